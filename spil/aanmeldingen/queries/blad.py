"""One report as a page shows it: how much depends on who looks and where it stands."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from spil.aanmeldingen.models import (
    Aanmelding,
    AanmeldingCriterium,
    AanmeldingLeefgebied,
    Antwoord,
    Stand,
    TriageBeslisser,
    Triagebesluit,
    TriageCriterium,
)
from spil.aanmeldingen.queries.zoeken import aanmelding as zoek_aanmelding
from spil.aanmeldingen.queries.zoeken import antwoord_van, besluit_van
from spil.gebruikers.models import Rol
from spil.personen.models import Betrokkene
from spil.toegang import rechten
from spil.toegang.models import Reden
from spil.toegang.queries import vereis

VAN_BUITEN = frozenset({Reden.AANMELDER, Reden.DEELNEMER})


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
    criteria: list[AanmeldingCriterium] = field(default_factory=list)
    beslissers: list[TriageBeslisser] = field(default_factory=list)
    oordelen: list[TriageCriterium] = field(default_factory=list)

    @property
    def hoofdpersoon(self) -> Betrokkene | None:
        return next((p for p in self.personen if p.rol == "hoofdpersoon"), None)

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
    volledig = loopt or not VAN_BUITEN.issuperset(redenen)
    besluit = None if rij.wacht_op_besluit else besluit_van(rij)
    personen = Betrokkene.objects.van_dossier(rij.dossier_id).order_by("id")
    antwoord = None if rij.wacht_op_besluit else antwoord_van(rij)
    return Blad(
        aanmelding=rij,
        volledig=volledig,
        is_aanmelder=Reden.AANMELDER in redenen,
        mag_besluiten=loopt and rij.wacht_op_besluit and _mag("triage.besluiten", door, redenen),
        mag_antwoorden=besluit is not None
        and antwoord is None
        and _mag("aanmelding.beantwoorden", door, redenen),
        personen=list(
            personen.select_related("bsn").prefetch_related("contacten")
            if volledig
            else personen.hoofdpersonen()
        ),
        besluit=besluit,
        antwoord=antwoord,
        leefgebieden=list(rij.leefgebieden.all()) if volledig else [],
        criteria=list(rij.criteria.all()) if volledig else [],
        beslissers=_beslissers(besluit),
        oordelen=list(besluit.criteria.all()) if besluit else [],
    )


def _mag(handeling: str, door: Rol, redenen: frozenset[str]) -> bool:
    return rechten.recht(handeling).staat_toe(door.soort, redenen)


def _beslissers(besluit: Triagebesluit | None) -> list[TriageBeslisser]:
    if besluit is None:
        return []
    return list(besluit.beslissers.select_related("medewerker", "partner"))
