"""The house, its people, partners, teams and verwerkingen."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Count, Prefetch, Q, QuerySet

from spil.gebruikers.models import HUISROLLEN, Medewerker, Rol, Rolsoort, Team, TeamLid, Waarneming
from spil.huizen.models import Gemeente, HuisGemeente
from spil.kern.fouten import NietGevonden
from spil.kern.klok import datum
from spil.partners.models import Partner
from spil.verwerkingen.models import Verwerking


@dataclass(frozen=True)
class Stand:
    """What the first page of Beheer counts."""

    partners: int
    medewerkers: int
    zonder_screening: int
    teams: int
    gemeenten: int
    verwerkingen: int
    waarnemingen: int


def stand(*, door: Rol, op: datetime) -> Stand:
    dag, huis = datum(op), door.huis_id
    mensen = _mensen(door).filter(actief=True)
    return Stand(
        partners=Partner.objects.filter(huis_id=huis).doen_mee_op(dag).count(),
        medewerkers=mensen.count(),
        zonder_screening=mensen.filter(screening="").count(),
        teams=Team.objects.filter(huis_id=huis).count(),
        gemeenten=HuisGemeente.objects.filter(huis_id=huis).filter(_loopt(dag)).count(),
        verwerkingen=Verwerking.objects.filter(huis_id=huis).geldig_op(dag).count(),
        waarnemingen=len(waarnemingen(door=door, op=op)),
    )


def gemeenten_van_nu(*, op: datetime) -> list[Gemeente]:
    return list(Gemeente.objects.van_nu(datum(op)).exclude(naam__endswith="(Niet GBA)"))


def huisgemeenten(*, door: Rol) -> list[HuisGemeente]:
    return list(
        HuisGemeente.objects.filter(huis_id=door.huis_id)
        .select_related("gemeente")
        .order_by("gemeente__naam")
    )


def huisgemeente(code: str, *, door: Rol) -> HuisGemeente | None:
    return (
        HuisGemeente.objects.select_related("huis", "gemeente")
        .filter(huis_id=door.huis_id, gemeente_id=code)
        .first()
    )


def partners(*, door: Rol) -> list[Partner]:
    """Running ones first; with the number of their people in service."""
    return list(
        Partner.objects.filter(huis_id=door.huis_id)
        .select_related("gemeente")
        .annotate(aantal=Count("medewerkers", filter=_mens("medewerkers__")))
        .order_by("einde", "naam")
    )


def partner(uuid: UUID, *, door: Rol) -> Partner:
    """Raises NietGevonden, also for a partner of another house."""
    gevonden = Partner.objects.select_for_update().filter(huis_id=door.huis_id, uuid=uuid).first()
    if gevonden is None:
        raise NietGevonden("Deze organisatie bestaat niet in uw huis.")
    return gevonden


def rollen_na(partner: Partner, *, dag: date) -> list[Rol]:
    """The rollen of its people that would run on after this day."""
    return list(
        Rol.objects.select_related("medewerker")
        .filter(medewerker__partner=partner)
        .filter(Q(einde__isnull=True) | Q(einde__gt=dag))
    )


def medewerkers(*, door: Rol) -> list[Medewerker]:
    """In service first, by name, with partner, login and rollen."""
    return list(
        _mensen(door)
        .select_related("partner", "gebruiker")
        .prefetch_related(Prefetch("rollen", Rol.objects.order_by("begin")))
        .order_by("-actief", "naam", "pk")
    )


def medewerker(uuid: UUID, *, door: Rol) -> Medewerker:
    """Raises NietGevonden."""
    gevonden = (
        _mensen(door)
        .select_related("partner", "gebruiker", "huis")
        .prefetch_related(Prefetch("rollen", Rol.objects.order_by("begin")))
        .filter(uuid=uuid)
        .first()
    )
    if gevonden is None:
        raise NietGevonden("Deze medewerker bestaat niet in uw huis.")
    return gevonden


def rol(uuid: UUID, *, door: Rol) -> Rol:
    """Raises NietGevonden."""
    gevonden = Rol.objects.met_alles().filter(uuid=uuid, medewerker__huis_id=door.huis_id).first()
    if gevonden is None or gevonden.soort == Rolsoort.SYSTEEM:
        raise NietGevonden("Deze rol bestaat niet in uw huis.")
    return gevonden


def teams(*, door: Rol, op: datetime) -> list[Team]:
    """With who was in them at `op`: now, or at any moment before."""
    leden = TeamLid.objects.geldig_op(op).select_related("rol__medewerker")
    leden = leden.order_by("rol__medewerker__naam")
    return list(
        Team.objects.filter(huis_id=door.huis_id).prefetch_related(Prefetch("leden", leden))
    )


def team(uuid: UUID, *, door: Rol) -> Team:
    """Raises NietGevonden."""
    gevonden = Team.objects.filter(huis_id=door.huis_id, uuid=uuid).first()
    if gevonden is None:
        raise NietGevonden("Dit team bestaat niet in uw huis.")
    return gevonden


def huisrollen(*, door: Rol, op: datetime, buiten: Team | None = None) -> list[Rol]:
    """Who can work in a team; without those who already do."""
    rollen = Rol.objects.met_alles().geldig_op(datum(op)).filter(soort__in=HUISROLLEN)
    if buiten is not None:
        leden = TeamLid.objects.geldig_op(op).filter(team=buiten)
        rollen = rollen.exclude(pk__in=leden.values("rol_id"))
    return list(rollen.filter(medewerker__huis_id=door.huis_id).order_by("medewerker__naam"))


def waar_te_nemen(*, door: Rol, op: datetime) -> list[Rol]:
    """Whose work may be stood in for: the own rol; for a beheerder those of everybody."""
    rollen = Rol.objects.met_alles().geldig_op(datum(op)).filter(medewerker__huis_id=door.huis_id)
    if door.soort != Rolsoort.FUNCTIONEEL_BEHEERDER:
        rollen = rollen.filter(pk=door.pk)
    return list(rollen.exclude(soort=Rolsoort.SYSTEEM).order_by("medewerker__naam", "pk"))


def mogelijke_waarnemers(*, door: Rol, op: datetime) -> list[Rol]:
    """For the own rol colleagues in the same rol at the same organisation; a beheerder sees all."""
    rollen = Rol.objects.met_alles().geldig_op(datum(op)).filter(medewerker__huis_id=door.huis_id)
    if door.soort != Rolsoort.FUNCTIONEEL_BEHEERDER:
        rollen = rollen.filter(soort=door.soort, medewerker__partner_id=door.partner_id).exclude(
            medewerker_id=door.medewerker_id
        )
    return list(rollen.exclude(soort=Rolsoort.SYSTEEM).order_by("medewerker__naam", "pk"))


def waarnemingen(*, door: Rol, op: datetime) -> list[Waarneming]:
    """Now and later: of the house for a beheerder, else those one has a part in."""
    lopend = Waarneming.objects.filter(
        voor__medewerker__huis_id=door.huis_id, tot__gte=datum(op)
    ).select_related("voor__medewerker", "door__medewerker")
    if door.soort != Rolsoort.FUNCTIONEEL_BEHEERDER:
        lopend = lopend.filter(Q(voor=door) | Q(door=door))
    return list(lopend.order_by("van", "pk"))


def verwerkingen(*, door: Rol) -> list[Verwerking]:
    """All versions, the running one of each first."""
    return list(Verwerking.objects.filter(huis_id=door.huis_id).order_by("naam", "-versie"))


def verwerking(uuid: UUID, *, door: Rol) -> Verwerking:
    """Raises NietGevonden."""
    gevonden = (
        Verwerking.objects.select_for_update().filter(huis_id=door.huis_id, uuid=uuid).first()
    )
    if gevonden is None:
        raise NietGevonden("Deze verwerking bestaat niet in uw huis.")
    return gevonden


def _mensen(door: Rol) -> QuerySet[Medewerker]:
    return Medewerker.objects.filter(huis_id=door.huis_id).exclude(rollen__soort=Rolsoort.SYSTEEM)


def _mens(voorvoegsel: str) -> Q:
    return Q(**{f"{voorvoegsel}actief": True})


def _loopt(dag: date) -> Q:
    return Q(einde__isnull=True) | Q(einde__gt=dag)
