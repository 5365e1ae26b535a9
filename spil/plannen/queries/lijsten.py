"""Lists of actions over all dossiers that the acting rol sees; each is one query."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, LiteralString
from uuid import UUID

from django.db import connection

from spil.casussen.queries import HOOFDPERSONEN, Hoofdpersoonsnaam, hoofdpersonen_uit
from spil.gebruikers.models import Rol
from spil.plannen.stilstand import Actiestand, Stilstand, van_actie
from spil.toegang.models import Dossier
from spil.werkprocessen.models import Werkprocesversie


@dataclass(frozen=True, slots=True)
class Werkactie:
    """One thing to do on Mijn werk; `van_mij` when the acting rol must do it. `soort` is `actie`, or
    one of a higher app."""

    soort: str
    uuid: UUID
    dossier_id: int
    dossier_uuid: UUID
    nummer: str
    omschrijving: str
    deadline: date
    organisatie: str
    persoon: str | None
    van_mij: bool
    over_wie: list[tuple[int, str]] | None
    aangeraakt_op: datetime | None
    herinnerd_op: datetime | None
    herinneringen: int
    trede: str | None
    geescaleerd_op: datetime | None
    fase: str | None
    versie: UUID | None

    @property
    def hoofdpersonen(self) -> list[Hoofdpersoonsnaam]:
        return hoofdpersonen_uit(self.over_wie)

    @property
    def eigenaar(self) -> str:
        """`J. Verbeek, Politie`, or only the organisation."""
        return f"{self.persoon}, {self.organisatie}" if self.persoon else self.organisatie

    def is_te_laat(self, dag: date) -> bool:
        return self.deadline < dag

    def stilstand(self, dag: date) -> Stilstand | None:
        """In a case of this regisseur only: who leads it gets it moving again."""
        if self.fase is None or self.versie is None:
            return None
        stand = Actiestand(
            deadline=self.deadline,
            aangeraakt_op=self.aangeraakt_op,
            herinnerd_op=self.herinnerd_op,
            trede=self.trede,
            geescaleerd_op=self.geescaleerd_op,
        )
        return van_actie(
            stand, Werkprocesversie.aanpak_van(self.versie).stilstand_in(self.fase), dag
        )


# By hand: this page is asked for most, and building this query took longer than answering it.
ACTIES: Final = """
SELECT 'actie' AS soort, a.id, a.uuid, a.dossier_id, a.omschrijving AS wat, a.deadline,
       a.partner_id, a.rol_id,
       coalesce(a.rol_id = ANY (ik.rollen),
                a.partner_id = %(partner)s AND (c.id IS NOT NULL OR NOT %(huis)s)) AS van_mij
  FROM (SELECT current_setting('spil.rollen')::bigint[] AS rollen) ik
 CROSS JOIN plannen_actie a
  LEFT JOIN casussen_casus c ON %(huis)s AND c.dossier_id = a.dossier_id
       AND c.fase <> 'afgesloten' AND c.regisseur_id = ANY (ik.rollen)
 WHERE a.staat = 'open' AND a.deadline <= %(tot)s
   AND (c.id IS NOT NULL OR a.rol_id = ANY (ik.rollen)
        OR (NOT %(huis)s AND a.rol_id IS NULL AND a.partner_id = %(partner)s))
"""
# What a case needs to see that it stands still is asked for the lines that are shown, no more.
WERKVOORRAAD: Final = f"""
SELECT w.soort, w.uuid, w.dossier_id, d.uuid, d.nummer, w.wat, w.deadline, p.naam, m.naam,
       w.van_mij, {HOOFDPERSONEN.format("w.dossier_id")},
       a.aangeraakt_op, a.herinnerd_op, coalesce(a.herinneringen, 0), e.trede, e.op, c.fase, v.uuid
  FROM (SELECT * FROM ({{}}) alles ORDER BY deadline, soort, id LIMIT %(aantal)s) w
 CROSS JOIN (SELECT current_setting('spil.rollen')::bigint[] AS rollen) ik
  JOIN toegang_dossier d ON d.id = w.dossier_id
  JOIN partners_partner p ON p.id = w.partner_id
  LEFT JOIN gebruikers_rol r ON r.id = w.rol_id
  LEFT JOIN gebruikers_medewerker m ON m.id = r.medewerker_id
  LEFT JOIN plannen_actie a ON w.soort = 'actie' AND a.id = w.id
  LEFT JOIN casussen_casus c ON %(huis)s AND c.dossier_id = a.dossier_id
       AND c.fase <> 'afgesloten' AND c.regisseur_id = ANY (ik.rollen)
  LEFT JOIN werkprocessen_werkprocesversie v ON c.id IS NOT NULL AND v.id = d.versie_id
  LEFT JOIN LATERAL (SELECT trede, op FROM plannen_escalatie
                      WHERE c.id IS NOT NULL AND actie_id = a.id
                      ORDER BY op DESC, id DESC LIMIT 1) e ON true
 ORDER BY w.deadline, w.soort, w.id
"""  # noqa: S608 - a constant


def werkvoorraad(
    rol: Rol, *, vandaag: date, tot: date, aantal: int, ook: Sequence[LiteralString] = ()
) -> list[Werkactie]:
    """For Mijn werk, in one query: own open actions, and those of others in the cases of this
    regisseur, with a deadline until `tot`. `ook`: what higher apps have to do, each a SELECT with
    the columns of ACTIES and the same parameters."""
    keuze: dict[str, Any] = {
        "partner": rol.partner_id,
        "huis": rol.is_huisrol,
        "vandaag": vandaag,
        "tot": tot,
        "aantal": aantal,
    }
    with connection.cursor() as cursor:
        cursor.execute(WERKVOORRAAD.format(" UNION ALL ".join([ACTIES, *ook])), keuze)
        return [Werkactie(*rij) for rij in cursor.fetchall()]


@dataclass(frozen=True, slots=True)
class Overzichtsactie:
    """One thing to do on the first page of a dossier; `soort` as of a Werkactie."""

    uuid: UUID
    omschrijving: str
    deadline: date
    organisatie: str
    persoon: str | None
    soort: str

    def is_te_laat(self, dag: date) -> bool:
        return self.deadline < dag


# By hand for the same reason: a dossier is opened more than anything else.
OVERZICHTSACTIES: Final = """
SELECT a.uuid, a.omschrijving AS wat, a.deadline AS wanneer, p.naam AS organisatie,
       m.naam AS persoon, 'actie' AS soort, a.id
  FROM plannen_actie a
  JOIN partners_partner p ON p.id = a.partner_id
  LEFT JOIN gebruikers_rol r ON r.id = a.rol_id
  LEFT JOIN gebruikers_medewerker m ON m.id = r.medewerker_id
 WHERE a.dossier_id = %(dossier)s AND a.staat = 'open'
"""


def overzichtsacties(
    dossier: Dossier, *, ook: Sequence[LiteralString] = ()
) -> list[Overzichtsactie]:
    """The open actions of a dossier by deadline, in one query. `ook`: what higher apps wait for,
    each a SELECT with the columns of OVERZICHTSACTIES."""
    alles = " UNION ALL ".join([OVERZICHTSACTIES, *ook])
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT uuid, wat, wanneer, organisatie, persoon, soort"  # noqa: S608 - constants
            f" FROM ({alles}) alles ORDER BY wanneer, soort, id",
            {"dossier": dossier.pk},
        )
        return [Overzichtsactie(*rij) for rij in cursor.fetchall()]
