from django.apps import AppConfig


class SturingConfig(AppConfig):
    name = "spil.sturing"
    label = "sturing"
    verbose_name = "Sturing"

    def ready(self) -> None:
        from spil.sturing.rechten import CIJFERS, RECHTEN, ROUTES  # noqa: PLC0415 - needs the models
        from spil.toegang.rechten import registreer  # noqa: PLC0415 - needs the models
        from spil.ui import menu  # noqa: PLC0415 - after the rights, which say for whom

        registreer(RECHTEN, ROUTES)
        uitleg = "de cijfers van het huis, zonder personen"
        menu.registreer(menu.MenuItem("Sturing", "sturing", CIJFERS, volgorde=50, uitleg=uitleg))
