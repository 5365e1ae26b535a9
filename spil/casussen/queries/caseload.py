"""The list of who coordinates an approach: its own columns, order and signals, from its definition."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from spil.casussen.models import Casus
from spil.casussen.queries.lijsten import Casusregel, casusregels
from spil.invullingen.queries import antwoorden_voor, namen_bij_meer
from spil.werkprocessen.definitie import Veld
from spil.werkprocessen.motor import Aanpak, Antwoord, Termijnstand

KOPPEN: Final = {
    "nummer": "Nummer",
    "naam": "Wie",
    "gemeente": "Gemeente",
    "regisseur": "Regie",
    "fase": "Fase",
    "ave": "AVE",
    "volgende_bespreking": "Volgend overleg",
    "volgende_evaluatie": "Volgende evaluatie",
    "gestart_op": "Gestart",
}
# The attribute of a line where a fixed column is not called after it.
ATTRIBUTEN: Final = {"regisseur": "regisseur_naam", "fase": "fase_naam"}
# Added to a number, so that also one below zero sorts as text.
NUL: Final = 10**15
VELD, TERMIJN = "veld:", "termijn:"


@dataclass(frozen=True, kw_only=True)
class Kolom:
    """One column; `veld` when it shows an answer."""

    code: str
    kop: str
    veld: Veld | None = None


@dataclass(frozen=True, kw_only=True)
class Caseloadregel:
    """One case with what its columns ask; `signalen` are the terms that warn."""

    casus: Casusregel
    antwoorden: Mapping[str, Antwoord]
    signalen: list[Termijnstand]

    def waarschuwt(self, kolom: Kolom) -> bool:
        """Is this the column of a term that warns?"""
        return any(kolom.code == f"{TERMIJN}{termijn.code}" for termijn in self.signalen)

    def waarde(self, kolom: Kolom) -> Any:
        """What a column shows of this case; an answer, a day, a text or nothing."""
        if kolom.veld is not None:
            return self.antwoorden.get(kolom.veld.code)
        if kolom.code.startswith(TERMIJN):
            code = kolom.code.removeprefix(TERMIJN)
            return next((t.uiterlijk for t in self.casus.termijnen if t.code == code), None)
        if kolom.code == "naam":
            return ", ".join(persoon.naam for persoon in self.casus.hoofdpersonen)
        return getattr(self.casus, ATTRIBUTEN.get(kolom.code, kolom.code))


@dataclass(frozen=True, kw_only=True)
class Caseloadlijst:
    """All running cases of one approach that the acting rol may see, in its own order; `namen` are
    those of the answers that are a key."""

    aanpak: Aanpak
    kolommen: list[Kolom]
    regels: list[Caseloadregel]
    namen: dict[str, str]

    @property
    def losse_signalen(self) -> list[str]:
        """The terms that signal without a column of their own: those with one warn there."""
        lijst = self.aanpak.definitie.caseload
        return [code for code in lijst.signalen if f"{TERMIJN}{code}" not in lijst.kolommen]


def caseload(aanpak: Aanpak, *, fase: str = "", vandaag: date) -> Caseloadlijst:
    """At most four queries, for any number of cases."""
    definitie = aanpak.definitie
    kolommen = [_kolom(aanpak, code) for code in definitie.caseload.kolommen]
    sorteer = _kolom(aanpak, definitie.caseload.sorteer)
    velden = [kolom.veld for kolom in (*kolommen, sorteer) if kolom.veld is not None]
    casussen = Casus.objects.open().van_aanpak(definitie.code)
    lijst = casusregels(casussen.filter(fase=fase) if fase else casussen)
    antwoorden = antwoorden_voor((r.dossier_id for r in lijst), (veld.code for veld in velden))
    regels = [
        Caseloadregel(
            casus=casus,
            antwoorden=antwoorden.get(casus.dossier_id, {}),
            signalen=_signalen(aanpak, casus, vandaag),
        )
        for casus in lijst
    ]
    regels.sort(key=lambda regel: _volgorde(regel, sorteer))
    return Caseloadlijst(
        aanpak=aanpak,
        kolommen=kolommen,
        regels=regels,
        namen=namen_bij_meer(velden, antwoorden.values()),
    )


def _kolom(aanpak: Aanpak, code: str) -> Kolom:
    if code.startswith(VELD):
        veld = aanpak.veld(code.removeprefix(VELD))
        return Kolom(code=code, kop=veld.vraag, veld=veld)
    if code.startswith(TERMIJN):
        namen = {termijn.code: termijn.naam for termijn in aanpak.definitie.termijnen}
        return Kolom(code=code, kop=namen[code.removeprefix(TERMIJN)])
    return Kolom(code=code, kop=KOPPEN[code])


def _signalen(aanpak: Aanpak, casus: Casusregel, vandaag: date) -> list[Termijnstand]:
    gevraagd = aanpak.definitie.caseload.signalen
    return [t for t in casus.termijnen if t.code in gevraagd and t.waarschuwt(vandaag)]


def _volgorde(regel: Caseloadregel, kolom: Kolom) -> tuple[bool, str, str]:
    """What has no value comes last. An answer is kept as text or number, a day sorts as ISO."""
    waarde = regel.waarde(kolom)
    leeg = waarde in (None, "", [])
    tekst = f"{waarde + NUL:020d}" if isinstance(waarde, int) else str(waarde)
    return leeg, "" if leeg else tekst, regel.casus.nummer
