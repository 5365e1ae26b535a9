"""How many people stand in an export: group the records that surely mean the same person.

Only for counting: it shows nobody that a person is known elsewhere and links no dossiers. Sure:
- the same BSN, and birth date or name agrees as well: one BSN on two different people happens;
- no two different BSNs, same sex, first names that agree (an initial agrees with a name), and
  either the same birth date and a family name that differs by one typing error at most, or day
  and month swapped, that same name and the same postcode.
Links chain: A is B and B is C makes one person.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Final

from spil.personen.namen import vereenvoudig
from spil.uitwisseling.lezen.records import PersoonRecord

_TUSSENVOEGSELS: Final = frozenset(
    ["van", "de", "der", "den", "het", "'t", "ten", "ter", "te", "op", "in", "die", "d'", "la"]
)
_GEEN_LETTER = re.compile(r"[^a-z]")


@dataclass(frozen=True, slots=True, repr=False)
class _Kenmerken:
    bsn: str
    achternaam: str
    voornaam: str
    is_voorletter: bool
    geboren: date | None
    geslacht: str
    postcode: str

    @classmethod
    def van(cls, persoon: PersoonRecord) -> "_Kenmerken":
        woorden = vereenvoudig(persoon.achternaam).replace(",", " ").replace("ij", "y").split()
        naam = "".join(woord for woord in woorden if woord not in _TUSSENVOEGSELS)
        eerste = (persoon.voornamen.split() or [""])[0]
        kaal = _GEEN_LETTER.sub("", vereenvoudig(eerste))
        return cls(
            bsn=persoon.bsn,
            achternaam=_GEEN_LETTER.sub("", naam or "".join(woorden)),
            voornaam=kaal,
            is_voorletter="." in eerste or len(kaal) <= 1,
            geboren=persoon.geboortedatum,
            geslacht=persoon.geslacht,
            postcode=persoon.postcode,
        )

    @property
    def blokken(self) -> Iterator[tuple[object, ...]]:
        """Two records can only be linked when they share one of these."""
        if self.bsn:
            yield ("bsn", self.bsn)
        if self.geboren:
            yield ("dag", self.geboren.year, frozenset((self.geboren.month, self.geboren.day)))


def groepeer(personen: Iterable[PersoonRecord]) -> list[list[PersoonRecord]]:
    """The records, one list per person."""
    records = list(personen)
    kenmerken = [_Kenmerken.van(persoon) for persoon in records]
    blokken: dict[tuple[object, ...], list[int]] = {}
    for plek, kenmerk in enumerate(kenmerken):
        for blok in kenmerk.blokken:
            blokken.setdefault(blok, []).append(plek)
    hoofd = list(range(len(records)))
    for blok_plekken in blokken.values():
        for een, ander in combinations(blok_plekken, 2):
            if _is_zelfde(kenmerken[een], kenmerken[ander]):
                hoofd[_vind(hoofd, een)] = _vind(hoofd, ander)
    groepen: dict[int, list[PersoonRecord]] = {}
    for plek, persoon in enumerate(records):
        groepen.setdefault(_vind(hoofd, plek), []).append(persoon)
    return list(groepen.values())


def _vind(hoofd: list[int], plek: int) -> int:
    while hoofd[plek] != plek:
        hoofd[plek] = hoofd[hoofd[plek]]
        plek = hoofd[plek]
    return plek


def _is_zelfde(een: _Kenmerken, ander: _Kenmerken) -> bool:
    if een.bsn and ander.bsn:
        return een.bsn == ander.bsn and (_naam_past(een, ander) or _geboren_past(een, ander))
    if een.geslacht != ander.geslacht or not _naam_past(een, ander):
        return False
    if een.geboren == ander.geboren:
        return een.geboren is not None
    return _geboren_past(een, ander) and bool(een.postcode) and een.postcode == ander.postcode


def _geboren_past(een: _Kenmerken, ander: _Kenmerken) -> bool:
    """The same birth date, or day and month swapped."""
    a, b = een.geboren, ander.geboren
    if a is None or b is None:
        return False
    return a == b or (a.year, a.month, a.day) == (b.year, b.day, b.month)


def _naam_past(een: _Kenmerken, ander: _Kenmerken) -> bool:
    if not een.voornaam or not ander.voornaam:
        return False
    if een.is_voorletter or ander.is_voorletter:
        voornaam = een.voornaam[0] == ander.voornaam[0]
    else:
        voornaam = een.voornaam == ander.voornaam
    return voornaam and hoogstens_een_tikfout(een.achternaam, ander.achternaam)


def hoogstens_een_tikfout(een: str, ander: str) -> bool:
    """One letter wrong, missing, extra, or two neighbours swapped."""
    kort, lang = sorted((een, ander), key=len)
    gelijk = next(
        (i for i, (a, b) in enumerate(zip(kort, lang, strict=False)) if a != b), len(kort)
    )
    rest_kort, rest_lang = kort[gelijk:], lang[gelijk:]
    if len(kort) != len(lang):
        return len(lang) - len(kort) == 1 and rest_kort == rest_lang[1:]
    omgedraaid = rest_kort[:2] == rest_lang[1::-1] and rest_kort[2:] == rest_lang[2:]
    return rest_kort[1:] == rest_lang[1:] or omgedraaid
