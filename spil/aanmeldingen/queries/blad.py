"""One report as a page shows it: how much depends on who looks and where it stands."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from spil.aanmeldingen.inhoud import Stem
from spil.aanmeldingen.models import (
    Aanhouding,
    Aanmelding,
    AanmeldingCriterium,
    AanmeldingLeefgebied,
    Antwoord,
    Bijlage,
    Stand,
    TriageBeslisser,
    Triagebesluit,
    TriageCriterium,
)
from spil.aanmeldingen.queries.navraag import Navraagregel, navragen_bij
from spil.aanmeldingen.queries.zoeken import aanmelding as zoek_aanmelding
from spil.aanmeldingen.standpunten import ONTHOUDING, rust_op, standpuntnaam
from spil.aanmeldingen.vragen import Beantwoord, Oordeel, beantwoorde, is_wgs
from spil.gebruikers.models import Rol
from spil.invullingen.queries import antwoorden_bij, namen_bij
from spil.invullingen.weergave import weergave
from spil.personen.models import Betrokkene
from spil.toegang import rechten
from spil.toegang.models import Reden
from spil.toegang.queries import vereis
from spil.werkprocessen.motor import Aanpak

VAN_BUITEN = frozenset({Reden.AANMELDER, Reden.DEELNEMER, Reden.GENODIGD})


@dataclass(frozen=True)
class Stemregel:
    """What somebody at the table said, in the words of the approach; decided, or about to be."""

    stem: TriageBeslisser | Stem
    standpunt: str
    rust_op: str
    wijkt_af: bool


@dataclass(frozen=True)
class Vraagregel:
    """A question of the approach that the reporter answered."""

    vraag: str
    antwoord: str


@dataclass(frozen=True)
class Blad:
    """`volledig` is False when only the answer may still be read."""

    aanmelding: Aanmelding
    volledig: bool
    is_aanmelder: bool
    mag_besluiten: bool
    mag_antwoorden: bool
    personen: list[Betrokkene]
    besluit: Triagebesluit | None
    antwoord: Antwoord | None
    leefgebieden: list[AanmeldingLeefgebied] = field(default_factory=list)
    criteria: list[Beantwoord] = field(default_factory=list)
    antwoorden: list[Vraagregel] = field(default_factory=list)
    stemmen: list[Stemregel] = field(default_factory=list)
    oordelen: list[Beantwoord] = field(default_factory=list)
    aanhoudingen: list[Aanhouding] = field(default_factory=list)
    bijlagen: list[Bijlage] = field(default_factory=list)
    navragen: list[Navraagregel] = field(default_factory=list)
    mag_navragen: bool = False
    mag_standpunt: bool = False
    mag_brief: bool = False

    @property
    def hoofdpersoon(self) -> Betrokkene | None:
        return next((p for p in self.personen if p.rol == "hoofdpersoon"), None)

    @property
    def wgs(self) -> bool:
        """Do the rules of the WGS hold for this report?"""
        return is_wgs(self.aanmelding.aanpak)

    @property
    def kan_aanhouden(self) -> bool:
        """Does the approach let this report wait, once more?"""
        uitkomst = self.aanmelding.aanpak.aanhouden
        return (
            self.mag_besluiten
            and uitkomst is not None
            and len(self.aanhoudingen) < (uitkomst.hoogstens or 0)
        )

    @property
    def wordt_vernietigd(self) -> bool:
        return self.aanmelding.vernietigen_uiterlijk is not None


def blad_van(
    uuid: UUID, *, door: Rol, op: datetime, handeling: str = "aanmelding.bekijken"
) -> Blad:
    """What `door` may read of this report to do `handeling`. Raises NietGevonden, GeenRecht."""
    rij = zoek_aanmelding(uuid)
    redenen = vereis(handeling, door=door, op=op, dossier_id=rij.dossier_id)
    loopt = rij.stand in (Stand.ONTVANGEN, Stand.OPGEPAKT)
    volledig = is_volledig(rij, redenen)
    besluit = getattr(rij, "triagebesluit", None)
    antwoord = getattr(rij, "antwoord", None)
    return Blad(
        aanmelding=rij,
        volledig=volledig,
        is_aanmelder=Reden.AANMELDER in redenen,
        mag_besluiten=loopt and rij.wacht_op_besluit and _mag("triage.besluiten", door, redenen),
        mag_antwoorden=besluit is not None
        and antwoord is None
        and _mag("aanmelding.beantwoorden", door, redenen),
        personen=_personen(rij, volledig=volledig),
        besluit=besluit,
        antwoord=antwoord,
        leefgebieden=_leefgebieden(rij) if volledig else [],
        criteria=_criteria(rij) if volledig else [],
        antwoorden=_antwoorden(rij, door=door) if volledig else [],
        stemmen=_stemmen(rij, besluit),
        oordelen=_beantwoorde(rij, besluit.criteria.all()) if besluit else [],
        navragen=navragen_bij(rij) if volledig else [],
        mag_brief=rij.stand == Stand.OPGEPAKT and _mag("brief.maken", door, redenen),
        mag_navragen=rij.wacht_op_besluit and _mag("navraag.stellen", door, redenen),
        mag_standpunt=rij.wacht_op_besluit and _mag("standpunt.geven", door, redenen),
        aanhoudingen=list(rij.aanhoudingen.all()) if rij.aanpak.aanhouden else [],
        bijlagen=_bijlagen(rij) if volledig else [],
    )


def _personen(rij: Aanmelding, *, volledig: bool) -> list[Betrokkene]:
    personen = Betrokkene.objects.van_dossier(rij.dossier_id).order_by("id")
    if not volledig:
        return list(personen.hoofdpersonen())
    return list(personen.select_related("bsn").prefetch_related("contacten"))


def _leefgebieden(rij: Aanmelding) -> list[AanmeldingLeefgebied]:
    return [AanmeldingLeefgebied(**een) for een in vars(rij)["per_leefgebied"]]


def _criteria(rij: Aanmelding) -> list[Beantwoord]:
    return _beantwoorde(rij, [AanmeldingCriterium(**een) for een in vars(rij)["per_criterium"]])


def is_volledig(aanmelding: Aanmelding, redenen: frozenset[str]) -> bool:
    """Of what was not taken up its reporter reads the answer only."""
    loopt = aanmelding.stand in (Stand.ONTVANGEN, Stand.OPGEPAKT)
    return loopt or not VAN_BUITEN.issuperset(redenen)


def _mag(handeling: str, door: Rol, redenen: frozenset[str]) -> bool:
    return rechten.recht(handeling).staat_toe(door.soort, redenen)


def _beantwoorde(
    aanmelding: Aanmelding, rijen: Iterable[AanmeldingCriterium | TriageCriterium]
) -> list[Beantwoord]:
    oordelen = {
        rij.criterium: Oordeel(voldaan=rij.voldaan, toelichting=rij.toelichting) for rij in rijen
    }
    return beantwoorde(aanmelding.aanpak, oordelen)


def _antwoorden(aanmelding: Aanmelding, *, door: Rol) -> list[Vraagregel]:
    """What the acting rol may still see of them: once taken up each group has its own audience."""
    velden = aanmelding.aanpak.velden_bij_aanmelding()
    if not velden:
        return []
    antwoorden = antwoorden_bij(aanmelding.dossier_id, huis=door.medewerker.huis.uuid)
    namen = namen_bij(velden, antwoorden)
    return [
        Vraagregel(veld.vraag, tekst)
        for veld in velden
        if (tekst := weergave(veld, antwoorden.get(veld.code), namen=namen))
    ]


def _bijlagen(aanmelding: Aanmelding) -> list[Bijlage]:
    """They came with the report itself, as a column of its query."""
    gevonden: list[dict[str, Any]] = getattr(aanmelding, "meegestuurd", [])
    return [Bijlage.uit_een_lijst(**een) for een in gevonden]


def _stemmen(aanmelding: Aanmelding, besluit: Triagebesluit | None) -> list[Stemregel]:
    if besluit is None:
        return []
    stemmen = besluit.beslissers.select_related("medewerker__partner", "partner")
    return stemregels(stemmen, aanmelding.aanpak, code=besluit.code)


def stemregels(
    stemmen: Iterable[TriageBeslisser | Stem], aanpak: Aanpak, *, code: str
) -> list[Stemregel]:
    """Who says otherwise than the outcome with this code is marked; who abstains does not."""
    return [
        Stemregel(
            stem,
            standpuntnaam(aanpak, stem.standpunt),
            rust_op(aanpak, list(stem.criteria)),
            wijkt_af=stem.standpunt not in (code, ONTHOUDING),
        )
        for stem in stemmen
    ]
