"""Ending an invitation to give a position beforehand (commands/vooraf.py makes them)."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from spil.aanmeldingen.models import Aanmelding
from spil.aanmeldingen.queries import uitnodigingen
from spil.gebruikers.models import Rol
from spil.logboek.schrijven import leg_vast
from spil.toegang.models import Toegang


def trek_in(vragen: Sequence[Toegang], *, door: Rol, op: datetime) -> None:
    """An invitation is one toegang or two; its line in the log lies in the part of who was asked."""
    for vraag in vragen:
        vraag.trek_in(op=op)
        if vraag.rol and vraag.deel.partner_id == vraag.rol.partner_id:
            leg_vast("standpunt.vraag_ingetrokken", door=door, op=op, bij=vraag, onderwerp=vraag)


def trek_in_van_wie_vertrok(medewerkers: Iterable[int], *, door: Rol, op: datetime) -> None:
    """Who leaves the table no longer reads what lies on it."""
    wachtend = Aanmelding.objects.te_beoordelen().values_list("dossier_id", flat=True)
    van_wie = uitnodigingen(wachtend, op=op).filter(rol__medewerker_id__in=list(medewerkers))
    trek_in(list(van_wie.order_by("pk")), door=door, op=op)
