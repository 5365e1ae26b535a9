"""The key of a link that works once, for who has no login. Only its hash is ever kept, so a copy of
the database opens nothing."""

import hashlib
import secrets
from typing import Final

_BYTES: Final = 32


def nieuwe_sleutel() -> str:
    """256 random bits, fit for an address."""
    return secrets.token_urlsafe(_BYTES)


def hash_van(sleutel: str) -> str:
    return hashlib.sha256(sleutel.encode()).hexdigest()
