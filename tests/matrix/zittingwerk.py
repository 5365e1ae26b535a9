"""A meeting that is being held, with a mark in what is typed; and one that has yet to begin."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

from spil.overleggen.commands.aantekening import bewaar_aantekening
from spil.overleggen.models import Agendaplek, Agendapunt, Genodigde, Overleg, Zitting
from tests.matrix.aantafelwerk import TEKENDE
from tests.matrix.agendawerk import REEKS
from tests.matrix.toneel import Stuk, Toneel
from tests.wereld import NU, Wereld, als

BINNENKORT = timedelta(hours=1)


def houd_zitting(w: Wereld) -> None:
    """Of the meeting with two cases, at the first; the triagist, who chairs, wrote something about
    each. Another begins in an hour, about nobody."""
    overleg = Overleg.objects.get(reeks__naam=REEKS)
    eerste = overleg.plekken.order_by("volgnummer").first()
    assert eerste is not None
    Zitting.begin(overleg, eerste, door=w.triagist, op=NU)
    with als(w.triagist) as rol:
        for punt in Agendapunt.objects.filter(plek__overleg=overleg):
            tekst = punt.wie.replace("wiew", "aant")
            bewaar_aantekening(punt.uuid, tekst=tekst, versie=0, door=rol, op=NU)
    begint = NU + BINNENKORT
    straks = Overleg.plan(
        overleg.reeks,
        oplegger=overleg.oplegger,
        begint=begint,
        eindigt=begint + BINNENKORT,
        plaats="",
        videolink="",
    )
    Agendaplek.achteraan(straks, minuten=10, onderwerp="Werkwijze")


def die_begint() -> UUID:
    return Overleg.objects.get(reeks__naam=REEKS, zitting__isnull=True).uuid


def _plek(toneel: Toneel, stuk: Stuk) -> dict[str, Any]:
    laatste = Agendaplek.objects.filter(overleg__zitting__isnull=False).order_by("volgnummer")
    return {"plek": str(laatste.last().uuid)}  # type: ignore[union-attr]  # on the stage


def _tekst(toneel: Toneel, stuk: Stuk) -> dict[str, Any]:
    """Whoever sends this typed on from what stands there."""
    return {"tekst": "Getypt in de matrix.", "versie": "1"}


def _aanwezig(toneel: Toneel, stuk: Stuk) -> dict[str, Any]:
    return {"aanwezig": [str(Genodigde.objects.get(naam=TEKENDE).uuid)]}


def _gereed(toneel: Toneel, stuk: Stuk) -> dict[str, Any]:
    open_ = [str(ding.uuid) for ding in stuk.dingen["actie_uuid"] if ding.soort == "open"]
    return {"gereed": next(iter(open_), str(stuk.uuid))}


MET_KEUZE: dict[str, Callable[[Toneel, Stuk], dict[str, Any]]] = {
    "zitting-plek": _plek,
    "aantekening": _tekst,
    "notulen-aanwezigheid": _aanwezig,
    "notulen-afspraak": _gereed,
    "notulen-afronding": _tekst,
}
SLAAGT: list[tuple[str, str, str]] = [
    ("zitting", "ondersteuner", ""),
    ("zitting-plek", "regisseur", ""),
    ("zitting-einde", "coordinator", ""),
    ("aantekening", "regisseur", "eigen"),
    ("notulen-aanwezigheid", "regisseur", "eigen"),
    ("notulen-afspraak", "regisseur", "eigen"),
    ("notulen-afronding", "regisseur", "eigen"),
]
