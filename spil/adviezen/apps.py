from django.apps import AppConfig


class AdviezenConfig(AppConfig):
    name = "spil.adviezen"
    label = "adviezen"
    verbose_name = "Adviezen"

    def ready(self) -> None:
        from spil.adviezen.rechten import RECHTEN, ROUTES  # noqa: PLC0415 - needs the models
        from spil.toegang.rechten import recht, registreer  # noqa: PLC0415 - needs the models
        from spil.ui import menu  # noqa: PLC0415 - after the rights, which say for whom

        registreer(RECHTEN, ROUTES)
        menu.laat_verwijzen("advies-nieuw", recht("advies.geven").rollen)
