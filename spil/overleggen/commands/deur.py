"""Who may hear which item follows from who sits at it: one rule, in the database.

A genodigde with a login, who did not say no and sits at an item of a meeting that is planned, reads
that item from five days before the meeting until fourteen days after it (time to correct the
minutes). It is kept in the function `spil_stem_tafel_af`, because whoever moves a meeting does not
see the items of other dossiers on it. A derde has no login, so no item (BGS art. 2.21).
"""

from datetime import datetime
from typing import Final

from django.db import connection

from spil.overleggen.models import Overleg

DAGEN_VOORAF: Final = 5
DAGEN_NA: Final = 14


def stem_toegang_af(overleg: Overleg, *, op: datetime) -> None:
    """Give and end what follows from the table as it is now. Part of every act that changes the
    time of a meeting, its items, or who comes; doing it again changes nothing."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT spil_stem_tafel_af(%s, %s, %s, %s)", [overleg.pk, DAGEN_VOORAF, DAGEN_NA, op]
        )
