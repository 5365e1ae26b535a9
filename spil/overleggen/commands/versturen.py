"""Who is asked for a meeting hears it inside Spil: invited, changed, reminded. One notice per
person and kind, however many meetings it is about; it says no more than that."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.gebruikers.rechtentabel import vereis_rol
from spil.logboek.schrijven import leg_vast
from spil.overleggen.commands.agenda import overleg_met_agenda
from spil.overleggen.fouten import UitnodigingNietMogelijk
from spil.overleggen.models import Genodigde, Genodigdestand, Overleguitnodiging
from spil.overleggen.queries.uitnodigingen import achterhaald, nog_te_vertellen, zonder_antwoord
from spil.overleggen.rechten.uitnodiging import UITNODIGING_VERSTUREN
from spil.toegang.models import Bericht

VOORAF: Final = timedelta(days=3)
"""So long before a meeting who did not answer hears of it again."""
RUST: Final = timedelta(days=1)
"""Between a notice and the next one about the same meeting."""


@transaction.atomic
def verstuur_uitnodigingen(*, door: Rol, op: datetime) -> int:
    """In the house of `door`, Spil itself: what nobody was told yet, and what changed since. Who
    said yes to another time is asked again. Says how many people got a notice. Raises GeenRecht."""
    vereis_rol(UITNODIGING_VERSTUREN, door=door)
    nieuw = list(nog_te_vertellen(door.huis_id, op=op))
    for genodigde in nieuw:
        Overleguitnodiging.verstuur(genodigde, op=op)
    anders = [een.genodigde for een in achterhaald(door.huis_id, op=op) if _werk_bij(een, op=op)]
    aantal = _bericht(nieuw, Bericht.Soort.OVERLEG_UITNODIGING, op=op)
    aantal += _bericht(anders, Bericht.Soort.OVERLEG_GEWIJZIGD, op=op)
    for genodigde in nieuw + anders:
        leg_vast("overleg.uitnodiging_verstuurd", door=door, op=op, onderwerp=genodigde)
    return aantal


@transaction.atomic
def herinner_genodigden(*, door: Rol, op: datetime) -> int:
    """In the house of `door`, Spil itself: who did not answer and is expected within days, once.
    Says how many people got a notice. Raises GeenRecht."""
    vereis_rol(UITNODIGING_VERSTUREN, door=door)
    open_ = zonder_antwoord(door.huis_id, op=op).filter(
        genodigde__overleg__begint__lte=op + VOORAF,
        verstuurd_op__lte=op - RUST,
        herinnerd_op__isnull=True,
    )
    return _herinner(open_, door=door, op=op)


@transaction.atomic
def herinner_aan_overleg(overleg_uuid: UUID, *, door: Rol, op: datetime) -> int:
    """All at once, by the house, who were told of this meeting and did not answer; not twice on one
    day. Raises NietGevonden, GeenRecht, AgendaNietMogelijk, UitnodigingNietMogelijk."""
    overleg = overleg_met_agenda(overleg_uuid, door=door, op=op)
    aantal = _herinner(
        zonder_antwoord(door.huis_id, op=op)
        .filter(genodigde__overleg=overleg)
        .nog_niet_herinnerd_sinds(op - RUST),
        door=door,
        op=op,
    )
    if not aantal:
        raise UitnodigingNietMogelijk(
            "Er is nu niemand te herinneren: iedereen met een login antwoordde, of kreeg vandaag al"
            " een bericht."
        )
    return aantal


def _werk_bij(uitnodiging: Overleguitnodiging, *, op: datetime) -> bool:
    """True when the person must hear of it; who was not coming anyway need not know that a meeting
    is off."""
    genodigde, overleg = uitnodiging.genodigde, uitnodiging.genodigde.overleg
    verzet = uitnodiging.is_verzet(overleg)
    uitnodiging.werk_bij(overleg, op=op)
    if genodigde.komt_niet:
        return verzet and genodigde.stand == Genodigdestand.KOMT_NIET
    if verzet and genodigde.stand == Genodigdestand.KOMT:
        genodigde.zet_stand(Genodigdestand.GEVRAAGD)
    return True


def _herinner(uitnodigingen: Iterable[Overleguitnodiging], *, door: Rol, op: datetime) -> int:
    wie = []
    for uitnodiging in uitnodigingen:
        uitnodiging.herinner(op=op)
        wie.append(uitnodiging.genodigde)
        leg_vast("overleg.herinnerd", door=door, op=op, onderwerp=uitnodiging.genodigde)
    return _bericht(wie, Bericht.Soort.OVERLEG_HERINNERING, op=op)


def _bericht(genodigden: Iterable[Genodigde], soort: Bericht.Soort, *, op: datetime) -> int:
    """Without a number: a notice names no dossier, and leads to the list of invitations."""
    mensen = sorted({een.rol.medewerker_id for een in genodigden if een.rol})
    for medewerker_id in mensen:
        Bericht.stuur(medewerker_id, soort=soort, dossiernummer="", op=op)
    return len(mensen)
