"""Reports in lists. Everything here runs inside `namens()`."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final
from uuid import UUID

from django.db import connection
from django.db.models import (
    Count,
    Exists,
    OuterRef,
    Subquery,
)

from spil.aanmeldingen.models import (
    Aanhouding,
    Aanmelding,
    Antwoord,
    Doorgeleiding,
    Stand,
    Standpunt,
    Triagetafel,
    Urgentie,
)
from spil.aanmeldingen.queries.aanpakken import CONCEPT_AANPAK
from spil.aanmeldingen.queries.regels import Regel, open_navraag, regels_van
from spil.aanmeldingen.tafelplek import Tafelplek
from spil.gebruikers.models import Rol
from spil.toegang.queries import mijn_concepten

CONCEPT_WIE = "aanmelding-wie"
CONCEPT_WAT = "aanmelding-wat"
CONCEPT_LIJST = "aanmelding-lijst"
CONCEPT_BIJLAGEN = "aanmelding-bijlagen"
CONCEPTSOORTEN = (CONCEPT_AANPAK, CONCEPT_WIE, CONCEPT_WAT, CONCEPT_LIJST, CONCEPT_BIJLAGEN)
CONCEPT_TRIAGE = "triage"


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
            wacht_op_melder=Exists(open_navraag()),
        )
    )
    if aanpak:
        wachtend = wachtend.filter(versie__werkproces__code=aanpak)
    return regels_van(
        wachtend.spoed_en_oudste_eerst().select_related("partner", "gemeente", "antwoord")
    )


def met_plek(regels: list[Regel], *, tafel: Triagetafel | None, vandaag: date) -> list[Regel]:
    """The same, each with whether it comes on the next table in time: whatever waits is on it, also
    when an earlier one put it off."""
    dag = tafel.dag if tafel else None
    return [
        replace(regel, plek=Tafelplek(dag, regel.aanmelding.besluit_uiterlijk, vandaag))
        if regel.komt_op_tafel
        else regel
        for regel in regels
    ]


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
    voor_de_tafel: bool
    tafel: date | None

    @property
    def is_spoed(self) -> bool:
        return self.urgentie == Urgentie.SPOED

    def plek(self, vandaag: date) -> Tafelplek | None:
        """None when it goes to no table."""
        if not self.voor_de_tafel:
            return None
        return Tafelplek(self.tafel, self.besluit_uiterlijk, vandaag)


# By hand, as the rest of Mijn werk: see spil/plannen/queries/lijsten.py. What is for a burgemeester
# is held by one person, and not by the team of the triage.
WACHTEND: Final = """
SELECT a.dossier_id, a.uuid, a.kenmerk, a.urgentie, a.besluit_uiterlijk, p.naam,
       coalesce(g.naam, ''),
       EXISTS (SELECT 1 FROM toegang_toegang t
                WHERE t.dossier_id = a.dossier_id AND t.reden = 'triage' AND t.team_id IS NOT NULL),
       (SELECT min(t.dag) FROM aanmeldingen_triagetafel t
         WHERE t.huis_id = current_setting('spil.huis')::bigint AND t.dag >= %s)
  FROM aanmeldingen_aanmelding a
  JOIN partners_partner p ON p.id = a.partner_id
  LEFT JOIN huizen_gemeente g ON g.code = a.gemeente_id
 WHERE a.stand = 'ontvangen'
 ORDER BY a.urgentie <> 'spoed', a.ontvangen_op, a.id
"""


def wachtende_aanmeldingen(*, vandaag: date) -> list[Wachtend]:
    """For Mijn werk, in one query: spoed first, then by age."""
    with connection.cursor() as cursor:
        cursor.execute(WACHTEND, [vandaag])
        return [Wachtend(*rij) for rij in cursor.fetchall()]


def te_beantwoorden() -> list[Regel]:
    """Decided, and the reporter has not heard yet: the first term first."""
    beantwoord = Antwoord.objects.filter(aanmelding=OuterRef("pk"))
    return regels_van(
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
