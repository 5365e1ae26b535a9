"""A definition as somebody reads it, and what differs between two of them, in words."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from spil.werkplaats.lijsten import Lijst
from spil.werkplaats.ruw import Ruw, dingen, merk
from spil.werkplaats.secties import FORMULIEREN, SECTIES, Sectie

Woorden = list[tuple[str, str]]


@dataclass(frozen=True)
class Ding:
    """One thing of a list: its place, what it is called, what it says."""

    nr: int
    code: str
    naam: str
    woorden: Woorden
    merk: str
    pijl: str = ""

    @property
    def zin(self) -> str:
        return " · ".join(
            f"{label}: {', '.join(tekst.splitlines())}" for label, tekst in self.woorden
        )


@dataclass(frozen=True)
class Leeslijst:
    lijst: Lijst
    dingen: list[Ding]


@dataclass(frozen=True)
class Hoofdstuk:
    """One section to read."""

    sectie: Sectie
    kop: Woorden
    lijsten: list[Leeslijst]


@dataclass
class Verschil:
    """What differs in one section; each change is a sentence."""

    titel: str
    zinnen: list[str] = field(default_factory=list)


def hoofdstukken(ruw: Ruw) -> list[Hoofdstuk]:
    return [hoofdstuk(ruw, sectie) for sectie in SECTIES]


def hoofdstuk(ruw: Ruw, sectie: Sectie) -> Hoofdstuk:
    kop = sectie.kop(ruw, ruw).woorden() if sectie.kop else []
    return Hoofdstuk(sectie, kop, [Leeslijst(x, lees_lijst(ruw, x)) for x in sectie.lijsten])


def lees_lijst(ruw: Ruw, lijst: Lijst) -> list[Ding]:
    return [_ding(ruw, lijst, nr, ding) for nr, ding in enumerate(dingen(ruw, lijst.pad), start=1)]


def _ding(ruw: Ruw, lijst: Lijst, nr: int, ding: Ruw) -> Ding:
    formulier = FORMULIEREN[lijst.code](ruw, ding)
    eigen = {str(formulier.fields[lijst.naam].label)}
    pijl = ""
    if "naar" in formulier.fields:
        woorden = dict(formulier.woorden())
        eigen.add(label := str(formulier.fields["naar"].label))
        pijl = woorden.get(label, "")
    return Ding(
        nr=nr,
        code=str(ding.get("code", "")),
        naam=str(ding.get(lijst.naam, "")) or "(zonder naam)",
        woorden=[(label, tekst) for label, tekst in formulier.woorden() if label not in eigen],
        merk=merk(ding),
        pijl=pijl,
    )


def verschillen(oud: Ruw, nieuw: Ruw) -> list[Verschil]:
    """Per section what was added, taken out or changed; sections without a change are left out."""
    gevonden = []
    for voor, na in zip(hoofdstukken(oud), hoofdstukken(nieuw), strict=True):
        verschil = Verschil(na.sectie.titel, list(_woordverschil(dict(voor.kop), dict(na.kop))))
        for eerst, nu in zip(voor.lijsten, na.lijsten, strict=True):
            verschil.zinnen += _lijstverschil(eerst, nu)
        if verschil.zinnen:
            gevonden.append(verschil)
    return gevonden


def _lijstverschil(oud: Leeslijst, nieuw: Leeslijst) -> Iterator[str]:
    voor = {ding.code or ding.naam: ding for ding in oud.dingen}
    na = {ding.code or ding.naam: ding for ding in nieuw.dingen}
    een = nieuw.lijst.een.capitalize()
    for sleutel, ding in na.items():
        if sleutel not in voor:
            yield f"{een} ‘{ding.naam}’ is nieuw." + (f" {ding.zin}" if ding.zin else "")
        else:
            for zin in _dingverschil(voor[sleutel], ding):
                yield f"{een} ‘{ding.naam}’: {zin}"
    for sleutel, ding in voor.items():
        if sleutel not in na:
            yield f"{een} ‘{ding.naam}’ is weg."
    if [s for s in voor if s in na] != [s for s in na if s in voor]:
        yield f"De volgorde van {nieuw.lijst.titel.lower()} is anders."


def _dingverschil(oud: Ding, nieuw: Ding) -> Iterator[str]:
    if oud.naam != nieuw.naam:
        yield f"heette ‘{oud.naam}’."
    yield from _woordverschil(
        {"Daarna": oud.pijl, **dict(oud.woorden)}, {"Daarna": nieuw.pijl, **dict(nieuw.woorden)}
    )


def _woordverschil(oud: dict[str, str], nieuw: dict[str, str]) -> Iterator[str]:
    for label in [*nieuw, *(label for label in oud if label not in nieuw)]:
        eerst, nu = oud.get(label, ""), nieuw.get(label, "")
        if eerst != nu:
            yield f"{label} was ‘{eerst or 'niets'}’ en wordt ‘{nu or 'niets'}’."
