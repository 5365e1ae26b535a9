from django.apps import AppConfig


class ToegangConfig(AppConfig):
    name = "spil.toegang"
    label = "toegang"
    verbose_name = "Toegang"

    def ready(self) -> None:
        from spil.gebruikers.toezicht import wie_toezicht_houdt  # noqa: PLC0415 - needs the models
        from spil.toegang.eigen_rechten import MENU, RECHTEN, ROUTES  # noqa: PLC0415 - needs models
        from spil.toegang.models import Bericht  # noqa: PLC0415 - as above
        from spil.toegang.rechten import recht, registreer  # noqa: PLC0415 - needs the models
        from spil.toegang.verhaal import registreer_verhaal  # noqa: PLC0415 - as above
        from spil.ui import menu  # noqa: PLC0415 - as above

        registreer(RECHTEN, ROUTES)
        registreer_verhaal()
        wie_toezicht_houdt(Bericht.meld_aan_toezicht)
        for item in MENU:
            menu.registreer(item)
        menu.laat_verwijzen("noodtoegang", recht("noodtoegang.nemen").rollen)
