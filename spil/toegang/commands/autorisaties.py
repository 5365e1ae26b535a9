from datetime import datetime

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.logboek.schrijven import leg_vast
from spil.toegang.models import AutorisatieReview
from spil.toegang.queries import vereis


@transaction.atomic
def leg_review_vast(*, door: Rol, op: datetime) -> AutorisatieReview:
    """The rights table was reviewed today (eisen A1-19). Raises GeenRecht."""
    vereis("rechten.nazien", door=door, op=op)
    review = AutorisatieReview.leg_vast(door=door, op=op)
    leg_vast("rechten.nagezien", door=door, op=op, onderwerp=review)
    return review
