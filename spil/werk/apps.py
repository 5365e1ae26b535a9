from django.apps import AppConfig


class WerkConfig(AppConfig):
    name = "spil.werk"
    label = "werk"
    verbose_name = "Werk"

    def ready(self) -> None:
        from spil.toegang.rechten import registreer  # noqa: PLC0415 - needs the models
        from spil.ui import menu  # noqa: PLC0415 - beside the line above
        from spil.werk.rechten import INHOUD, RECHTEN, ROUTES  # noqa: PLC0415 - needs the models

        registreer(RECHTEN, ROUTES)
        menu.laat_zoeken(INHOUD)
        menu.registreer(menu.MenuItem("Mijn werk", "mijn-werk", menu.ROLSOORTEN, volgorde=10))
        menu.registreer(
            menu.MenuItem(
                "Casussen", "casussen", INHOUD, volgorde=30, ook=("bezetting", "zelfde-personen")
            )
        )
