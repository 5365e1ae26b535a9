"""Server-side drafts: typed text survives a crash, without a trace in the browser (eisen C-09).

One store for the forms of every app, which `spil/toegang/conceptbewaring.py` fills and empties for
them. Only a draft that outlives the sending of its form has a view of its own, which calls
`spil.toegang.conceptscherm.bewaar_uit_verzoek` at the `data-concept-url` of its template: then
`spil.toegang.queries.lees_concept(...)` gives the initial values, and the command that ends it calls
`gooi_concept_weg(...)` in its own transaction.

A draft is not yet a processing in a dossier: no event is written, and only its maker reads it.
The view that offers a draft has checked the right to the form that it belongs to.
"""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.kern.versleuteling import kluis_van
from spil.logboek.schrijven import leg_vast
from spil.toegang.models import Concept

BEWAARTERMIJN = timedelta(days=30)


@transaction.atomic
def bewaar_concept(
    soort: str,
    sleutel: UUID,
    gegevens: dict[str, Any],
    *,
    door: Rol,
    op: datetime,
    dossier_id: int | None = None,
) -> Concept:
    """Keep what was typed so far; `gegevens` is anything JSON can hold."""
    return Concept.bewaar(
        door.medewerker_id,
        soort=soort,
        sleutel=sleutel,
        gegevens=gegevens,
        kluis=kluis_van(door.medewerker.huis.uuid),
        op=op,
        dossier_id=dossier_id,
    )


def gooi_concept_weg(soort: str, sleutel: UUID, *, door: Rol) -> None:
    """One statement; nothing happens when there is none."""
    Concept.gooi_weg(door.medewerker_id, soort=soort, sleutel=sleutel)


@transaction.atomic
def ruim_oude_concepten_op(*, door: Rol, op: datetime) -> int:
    """Throw away what nobody went on with for thirty days, in the house of `door`, Spil itself.

    Returns how many.
    """
    aantal = Concept.ruim_op(voor=op - BEWAARTERMIJN)
    leg_vast("concepten.opgeruimd", door=door, op=op)
    return aantal
