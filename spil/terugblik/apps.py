from django.apps import AppConfig


class TerugblikConfig(AppConfig):
    name = "spil.terugblik"
    label = "terugblik"
    verbose_name = "Terugblik"

    def ready(self) -> None:
        from spil.terugblik.rechten import GEVRAAGDEN, RECHTEN, ROUTES  # noqa: PLC0415 - needs the models
        from spil.terugblik.verhaal import registreer_verhaal  # noqa: PLC0415 - as above
        from spil.toegang.eigen_rechten import HUIS  # noqa: PLC0415 - needs the models
        from spil.toegang.rechten import recht, registreer  # noqa: PLC0415 - needs the models
        from spil.ui import menu  # noqa: PLC0415 - as above

        registreer(RECHTEN, ROUTES)
        registreer_verhaal()
        menu.laat_verwijzen("tevredenheid", recht("tevredenheid.bekijken").rollen)
        menu.laat_verwijzen("samenwerkingsvragen", GEVRAAGDEN)
        menu.registreer(menu.MenuItem("Lessen", "lessen", HUIS, volgorde=45))
        menu.laat_verwijzen("les-nieuw", HUIS)
