from django.apps import AppConfig


class PersonenConfig(AppConfig):
    name = "spil.personen"
    label = "personen"
    verbose_name = "Personen"

    def ready(self) -> None:
        from spil.personen.rechten import RECHTEN, ROUTES  # noqa: PLC0415 - needs the models
        from spil.personen.verhaal import registreer_verhaal  # noqa: PLC0415 - needs the models
        from spil.toegang.rechten import registreer  # noqa: PLC0415 - needs the models

        registreer(RECHTEN, ROUTES)
        registreer_verhaal()
