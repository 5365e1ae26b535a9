from django.apps import AppConfig


class InstrumentenConfig(AppConfig):
    name = "spil.instrumenten"
    label = "instrumenten"
    verbose_name = "Instrumenten"

    def ready(self) -> None:
        from spil.casussen import afsluitcontroles  # noqa: PLC0415 - needs the models
        from spil.instrumenten import afsluiten  # noqa: PLC0415 - needs the models
        from spil.instrumenten.rechten import LEZERS, RECHTEN, ROUTES  # noqa: PLC0415 - as above
        from spil.instrumenten.verhaal import registreer_verhaal  # noqa: PLC0415 - as above
        from spil.toegang.rechten import registreer  # noqa: PLC0415 - needs the models
        from spil.ui import menu  # noqa: PLC0415 - as above

        registreer(RECHTEN, ROUTES)
        registreer_verhaal()
        uitleg = "welk risico-instrument er is, per aanpak, en waarvoor"
        menu.registreer(
            menu.MenuItem("Instrumenten", "instrumenten", LEZERS, volgorde=40, uitleg=uitleg)
        )
        afsluitcontroles.controleer_bij_afsluiten(afsluiten.open_vragen_in_zinnen)
        afsluitcontroles.meld_bij_einde_deelname(afsluiten.achterblijvende_vragen)
