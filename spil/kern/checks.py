"""Checks that stop a start: what must never be true of a running Spil."""

import os
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.db import Error as DatabaseFout
from django.db import connection

LOKAAL = frozenset({"localhost", "127.0.0.1", "::1", "[::1]"})


@register()
def demo_alleen_op_eigen_machine(
    app_configs: Sequence[AppConfig] | None, **kwargs: Any
) -> list[CheckMessage]:
    """In demo mode anyone logs in as anyone: never near real data or other people's machines."""
    if not settings.DEMO:
        return []
    fouten: list[CheckMessage] = []
    if os.environ.get("DATABASE_URL") or os.environ.get("DATABASE_OWNER_URL"):
        fouten.append(
            Error(
                "De demo mag niet op een eigen databankserver draaien.",
                hint="Haal DATABASE_URL en DATABASE_OWNER_URL weg, of zet SPIL_DEMO uit.",
                id="spil.E001",
            )
        )
    namen = {urlsplit(settings.SITE_ADRES).hostname, *settings.ALLOWED_HOSTS}
    if vreemd := sorted(str(naam) for naam in namen - LOKAAL):
        fouten.append(
            Error(
                f"De demo mag alleen op deze machine te bereiken zijn, niet op {', '.join(vreemd)}.",
                hint="Zet SPIL_ADRES en SPIL_HOSTS op localhost, of zet SPIL_DEMO uit.",
                id="spil.E002",
            )
        )
    return fouten


@register("database", deploy=True)
def app_rol_is_gewoon(
    app_configs: Sequence[AppConfig] | None, databases: Sequence[str] | None, **kwargs: Any
) -> list[CheckMessage]:
    """A role that passes policies by, or owns a table, would see everybody's dossiers."""
    if not databases:
        return []
    try:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT rolsuper OR rolbypassrls OR EXISTS (SELECT FROM pg_class "
                "WHERE relowner = pg_roles.oid) FROM pg_roles WHERE rolname = current_user"
            )
            rij = cursor.fetchone()
    except DatabaseFout as fout:
        return [Error(f"De databank antwoordt niet: {type(fout).__name__}.", id="spil.E004")]
    if rij and rij[0]:
        return [
            Error(
                "Spil is bij de databank ingelogd met een rol die het beleid op de rijen omzeilt.",
                hint="Laat DATABASE_URL inloggen als spil_app (script/spil database_rollen).",
                id="spil.E003",
            )
        ]
    return []
