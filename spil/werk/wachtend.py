"""What waits for somebody who sees no dossiers: higher apps register it in `AppConfig.ready()`.

    wacht_op(versies_voor_mij)

Each function is asked on the first page of a rol without dossiers, and answers in one query.
"""

from collections.abc import Callable
from dataclasses import dataclass

from spil.gebruikers.models import Rol


@dataclass(frozen=True, kw_only=True)
class Wachtend:
    """One thing to do, with its next act at `adres`. Never about a person."""

    wat: str
    bij: str
    doe: str
    adres: str


Vraag = Callable[[Rol], list[Wachtend]]
_vragen: list[Vraag] = []


def wacht_op(vraag: Vraag) -> None:
    """Register; the same function twice counts once."""
    if vraag not in _vragen:
        _vragen.append(vraag)


def wat_wacht_op(rol: Rol) -> list[Wachtend]:
    return [ding for vraag in _vragen for ding in vraag(rol)]
