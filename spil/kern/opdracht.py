"""`script/spil OPDRACHT`: any management command, with the database running as long as it takes.

This module may not import Django at the top: it first decides as which role to log in.
"""

import os
import sys
from collections.abc import Callable

from spil.kern import postgres
from spil.kern.omgeving import OmgevingsFout, Rolnaam
from spil.kern.postgres import rollen
from spil.kern.postgres.instantie import INLOGROLLEN, nieuwe_wachtwoorden
from spil.kern.toezicht.loop import draai
from spil.kern.toezicht.opdrachtregel import lees

ALS_OWNER = {"migrate", "sqlmigrate", "pgtrigger"}
ZONDER_DATABASE = {
    "",
    "help",
    "--help",
    "-h",
    "--version",
    "version",
    "collectstatic",
    "compilemessages",
    "makemessages",
}


def main(argumenten: list[str]) -> int:
    """Run one command; the exit status is that of the command."""
    naam = argumenten[0] if argumenten else ""
    try:
        if naam in EIGEN:
            return EIGEN[naam](argumenten[1:])
        if naam in ALS_OWNER:
            os.environ["SPIL_DB_ROL"] = "owner"
        if naam in ZONDER_DATABASE or "--help" in argumenten:
            return _django(argumenten)
        with postgres.draaiend():
            if naam == "migrate":
                postgres.eis_uitbreidingen()
            return _django(argumenten)
    except OmgevingsFout as fout:
        print(fout, file=sys.stderr)
        return 1


def _django(argumenten: list[str]) -> int:
    from django.core.management import ManagementUtility  # noqa: PLC0415 - see the module

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "spil.config.settings")
    ManagementUtility(["script/spil", *argumenten]).execute()
    return 0


def _database_url(argumenten: list[str]) -> int:
    keuzes: dict[tuple[str, ...], Rolnaam] = {
        (): "app",
        ("--role", "app"): "app",
        ("--role=app",): "app",
        ("--role", "owner"): "owner",
        ("--role=owner",): "owner",
    }
    if (rol := keuzes.get(tuple(argumenten))) is None:
        raise OmgevingsFout("Gebruik: script/spil database_url [--role app|owner]")
    print(postgres.url(rol))
    return 0


def _database_rollen(argumenten: list[str]) -> int:
    if argumenten:
        raise OmgevingsFout("Gebruik: script/spil database_rollen > rollen.sql")
    print(rollen.script(nieuwe_wachtwoorden(*INLOGROLLEN)))
    return 0


def _server(argumenten: list[str]) -> int:
    return draai(lees(argumenten, demo=False))


def _demo(argumenten: list[str]) -> int:
    return draai(lees(argumenten, demo=True))


EIGEN: dict[str, Callable[[list[str]], int]] = {
    "server": _server,
    "demo": _demo,
    "database_url": _database_url,
    "database_rollen": _database_rollen,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
