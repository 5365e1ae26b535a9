"""Questions about logins, medewerkers, rollen, teams and who stands in for whom."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection
from django.db.models import Q

from spil.gebruikers.models import (
    Beveiligingsregel,
    Gebruiker,
    Medewerker,
    Rol,
    Rolsoort,
    Team,
    Uitnodiging,
    Waarneming,
)
from spil.gebruikers.models.uitnodiging import hash_van
from spil.huizen.models import Huis
from spil.kern.fouten import NietGevonden
from spil.kern.klok import datum
from spil.partners.models import Partner

KAN = {
    Rolsoort.PROCESREGISSEUR: "Heeft de regie in eigen casussen",
    Rolsoort.PROCESONDERSTEUNER: "Ondersteunt de regie en de triage",
    Rolsoort.COORDINATOR: "Coördineert re-integratie",
    Rolsoort.TRIAGIST: "Beoordeelt aanmeldingen",
    Rolsoort.KETENPARTNER: "Doet aanmeldingen en werkt mee aan het plan",
    Rolsoort.MANAGER: "Ziet cijfers, geen personen",
    Rolsoort.FG: "Controleert wie wat heeft gezien",
    Rolsoort.CONTACTPUNT: "Behandelt verzoeken van betrokkenen",
    Rolsoort.KWALITEITSMEDEWERKER: "Bewaakt de kwaliteit van het werk",
    Rolsoort.FUNCTIONEEL_BEHEERDER: "Beheert mensen, rollen en partners",
}


@dataclass(frozen=True)
class DemoRol:
    """A button of the demo page."""

    code: str
    rol: Rol
    uitleg: str


def mijn_rollen(gebruiker: Gebruiker, *, op: datetime) -> list[Rol]:
    """The hoedanigheden that this login may work in now, house by house."""
    return list(
        Rol.objects.met_alles()
        .geldig_op(datum(op))
        .filter(medewerker__gebruiker=gebruiker)
        .exclude(soort=Rolsoort.SYSTEEM)
        .order_by("medewerker__huis__naam", "id")
    )


def partner(uuid: UUID, *, huis_id: int) -> Partner:
    """Raises NietGevonden."""
    gevonden = Partner.objects.select_related("huis").filter(uuid=uuid, huis_id=huis_id).first()
    if gevonden is None:
        raise NietGevonden("Deze organisatie bestaat niet in uw huis.")
    return gevonden


def medewerker(uuid: UUID, *, huis_id: int) -> Medewerker:
    """Raises NietGevonden, also for the medewerker of another house."""
    gevonden = (
        Medewerker.objects.select_for_update(of=("self",))
        .select_related("huis", "partner", "gebruiker")
        .filter(uuid=uuid, huis_id=huis_id)
        .exclude(rollen__soort=Rolsoort.SYSTEEM)
        .first()
    )
    if gevonden is None:
        raise NietGevonden("Deze medewerker bestaat niet in uw huis.")
    return gevonden


def rol(uuid: UUID, *, huis_id: int) -> Rol:
    """Raises NietGevonden, also for a rol of another house."""
    gevonden = (
        Rol.objects.met_alles()
        .select_for_update(of=("self",))
        .filter(uuid=uuid, medewerker__huis_id=huis_id)
        .exclude(soort=Rolsoort.SYSTEEM)
        .first()
    )
    if gevonden is None:
        raise NietGevonden("Deze rol bestaat niet in uw huis.")
    return gevonden


def team(uuid: UUID, *, huis_id: int) -> Team:
    """Raises NietGevonden."""
    gevonden = Team.objects.filter(uuid=uuid, huis_id=huis_id).first()
    if gevonden is None:
        raise NietGevonden("Dit team bestaat niet in uw huis.")
    return gevonden


def waarneming(uuid: UUID, *, huis_id: int) -> Waarneming:
    """Raises NietGevonden."""
    gevonden = (
        Waarneming.objects.select_for_update(of=("self",))
        .select_related("voor__medewerker", "door__medewerker")
        .filter(uuid=uuid, voor__medewerker__huis_id=huis_id)
        .first()
    )
    if gevonden is None:
        raise NietGevonden("Deze waarneming bestaat niet in uw huis.")
    return gevonden


def lopende_waarnemingen(rollen: list[Rol], *, op: datetime) -> list[Waarneming]:
    """Now or later, in which one of these rollen stands in or is stood in for."""
    dag = datum(op)
    betrokken = Waarneming.objects.filter(voor__in=rollen) | Waarneming.objects.filter(
        door__in=rollen
    )
    return list(
        betrokken.filter(tot__gte=dag)
        .select_related("voor__medewerker", "door__medewerker")
        .order_by("van")
    )


def uitnodiging_geldt(sleutel: UUID, *, op: datetime) -> bool:
    return (
        Uitnodiging.objects.open_op(op)
        .filter(sleutel_hash=hash_van(sleutel), gebruiker__is_active=True)
        .exists()
    )


def open_uitnodiging(sleutel: UUID, *, op: datetime) -> Uitnodiging:
    """Locked until the transaction ends, so that a link works once. Raises NietGevonden."""
    gevonden = (
        Uitnodiging.objects.select_for_update(of=("self",))
        .select_related("gebruiker")
        .open_op(op)
        .filter(sleutel_hash=hash_van(sleutel), gebruiker__is_active=True)
        .first()
    )
    if gevonden is None:
        raise NietGevonden("Deze uitnodiging is gebruikt of verlopen.")
    return gevonden


def huizen_van(gebruiker: Gebruiker) -> set[int]:
    """The houses in which this login has a medewerker who is in service."""
    actief = Medewerker.objects.filter(gebruiker=gebruiker, actief=True)
    return set(actief.values_list("huis_id", flat=True))


def rollen_van_login(
    gebruiker: Gebruiker, *, soorten: Collection[Rolsoort], huis_id: int, op: datetime
) -> list[Rol]:
    """Of these kinds in this house: running, and those that begin later."""
    return list(
        Rol.objects.met_alles()
        .filter(medewerker__gebruiker=gebruiker, medewerker__huis_id=huis_id, soort__in=soorten)
        .filter(Q(einde__isnull=True) | Q(einde__gt=datum(op)))
    )


def login_met(email: str) -> Gebruiker:
    """Raises NietGevonden."""
    gevonden = Gebruiker.objects.filter(email=email.strip().lower()).first()
    if gevonden is None:
        raise NietGevonden("Er is geen login met dit e-mailadres.")
    return gevonden


def systeemrollen(huis_ids: set[int]) -> list[Rol]:
    """The rol in which Spil itself acts, of each of these houses."""
    alle = Rol.objects.met_alles().filter(soort=Rolsoort.SYSTEEM)
    return list(alle.filter(medewerker__huis__in=huis_ids))


def beveiligingsregels(*, vanaf: datetime, aantal: int = 200) -> list[Beveiligingsregel]:
    """Who got in, who was kept out and why, for logins of the own house; newest first.

    The database answers a functioneel beheerder and the FG only, inside `namens()`.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id, op, uitkomst, gebruiker_id, rol_id, route, adres"
            " FROM spil_beveiligingsregels(%s, %s)",
            [vanaf, aantal],
        )
        return [
            Beveiligingsregel(
                id=rij[0],
                op=rij[1],
                uitkomst=rij[2],
                gebruiker_id=rij[3],
                rol_id=rij[4],
                route=rij[5],
                adres=rij[6],
            )
            for rij in cursor.fetchall()
        ]


def demo_rollen(*, op: datetime) -> dict[Huis, list[DemoRol]]:
    """Every rol with a login, per house. The code of a rol is its kind and a number that counts
    over all houses in order of making: `procesregisseur-1`, `functioneel-beheerder-2`."""
    nummers: Counter[str] = Counter()
    per_huis: dict[Huis, list[DemoRol]] = {}
    for rol in (
        Rol.objects.met_alles()
        .geldig_op(datum(op))
        .filter(medewerker__gebruiker__is_active=True)
        .exclude(soort=Rolsoort.SYSTEEM)
        .select_related("medewerker__gebruiker", "medewerker__huis", "medewerker__partner")
        .order_by("medewerker__huis_id", "id")
    ):
        soort = rol.soort.replace("_", "-")
        nummers[soort] += 1
        per_huis.setdefault(rol.medewerker.huis, []).append(
            DemoRol(code=f"{soort}-{nummers[soort]}", rol=rol, uitleg=KAN[Rolsoort(rol.soort)])
        )
    return per_huis


def demo_rol(gevraagd: str, *, op: datetime) -> Rol | None:
    """By code, by kind alone (the first of them), or by uuid."""
    woord = gevraagd.strip().lower().replace("_", "-")
    alle = [demo for rollen in demo_rollen(op=op).values() for demo in rollen]
    for demo in alle:
        if woord in {demo.code, str(demo.rol.uuid)}:
            return demo.rol
    return next((demo.rol for demo in alle if demo.code == f"{woord}-1"), None)
