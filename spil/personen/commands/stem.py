"""What the betrokkene says and wants, in their own words."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.kern.eenmalig import eenmalig
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.personen.delen import deel_bij
from spil.personen.fouten import DagKanNiet, GegevensOntbreken
from spil.personen.models import Betrokkenestem, Gezegd, Wijze
from spil.personen.queries import betrokkene_op_slot
from spil.toegang.queries import vereis


@eenmalig(Betrokkenestem)
@transaction.atomic
def leg_stem_vast(
    betrokkene_uuid: UUID,
    gezegd: Gezegd,
    *,
    sleutel: UUID | None = None,
    door: Rol,
    op: datetime,
) -> Betrokkenestem:
    """Beside what was said before, never in place of it.

    Raises NietGevonden, GeenRecht, GegevensOntbreken, DagKanNiet.
    """
    mens = betrokkene_op_slot(betrokkene_uuid)
    vereis("personen.wijzigen", door=door, op=op, dossier_id=mens.dossier_id)
    if gezegd.gevraagd_op > datum(op):
        raise DagKanNiet("De dag ligt in de toekomst. Kies een dag tot en met vandaag.")
    if gezegd.wijze == Wijze.NIET and (not gezegd.waarom_niet.strip() or gezegd.woorden.strip()):
        raise GegevensOntbreken(
            "Schrijf waarom het niet gevraagd is, en laat de woorden van de betrokkene leeg."
        )
    if gezegd.wijze != Wijze.NIET and (not gezegd.woorden.strip() or gezegd.waarom_niet.strip()):
        raise GegevensOntbreken(
            "Schrijf wat de betrokkene zei, in eigen woorden, en laat de reden om niet te vragen leeg."
        )
    stem = Betrokkenestem.leg_vast(mens, deel_bij(mens), gezegd, door=door, op=op, sleutel=sleutel)
    leg_vast("stem.vastgelegd", door=door, op=op, bij=stem, onderwerp=stem, kenmerk=gezegd.wijze)
    return stem
