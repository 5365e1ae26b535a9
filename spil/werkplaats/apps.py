from django.apps import AppConfig


class WerkplaatsConfig(AppConfig):
    name = "spil.werkplaats"
    label = "werkplaats"
    verbose_name = "Werkplaats"

    def ready(self) -> None:
        from spil.toegang.rechten import registreer  # noqa: PLC0415 - needs the models
        from spil.ui import menu  # noqa: PLC0415 - as above
        from spil.werkplaats.rechten import MENU, RECHTEN, ROUTES  # noqa: PLC0415 - as above
        from spil.werkplaats.verhaal import registreer_verhaal  # noqa: PLC0415 - as above

        registreer(RECHTEN, ROUTES)
        registreer_verhaal()
        menu.registreer(MENU)
