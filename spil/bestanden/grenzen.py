"""How much may come in, and what the checks may cost (eisen A4-02, A4-08)."""

from typing import Final

MB: Final = 1024 * 1024

GROOTSTE_BESTAND: Final = 25 * MB
GROOTSTE_VERZOEK: Final = 50 * MB
"""All files of one form together: they are held in memory until they are encrypted."""

MEESTE_PER_AANMELDING: Final = 10
MEESTE_PER_DAG: Final = 100
GROOTSTE_PER_DAG: Final = 500 * MB

BROK: Final = 256 * 1024

MEESTE_DELEN_IN_ZIP: Final = 2_000
GROOTSTE_UITGEPAKT: Final = 150 * MB
GROOTSTE_VERWIJZING: Final = 4 * MB
GROOTSTE_BEELD_PIXELS: Final = 60_000_000
LANGSTE_NAAM: Final = 150


def in_mb(aantal: int) -> str:
    """`25 MB`, for a message."""
    return f"{aantal // MB} MB"
