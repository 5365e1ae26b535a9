"""What needs the table of a meeting and does not stand on its agenda yet. Everything here runs
inside `namens()`: somebody finds only what lies in dossiers that they work on."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import chain
from typing import Final

from spil.aanmeldingen.queries import Regel
from spil.casussen.models import Casus
from spil.casussen.queries.lijsten import Casusregel, casusregels
from spil.kern import datums
from spil.kern.klok import datum
from spil.kern.tekst import in_een_zin
from spil.logboek.schrijven import Gezien
from spil.overleggen.models import (
    Aanleiding,
    Agendapunt,
    Agendaverzoek,
    Overleg,
    Overlegstand,
)
from spil.overleggen.queries import aanleidingen
from spil.overleggen.queries.aanleidingen import Dossiers, Waarom
from spil.overleggen.queries.tafelkeuze import dossiers_voor
from spil.toegang.models import Dossier

VOLGORDE: Final = (
    Aanleiding.TRIAGE,
    Aanleiding.BESPREKING,
    Aanleiding.VERZOEK,
    Aanleiding.EVALUATIE,
    Aanleiding.STILSTAND,
)
Mens = tuple[int, str]
"""Key and name of a betrokkene."""


@dataclass(frozen=True, kw_only=True)
class Kandidaat:
    """A dossier that needs the table, with all reasons, the weightiest first."""

    dossier: Dossier
    mensen: list[Mens]
    redenen: list[Waarom]
    verzoeken: list[Agendaverzoek] = field(default_factory=list)
    overgeslagen: bool = False
    elders: Overleg | None = None
    vandaag: date

    @property
    def aanleiding(self) -> Aanleiding:
        return self.redenen[0].aanleiding

    @property
    def is_spoed(self) -> bool:
        return any(reden.spoed for reden in self.redenen)

    @property
    def komt_vanzelf(self) -> bool:
        """Nobody left it out, and no other meeting deals with it."""
        return not self.overgeslagen and self.elders is None

    def komt_door(self, aanleidingen: Collection[str]) -> bool:
        """Does it come by itself on an agenda that fills for these reasons?"""
        return self.komt_vanzelf and any(een.aanleiding in aanleidingen for een in self.redenen)

    def in_woorden(self) -> str:
        """`2026-0014, J. Voorbeeld: bespreking afgesproken voor di 1 dec`."""
        over = ", ".join([self.dossier.nummer, *(naam for _, naam in self.mensen)])
        waarom = "; ".join(in_een_zin(reden.zin) for reden in self.redenen)
        spoed = "spoed, " if self.is_spoed else ""
        return f"{over}: {spoed}{waarom}{self._waarom_niet()}"

    def _waarom_niet(self) -> str:
        if self.elders is not None:
            dag = datums.kort(self.elders.begint, self.vandaag)
            return f" (staat op de agenda van {dag}: {self.elders.reeks.naam})"
        return " (overgeslagen)" if self.overgeslagen else ""

    @property
    def gezien(self) -> list[Gezien]:
        """Whom its line identifies."""
        nummer = self.dossier.pk
        return [Gezien(nummer), *(Gezien(nummer, pk) for pk, _ in self.mensen)]


def kandidaten(overleg: Overleg, *, op: datetime) -> list[Kandidaat]:
    """For the table of this meeting: spoed first, then by reason and number, and
    last what was left out or stands elsewhere. However many there
    are, seven queries."""
    dossiers = {
        rij.pk: rij
        for rij in dossiers_voor(overleg, op=op).select_related("versie").defer("versie__definitie")
    }
    geagendeerd = _agendas(dossiers, op=op)
    vrij = {pk: rij for pk, rij in dossiers.items() if overleg not in geagendeerd[pk]}
    if not vrij:
        return []
    meldingen = aanleidingen.wachtende_meldingen(vrij)
    casussen = casusregels(Casus.objects.open().filter(dossier_id__in=vrij))
    verzoeken = aanleidingen.open_verzoeken(overleg, vrij)
    waarom = chain(
        aanleidingen.van_meldingen(meldingen, vandaag=datum(op)),
        aanleidingen.van_afspraken(casussen, tot=datum(overleg.begint), vandaag=datum(op)),
        aanleidingen.van_verzoeken(verzoeken),
        aanleidingen.van_stilstand(casussen, vrij, op=op),
    )
    mensen = _mensen(meldingen, casussen)
    gevonden = [
        Kandidaat(
            dossier=vrij[pk],
            mensen=mensen.get(pk, []),
            redenen=sorted(redenen, key=lambda een: VOLGORDE.index(een.aanleiding)),
            verzoeken=verzoeken.get(pk, []),
            overgeslagen=vars(vrij[pk])["overgeslagen"],
            elders=next(iter(geagendeerd[pk]), None),
            vandaag=datum(op),
        )
        for pk, redenen in _per_dossier(waarom).items()
    ]
    return sorted(gevonden, key=_plaats)


def _agendas(dossiers: Dossiers, *, op: datetime) -> Mapping[int, list[Overleg]]:
    """On the agenda of which meetings each of them stands that are not over, the first one first."""
    punten = (
        Agendapunt.objects.open()
        .filter(
            dossier_id__in=dossiers,
            plek__overleg__stand=Overlegstand.GEPLAND,
            plek__overleg__eindigt__gt=op,
        )
        .select_related("plek__overleg__reeks")
        .order_by("plek__overleg__begint")
    )
    gevonden = defaultdict(list)
    for punt in punten:
        gevonden[punt.dossier_id].append(punt.plek.overleg)
    return gevonden


def _mensen(meldingen: Iterable[Regel], casussen: Iterable[Casusregel]) -> dict[int, list[Mens]]:
    gemeld = {
        regel.aanmelding.dossier_id: [(regel.betrokkene_id, regel.naam)]
        for regel in meldingen
        if regel.betrokkene_id is not None
    }
    besproken = {
        regel.dossier_id: [(mens.id, mens.naam) for mens in regel.hoofdpersonen]
        for regel in casussen
    }
    return gemeld | besproken


def _per_dossier(waarom: Iterable[tuple[int, Waarom]]) -> dict[int, list[Waarom]]:
    gevonden = defaultdict(list)
    for pk, reden in waarom:
        gevonden[pk].append(reden)
    return dict(gevonden)


def _plaats(kandidaat: Kandidaat) -> tuple[bool, bool, int, str]:
    return (
        not kandidaat.komt_vanzelf,
        not kandidaat.is_spoed,
        VOLGORDE.index(kandidaat.aanleiding),
        kandidaat.dossier.nummer,
    )
