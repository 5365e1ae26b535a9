"""A house of N times 2,500 cases, in a database that is thrown away.

Commands would take hours, so the rows of dossiers are written in bulk by the owner. The tables keep
their forced policies: in this database alone the owner gets a policy of its own beside them.
"""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

from spil.gebruikers.models import Gebruiker, Medewerker, Rol, Rolsoort, Team
from spil.huizen.models import Gemeente, Huis
from spil.kern import postgres
from spil.kern.klok import datum
from spil.kern.losse_databank import log_in_als
from spil.partners.models import Partner
from spil.werkprocessen.commands import maak_huis
from spil.werkprocessen.models import Werkprocesversie

CASUSSEN = 2500
LOPEND = 0.4
REGISSEURS = 20  # each with 50 running cases
KETENPARTNERS = 10  # of each partner
GEMEENTEN = ["Breda", "Oosterhout", "Altena", "Etten-Leur", "Moerdijk", "Zundert"]
STAPPEN = sorted(Path(__file__).parent.glob("*.sql"))
ONDER_POLICY = (
    "SELECT oid::regclass::text FROM pg_class WHERE relkind = 'r' AND relforcerowsecurity"
)


def vul(database: str, *, schaal: float, op: datetime) -> None:
    """Fill a freshly migrated database; afterwards the planner knows its statistics."""
    with log_in_als("app", database):
        huis = _maak_huis(schaal, op=op - timedelta(days=3000))
        instellingen = _instellingen(huis, schaal, op)
    with postgres.verbind("owner", dbname=database) as owner:
        for (tabel,) in owner.execute(ONDER_POLICY).fetchall():
            owner.execute(
                f"CREATE POLICY meting ON {tabel} TO CURRENT_USER USING (true) WITH CHECK (true)"
            )
        with owner.transaction():
            _stel_in(owner, instellingen)
            for stap in STAPPEN:
                owner.execute(stap.read_bytes())
        owner.execute("VACUUM ANALYZE")


def _maak_huis(schaal: float, *, op: datetime) -> Huis:
    huis = maak_huis("meting", naam="ZVH Meting", gemeenten=GEMEENTEN, op=op)
    dag = datum(op)
    eigen = huis.partners.get()
    for nr in range(max(1, round(REGISSEURS * schaal))):
        _maak_rol(eigen, f"R. Regisseur {nr + 1}", Rolsoort.PROCESREGISSEUR, op)
    steun = _maak_rol(eigen, "O. Ondersteuner", Rolsoort.PROCESONDERSTEUNER, op)
    Team.objects.get(huis=huis, taak=Team.Taak.ONDERSTEUNING).neem_op(steun, op=op)
    breda = Gemeente.objects.get(code="0758")
    for naam, soort, gemeente in [
        ("Politie", "politie", None),
        ("Gemeente Breda", "college", breda),
        ("GGZ Voorbeeld", "ggz", None),
    ]:
        partner = Partner.maak(huis, naam=naam, soort=soort, gemeente=gemeente, begin=dag)
        for nr in range(max(1, round(KETENPARTNERS * schaal))):
            _maak_rol(partner, f"K. {naam} {nr + 1}", Rolsoort.KETENPARTNER, op)
    return huis


def _maak_rol(partner: Partner, naam: str, soort: str, op: datetime) -> Rol:
    adres = f"{naam.lower().replace(' ', '').replace('.', '')}@meting.voorbeeld.nl"
    gebruiker = Gebruiker.objects.create_user(adres, None)
    medewerker = Medewerker.maak(partner, naam=naam, gebruiker=gebruiker)
    return Rol.geef(medewerker, soort=soort, begin=datum(op))


def _instellingen(huis: Huis, schaal: float, op: datetime) -> dict[str, Any]:
    casussen = max(1, round(CASUSSEN * schaal))
    versie = Werkprocesversie.objects.geldig(huis.pk)[0]
    return {
        "huis": huis.pk,
        "versie": versie.pk,
        "verwerking": versie.geldende_verwerking.pk,
        "aanpak": versie.code,
        "ondersteuning": Team.objects.get(huis=huis, taak=Team.Taak.ONDERSTEUNING).pk,
        "nu": op.isoformat(),
        "casussen": casussen,
        "lopend": max(1, round(casussen * LOPEND)),
    }


def _stel_in(owner: psycopg.Connection[tuple[Any, ...]], instellingen: dict[str, Any]) -> None:
    """What the SQL files read with `current_setting('meting.…')`."""
    for naam, waarde in instellingen.items():
        owner.execute(
            sql.SQL("SELECT set_config({}, {}, true)").format(f"meting.{naam}", str(waarde))
        )
