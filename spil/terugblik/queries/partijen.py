"""Whom the house can ask how it was to work together, also when the case is closed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import connection
from django.db.models import F, Prefetch, Q

from spil.casussen.models import Casus, Deelnemer, DeelnemerPersoon
from spil.gebruikers.models import Medewerker, Rol
from spil.kern.klok import datum
from spil.partners.models import Partner
from spil.terugblik.models import Gevraagde
from spil.terugblik.models.tevredenheid import code_van_organisatie
from spil.toegang.models import Dossier


@dataclass(frozen=True, kw_only=True)
class Partij:
    """An organisation that can be asked, and as what. `medewerkers` have a login: the question
    reaches them inside Spil. `code` stands for it in this dossier."""

    partner: Partner
    soort: Gevraagde
    medewerkers: tuple[Medewerker, ...]
    code: str


def partijen_van(casus: Casus, *, op: datetime) -> list[Partij]:
    """Who reported and who takes part, or did when the case was closed; each organisation once.
    The house does not ask itself. Four queries."""
    mensen: dict[Partner, set[int]] = {}
    for deelnemer in _deelnemers(casus.dossier):
        eigen = mensen.setdefault(deelnemer.partner, set())
        eigen.update(persoon.rol_id for persoon in deelnemer.personen.all())
    melder = _melder(casus.dossier, op=op)
    if melder is not None:
        partner, rol_id = melder
        mensen.setdefault(partner, set()).add(rol_id)
    met_login = _met_login((rol for rollen in mensen.values() for rol in rollen), op=op)
    partijen = [
        Partij(
            partner=partner,
            soort=_soort(partner, melder),
            medewerkers=tuple({r.medewerker: None for r in met_login if r.pk in rollen}),
            code=code_van_organisatie(casus.dossier.uuid, partner.uuid),
        )
        for partner, rollen in mensen.items()
        if partner.soort != "huis"
    ]
    return sorted(partijen, key=lambda partij: partij.partner.naam.casefold())


def _soort(partner: Partner, melder: tuple[Partner, int] | None) -> Gevraagde:
    meldde = melder is not None and melder[0] == partner
    return Gevraagde.MELDER if meldde else Gevraagde.DEELNEMER


def _deelnemers(dossier: Dossier) -> list[Deelnemer]:
    """Closing ends each deelname at that moment, and each person with it."""
    mensen = DeelnemerPersoon.objects.filter(Q(tot__isnull=True) | Q(tot__gte=F("deelnemer__tot")))
    tot_het_eind = Q(tot__isnull=True)
    if dossier.afgeschermd_op is not None:
        tot_het_eind |= Q(tot__gte=dossier.afgeschermd_op)
    return list(
        Deelnemer.objects.van_dossier(dossier.pk)
        .filter(tot_het_eind)
        .select_related("partner")
        .prefetch_related(Prefetch("personen", queryset=mensen))
    )


def _melder(dossier: Dossier, *, op: datetime) -> tuple[Partner, int] | None:
    """The organisation that reported and the rol that did: it lies in a part that the last
    regisseur of a closed case no longer holds."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM spil_melder_van_casus(%s, %s)", [dossier.pk, op])
        rij = cursor.fetchone()
    return (Partner.objects.get(pk=rij[0]), rij[1]) if rij else None


def _met_login(rol_ids: Iterable[int], *, op: datetime) -> list[Rol]:
    """Of these the ones whom a notice reaches: at work, and once logged in."""
    rollen = (
        Rol.objects.geldig_op(datum(op))
        .filter(pk__in=set(rol_ids), medewerker__gebruiker__is_active=True)
        .select_related("medewerker__gebruiker")
        .order_by("medewerker__naam", "pk")
    )
    return [rol for rol in rollen if _logde_in(rol.medewerker)]


def _logde_in(medewerker: Medewerker) -> bool:
    return medewerker.gebruiker is not None and medewerker.gebruiker.is_in_gebruik
