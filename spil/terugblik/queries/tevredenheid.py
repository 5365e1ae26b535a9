"""Questions about what organisations thought of working together."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from django.db.models import Avg, Count

from spil.gebruikers.models import Rol
from spil.kern.eenmalige_sleutel import hash_van
from spil.kern.fouten import NietGevonden
from spil.kern.klok import datum
from spil.terugblik.kwartaal import in_woorden, volgend_kwartaal
from spil.terugblik.models import Tevredenheidsantwoord, Tevredenheidslink
from spil.terugblik.models.vraag import LAATSTE_DAG

MINSTENS: Final = 5


@dataclass(frozen=True, kw_only=True)
class Kwartaalcijfers:
    """Of one quarter in which nothing changes any more; the figures only with enough answers."""

    kwartaal: str
    gevraagd: int
    beantwoord: int
    samenwerking: float | None = None
    duidelijkheid: float | None = None
    resultaat: float | None = None
    opmerkingen: tuple[str, ...] = ()

    @property
    def is_genoeg(self) -> bool:
        return self.beantwoord >= MINSTENS


def open_link(sleutel: str, *, op: datetime, op_slot: bool = False) -> Tevredenheidslink:
    """One look by hash, whatever is the matter with the link. Raises NietGevonden."""
    rijen = Tevredenheidslink.objects.die_werkt_op(datum(op)).filter(sleutel_hash=hash_van(sleutel))
    rijen = rijen.select_for_update() if op_slot else rijen.select_related("huis")
    gevonden = rijen.first()
    if gevonden is None:
        raise NietGevonden("Deze link werkt niet.")
    return gevonden


def cijfers(*, door: Rol, op: datetime) -> list[Kwartaalcijfers]:
    """Newest first. A quarter shows when its last link has ended: figures that still move would
    tell what the newest answer was."""
    antwoorden = Tevredenheidsantwoord.objects.filter(huis_id=door.huis_id)
    open_links = Tevredenheidslink.objects.onbeantwoord().filter(huis_id=door.huis_id)
    onbeantwoord = Counter(open_links.values_list("kwartaal", flat=True))
    gemiddeld = {
        rij["kwartaal"]: rij
        for rij in antwoorden.values("kwartaal").annotate(
            aantal=Count("id"),
            gemiddeld_samenwerking=Avg("samenwerking"),
            gemiddeld_duidelijkheid=Avg("duidelijkheid"),
            gemiddeld_resultaat=Avg("resultaat"),
        )
    }
    woorden = list(antwoorden.exclude(opmerking="").values_list("kwartaal", "opmerking"))
    return [
        _kwartaal(k, gemiddeld.get(k), onbeantwoord[k], woorden)
        for k in sorted({*onbeantwoord, *gemiddeld}, reverse=True)
        if _is_rond(k, datum(op))
    ]


def tot_nu_toe(*, door: Rol, op: datetime) -> int:
    """How many answers of quarters that still move, rounded down to fives: a number that went up
    by one would tell that the organisation asked last has answered."""
    antwoorden = Tevredenheidsantwoord.objects.filter(huis_id=door.huis_id)
    aantal = sum(not _is_rond(k, datum(op)) for k in antwoorden.values_list("kwartaal", flat=True))
    return aantal - aantal % MINSTENS


def _kwartaal(
    kwartaal: date,
    rij: Mapping[str, Any] | None,
    onbeantwoord: int,
    woorden: list[tuple[date, str]],
) -> Kwartaalcijfers:
    aantal = int(rij["aantal"]) if rij else 0
    kaal = Kwartaalcijfers(
        kwartaal=in_woorden(kwartaal), gevraagd=onbeantwoord + aantal, beantwoord=aantal
    )
    if rij is None or not kaal.is_genoeg:
        return kaal
    return Kwartaalcijfers(
        kwartaal=kaal.kwartaal,
        gevraagd=kaal.gevraagd,
        beantwoord=aantal,
        samenwerking=rij["gemiddeld_samenwerking"],
        duidelijkheid=rij["gemiddeld_duidelijkheid"],
        resultaat=rij["gemiddeld_resultaat"],
        opmerkingen=tuple(sorted(tekst for k, tekst in woorden if k == kwartaal)),
    )


def _is_rond(kwartaal: date, vandaag: date) -> bool:
    return vandaag > volgend_kwartaal(kwartaal) + LAATSTE_DAG
