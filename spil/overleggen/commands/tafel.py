"""Who was in the room while an item was spoken of (missie B3)."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.logboek.schrijven import leg_vast
from spil.overleggen.commands.zitting import laat_volgen
from spil.overleggen.fouten import AanwezigheidNietMogelijk
from spil.overleggen.models import Aanwezigheid, Overlegstand
from spil.overleggen.queries.agenda import punt_van
from spil.overleggen.queries.tafel import tafel_bij
from spil.overleggen.rechten.tafel import AANWEZIGHEID
from spil.toegang.queries import vereis


@transaction.atomic
def leg_aanwezigheid_vast(
    punt_uuid: UUID, aanwezig: Collection[UUID], *, door: Rol, op: datetime
) -> None:
    """All who sit at the item at once: those in `aanwezig` were there, the others were not. Doing it
    again takes its place.

    Raises NietGevonden, GeenRecht, AanwezigheidNietMogelijk.
    """
    punt = punt_van(punt_uuid, om_te_wijzigen=True)
    vereis(AANWEZIGHEID, door=door, op=op, dossier_id=punt.dossier_id)
    if punt.plek.overleg.stand == Overlegstand.VERVALLEN:
        raise AanwezigheidNietMogelijk("Dit overleg is vervallen.")
    gasten = tafel_bij(punt, door=door, op=op).gasten
    wel = [gast for gast in gasten if gast.genodigde.uuid in aanwezig]
    for gast in wel:
        if gast.tekent_eerst:
            raise AanwezigheidNietMogelijk(
                f"{gast.genodigde.naam} tekende de geheimhoudingsverklaring nog niet. Laat dat eerst"
                " doen: wie niet tekende hoort hier niets."
            )
    niet = [gast.genodigde for gast in gasten if gast not in wel]
    Aanwezigheid.leg_vast(punt, [gast.genodigde for gast in wel], niet, door=door, op=op)
    laat_volgen(punt.plek.overleg)
    leg_vast("aanwezigheid.vastgelegd", door=door, op=op, bij=punt, onderwerp=punt)
