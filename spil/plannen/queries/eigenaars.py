"""Who can own an action: the house itself and the running deelnemers, and their people."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from spil.casussen.models import Deelnemer, DeelnemerPersoon
from spil.casussen.queries import deelnemers_van
from spil.gebruikers.models import Rol, TeamLid
from spil.kern.fouten import NietGevonden
from spil.kern.klok import datum
from spil.partners.models import Klasse, Partner
from spil.plannen.fouten import EigenaarDoetNietMee
from spil.plannen.models import Actie
from spil.toegang.models import Dossier, Toegang


@dataclass(frozen=True, kw_only=True)
class Eigenaar:
    """An organisation in a case with its people on it."""

    partner: Partner
    rollen: list[Rol]


def mogelijke_eigenaars(dossier: Dossier, *, op: datetime) -> list[Eigenaar]:
    """The house first, then the deelnemers by name."""
    huis = Partner.objects.get(huis_id=dossier.huis_id, klasse=Klasse.HUIS)
    collegas = Rol.objects.met_alles().filter(_werkt_aan(dossier.pk, op=op))
    return [
        Eigenaar(partner=huis, rollen=list(collegas.order_by("medewerker__naam"))),
        *(
            Eigenaar(partner=d.partner, rollen=[persoon.rol for persoon in d.personen.all()])
            for d in deelnemers_van(dossier, met_beslissers=False)
        ),
    ]


def organisaties_per_soort(dossier: Dossier) -> dict[str, Partner]:
    """The house itself, and of each kind the deelnemer that takes part longest."""
    huis = Partner.objects.get(huis_id=dossier.huis_id, klasse=Klasse.HUIS)
    lopend = Deelnemer.objects.lopend().van_dossier(dossier.pk).select_related("partner")
    return {d.partner.soort: d.partner for d in lopend.order_by("-van", "-pk")} | {huis.soort: huis}


def zoek_eigenaar(keuze: str, *, huis_id: int) -> tuple[Partner, Rol | None]:
    """The organisation (`p:<uuid>`) or person (`r:<uuid>`) that a form names.

    Raises NietGevonden.
    """
    soort, _, sleutel = keuze.partition(":")
    try:
        uuid = UUID(sleutel)
    except ValueError:
        raise NietGevonden("Kies wie dit doet.") from None
    if soort == "r":
        rol = Rol.objects.met_alles().filter(uuid=uuid, medewerker__huis_id=huis_id).first()
        if rol is not None:
            return rol.medewerker.partner, rol
    partner = Partner.objects.filter(uuid=uuid, huis_id=huis_id).first() if soort == "p" else None
    if partner is None:
        raise NietGevonden("Kies wie dit doet.")
    return partner, None


def vereis_eigenaar(dossier: Dossier, partner: Partner, rol: Rol | None, *, op: datetime) -> None:
    """Nothing when this organisation, and this person of it, works on the dossier.

    Raises EigenaarDoetNietMee.
    """
    if partner.huis_id != dossier.huis_id or (rol and rol.partner_id != partner.pk):
        raise EigenaarDoetNietMee(f"Deze persoon hoort niet bij {partner.naam}.")
    if not _doet_mee(dossier.pk, partner, rol, op=op):
        wie = f"{rol.medewerker.naam} ({partner.naam})" if rol else partner.naam
        raise EigenaarDoetNietMee(
            f"{wie} doet niet mee aan deze casus. Laat eerst de organisatie of persoon meedoen."
        )


def ontvangers_van_herinnering(actie: Actie, *, op: datetime) -> list[Rol]:
    """The person of the action while they work on the case: who left learns nothing of it.
    Without a person, the people of its organisation on the case."""
    if actie.rol is not None:
        doet_mee = _doet_mee(actie.dossier_id, actie.partner, actie.rol, op=op)
        return [actie.rol] if doet_mee else []
    if actie.partner.klasse == Klasse.HUIS:
        return list(Rol.objects.met_alles().filter(_heeft_regie(actie.dossier_id, op=op)))
    personen = DeelnemerPersoon.objects.filter(
        deelnemer__dossier_id=actie.dossier_id,
        deelnemer__partner_id=actie.partner_id,
        tot__isnull=True,
    ).select_related("rol__medewerker")
    return [persoon.rol for persoon in personen]


def _doet_mee(dossier_id: int, partner: Partner, rol: Rol | None, *, op: datetime) -> bool:
    if partner.klasse == Klasse.HUIS:
        return rol is None or (
            Rol.objects.filter(_werkt_aan(dossier_id, op=op), pk=rol.pk).exists()
        )
    if rol is None:
        return Deelnemer.objects.lopend().van_dossier(dossier_id).filter(partner=partner).exists()
    return DeelnemerPersoon.objects.filter(
        deelnemer__dossier_id=dossier_id, rol=rol, tot__isnull=True
    ).exists()


def _werkt_aan(dossier_id: int, *, op: datetime) -> Q:
    """Colleagues of the house who hold the whole dossier themselves or through their team."""
    toegangen = (
        Toegang.objects.geldig_op(op)
        .bij_dossier(dossier_id)
        .filter(heel_dossier=True)
        .exclude(reden="nood")
    )
    dag = datum(op)
    leden = TeamLid.objects.geldig_op(op).filter(team_id__in=toegangen.values("team_id"))
    return (Q(pk__in=toegangen.values("rol_id")) | Q(pk__in=leden.values("rol_id"))) & (
        Q(medewerker__actief=True) & (Q(einde__isnull=True) | Q(einde__gt=dag))
    )


def _heeft_regie(dossier_id: int, *, op: datetime) -> Q:
    return Q(
        pk__in=Toegang.objects.geldig_op(op)
        .bij_dossier(dossier_id)
        .filter(reden="regie")
        .values("rol_id")
    )
