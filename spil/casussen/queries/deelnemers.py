"""Who takes part in a case, and who may be asked to."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import connection
from django.db.models import Prefetch, Q

from spil.casussen.afsluitcontroles import restanten
from spil.casussen.models import (
    Beslisser,
    Deelnemer,
    DeelnemerPersoon,
)
from spil.gebruikers.models import Medewerker, Rol, Rolsoort
from spil.kern.fouten import NietGevonden
from spil.kern.klok import datum
from spil.partners.models import Partner
from spil.toegang.models import Dossier
from spil.werkprocessen.definitie.inhoud import Partij

HUIS = "huis"
REGIE_SOORTEN = frozenset({Rolsoort.PROCESREGISSEUR, Rolsoort.COORDINATOR})


def deelnemers_van(dossier: Dossier, *, met_beslissers: bool = True) -> list[Deelnemer]:
    """Running deelnemers with their people (`.personen.all()`) and who chose them
    (`.beslissers.all()`, three queries more)."""
    personen = DeelnemerPersoon.objects.filter(tot__isnull=True).select_related("rol__medewerker")
    beslissers = ("beslissers__medewerker", "beslissers__partner") if met_beslissers else ()
    return list(
        Deelnemer.objects.lopend()
        .van_dossier(dossier.pk)
        .select_related("partner")
        .prefetch_related(Prefetch("personen", queryset=personen), *beslissers)
    )


def ontbrekende_partijen(dossier: Dossier, lopend: Iterable[Deelnemer]) -> list[Partij]:
    """Who usually takes part in this approach and does not yet; who always does comes first. A kind
    of organisation of which somebody takes part is there."""
    soorten = {deelnemer.partner.soort for deelnemer in lopend}
    partijen = [p for p in dossier.aanpak.definitie.partijen if p.soort not in {*soorten, HUIS}]
    return sorted(partijen, key=lambda partij: not partij.altijd)


# By hand: it stands on the first page of a dossier, which is opened more than anything else.
IN_HET_KORT = """
SELECT p.naam, (SELECT coalesce(string_agg(m.naam, ', ' ORDER BY w.id), '')
                  FROM casussen_deelnemerpersoon w
                  JOIN gebruikers_rol r ON r.id = w.rol_id
                  JOIN gebruikers_medewerker m ON m.id = r.medewerker_id
                 WHERE w.deelnemer_id = d.id AND w.tot IS NULL)
  FROM casussen_deelnemer d JOIN partners_partner p ON p.id = d.partner_id
 WHERE d.dossier_id = %s AND d.tot IS NULL
 ORDER BY p.naam, d.id
"""


def deelnemers_in_het_kort(dossier: Dossier) -> list[tuple[str, str]]:
    """Running deelnemers by name of the organisation, with the names of their people. One query."""
    with connection.cursor() as cursor:
        cursor.execute(IN_HET_KORT, [dossier.pk])
        return [(naam, personen) for naam, personen in cursor.fetchall()]


def vroegere_deelnemers_van(dossier: Dossier) -> list[Deelnemer]:
    return list(
        Deelnemer.objects.van_dossier(dossier.pk)
        .filter(tot__isnull=False)
        .select_related("partner")
        .order_by("-tot")
    )


def deelnemer(uuid: UUID) -> Deelnemer:
    """Raises NietGevonden."""
    gevonden = Deelnemer.objects.select_related("partner", "dossier").filter(uuid=uuid).first()
    if gevonden is None:
        raise NietGevonden("Deze deelnemer bestaat niet.")
    return gevonden


def deelnemerpersoon(uuid: UUID) -> DeelnemerPersoon:
    """Raises NietGevonden."""
    gevonden = (
        DeelnemerPersoon.objects.select_related("deelnemer__partner", "dossier", "rol__medewerker")
        .filter(uuid=uuid)
        .first()
    )
    if gevonden is None:
        raise NietGevonden("Deze persoon werkt niet aan deze casus.")
    return gevonden


def mogelijke_regisseurs(huis_id: int, *, op: datetime) -> list[Rol]:
    """Who may get the regie of a case in this house."""
    return list(
        Rol.objects.met_alles()
        .geldig_op(datum(op))
        .filter(medewerker__huis_id=huis_id, soort__in=REGIE_SOORTEN)
        .order_by("medewerker__naam")
    )


def mogelijke_deelnemers(huis_id: int, *, op: datetime) -> list[Partner]:
    """Public and private deelnemers of the house now; derden never (BGS art. 2.21)."""
    return list(Partner.objects.deelnemers().doen_mee_op(datum(op)).filter(huis_id=huis_id))


def nieuwe_deelnemers(dossier: Dossier, *, op: datetime) -> list[Partner]:
    """Who may take part and does not yet."""
    al = set(
        Deelnemer.objects.lopend().van_dossier(dossier.pk).values_list("partner_id", flat=True)
    )
    return [p for p in mogelijke_deelnemers(dossier.huis_id, op=op) if p.pk not in al]


def nieuwe_personen(deelnemer: Deelnemer, *, op: datetime) -> list[Rol]:
    """The ketenpartners of this deelnemer who do not work on the case yet."""
    al = set(deelnemer.personen.filter(tot__isnull=True).values_list("rol_id", flat=True))
    return [r for r in mogelijke_personen([deelnemer.partner_id], op=op) if r.pk not in al]


def personen_van(deelnemer: Deelnemer) -> list[DeelnemerPersoon]:
    """Who works on the case for this deelnemer now."""
    return list(deelnemer.personen.filter(tot__isnull=True).select_related("rol__medewerker"))


def wat_achterblijft(deelnemer: Deelnemer) -> list[str]:
    """What stays open when this deelnemer leaves."""
    return restanten(deelnemer.dossier, deelnemer.partner)


def mogelijke_personen(partners: Iterable[int], *, op: datetime) -> list[Rol]:
    """The ketenpartners of these partners who can be named on a case."""
    return list(
        Rol.objects.met_alles()
        .geldig_op(datum(op))
        .filter(medewerker__partner_id__in=list(partners), soort=Rolsoort.KETENPARTNER)
        .order_by("medewerker__partner__naam", "medewerker__naam")
    )


def mogelijke_beslissers(huis_id: int, *, op: datetime) -> list[Medewerker]:
    """The people of public deelnemers, who alone decide (WGS art. 2.31)."""
    partners = Partner.objects.doen_mee_op(datum(op)).filter(huis_id=huis_id, klasse="publiek")
    return list(
        Medewerker.objects.filter(partner__in=partners, actief=True)
        .filter(Q(rollen__soort=Rolsoort.KETENPARTNER) | Q(rollen__isnull=True))
        .select_related("partner")
        .order_by("partner__naam", "naam")
        .distinct()
    )


def namen_van(beslissers: Iterable[Beslisser]) -> str:
    """`J. Verbeek (Politie), C. Willems (Gemeente Breda)`."""
    return ", ".join(f"{b.medewerker.naam} ({b.partner.naam})" for b in beslissers)
