from django.apps import AppConfig


class HerkenningConfig(AppConfig):
    name = "spil.herkenning"
    label = "herkenning"
    verbose_name = "Herkenning"

    def ready(self) -> None:
        from spil.herkenning.rechten import RECHTEN, ROUTES  # noqa: PLC0415 - needs the models
        from spil.herkenning.signalen import verbind  # noqa: PLC0415 - needs the models
        from spil.herkenning.verhaal import registreer_verhaal  # noqa: PLC0415 - needs the models
        from spil.toegang.rechten import registreer  # noqa: PLC0415 - needs the models

        registreer(RECHTEN, ROUTES)
        registreer_verhaal()
        verbind()
