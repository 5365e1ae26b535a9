from django.apps import AppConfig


class CasussenConfig(AppConfig):
    name = "spil.casussen"
    label = "casussen"
    verbose_name = "Casussen"

    def ready(self) -> None:
        from spil.aanmeldingen.oppakken import bij_oppakken  # noqa: PLC0415 - needs the models
        from spil.casussen.oppakken import start_bij_oppakken  # noqa: PLC0415 - needs the models
        from spil.casussen.rechten import RECHTEN, ROUTES  # noqa: PLC0415 - needs the models
        from spil.casussen.verhaal import registreer_verhaal  # noqa: PLC0415 - needs the models
        from spil.toegang.rechten import registreer  # noqa: PLC0415 - needs the models

        registreer(RECHTEN, ROUTES)
        registreer_verhaal()
        bij_oppakken(start_bij_oppakken)
