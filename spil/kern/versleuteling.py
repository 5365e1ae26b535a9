"""Encryption of single fields: AES-256-GCM with a key per house, and a keyed blind index.

Keys lie in SPIL_KEYS_FILE (0600), never in the database and never in its backup. A ciphertext
carries the id of its key (so that keys can rotate) and is bound to its place: moved to
another row or column it no longer opens (eisen A5-01, A5-03).
"""

import base64
import fcntl
import hashlib
import hmac
import json
import os
import secrets
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from spil.kern.fouten import DomeinFout
from spil.kern.omgeving import sleutelbestand

NONCE = 12
INDEX_LENGTE = 16
ONLEESBAAR = "Dit gegeven kan niet worden ontsleuteld."


class NietTeOntsleutelen(DomeinFout):
    """The key is absent, or the ciphertext was changed or moved."""


@dataclass(frozen=True)
class Kluis:
    """The keys of one house."""

    actueel: str
    datasleutels: dict[str, bytes]
    indexsleutel: bytes

    def versleutel(self, tekst: str, *, plaats: str) -> bytes:
        """`plaats` is table.column.row-uuid: what the ciphertext is bound to."""
        return self.versleutel_bytes(tekst.encode(), plaats=plaats)

    def versleutel_bytes(self, inhoud: bytes, *, plaats: str) -> bytes:
        """The same of what is no text."""
        nonce = secrets.token_bytes(NONCE)
        kern = AESGCM(self.datasleutels[self.actueel]).encrypt(nonce, inhoud, plaats.encode())
        return self.actueel.encode() + b":" + nonce + kern

    def ontsleutel(self, geheim: bytes, *, plaats: str) -> str:
        """Raises NietTeOntsleutelen."""
        try:
            return self.ontsleutel_bytes(geheim, plaats=plaats).decode()
        except UnicodeDecodeError as fout:
            raise NietTeOntsleutelen(ONLEESBAAR) from fout

    def ontsleutel_bytes(self, geheim: bytes, *, plaats: str) -> bytes:
        """Raises NietTeOntsleutelen."""
        sleutel_id, _, rest = geheim.partition(b":")
        try:
            sleutel = self.datasleutels[sleutel_id.decode()]
            return AESGCM(sleutel).decrypt(rest[:NONCE], rest[NONCE:], plaats.encode())
        except (KeyError, InvalidTag, UnicodeDecodeError, ValueError) as fout:
            raise NietTeOntsleutelen(ONLEESBAAR) from fout

    def blinde_index(self, tekst: str, *, veld: str) -> bytes:
        """Equal values of one field give equal bytes; without the key they say nothing."""
        volledig = hmac.new(self.indexsleutel, f"{veld}:{tekst}".encode(), hashlib.sha256).digest()
        return volledig[:INDEX_LENGTE]


def kluis_van(huis_uuid: UUID) -> Kluis:
    """The keys of this house; made on first use."""
    return _kluis(str(huis_uuid), sleutelbestand())


@lru_cache(maxsize=256)
def _kluis(huis: str, bestand: Path) -> Kluis:
    bestand.parent.mkdir(parents=True, exist_ok=True)
    with (bestand.parent / (bestand.name + ".slot")).open("w") as slot:
        fcntl.flock(slot, fcntl.LOCK_EX)
        alles = json.loads(bestand.read_text()) if bestand.exists() else {}
        if huis not in alles:
            alles[huis] = {"actueel": "1", "data": {"1": _nieuw()}, "index": _nieuw()}
            _bewaar(bestand, alles)
    van_huis = alles[huis]
    return Kluis(
        actueel=van_huis["actueel"],
        datasleutels={naam: base64.b64decode(s) for naam, s in van_huis["data"].items()},
        indexsleutel=base64.b64decode(van_huis["index"]),
    )


def _nieuw() -> str:
    return base64.b64encode(secrets.token_bytes(32)).decode()


def _bewaar(bestand: Path, alles: object) -> None:
    tijdelijk = bestand.with_name(bestand.name + ".nieuw")
    handvat = os.open(tijdelijk, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handvat, "w") as uit:
        json.dump(alles, uit)
        uit.flush()
        os.fsync(uit.fileno())
    tijdelijk.replace(bestand)
