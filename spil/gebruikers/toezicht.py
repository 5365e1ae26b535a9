"""Who gives out access does not do so unseen (eisen A1-16).

A functioneel beheerder sees no content, but could let a rol or login of their own making see it. So
each such act stands in the security log and is told to the FG of the house at once. How they are
told is the work of an app above, which registers it in its `AppConfig.ready()`:

    wie_toezicht_houdt(meld)
"""

from datetime import datetime
from typing import Protocol

from spil.gebruikers.models import HUISROLLEN, Beveiligingsregel, Rol, Rolsoort

Uitkomst = Beveiligingsregel.Uitkomst

GEEFT_TOEGANG = HUISROLLEN | {Rolsoort.FG, Rolsoort.FUNCTIONEEL_BEHEERDER}
"""With such a rol one sees content, reads the log, or gives out access oneself."""
HEEFT_TOEGANG = GEEFT_TOEGANG | {Rolsoort.KETENPARTNER}
"""A partner's rol opens nothing by itself, but its login is worth taking over later."""


class Melder(Protocol):
    """Called in the transaction of the act."""

    def __call__(
        self, uitkomst: Beveiligingsregel.Uitkomst, *, over: Rol, door: Rol, op: datetime
    ) -> None: ...


_melders: list[Melder] = []


def wie_toezicht_houdt(melder: Melder) -> None:
    """Register; the same function twice counts once."""
    if melder not in _melders:
        _melders.append(melder)


def meld(uitkomst: Beveiligingsregel.Uitkomst, *, over: Rol, door: Rol, op: datetime) -> None:
    """In the security log, and to who watches. `over` is the rol that it is about."""
    Beveiligingsregel.schrijf(
        uitkomst, op=op, gebruiker_id=over.medewerker.gebruiker_id, rol_id=over.pk
    )
    for melder in _melders:
        melder(uitkomst, over=over, door=door, op=op)
