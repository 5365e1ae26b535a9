"""Who may hear which item follows from who sits at it: one rule, in the database.

A genodigde with a login, who did not say no and sits at an item of a meeting that is planned, reads
that item from five days before the meeting until fourteen days after it (time to correct the
minutes), as long as the sheet in force has their organisation at the table, and that did not leave
the case since. It is kept in the function `spil_stem_tafel_af`, because whoever moves a meeting does
not see the items of other dossiers on it. A derde has no login, so no item (BGS art. 2.21).
"""

from datetime import datetime, timedelta
from typing import Final

from django.db import connection

from spil.overleggen.models import Aanschuiver, Overleg
from spil.partners.models import Partner
from spil.toegang.models import Dossier

DAGEN_VOORAF: Final = 5
DAGEN_NA: Final = 14


def stem_toegang_af(overleg: Overleg, *, op: datetime) -> None:
    """Give and end what follows from the table as it is now. Part of every act that changes the
    time of a meeting, its items, its sheet, or who comes; doing it again changes nothing."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT spil_stem_tafel_af(%s, %s, %s, %s)", [overleg.pk, DAGEN_VOORAF, DAGEN_NA, op]
        )


def laat_opstaan(dossier: Dossier, partner: Partner, *, op: datetime) -> None:
    """An organisation that leaves a case leaves the tables at which it is spoken of. Of what was
    held before that stays who sat there, but they read it no more."""
    zitten = Aanschuiver.objects.lopend().filter(dossier=dossier, genodigde__partner=partner)
    for aanschuiver in zitten.filter(punt__plek__overleg__begint__gt=op):
        aanschuiver.haal_weg(op=op)
    nog_te_lezen = Overleg.objects.vanaf(op - timedelta(days=DAGEN_NA))
    for overleg in nog_te_lezen.filter(plekken__punt__dossier=dossier).distinct():
        stem_toegang_af(overleg, op=op)
