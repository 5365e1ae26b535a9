"""What happens when a report is taken up: higher apps register it in their `AppConfig.ready()`.

    bij_oppakken(start_casus)

Each function runs in the transaction of the decision; when it refuses, nothing was decided.
"""

from datetime import datetime
from typing import Protocol

from spil.aanmeldingen.models import Aanmelding, Triagebesluit
from spil.gebruikers.models import Rol


class BijOppakken(Protocol):
    """Called once for each report that is taken up."""

    def __call__(
        self,
        aanmelding: Aanmelding,
        besluit: Triagebesluit,
        *,
        door: Rol,
        op: datetime,
        regisseur: Rol | None,
    ) -> object: ...


_functies: list[BijOppakken] = []


def bij_oppakken(functie: BijOppakken) -> None:
    """Register; the same function twice counts once."""
    if functie not in _functies:
        _functies.append(functie)


def pak_op(
    aanmelding: Aanmelding,
    besluit: Triagebesluit,
    *,
    door: Rol,
    op: datetime,
    regisseur: Rol | None,
) -> None:
    """Let every higher app do its part."""
    for functie in _functies:
        functie(aanmelding, besluit, door=door, op=op, regisseur=regisseur)
