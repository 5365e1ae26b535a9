from django.apps import AppConfig


class BeheerConfig(AppConfig):
    name = "spil.beheer"
    label = "beheer"
    verbose_name = "Beheer"

    def ready(self) -> None:
        from spil.beheer.rechten import MENU, RECHTEN, ROUTES  # noqa: PLC0415 - needs the models
        from spil.gebruikers.rechtentabel import recht, registreer  # noqa: PLC0415 - needs the models
        from spil.ui import menu  # noqa: PLC0415 - as above

        registreer(RECHTEN, ROUTES)
        menu.registreer(MENU)
        menu.laat_verwijzen("waarnemingen", recht("waarneming.regelen").rollen)
