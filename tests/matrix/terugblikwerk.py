"""Who took part was asked how it went, two weeks ago: a reminder can go out today."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

from spil.gebruikers.models import Rol
from spil.partners.models import Partner
from spil.terugblik.commands import vraag_tevredenheid
from spil.terugblik.fouten import NietsGekozen
from spil.toegang.models import Dossier
from tests.matrix.toneel import Stuk, Toneel

GELEDEN = timedelta(days=4)
"""Before the rest of the work on the stage, so that it is two weeks ago today."""


def vraag_vroeg(dossier: Dossier, *, door: Rol, op: datetime) -> None:
    """Where only the house itself is in the case there is nobody to ask."""
    with suppress(NietsGekozen):
        vraag_tevredenheid(dossier.uuid, list(Partner.objects.all()), door=door, op=op - GELEDEN)


def _gekozen(naam: str) -> Callable[[Toneel, Stuk], dict[str, Any]]:
    return lambda toneel, stuk: {"partners": str(toneel.wereld.partners[naam].uuid)}


MET_KEUZE = {
    "dossier-tevredenheid": _gekozen("ggz"),
    "tevredenheid-intrekking": _gekozen("politie"),
}
"""Who takes part later, and who was asked."""
