"""What is asked in a measurement. No Django here: clients are processes that start bare."""

from dataclasses import dataclass
from typing import Any, Final, Literal

Werk = Literal["werklijst", "dossier", "zoeken", "actie", "tabellen"]
Variant = Literal["spil", "django", "sql"]
WERKEN: Final[tuple[Werk, ...]] = ("werklijst", "dossier", "zoeken", "actie", "tabellen")
VARIANTEN: Final[tuple[Variant, ...]] = ("spil", "django", "sql")
FORMULIER: Final = "application/x-www-form-urlencoded"
EIGEN_SLEUTEL: Final = "00000000-0000-0000-0000-000000000000"
"""Stands in a form where each request needs a key of its own."""


@dataclass(frozen=True, kw_only=True)
class Verzoek:
    """One request over HTTP; for the variant `sql` only its parameters count."""

    pad: str = ""
    lichaam: dict[str, str] | None = None
    koppen: dict[str, str]
    parameters: dict[str, Any]

    @property
    def methode(self) -> str:
        return "GET" if self.lichaam is None else "POST"
