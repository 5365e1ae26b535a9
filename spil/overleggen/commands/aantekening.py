"""What is said about an item is written down while it is said."""

from datetime import datetime
from typing import Final
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.logboek.schrijven import leg_vast
from spil.overleggen.commands.zitting import ga_naar_plek, zitting_van
from spil.overleggen.fouten import ZittingNietMogelijk
from spil.overleggen.models import Aantekening, Agendapunt
from spil.overleggen.queries.agenda import punt_van
from spil.overleggen.rechten.zitting import SCHRIJVEN
from spil.toegang.queries import vereis
from spil.toegang.versies import IntussenGewijzigd

LANGST: Final = 20_000
"""Characters: five pages about one item."""


@transaction.atomic
def bewaar_aantekening(
    punt_uuid: UUID, *, tekst: str, versie: int, door: Rol, op: datetime
) -> Aantekening | None:
    """The whole text of this item, based on `versie` (0: there was none); None as long as there is
    nothing. The same text once more changes nothing, so that who got no answer sends it again.

    Raises NietGevonden, GeenRecht, ZittingNietMogelijk, IntussenGewijzigd.
    """
    punt = punt_van(punt_uuid)
    vereis(SCHRIJVEN, door=door, op=op, dossier_id=punt.dossier_id)
    zitting = zitting_van(punt.plek.overleg)
    if zitting is None:
        raise ZittingNietMogelijk("Dit overleg is nog niet begonnen.")
    eerder, nieuw = _aantekening_van(punt), met_gewone_regels(tekst)
    if (eerder.tekst if eerder else "") == nieuw:
        return eerder
    punt.refresh_from_db(fields=["afgerond_op"])  # it may have been rounded off while this waited
    if punt.is_afgerond:
        raise ZittingNietMogelijk("Dit punt is afgerond: de aantekening verandert niet meer.")
    _vereis_laatste(eerder, versie)
    aantekening = _schrijf(punt, eerder, nieuw, door=door, op=op)
    zitting.laat_volgen()
    return aantekening


@transaction.atomic
def bewaar_en_ga_verder(
    punt_uuid: UUID, naar: UUID, *, tekst: str, versie: int, door: Rol, op: datetime
) -> None:
    """And the item after it is on the table. Raises as above, and as `ga_naar_plek`."""
    bewaar_aantekening(punt_uuid, tekst=tekst, versie=versie, door=door, op=op)
    ga_naar_plek(punt_van(punt_uuid).plek.overleg.uuid, naar, door=door, op=op)


def houd_tekst_vast(
    punt: Agendapunt, tekst: str, versie: int | None, *, door: Rol, op: datetime
) -> None:
    """The text that an item is rounded off with is what stands in its note from then on, also when
    it was typed elsewhere. Raises IntussenGewijzigd."""
    eerder, nieuw = _aantekening_van(punt), met_gewone_regels(tekst)
    if (eerder.tekst if eerder else "") == nieuw:
        return
    if versie is not None:
        _vereis_laatste(eerder, versie)
    if eerder is None:
        Aantekening.begin(punt, nieuw, door=door, op=op)
    else:
        eerder.herschrijf(nieuw, door=door, op=op)


def _aantekening_van(punt: Agendapunt) -> Aantekening | None:
    return Aantekening.objects.filter(punt=punt).first()


def met_gewone_regels(tekst: str) -> str:
    """Line ends as they were typed, not as a form sends them."""
    return tekst.replace("\r\n", "\n")


def _vereis_laatste(eerder: Aantekening | None, versie: int) -> None:
    if versie != (eerder.versie if eerder else 0):
        raise IntussenGewijzigd(eerder.versie if eerder else 0)


def _schrijf(
    punt: Agendapunt, eerder: Aantekening | None, tekst: str, *, door: Rol, op: datetime
) -> Aantekening:
    """On the time line once for each who writes, not once for each time it is kept."""
    if eerder is None:
        aantekening = Aantekening.begin(punt, tekst, door=door, op=op)
    else:
        aantekening, van_mij = eerder, eerder.geschreven_door_id == door.pk
        aantekening.herschrijf(tekst, door=door, op=op)
        if van_mij:
            return aantekening
    leg_vast("aantekening.geschreven", door=door, op=op, bij=aantekening, onderwerp=aantekening)
    return aantekening
