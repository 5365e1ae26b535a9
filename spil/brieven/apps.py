from django.apps import AppConfig


class BrievenConfig(AppConfig):
    name = "spil.brieven"
    label = "brieven"
    verbose_name = "Brieven"

    def ready(self) -> None:
        from spil.brieven.rechten import RECHTEN, ROUTES  # noqa: PLC0415 - needs the models
        from spil.brieven.verhaal import registreer_verhaal  # noqa: PLC0415 - as above
        from spil.toegang.rechten import registreer  # noqa: PLC0415 - needs the models

        registreer(RECHTEN, ROUTES)
        registreer_verhaal()
