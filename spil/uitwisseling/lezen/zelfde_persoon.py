"""How many people stand in an export: group the records that surely mean the same person.

Only for counting, of records that are nowhere stored yet: it shows nobody that a person is known
elsewhere and links no dossiers. What is stored is compared in the database (spil.herkenning). Sure:
- the same BSN, and birth date or name agrees as well: one BSN on two different people happens;
- no two different BSNs, same sex, first names that agree (an initial agrees with a name), and
  either the same birth date and a family name that differs by one typing error at most, or day
  and month swapped, that same name and the same postcode.
Links chain: A is B and B is C makes one person.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from spil.herkenning import groeperen
from spil.herkenning.sleutels import naamsleutel
from spil.uitwisseling.lezen.records import PersoonRecord


@dataclass(frozen=True, slots=True, repr=False)
class _Kenmerken:
    bsn: str
    achternaam: str
    voornaam: str
    geboren: date | None
    geslacht: str
    postcode: str

    @classmethod
    def van(cls, persoon: PersoonRecord) -> "_Kenmerken":
        sleutel = naamsleutel(persoon.voornamen, persoon.tussenvoegsel, persoon.achternaam)
        return cls(
            bsn=persoon.bsn,
            achternaam=sleutel.familienamen[0].naam.replace("ij", "y"),
            voornaam=sleutel.voornaam,
            geboren=persoon.geboortedatum,
            geslacht=persoon.geslacht,
            postcode=persoon.postcode,
        )

    @property
    def is_voorletter(self) -> bool:
        return len(self.voornaam) == 1

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
    zeker = (
        (een, ander)
        for plekken in blokken.values()
        for een, ander in combinations(plekken, 2)
        if _is_zelfde(kenmerken[een], kenmerken[ander])
    )
    groepen = groeperen.groepeer(range(len(records)), zeker)
    return [[records[plek] for plek in groep] for groep in groepen]


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
