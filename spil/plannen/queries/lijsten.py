"""Lists of actions over all dossiers that the acting rol sees; each is one query.

Each line has its dossier (`actie.dossier.nummer`), goal, organisation and person. A list shows
dossier numbers, so the screen logs one line per dossier.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Q
from django.db.models.expressions import RawSQL

from spil.casussen.models import Casus
from spil.casussen.queries import HOOFDPERSONEN, Hoofdpersoonsnaam, hoofdpersonen_uit
from spil.gebruikers.models import Rol
from spil.kern.klok import datum
from spil.plannen.models import Actie
from spil.plannen.models.actie import ActieQuerySet
from spil.toegang.models import Dossier


def mijn_acties(rol: Rol, *, op: datetime, aantal: int | None = None) -> list[Actie]:
    """Open actions of this person, and of their organisation when no person is named: for a
    partner of the whole organisation, for the house in the cases of this regisseur."""
    return list(_open().filter(_van_mij(rol))[:aantal])


def te_laat(rol: Rol, *, op: datetime, aantal: int | None = None) -> list[Actie]:
    """Overdue: own actions, and those of others in the cases of this regisseur."""
    return list(_te_laat(rol, op=op)[:aantal])


def aantal_te_laat(rol: Rol, *, op: datetime) -> int:
    return _te_laat(rol, op=op).count()


def wacht_op_anderen(rol: Rol, *, op: datetime, aantal: int | None = None) -> list[Actie]:
    """Open actions of others in the cases of this regisseur."""
    return list(_open().filter(_in_mijn_casus()).exclude(_van_mij(rol))[:aantal])


def _open() -> ActieQuerySet:
    return Actie.objects.open().met_alles().op_deadline()


def _te_laat(rol: Rol, *, op: datetime) -> ActieQuerySet:
    acties = _open().filter(deadline__lt=datum(op))
    return acties.filter(_van_mij(rol) | _in_mijn_casus() if rol.is_huisrol else _van_mij(rol))


def _van_mij(rol: Rol) -> Q:
    # The rollen of the context: the own one, and those for whom this rol stands in.
    eigen = Q(rol_id__in=RawSQL("SELECT unnest(current_setting('spil.rollen')::bigint[])", []))
    zonder_persoon = Q(partner_id=rol.partner_id, rol__isnull=True)
    return eigen | (zonder_persoon & _in_mijn_casus() if rol.is_huisrol else zonder_persoon)


def _in_mijn_casus() -> Q:
    return Q(dossier_id__in=Casus.objects.open().van_mij().values("dossier_id"))


@dataclass(frozen=True, slots=True)
class Werkactie:
    """One open action on Mijn werk; `van_mij` when the acting rol must do it."""

    uuid: UUID
    dossier_id: int
    nummer: str
    omschrijving: str
    deadline: date
    organisatie: str
    persoon: str | None
    van_mij: bool
    over_wie: list[tuple[int, str]] | None

    @property
    def hoofdpersonen(self) -> list[Hoofdpersoonsnaam]:
        return hoofdpersonen_uit(self.over_wie)

    @property
    def eigenaar(self) -> str:
        """`J. Verbeek, Politie`, or only the organisation."""
        return f"{self.persoon}, {self.organisatie}" if self.persoon else self.organisatie

    def is_te_laat(self, dag: date) -> bool:
        return self.deadline < dag


# By hand: this page is asked for most, and building this query took longer than answering it.
WERKVOORRAAD = f"""
SELECT a.uuid, a.dossier_id, d.nummer, a.omschrijving, a.deadline, p.naam, m.naam,
       coalesce(a.rol_id = ANY (ik.rollen),
                a.partner_id = %(partner)s AND (c.id IS NOT NULL OR NOT %(huis)s)),
       {HOOFDPERSONEN.format("a.dossier_id")}
  FROM (SELECT current_setting('spil.rollen')::bigint[] AS rollen) ik
 CROSS JOIN plannen_actie a
  JOIN toegang_dossier d ON d.id = a.dossier_id
  JOIN partners_partner p ON p.id = a.partner_id
  LEFT JOIN gebruikers_rol r ON r.id = a.rol_id
  LEFT JOIN gebruikers_medewerker m ON m.id = r.medewerker_id
  LEFT JOIN casussen_casus c ON %(huis)s AND c.dossier_id = a.dossier_id
       AND c.fase <> 'afgesloten' AND c.regisseur_id = ANY (ik.rollen)
 WHERE a.staat = 'open' AND a.deadline <= %(tot)s
   AND (c.id IS NOT NULL OR a.rol_id = ANY (ik.rollen)
        OR (NOT %(huis)s AND a.rol_id IS NULL AND a.partner_id = %(partner)s))
 ORDER BY a.deadline, a.id LIMIT %(aantal)s
"""  # noqa: S608 - a constant


def werkvoorraad(rol: Rol, *, tot: date, aantal: int) -> list[Werkactie]:
    """For Mijn werk, in one query: own open actions, and those of others in the cases of this
    regisseur, with a deadline until `tot`."""
    keuze: dict[str, Any] = {
        "partner": rol.partner_id,
        "huis": rol.is_huisrol,
        "tot": tot,
        "aantal": aantal,
    }
    with connection.cursor() as cursor:
        cursor.execute(WERKVOORRAAD, keuze)
        return [Werkactie(*rij) for rij in cursor.fetchall()]


@dataclass(frozen=True, slots=True)
class Overzichtsactie:
    """One open action on the first page of a dossier."""

    uuid: UUID
    omschrijving: str
    deadline: date
    organisatie: str
    persoon: str | None

    def is_te_laat(self, dag: date) -> bool:
        return self.deadline < dag


# By hand for the same reason: a dossier is opened more than anything else.
OVERZICHTSACTIES = """
SELECT a.uuid, a.omschrijving, a.deadline, p.naam, m.naam
  FROM plannen_actie a
  JOIN partners_partner p ON p.id = a.partner_id
  LEFT JOIN gebruikers_rol r ON r.id = a.rol_id
  LEFT JOIN gebruikers_medewerker m ON m.id = r.medewerker_id
 WHERE a.dossier_id = %(dossier)s AND a.staat = 'open'
 ORDER BY a.deadline, a.id
"""


def overzichtsacties(dossier: Dossier) -> list[Overzichtsactie]:
    """The open actions of a dossier by deadline, in one query."""
    with connection.cursor() as cursor:
        cursor.execute(OVERZICHTSACTIES, {"dossier": dossier.pk})
        return [Overzichtsactie(*rij) for rij in cursor.fetchall()]
