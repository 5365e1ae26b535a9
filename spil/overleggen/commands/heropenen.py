"""An item that was rounded off by mistake, or too early, is opened again."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.logboek.schrijven import leg_vast
from spil.overleggen.commands.zitting import laat_volgen
from spil.overleggen.fouten import VerslagNietMogelijk
from spil.overleggen.models import Agendapunt, Verslagheropening
from spil.overleggen.queries.agenda import punt_van
from spil.overleggen.queries.heropening import waarom_niet_te_heropenen
from spil.overleggen.rechten.verslag import PUNT_AFRONDEN
from spil.toegang.queries import vereis


@transaction.atomic
def heropen_punt(punt_uuid: UUID, *, reden: str, door: Rol, op: datetime) -> Agendapunt:
    """By who may round it off, as long as its report can be corrected. The text can be typed on, and
    nothing goes from the plan: what becomes of the actions is said in `verslagacties`, when the item
    is rounded off again.

    Raises NietGevonden, GeenRecht, VerslagNietMogelijk.
    """
    punt = punt_van(punt_uuid, om_te_wijzigen=True)
    vereis(PUNT_AFRONDEN, door=door, op=op, dossier_id=punt.dossier_id)
    if not punt.is_afgerond:
        raise VerslagNietMogelijk("Dit punt is niet afgerond. U kunt gewoon verder schrijven.")
    if waarom_niet := waarom_niet_te_heropenen(punt, op=op):
        raise VerslagNietMogelijk(waarom_niet)
    if not reden.strip():
        raise VerslagNietMogelijk("Schrijf waarom dit punt weer opengaat.")
    heropening = Verslagheropening.leg_vast(punt, reden=reden.strip(), door=door, op=op)
    punt.heropen()
    laat_volgen(punt.plek.overleg)
    leg_vast("agendapunt.heropend", door=door, op=op, bij=heropening, onderwerp=heropening)
    return punt
