"""Do two addresses lead to the same door or telephone? On the safe side, for a geheim adres."""

import re
from typing import Final, Protocol

from spil.kern.tekst import vereenvoudig
from spil.personen.postcode import netjes

GETAL: Final = re.compile(r"\d+")
GEEN_TEKEN: Final = re.compile(r"[^a-z0-9]")
LANDNUMMER: Final = re.compile(r"^(?:0031|31)0?")
NUMMER_ZONDER_NUL: Final = 9


class MetAdres(Protocol):
    """A row of contactgegevens, or what somebody typed."""

    @property
    def straat_en_nummer(self) -> str: ...

    @property
    def postcode(self) -> str: ...

    @property
    def telefoon(self) -> str: ...


def leidt_naar_hetzelfde(een: MetAdres, ander: MetAdres) -> bool:
    """However it was spelled: `Kerkstr. 12` and `Kerkstraat 12 a` with one postcode are one door."""
    straten = _kaal(een.straat_en_nummer), _kaal(ander.straat_en_nummer)
    nummers = _nummer(een.telefoon), _nummer(ander.telefoon)
    return (
        (bool(straten[0]) and straten[0] == straten[1])
        or (bool(nummers[0]) and nummers[0] == nummers[1])
        or _zelfde_postcode(een, ander)
    )


def _zelfde_postcode(een: MetAdres, ander: MetAdres) -> bool:
    """With a house number in common, or without one to tell them apart."""
    if not een.postcode or netjes(een.postcode) != netjes(ander.postcode):
        return False
    hier, daar = (set(GETAL.findall(a.straat_en_nummer)) for a in (een, ander))
    return not hier or not daar or bool(hier & daar)


def _kaal(straat: str) -> str:
    return GEEN_TEKEN.sub("", vereenvoudig(straat))


def _nummer(telefoon: str) -> str:
    """Digits as they are dialled within the country."""
    cijfers = "".join(GETAL.findall(telefoon))
    if len(cijfers) > NUMMER_ZONDER_NUL + 1:
        cijfers = LANDNUMMER.sub("0", cijfers)
    return cijfers
