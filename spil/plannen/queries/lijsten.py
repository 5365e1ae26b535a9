"""Lists of actions over all dossiers that the acting rol sees; each is one query."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection

from spil.casussen.queries import HOOFDPERSONEN, Hoofdpersoonsnaam, hoofdpersonen_uit
from spil.gebruikers.models import Rol
from spil.toegang.models import Dossier


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
