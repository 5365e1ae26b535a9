"""Who is logged in during a measurement, and what each of them asks."""

import secrets
import string
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

import psycopg
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from psycopg.rows import class_row

from spil.gebruikers import sessie
from spil.gebruikers.models import Rol
from spil.kern import klok
from spil.meting.verzoek import EIGEN_SLEUTEL, Variant, Verzoek, Werk

GEBRUIKERS = 20
JAREN = 6

DOELEN = """
SELECT z.regisseur AS rol, z.uuid AS dossier_uuid, z.dossier AS dossier_id, d.nummer,
       l.uuid AS actiedossier_uuid, l.dossier AS actiedossier_id, l.gezamenlijk AS actiedeel_id,
       p.uuid AS partner_uuid, p.id AS partner_id, b.achternaam, d.huis_id AS huis
  FROM meting_zaak z
  JOIN toegang_dossier d ON d.id = z.dossier
  JOIN LATERAL (SELECT * FROM meting_zaak WHERE lopend AND regisseur = z.regisseur
                 ORDER BY volgnr DESC LIMIT 1) l ON true
  JOIN meting_deelnemer m ON m.nr = l.nr AND m.partnersoort = 'politie'
  JOIN partners_partner p ON p.id = m.partner
  JOIN personen_betrokkene b ON b.id = l.hoofdpersoon
 WHERE z.lopend AND z.volgnr = 0 ORDER BY z.nr LIMIT %s
"""


@dataclass(frozen=True, kw_only=True)
class Doel:
    """One regisseur, the dossier that is opened, and the one that gets actions."""

    rol: int
    dossier_uuid: UUID
    dossier_id: int
    nummer: str
    actiedossier_uuid: UUID
    actiedossier_id: int
    actiedeel_id: int
    partner_uuid: UUID
    partner_id: int
    achternaam: str
    huis: int


def doelen(owner: psycopg.Connection[Any]) -> list[Doel]:
    with owner.cursor(row_factory=class_row(Doel)) as cursor:
        return cursor.execute(DOELEN, [GEBRUIKERS]).fetchall()


def maak_sessie(rol: Rol) -> str:
    """The key of a session as logging in with a second factor leaves it behind."""
    gebruiker = rol.medewerker.gebruiker
    if gebruiker is None:
        raise ValueError("Deze rol heeft geen login.")
    nu = int(klok.nu().timestamp())
    inhoud = SessionStore()
    inhoud.update(
        {
            SESSION_KEY: str(gebruiker.pk),
            BACKEND_SESSION_KEY: settings.AUTHENTICATION_BACKENDS[0],
            HASH_SESSION_KEY: gebruiker.get_session_auth_hash(),
            sessie.ROL: rol.pk,
            sessie.TWEEDE_FACTOR: sessie.EIGEN,
            sessie.BEGIN: nu,
            sessie.LAATST: nu,
        }
    )
    inhoud.create()
    return str(inhoud.session_key)


@dataclass(frozen=True)
class Gebruiker:
    """A regisseur who is logged in."""

    doel: Doel
    sessiesleutel: str
    csrf: str

    @classmethod
    def log_in(cls, doel: Doel) -> "Gebruiker":
        rol = Rol.objects.met_alles().get(pk=doel.rol)
        letters = string.ascii_letters + string.digits
        csrf = "".join(secrets.choice(letters) for _ in range(32))
        return cls(doel, maak_sessie(rol), csrf)

    def verzoek(self, werk: Werk, variant: Variant) -> Verzoek:
        parameters = self._parameters(werk)
        if variant == "spil":
            pad, lichaam = self._bij_spil(werk)
            if lichaam is not None:
                lichaam["csrfmiddlewaretoken"] = self.csrf
            koekjes = {"spil": self.sessiesleutel, "spil-csrf": self.csrf}
            koppen = {"Cookie": "; ".join(f"{naam}={w}" for naam, w in koekjes.items())}
            return Verzoek(pad=pad, lichaam=lichaam, koppen=koppen, parameters=parameters)
        if werk == "actie":
            return Verzoek(pad="/actie/", lichaam=parameters, koppen={}, parameters=parameters)
        return Verzoek(pad=f"/{werk}/?{urlencode(parameters)}", koppen={}, parameters=parameters)

    def _bij_spil(self, werk: Werk) -> tuple[str, dict[str, str] | None]:
        if werk == "zoeken":
            return "/zoeken/", {"q": self.doel.achternaam}
        if werk == "actie":
            return f"/dossiers/{self.doel.actiedossier_uuid}/acties/nieuw/", {
                "sleutel": EIGEN_SLEUTEL,
                "omschrijving": "Belt met de woningcorporatie",
                "eigenaar": f"p:{self.doel.partner_uuid}",
                "deadline": f"{_over_drie_maanden():%d-%m-%Y}",
                "doel": "",
                "hulp_nodig": "",
            }
        return {
            "werklijst": "/",
            "dossier": f"/dossiers/{self.doel.dossier_uuid}/",
            "tabellen": "/sturing/meldingen/",
        }[werk], None

    def _parameters(self, werk: Werk) -> dict[str, Any]:
        jaar = klok.datum(klok.nu()).year
        doel = self.doel
        if werk == "actie":
            return {
                "dossier": doel.actiedossier_id,
                "deel": doel.actiedeel_id,
                "partner": doel.partner_id,
                "omschrijving": "Belt met de woningcorporatie",
                "deadline": _over_drie_maanden().isoformat(),
            }
        parameters: dict[Werk, dict[str, Any]] = {
            "werklijst": {"rol": doel.rol},
            "dossier": {"dossier": doel.dossier_id},
            "zoeken": {"rol": doel.rol, "naam": doel.achternaam.lower()},
            "tabellen": {"huis": doel.huis, "van": jaar - JAREN + 1, "tot": jaar},
        }
        return parameters[werk]


def _over_drie_maanden() -> Any:
    """Far enough to stay off the work list that is measured beside it."""
    return klok.datum(klok.nu()) + timedelta(days=90)
