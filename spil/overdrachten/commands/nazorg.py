"""After a hand-over the house asks how it goes; also when the case is closed."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.overdrachten.commands.toets import vereis_na_vandaag
from spil.overdrachten.fouten import OverdrachtIsVoorbij
from spil.overdrachten.models import Nazorguitkomst, Overdracht
from spil.overdrachten.queries import overdracht_op_slot
from spil.overdrachten.rechten import NAZORG
from spil.toegang.queries import vereis


@transaction.atomic
def leg_nazorg_vast(uuid: UUID, *, uitkomst: Nazorguitkomst, door: Rol, op: datetime) -> Overdracht:
    """How it goes, in one answer: a closed case keeps no words about people.

    Raises NietGevonden, GeenRecht, OverdrachtIsVoorbij.
    """
    overdracht = _om_na_te_vragen(uuid, door=door, op=op)
    overdracht.leg_nazorg_vast(uitkomst, dag=datum(op))
    leg_vast(
        "overdracht.nazorg",
        door=door,
        op=op,
        bij=overdracht,
        onderwerp=overdracht,
        kenmerk=uitkomst,
    )
    return overdracht


@transaction.atomic
def stel_nazorg_uit(uuid: UUID, *, dag: date, door: Rol, op: datetime) -> Overdracht:
    """Too early to say; the house asks again on this day.

    Raises NietGevonden, GeenRecht, OverdrachtIsVoorbij, OverdrachtOnvolledig.
    """
    overdracht = _om_na_te_vragen(uuid, door=door, op=op)
    vereis_na_vandaag(dag, op=op)
    overdracht.stel_nazorg_uit(dag)
    leg_vast("overdracht.nazorg_later", door=door, op=op, bij=overdracht, onderwerp=overdracht)
    return overdracht


def _om_na_te_vragen(uuid: UUID, *, door: Rol, op: datetime) -> Overdracht:
    overdracht = overdracht_op_slot(uuid)
    vereis(NAZORG, door=door, op=op, dossier_id=overdracht.dossier_id)
    if not overdracht.wacht_op_nazorg:
        raise OverdrachtIsVoorbij(
            "Hier valt nu niets na te vragen: de overdracht is niet aangenomen, of de nazorg is al"
            " vastgelegd."
        )
    return overdracht
