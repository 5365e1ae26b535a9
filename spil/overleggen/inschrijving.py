"""What meetings bring to the rest of Spil when it starts: rows of the rights table, sentences for
the time line, and a place in the menu."""

from spil.casussen.afsluitcontroles import volg_einde_deelname
from spil.overleggen.commands.deur import laat_opstaan
from spil.overleggen.rechten.afspraken import AFSPRAAK_RECHTEN, AFSPRAAK_ROUTES
from spil.overleggen.rechten.agenda import AGENDA_RECHTEN, AGENDA_ROUTES
from spil.overleggen.rechten.agendaverzoek import VERZOEK_RECHTEN, VERZOEK_ROUTES
from spil.overleggen.rechten.nazorg import CIJFERLEZERS, NAZORG_RECHTEN, NAZORG_ROUTES
from spil.overleggen.rechten.partijverslag import PARTIJVERSLAG_RECHTEN, PARTIJVERSLAG_ROUTES
from spil.overleggen.rechten.reeksen import LEZERS, RECHTEN, ROUTES
from spil.overleggen.rechten.tafel import TAFEL_RECHTEN, TAFEL_ROUTES
from spil.overleggen.rechten.uitnodiging import (
    BELASTING_LEZERS,
    UITNODIGING_RECHTEN,
    UITNODIGING_ROUTES,
)
from spil.overleggen.rechten.uren import UREN_LEZERS, UREN_RECHTEN, UREN_ROUTES
from spil.overleggen.rechten.verslag import VERSLAG_RECHTEN, VERSLAG_ROUTES
from spil.overleggen.rechten.voorbereiding import VOORBEREIDING_RECHTEN, VOORBEREIDING_ROUTES
from spil.overleggen.rechten.zitting import ZITTING_RECHTEN, ZITTING_ROUTES
from spil.overleggen.verhaal.agendaverzoek import registreer_verzoekverhaal
from spil.overleggen.verhaal.nazorg import registreer_verhaal_nazorg
from spil.overleggen.verhaal.overleggen import registreer_verhaal
from spil.overleggen.verhaal.tafel import vertel_van_de_tafel
from spil.overleggen.verhaal.voorbereiding import registreer_voorbereiding
from spil.toegang.rechten import registreer
from spil.ui import menu

DELEN = (
    (RECHTEN, ROUTES),
    (UREN_RECHTEN, UREN_ROUTES),
    (AGENDA_RECHTEN, AGENDA_ROUTES),
    (VERZOEK_RECHTEN, VERZOEK_ROUTES),
    (VOORBEREIDING_RECHTEN, VOORBEREIDING_ROUTES),
    (UITNODIGING_RECHTEN, UITNODIGING_ROUTES),
    (TAFEL_RECHTEN, TAFEL_ROUTES),
    (ZITTING_RECHTEN, ZITTING_ROUTES),
    (VERSLAG_RECHTEN, VERSLAG_ROUTES),
    (NAZORG_RECHTEN, NAZORG_ROUTES),
    (PARTIJVERSLAG_RECHTEN, PARTIJVERSLAG_ROUTES),
    (AFSPRAAK_RECHTEN, AFSPRAAK_ROUTES),
)
UITLEG = "welke overleggen er zijn, wanneer, en wat daar gedeeld mag worden"


def schrijf_in() -> None:
    """Once, when the models are there."""
    for rechten, routes in DELEN:
        registreer(rechten, routes)
    registreer_verhaal()
    registreer_verzoekverhaal()
    registreer_voorbereiding()
    vertel_van_de_tafel()
    registreer_verhaal_nazorg()
    volg_einde_deelname(laat_opstaan)
    menu.registreer(menu.MenuItem("Overleggen", "overleggen", LEZERS, volgorde=35, uitleg=UITLEG))
    menu.laat_verwijzen("overleggen", LEZERS)
    menu.laat_verwijzen("overleguitnodigingen", LEZERS)
    menu.laat_verwijzen("uren", UREN_LEZERS)
    menu.laat_verwijzen("partnerbelasting", BELASTING_LEZERS)
    menu.laat_verwijzen("overlegcijfers", CIJFERLEZERS)
