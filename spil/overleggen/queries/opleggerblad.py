"""A sheet as people read it, and what is different from the version before it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from spil.gebruikers.models import Rol
from spil.kern import datums
from spil.kern.klok import datum
from spil.overleggen.models import (
    Datacategorie,
    Deelname,
    Gegevensstroom,
    Oplegger,
    Opleggerpartij,
    Opleggerstand,
)
from spil.overleggen.opleggerregels import MINSTENS_PARTIJEN
from spil.overleggen.queries.bereik import oplegger_van, opleggers_van
from spil.overleggen.rechten.reeksen import OPSTELLEN, VASTSTELLEN
from spil.partners.models import Partner
from spil.toegang.rechten import recht


@dataclass(frozen=True, order=True)
class Deelregel:
    """One party shares these kinds of data with these others."""

    van: str
    naar: tuple[str, ...]
    wat: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.van} deelt met {', '.join(self.naar)}: {', '.join(self.wat).lower()}"


@dataclass(frozen=True, kw_only=True)
class Verschil:
    wat: str
    eerst: str
    nu: str


@dataclass(frozen=True, kw_only=True)
class Leesblad:
    """What the sheet itself says beside its own texts."""

    oplegger: Oplegger
    vast: list[str]
    af_en_toe: list[str]
    delen: list[Deelregel]
    stromen: list[Gegevensstroom]


@dataclass(frozen=True, kw_only=True)
class Opleggerblad(Leesblad):
    """And what somebody can do with it."""

    versies: list[Oplegger]
    vorige: Oplegger | None
    verschillen: list[Verschil]
    toe_aan_evaluatie: bool
    mag_schrijven: bool
    mag_vaststellen: bool
    is_van_mij: bool

    @property
    def volgende_stap(self) -> str:
        """What somebody who draws it up does next."""
        if len(self.vast) + len(self.af_en_toe) < MINSTENS_PARTIJEN:
            return "partijen"
        return "voorleggen" if self.delen or not self.oplegger.regime else "gegevens"


def opleggerblad(uuid: UUID, *, door: Rol, op: datetime) -> Opleggerblad:
    """Raises NietGevonden."""
    oplegger = oplegger_van(uuid, door=door)
    versies = list(
        opleggers_van(door)
        .filter(reeks_id=oplegger.reeks_id)
        .select_related("eigenaar", "verwerking")
        .order_by("-nummer")
    )
    vorige = next((een for een in versies if een.nummer < oplegger.nummer), None)
    blad = leesblad(oplegger)
    mag_vaststellen = recht(VASTSTELLEN).staat_toe(door.soort)
    return Opleggerblad(
        **vars(blad),
        versies=versies,
        vorige=vorige,
        verschillen=_verschillen(vorige, oplegger) if vorige else [],
        toe_aan_evaluatie=oplegger.is_toe_aan_evaluatie(datum(op)),
        mag_schrijven=oplegger.is_te_schrijven and recht(OPSTELLEN).staat_toe(door.soort),
        mag_vaststellen=oplegger.stand == Opleggerstand.VOORGELEGD and mag_vaststellen,
        is_van_mij=oplegger.opgesteld_door_id == door.medewerker_id,
    )


def leesblad(oplegger: Oplegger) -> Leesblad:
    """Two queries."""
    partijen, stromen = _partijen(oplegger), _stromen(oplegger)
    return Leesblad(
        oplegger=oplegger,
        vast=_namen(partijen, Deelname.VAST),
        af_en_toe=_namen(partijen, Deelname.INCIDENTEEL),
        delen=delen_van(stromen),
        stromen=stromen,
    )


def aan_tafel(oplegger: Oplegger) -> list[Partner]:
    """By name."""
    return [partij.partner for partij in _partijen(oplegger)]


def deelname_van(oplegger: Oplegger) -> dict[int, str]:
    """Partner (by key) → how it takes part."""
    return {partij.partner_id: partij.deelname for partij in oplegger.partijen.all()}


def delen_nu(oplegger: Oplegger) -> list[Deelregel]:
    return delen_van(_stromen(oplegger))


def delen_van(stromen: Iterable[Gegevensstroom]) -> list[Deelregel]:
    """As few lines as say it: who gets the same from one party stands on one line."""
    wat = defaultdict(set)
    for stroom in stromen:
        wat[stroom.van.naam, stroom.naar.naam].add(stroom.categorie)
    naar = defaultdict(list)
    for (van, ontvanger), categorieen in sorted(wat.items()):
        naar[van, frozenset(categorieen)].append(ontvanger)
    return sorted(
        Deelregel(van, tuple(ontvangers), _in_volgorde(categorieen))
        for (van, categorieen), ontvangers in naar.items()
    )


def _in_volgorde(categorieen: frozenset[str]) -> tuple[str, ...]:
    return tuple(str(een.label) for een in Datacategorie if een.value in categorieen)


def _partijen(oplegger: Oplegger) -> list[Opleggerpartij]:
    return list(oplegger.partijen.select_related("partner").order_by("partner__naam"))


def _stromen(oplegger: Oplegger) -> list[Gegevensstroom]:
    return list(oplegger.stromen.select_related("van", "naar"))


def _namen(partijen: list[Opleggerpartij], deelname: Deelname) -> list[str]:
    return [partij.partner.naam for partij in partijen if partij.deelname == deelname]


def _verschillen(eerst: Oplegger, nu: Oplegger) -> list[Verschil]:
    oud, nieuw = _in_woorden(eerst), _in_woorden(nu)
    return [
        Verschil(wat=naam, eerst=oud[naam], nu=nieuw[naam])
        for naam in nieuw
        if oud[naam] != nieuw[naam]
    ]


def _in_woorden(oplegger: Oplegger) -> dict[str, str]:
    partijen = _partijen(oplegger)
    verwerking = oplegger.verwerking
    return {
        "Eigenaar": oplegger.eigenaar.naam,
        "Voorzitter": oplegger.voorzitter,
        "Doel": oplegger.doel,
        "Verwerking": verwerking.naam if verwerking else "",
        "Grondslag": oplegger.grondslag,
        "Wat op de agenda mag": oplegger.criteria,
        "Vast aan tafel": ", ".join(_namen(partijen, Deelname.VAST)),
        "Af en toe aan tafel": ", ".join(_namen(partijen, Deelname.INCIDENTEEL)),
        "Wie deelt wat met wie": "\n".join(str(regel) for regel in delen_nu(oplegger)),
        "Verslag bewaren": f"{oplegger.bewaarmaanden} maanden",
        "Evaluatie": datums.lang(oplegger.evaluatie_op),
    }
