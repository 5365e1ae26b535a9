from django.apps import AppConfig


class StukkenConfig(AppConfig):
    name = "spil.stukken"
    label = "stukken"
    verbose_name = "Stukken"

    def ready(self) -> None:
        from spil.stukken.rechten import RECHTEN, ROUTES  # noqa: PLC0415 - needs the models
        from spil.stukken.verhaal import registreer_verhaal  # noqa: PLC0415 - needs the models
        from spil.toegang.rechten import registreer  # noqa: PLC0415 - needs the models

        registreer(RECHTEN, ROUTES)
        registreer_verhaal()
