"""The answers of a dossier as its tab shows them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from spil.casussen.queries import Vragengroep
from spil.invullingen.queries import Keer
from spil.invullingen.weergave import weergave
from spil.werkprocessen.definitie import Veld
from spil.werkprocessen.motor import Antwoord

Regels = list[tuple[str, str]]


@dataclass(frozen=True)
class Getoondekeer:
    """One time that a group was filled in, and what was answered then."""

    keer: Keer
    regels: Regels


@dataclass(frozen=True)
class Getoondegroep:
    """`regels` of a group that is asked once; else `nu` is the last time, `eerder` those before it
    and what was a mistake."""

    groep: Vragengroep
    regels: Regels
    nu: Getoondekeer | None = None
    eerder: list[Getoondekeer] = field(default_factory=list)


def gegevensgroep(groep: Vragengroep, namen: Mapping[str, str]) -> Getoondegroep:
    if not groep.groep.meermaals:
        return Getoondegroep(groep, _regels(groep.velden, groep.antwoorden, namen))
    keren = [Getoondekeer(k, _regels(groep.velden, k.antwoorden, namen)) for k in groep.keren]
    nu = next((keer for keer in keren if not keer.keer.is_vergissing), None)
    return Getoondegroep(groep, [], nu, [keer for keer in keren if keer is not nu])


def _regels(
    velden: list[Veld], antwoorden: Mapping[str, Antwoord], namen: Mapping[str, str]
) -> Regels:
    return [(v.vraag, weergave(v, antwoorden.get(v.code), namen=namen)) for v in velden]
