"""Questions about hand-overs. What comes back is what the acting rol may see: a hand-over lies on
the kaft, what was said at it in the gezamenlijk part."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from spil.aanmeldingen.models import Aanmelding
from spil.aanmeldingen.queries import aanmelding_van_dossier
from spil.casussen import queries as casussen
from spil.casussen.models import AveNiveau, Casus
from spil.gebruikers.models import Rol
from spil.kern.fouten import NietGevonden
from spil.kern.klok import datum
from spil.overdrachten.models import Overdracht, Overdrachtstekst, Richting, Tekstsoort
from spil.overdrachten.rechten import BEANTWOORDEN, BEKIJKEN, DOEN, NAZORG, VOLGEN
from spil.partners.models import Klasse, Partner
from spil.personen.models import Betrokkene, Betrokkenerol
from spil.toegang import rechten
from spil.toegang.models import Dossier
from spil.toegang.queries import mijn_redenen, vereis

# What a line of Mijn werk is about: no answer yet, a no, or to ask how it goes.
GEVRAAGD, GEWEIGERD = "overdracht-gevraagd", "overdracht-geweigerd"
NAVRAGEN: Final = "overdracht-nazorg"
SOORTEN: Final = frozenset({GEVRAAGD, GEWEIGERD, NAVRAGEN})
_OPEN: Final = "o.staat IN ('gevraagd', 'geweigerd')"
_NAZORG: Final = "o.staat = 'aangenomen' AND o.richting = 'af' AND o.nazorg_uitkomst = ''"
_SOORT: Final = (
    f"CASE o.staat WHEN 'gevraagd' THEN '{GEVRAAGD}' WHEN 'geweigerd' THEN '{GEWEIGERD}'"
    f" ELSE '{NAVRAGEN}' END"
)
_DAG: Final = (
    "CASE o.staat WHEN 'gevraagd' THEN o.antwoord_voor WHEN 'geweigerd' THEN o.antwoord_op"
    " ELSE o.nazorg_op END"
)
# For plannen.werkvoorraad(). A closed case keeps its regisseur: the nazorg stays with that one.
WERK: Final = f"""
SELECT {_SOORT}, o.id, o.uuid, o.dossier_id, o.naam, {_DAG},
       coalesce(o.partner_id, %(partner)s), NULL::bigint, o.staat <> 'gevraagd' OR NOT %(huis)s
  FROM (SELECT current_setting('spil.rollen')::bigint[] AS rollen) ik
 CROSS JOIN overdrachten_overdracht o
  LEFT JOIN casussen_casus c ON %(huis)s AND c.dossier_id = o.dossier_id
       AND c.regisseur_id = ANY (ik.rollen)
 WHERE (c.id IS NOT NULL AND ({_OPEN} OR {_NAZORG} AND o.nazorg_op <= %(tot)s))
    OR (NOT %(huis)s AND o.staat = 'gevraagd' AND o.partner_id = %(partner)s)
"""  # noqa: S608 - constants
# For plannen.overzichtsacties(): what a dossier still waits for.
IN_DOSSIER: Final = f"""
SELECT o.uuid, o.naam, {_DAG}, o.naam, NULL, {_SOORT}, o.id
  FROM overdrachten_overdracht o
 WHERE o.dossier_id = %(dossier)s AND ({_OPEN} OR {_NAZORG})
"""  # noqa: S608 - constants


@dataclass(frozen=True, kw_only=True)
class Bevoegd:
    """What the acting rol may do with the hand-overs of this dossier now."""

    overdragen: bool
    volgen: bool
    beantwoorden: bool
    navragen: bool
    ave: bool


@dataclass(frozen=True, kw_only=True)
class Ladder:
    """Where the case came from, where it stands, and to whom it goes."""

    aanmelding: Aanmelding | None
    opgeschaald: list[Overdracht]
    ave: list[AveNiveau]
    afgeschaald: list[Overdracht]


@dataclass(frozen=True, kw_only=True)
class Overdrachtpagina:
    """One hand-over, with the words that go with it by kind."""

    overdracht: Overdracht
    mensen: list[Betrokkene]
    teksten: dict[str, Overdrachtstekst]

    @property
    def samenvatting(self) -> str:
        return self._tekst(Tekstsoort.SAMENVATTING)

    @property
    def weigering(self) -> str:
        return self._tekst(Tekstsoort.WEIGERING)

    @property
    def terugname(self) -> Overdrachtstekst | None:
        return self.teksten.get(Tekstsoort.TERUGNAME)

    def _tekst(self, soort: Tekstsoort) -> str:
        gevonden = self.teksten.get(soort)
        return gevonden.tekst if gevonden else ""


@dataclass(frozen=True, kw_only=True)
class Ontvangers:
    """Who of the register can receive a case: those who take part see it in Spil themselves."""

    deelnemers: list[Partner]
    anderen: list[Partner]


def ladder_van(casus: Casus, *, door: Rol, op: datetime) -> Ladder:
    """Four queries at most."""
    alle = list(Overdracht.objects.met_alles().filter(dossier=casus.dossier))
    return Ladder(
        aanmelding=aanmelding_van_dossier(casus.dossier_id, door=door, op=op),
        opgeschaald=[een for een in alle if een.richting == Richting.OP],
        ave=list(casussen.ave_verloop(casus.dossier)),
        afgeschaald=[een for een in alle if een.richting == Richting.AF],
    )


def bevoegd(
    casus: Casus, *, door: Rol, op: datetime, overdracht: Overdracht | None = None
) -> Bevoegd:
    """One query."""
    redenen = mijn_redenen(casus.dossier_id, op=op)

    def mag(handeling: str) -> bool:
        return rechten.recht(handeling).staat_toe(door.soort, redenen)

    loopt = not casus.is_gesloten
    eigen = overdracht is not None and overdracht.partner_id == door.partner_id
    return Bevoegd(
        overdragen=loopt and mag(DOEN),
        volgen=loopt and mag(VOLGEN),
        beantwoorden=loopt and mag(BEANTWOORDEN) and (eigen or mag(VOLGEN)),
        navragen=mag(NAZORG),
        ave=loopt and mag("casus.ave_wijzigen"),
    )


def ontvangers(dossier: Dossier, *, op: datetime) -> Ontvangers:
    """Two queries."""
    lopend = {d.partner_id for d in casussen.deelnemers_van(dossier, met_beslissers=False)}
    partners = list(
        Partner.objects.filter(huis_id=dossier.huis_id)
        .exclude(klasse=Klasse.HUIS)
        .doen_mee_op(datum(op))
    )
    return Ontvangers(
        deelnemers=[partner for partner in partners if partner.pk in lopend],
        anderen=[partner for partner in partners if partner.pk not in lopend],
    )


def overdracht_voor(handeling: str, uuid: UUID, *, door: Rol, op: datetime) -> Overdracht:
    """A hand-over, for who may do this with it. Raises NietGevonden, GeenRecht."""
    overdracht = _zoek(uuid)
    vereis(handeling, door=door, op=op, dossier_id=overdracht.dossier_id)
    if handeling == BEANTWOORDEN:
        vereis_eigen(overdracht, door=door, op=op)
    return overdracht


def overdrachtpagina(uuid: UUID, *, door: Rol, op: datetime) -> Overdrachtpagina:
    """Raises NietGevonden, GeenRecht."""
    overdracht = overdracht_voor(BEKIJKEN, uuid, door=door, op=op)
    mensen = Betrokkene.objects.van_dossier(overdracht.dossier_id)
    return Overdrachtpagina(
        overdracht=overdracht,
        mensen=list(mensen.filter(rol=Betrokkenerol.HOOFDPERSOON)),
        teksten={
            tekst.soort: tekst
            for tekst in overdracht.teksten.select_related("door__medewerker").all()
        },
    )


def voorganger(uuid: UUID, dossier: Dossier) -> Overdracht:
    """The hand-over of this dossier that another one replaces. Raises NietGevonden."""
    overdracht = _zoek(uuid)
    if overdracht.dossier_id != dossier.pk:
        raise NietGevonden("Deze overdracht bestaat niet.")
    return overdracht


def samenvatting_van(overdracht: Overdracht) -> str:
    tekst = overdracht.teksten.filter(soort=Tekstsoort.SAMENVATTING).first()
    return tekst.tekst if tekst else ""


def overdracht_op_slot(uuid: UUID) -> Overdracht:
    """Raises NietGevonden."""
    overdracht = Overdracht.objects.select_for_update(of=("self",), no_key=True).met_alles()
    return _eerste(overdracht.filter(uuid=uuid).first())


def dossier_van(uuid: UUID) -> UUID:
    """Of a hand-over that the acting rol sees. Raises NietGevonden."""
    return _zoek(uuid).dossier.uuid


def vereis_eigen(overdracht: Overdracht, *, door: Rol, op: datetime) -> None:
    """An organisation answers for itself; who leads the case writes down what others said.

    Raises GeenRecht.
    """
    if overdracht.partner_id is None or overdracht.partner_id != door.partner_id:
        vereis(VOLGEN, door=door, op=op, dossier_id=overdracht.dossier_id)


def _zoek(uuid: UUID) -> Overdracht:
    return _eerste(Overdracht.objects.met_alles().filter(uuid=uuid).first())


def _eerste(overdracht: Overdracht | None) -> Overdracht:
    if overdracht is None:
        raise NietGevonden("Deze overdracht bestaat niet.")
    return overdracht
