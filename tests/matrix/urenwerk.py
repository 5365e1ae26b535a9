"""Hours of support on the stage: an agreement and a deviation, of the house and of another one."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from spil.overleggen.models import Urenafspraak, Urenafwijking
from tests.matrix.toneel import Stuk, Toneel
from tests.wereld import VANDAAG, Wereld

Velden = dict[str, Any]
Keuzes = list[tuple[UUID, str]]
WEEK = timedelta(days=7)
DAG = VANDAAG.strftime("%d-%m-%Y")
SLAAGT: list[tuple[str, str, str]] = [
    ("urenafspraak-nieuw", "ondersteuner", ""),
    ("urenafspraak-einde", "ondersteuner", ""),
    ("urenafwijking-nieuw", "ondersteuner", ""),
    ("urenafwijking-verwijdering", "ondersteuner", ""),
]
VAST: dict[str, Velden] = {"urenafspraak-einde": {"laatste_dag": DAG}}


def uren(w: Wereld) -> dict[str, Keuzes]:
    """VANDAAG is a Monday, so agreements in whole weeks count from it."""
    afspraken, afwijkingen = [], []
    elders = w.buitenstaander.medewerker.partner
    for gastheer, wie in ((w.partners["ggz"], "huis"), (elders, "niemand")):
        afspraak = Urenafspraak.maak(gastheer, uren_per_week=Decimal(8), vanaf=VANDAAG - 8 * WEEK)
        afwijking = Urenafwijking.maak(
            afspraak, week=VANDAAG - WEEK, uren=Decimal(2), reden="Overleg verviel."
        )
        afspraken.append((afspraak.uuid, wie))
        afwijkingen.append((afwijking.uuid, wie))
    return {"urenafspraak_uuid": afspraken, "urenafwijking_uuid": afwijkingen}


def _afspraak(toneel: Toneel, stuk: Stuk) -> Velden:
    politie = toneel.wereld.partners["politie"]
    return {"gastheer": str(politie.uuid), "uren_per_week": "7,5", "vanaf": DAG}


def _afwijking(toneel: Toneel, stuk: Stuk) -> Velden:
    ggz = toneel.wereld.partners["ggz"]
    return {"gastheer": str(ggz.uuid), "dag": DAG, "uren": "4", "reden": "Getypt in de matrix."}


MET_KEUZE: dict[str, Callable[[Toneel, Stuk], Velden]] = {
    "urenafspraak-nieuw": _afspraak,
    "urenafwijking-nieuw": _afwijking,
}
