"""What we know of the private instance: where it lives, who runs it, and its passwords."""

import json
import os
import secrets
from dataclasses import asdict, dataclass, field
from pathlib import Path

from spil.kern.omgeving import OmgevingsFout, maak_spil_home, schrijf_geheim, spil_home

DATABASE = "spil"
POORT = 5432  # names the socket file; no network port is opened
SUPER = "postgres"
INLOGROLLEN = ("spil_owner", "spil_app", "spil_backup")


def nieuwe_wachtwoorden(*rollen: str) -> dict[str, str]:
    """A random password per role."""
    return {rol: secrets.token_urlsafe(32) for rol in rollen}


@dataclass(frozen=True)
class Instantie:
    """The private PostgreSQL of one SPIL_HOME."""

    basis: Path
    socket: Path
    gebruiker: str | None = None  # the OS user of the server, when that is not ourselves
    wachtwoorden: dict[str, str] = field(default_factory=dict, repr=False)

    @property
    def server(self) -> Path:
        """The directory that belongs to the server's own user."""
        return self.basis / "server"

    @property
    def data(self) -> Path:
        return self.server / "data"

    @property
    def log(self) -> Path:
        return self.server / "log"

    def conninfo(self, rol: str, database: str = DATABASE) -> dict[str, str]:
        """libpq parameters to log in as `rol`."""
        return {
            "host": str(self.socket),
            "port": str(POORT),
            "user": rol,
            "password": self.wachtwoorden[rol],
            "dbname": database,
        }


def toestand() -> Path:
    """The directory below SPIL_HOME with our own notes about the instance."""
    return spil_home() / "postgres"


def maak_toestand() -> Path:
    maak_spil_home()
    map_ = toestand()
    if not map_.is_dir():
        map_.mkdir(exist_ok=True)
        map_.chmod(0o711 if os.geteuid() == 0 else 0o700)
    return map_


def lees() -> Instantie | None:
    """The instance as written down, or None when there is none yet."""
    bestand = toestand() / "instantie.json"
    try:
        gegevens = json.loads(bestand.read_text())
    except FileNotFoundError:
        return None
    except OSError as fout:
        raise OmgevingsFout(
            f"{bestand} is niet te lezen ({fout.strerror}): deze SPIL_HOME is van een andere gebruiker; "
            "kies een eigen SPIL_HOME."
        ) from fout
    except ValueError as fout:
        raise OmgevingsFout(
            f"{bestand} is beschadigd; zet een reservekopie van SPIL_HOME terug."
        ) from fout
    return Instantie(
        basis=Path(gegevens["basis"]),
        socket=Path(gegevens["socket"]),
        gebruiker=gegevens["gebruiker"],
        wachtwoorden=gegevens["wachtwoorden"],
    )


def bewaar(instantie: Instantie) -> None:
    """Write it down in one step, readable by this user alone."""
    bestand = maak_toestand() / "instantie.json"
    tijdelijk = bestand.with_name(f".instantie.{secrets.token_hex(4)}")
    schrijf_geheim(tijdelijk, json.dumps(asdict(instantie), default=str, indent=1))
    tijdelijk.replace(bestand)
