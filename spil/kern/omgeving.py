"""Typed reading of the environment. Settings and the start-up scripts read it here and nowhere
else, so this module may not import Django."""

import os
import secrets
from pathlib import Path
from typing import Literal, cast, get_args

KLOON = Path(__file__).resolve().parent.parent.parent
Rolnaam = Literal["app", "owner"]


class OmgevingsFout(Exception):
    """The machine or the environment is not as it should be; `str()` is one line for the user."""


def spil_home() -> Path:
    """The directory with all state: keys, the private database, collected static files."""
    gekozen = os.environ.get("SPIL_HOME")
    return Path(gekozen).expanduser().absolute() if gekozen else KLOON / ".spil"


def maak_spil_home() -> Path:
    """SPIL_HOME, made when needed. As root the server's own user must be able to pass through."""
    home = spil_home()
    if home.is_dir():
        return home
    try:
        home.mkdir(parents=True)
        home.chmod(0o711 if os.geteuid() == 0 else 0o700)
    except FileExistsError:
        if not home.is_dir():
            raise OmgevingsFout(
                f"{home} bestaat maar is geen map; kies een andere SPIL_HOME."
            ) from None
    except OSError as fout:
        raise OmgevingsFout(
            f"De map {home} is niet te maken ({fout.strerror}); "
            "zet SPIL_HOME op een map waarin u mag schrijven."
        ) from fout
    return home


def waar(naam: str) -> bool:
    """True when the variable says yes in one of the usual ways."""
    return os.environ.get(naam, "").strip().lower() in {"1", "true", "ja", "yes", "aan", "on"}


def lijst(naam: str, standaard: str) -> list[str]:
    """A comma-separated variable as a list without empty items."""
    return [deel.strip() for deel in os.environ.get(naam, standaard).split(",") if deel.strip()]


def database_rol() -> Rolnaam:
    """As whom this process logs in to the database: the owner only migrates."""
    gekozen = os.environ.get("SPIL_DB_ROL", "app")
    for rol in get_args(Rolnaam):
        if rol == gekozen:
            return cast(Rolnaam, rol)
    raise OmgevingsFout(f"SPIL_DB_ROL is {gekozen!r}; kies app of owner.")


def geheime_sleutel() -> str:
    """Django's signing key: given, or made once."""
    if sleutel := os.environ.get("SPIL_SECRET_KEY"):
        return sleutel
    if gegeven := os.environ.get("SPIL_SECRET_KEY_FILE"):
        return _lees_geheim(Path(gegeven))
    bestand = maak_spil_home() / "geheime_sleutel"
    if not bestand.exists():
        schrijf_eenmalig(bestand, secrets.token_urlsafe(64))
    return _lees_geheim(bestand)


def geheim(naam: str) -> str:
    """A secret from the variable, or from the file that NAME_FILE names; empty when neither is set."""
    if gegeven := os.environ.get(f"{naam}_FILE"):
        return _lees_geheim(Path(gegeven))
    return os.environ.get(naam, "")


def sleutelbestand() -> Path:
    """The file with the keys that encrypt personal data; never part of a backup of the database."""
    gegeven = os.environ.get("SPIL_KEYS_FILE")
    return Path(gegeven).expanduser().absolute() if gegeven else spil_home() / "sleutels.json"


def schrijf_eenmalig(bestand: Path, inhoud: str) -> None:
    """Write a secret that others may be making at the same moment: the first one stays."""
    tijdelijk = bestand.with_name(f".{bestand.name}.{os.getpid()}.{secrets.token_hex(4)}")
    schrijf_geheim(tijdelijk, inhoud)
    try:
        os.link(tijdelijk, bestand)
    except FileExistsError:
        pass
    finally:
        tijdelijk.unlink()


def schrijf_geheim(bestand: Path, inhoud: str, eigenaar: tuple[int, int] | None = None) -> None:
    """Write a new file that only its owner may read, from its first byte on."""
    with os.fdopen(os.open(bestand, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as stroom:
        if eigenaar is not None:
            os.fchown(stroom.fileno(), *eigenaar)
        stroom.write(inhoud)


def _lees_geheim(bestand: Path) -> str:
    try:
        inhoud = bestand.read_text().strip()
    except OSError as fout:
        raise OmgevingsFout(f"{bestand} is niet te lezen ({fout.strerror}).") from fout
    if not inhoud:
        raise OmgevingsFout(f"{bestand} is leeg: zet er een lange willekeurige sleutel in.")
    return inhoud
