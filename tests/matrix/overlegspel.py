"""All that happens around meetings on this stage, in the order in which it happens; what is typed
in their forms, and where their acts succeed."""

from collections.abc import Callable
from typing import Any

from spil.aanmeldingen.models import Aanmelding
from tests.matrix import (
    aantafelwerk,
    agendamakenwerk,
    nazorgwerk,
    overlegwerk,
    uitnodigingwerk,
    urenwerk,
    verslagwerk,
    voorbereidingwerk,
    zittingwerk,
)
from tests.matrix.agendawerk import zet_aan_tafel
from tests.matrix.toneel import NUMMERS, Stuk, Toneel
from tests.wereld import Wereld

VERSLAG_VAN = "van_collega"
VAST: dict[str, dict[str, Any]] = {
    **overlegwerk.VAST,
    **agendamakenwerk.VAST,
    **urenwerk.VAST,
    **verslagwerk.VAST,
    **voorbereidingwerk.VAST,
    **nazorgwerk.VAST,
    **aantafelwerk.VAST,
    **uitnodigingwerk.VAST,
}
MET_KEUZE: dict[str, Callable[[Toneel, Stuk], dict[str, Any]]] = {
    **overlegwerk.MET_KEUZE,
    **agendamakenwerk.MET_KEUZE,
    **zittingwerk.MET_KEUZE,
    **urenwerk.MET_KEUZE,
    **voorbereidingwerk.MET_KEUZE,
    **aantafelwerk.MET_KEUZE,
    **uitnodigingwerk.MET_KEUZE,
}
SLAAGT: list[tuple[str, str, str]] = [
    *overlegwerk.SLAAGT,
    *agendamakenwerk.SLAAGT,
    *zittingwerk.SLAAGT,
    *urenwerk.SLAAGT,
    *verslagwerk.SLAAGT,
    *voorbereidingwerk.SLAAGT,
    *nazorgwerk.SLAAGT,
    *aantafelwerk.SLAAGT,
    *uitnodigingwerk.SLAAGT,
]
ALLEEN_BIJ = nazorgwerk.ALLEEN_BIJ
# A button, not a form: what was held already is refused in words, on the page it leads to.
ALLEEN_OP = {"overleg-tijdverdeling": zittingwerk.die_begint}


def speel_overleggen(w: Wereld, meldingen: dict[str, Aanmelding]) -> None:
    """From the agenda to what came after it."""
    zet_aan_tafel(w, meldingen)
    agendamakenwerk.vraag_om_de_tafel(w, meldingen)
    aantafelwerk.neem_plaats(w, meldingen)
    zittingwerk.houd_zitting(w)
    verslagwerk.leg_verslag(w, meldingen[VERSLAG_VAN], NUMMERS[VERSLAG_VAN])
    nazorgwerk.kom_na(w, meldingen)
