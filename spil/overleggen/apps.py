from django.apps import AppConfig


class OverleggenConfig(AppConfig):
    name = "spil.overleggen"
    label = "overleggen"
    verbose_name = "Overleggen"

    def ready(self) -> None:
        from spil.overleggen.rechten import LEZERS, RECHTEN, ROUTES  # noqa: PLC0415 - needs the models
        from spil.overleggen.rechten_agenda import (  # noqa: PLC0415 - as above
            AGENDA_RECHTEN,
            AGENDA_ROUTES,
        )
        from spil.overleggen.rechten_agendaverzoek import (  # noqa: PLC0415 - as above
            VERZOEK_RECHTEN,
            VERZOEK_ROUTES,
        )
        from spil.overleggen.rechten_uren import (  # noqa: PLC0415 - as above
            UREN_LEZERS,
            UREN_RECHTEN,
            UREN_ROUTES,
        )
        from spil.overleggen.rechten_verslag import (  # noqa: PLC0415 - as above
            VERSLAG_RECHTEN,
            VERSLAG_ROUTES,
        )
        from spil.overleggen.verhaal import registreer_verhaal  # noqa: PLC0415 - as above
        from spil.overleggen.verhaal_agendaverzoek import (  # noqa: PLC0415 - as above
            registreer_verzoekverhaal,
        )
        from spil.toegang.rechten import registreer  # noqa: PLC0415 - needs the models
        from spil.ui import menu  # noqa: PLC0415 - as above

        registreer(
            [*RECHTEN, *UREN_RECHTEN, *AGENDA_RECHTEN], [*ROUTES, *UREN_ROUTES, *AGENDA_ROUTES]
        )
        registreer(VERSLAG_RECHTEN, VERSLAG_ROUTES)
        registreer(VERZOEK_RECHTEN, VERZOEK_ROUTES)
        registreer_verhaal()
        registreer_verzoekverhaal()
        uitleg = "welke overleggen er zijn, wanneer, en wat daar gedeeld mag worden"
        menu.registreer(
            menu.MenuItem("Overleggen", "overleggen", LEZERS, volgorde=35, uitleg=uitleg)
        )
        menu.laat_verwijzen("overleggen", LEZERS)
        menu.laat_verwijzen("uren", UREN_LEZERS)
