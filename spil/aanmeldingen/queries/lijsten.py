"""Reports in lists. Everything here runs inside `namens()`."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from django.db import connection
from django.db.models import (
    BooleanField,
    Count,
    Exists,
    ExpressionWrapper,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
)
from django.db.models.expressions import RawSQL

from spil.aanmeldingen.models import (
    Aanhouding,
    Aanmelding,
    Antwoord,
    Doorgeleiding,
    Navraag,
    Stand,
    Standpunt,
    Triagetafel,
    Urgentie,
)
from spil.aanmeldingen.models.aanmelding import AanmeldingQuerySet
from spil.aanmeldingen.queries.aanpakken import CONCEPT_AANPAK
from spil.aanmeldingen.queries.mandaten import vraagt_mandaat
from spil.gebruikers.models import Rol
from spil.kern.klok import datum
from spil.personen.models import Betrokkene
from spil.toegang.models import Reden, Toegang
from spil.toegang.queries import mijn_concepten

CONCEPT_WIE = "aanmelding-wie"
CONCEPT_WAT = "aanmelding-wat"
CONCEPT_LIJST = "aanmelding-lijst"
CONCEPT_BIJLAGEN = "aanmelding-bijlagen"
CONCEPTSOORTEN = (CONCEPT_AANPAK, CONCEPT_WIE, CONCEPT_WAT, CONCEPT_LIJST, CONCEPT_BIJLAGEN)
CONCEPT_TRIAGE = "triage"


@dataclass(frozen=True)
class Regel:
    """A report in a list."""

    aanmelding: Aanmelding
    naam: str
    betrokkene_id: int | None
    antwoord: Antwoord | None

    @property
    def is_beantwoord(self) -> bool:
        return self.antwoord is not None

    @property
    def vraag_aan_melder(self) -> bool:
        """Does the house wait for an answer of the reporter?"""
        gevraagd = getattr(self.aanmelding, "navraag_uuid", None) is not None
        return gevraagd and self.aanmelding.wacht_op_besluit

    @property
    def is_ongelezen(self) -> bool:
        return self.antwoord is not None and self.antwoord.gelezen_op is None

    @property
    def vraagt_iets(self) -> bool:
        """Is it the turn of the reporter?"""
        return self.vraag_aan_melder or self.is_ongelezen

    @property
    def gaf_standpunt(self) -> bool:
        """Gave the own organisation its position beforehand?"""
        return bool(vars(self.aanmelding).get("is_gegeven"))

    @property
    def tafel(self) -> date | None:
        """The day of the next table, when it was asked for."""
        dag: date | None = vars(self.aanmelding).get("op_tafel")
        return dag

    @property
    def komt_op_tafel(self) -> bool:
        """What is for a burgemeester goes to no table."""
        return self.aanmelding.wacht_op_besluit and not vraagt_mandaat(self.aanmelding.versie)

    def termijn(self) -> date | None:
        """The day on which the next act on this report must be done."""
        if self.aanmelding.wacht_op_besluit:
            return self.aanmelding.besluit_uiterlijk
        return None if self.is_beantwoord else self.aanmelding.antwoord_uiterlijk


@dataclass(frozen=True)
class VanMij:
    """What `door` reported, or a colleague for whom `door` stands in, the last one first; and of
    which reports `door` is asked for the position of her organisation."""

    gemeld: list[Regel]
    gevraagd: list[Regel]

    @property
    def alles(self) -> list[Regel]:
        return [*self.gemeld, *self.gevraagd]

    @property
    def nog_te_geven(self) -> list[Regel]:
        return [regel for regel in self.gevraagd if not regel.gaf_standpunt]


def van_mij(*, door: Rol, op: datetime) -> VanMij:
    """Both in one query: a first page has no other to spare."""
    mijn_rollen = RawSQL("SELECT unnest(current_setting('spil.rollen')::bigint[])", [])
    van_mij = Q(aangemeld_door_id__in=mijn_rollen, partner_id=door.partner_id)
    alle = Aanmelding.objects.annotate(is_gemeld=ExpressionWrapper(van_mij, BooleanField()))
    if door.is_huisrol:
        alle = alle.filter(van_mij)
    else:
        alle = _met_uitnodiging(alle, mijn_rollen, door=door, op=op).filter(
            van_mij | Q(is_gevraagd=True)
        )
    open_vraag = _open_navraag().order_by("antwoord_voor", "id")
    regels = _regels(
        alle.met_aanpak()
        .annotate(
            navraag_uuid=Subquery(open_vraag.values("uuid")[:1]),
            navraag_voor=Subquery(open_vraag.values("antwoord_voor")[:1]),
        )
        .select_related("partner", "aangemeld_door__medewerker")
        .select_related("antwoord__verstuurd_door__medewerker")
    )
    return VanMij(
        gemeld=[regel for regel in regels if vars(regel.aanmelding)["is_gemeld"]],
        gevraagd=[regel for regel in regels if vars(regel.aanmelding).get("is_gevraagd")],
    )


def _met_uitnodiging(
    alle: AanmeldingQuerySet, mijn_rollen: RawSQL, *, door: Rol, op: datetime
) -> AanmeldingQuerySet:
    """With whether `door` is asked for a position, whether it was given, and when the table sits."""
    gevraagd = Toegang.objects.geldig_op(op).filter(
        dossier=OuterRef("dossier"), reden=Reden.GENODIGD, rol_id__in=mijn_rollen
    )
    gegeven = Standpunt.objects.filter(aanmelding=OuterRef("pk"), partner_id=door.partner_id)
    tafels = Triagetafel.objects.van_huis(door.huis_id).filter(dag__gte=datum(op))
    return alle.annotate(
        is_gevraagd=Exists(gevraagd),
        is_gegeven=Exists(gegeven),
        op_tafel=Subquery(tafels.order_by("dag").values("dag")[:1]),
    )


def te_beoordelen(*, aanpak: str = "") -> list[Regel]:
    """Reports that wait for a decision, of one approach or of all: spoed first, then by age."""
    aangehouden = Exists(Aanhouding.objects.filter(aanmelding=OuterRef("pk")))
    gaven_standpunt = (
        Standpunt.objects.filter(aanmelding=OuterRef("pk"))
        .order_by()
        .values("aanmelding")
        .annotate(aantal=Count("pk"))
        .values("aantal")
    )
    wachtend = (
        Aanmelding.objects.te_beoordelen()
        .met_aanpak()
        .annotate(
            aangehouden=aangehouden,
            gaven_standpunt=Subquery(gaven_standpunt),
            wacht_op_melder=Exists(_open_navraag()),
        )
    )
    if aanpak:
        wachtend = wachtend.filter(versie__werkproces__code=aanpak)
    return _regels(
        wachtend.spoed_en_oudste_eerst().select_related("partner", "gemeente", "antwoord")
    )


@dataclass(frozen=True, slots=True)
class Wachtend:
    """A report that waits for a decision, without a word about the person."""

    dossier_id: int
    uuid: UUID
    kenmerk: str
    urgentie: str
    besluit_uiterlijk: date
    partner: str
    gemeente: str

    @property
    def is_spoed(self) -> bool:
        return self.urgentie == Urgentie.SPOED


# By hand, as the rest of Mijn werk: see spil/plannen/queries/lijsten.py.
WACHTEND: Final = """
SELECT a.dossier_id, a.uuid, a.kenmerk, a.urgentie, a.besluit_uiterlijk, p.naam, coalesce(g.naam, '')
  FROM aanmeldingen_aanmelding a
  JOIN partners_partner p ON p.id = a.partner_id
  LEFT JOIN huizen_gemeente g ON g.code = a.gemeente_id
 WHERE a.stand = 'ontvangen'
 ORDER BY a.urgentie <> 'spoed', a.ontvangen_op, a.id
"""


def wachtende_aanmeldingen() -> list[Wachtend]:
    """For Mijn werk, in one query: spoed first, then by age."""
    with connection.cursor() as cursor:
        cursor.execute(WACHTEND)
        return [Wachtend(*rij) for rij in cursor.fetchall()]


def te_beantwoorden() -> list[Regel]:
    """Decided, and the reporter has not heard yet: the first term first."""
    beantwoord = Antwoord.objects.filter(aanmelding=OuterRef("pk"))
    return _regels(
        list(
            Aanmelding.objects.exclude(stand=Stand.ONTVANGEN)
            .filter(~Exists(beantwoord), antwoord_uiterlijk__isnull=False)
            .order_by("antwoord_uiterlijk", "id")
            .select_related("partner", "gemeente", "antwoord")
        )
    )


def op_te_volgen(*, door: Rol) -> list[Doorgeleiding]:
    """Referrals of this house of which the result is not known yet."""
    return list(Doorgeleiding.objects.van_huis(door.huis_id).op_te_volgen())


@dataclass(frozen=True)
class Conceptregel:
    """A report, or a list of reports, that is being written: only when, since the rest is for the
    page itself."""

    sleutel: UUID
    bijgewerkt_op: datetime
    is_lijst: bool = False


def mijn_conceptaanmeldingen(*, door: Rol) -> list[Conceptregel]:
    """The reports that `door` began and did not send, the last one first."""
    laatste: dict[UUID, Conceptregel] = {}
    for concept in mijn_concepten(*CONCEPTSOORTEN, door=door):
        regel = Conceptregel(
            concept.sleutel, concept.bijgewerkt_op, is_lijst=concept.soort == CONCEPT_LIJST
        )
        laatste.setdefault(concept.sleutel, regel)
    return list(laatste.values())


def _open_navraag() -> QuerySet[Navraag]:
    return Navraag.objects.open().filter(aanmelding=OuterRef("pk"))


def _regels(gevonden: Iterable[Aanmelding]) -> list[Regel]:
    aanmeldingen = list(gevonden)
    hoofdpersonen = _hoofdpersonen(aanmeldingen) if aanmeldingen else {}
    regels = []
    for rij in aanmeldingen:
        persoon = hoofdpersonen.get(rij.dossier_id)
        regels.append(
            Regel(
                rij,
                naam=persoon.naam if persoon else "",
                betrokkene_id=persoon.pk if persoon else None,
                antwoord=getattr(rij, "antwoord", None),
            )
        )
    return regels


def _hoofdpersonen(aanmeldingen: list[Aanmelding]) -> dict[int, Betrokkene]:
    """Whom each report is about, by dossier."""
    dossiers = [aanmelding.dossier_id for aanmelding in aanmeldingen]
    mensen = Betrokkene.objects.hoofdpersonen().filter(dossier_id__in=dossiers)
    return {persoon.dossier_id: persoon for persoon in mensen}
