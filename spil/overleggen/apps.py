from django.apps import AppConfig


class OverleggenConfig(AppConfig):
    name = "spil.overleggen"
    label = "overleggen"
    verbose_name = "Overleggen"

    def ready(self) -> None:
        from spil.overleggen.rechten import MENU, RECHTEN, ROUTES  # noqa: PLC0415 - needs the models
        from spil.toegang.rechten import registreer  # noqa: PLC0415 - needs the models
        from spil.ui import menu  # noqa: PLC0415 - as above

        registreer(RECHTEN, ROUTES)
        menu.registreer(MENU)
