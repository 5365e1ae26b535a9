"""The BSN: recorded encrypted, shown only when asked, and asking is logged (WGS art. 2.29)."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.kern.fouten import NietGevonden
from spil.kern.versleuteling import kluis_van
from spil.logboek.schrijven import Gezien, leg_vast, zie_in
from spil.personen.bsn import is_geldig_bsn
from spil.personen.fouten import OngeldigBsn
from spil.personen.models import Bsn
from spil.personen.queries import betrokkene, betrokkene_op_slot, bsn_van
from spil.toegang.models import Deelsoort, Dossierdeel
from spil.toegang.queries import vereis


@transaction.atomic
def leg_bsn_vast(betrokkene_uuid: UUID, *, nummer: str, door: Rol, op: datetime) -> Bsn:
    """In the kern, in place of a number that was wrong.

    Raises NietGevonden, GeenRecht, OngeldigBsn.
    """
    persoon = betrokkene_op_slot(betrokkene_uuid)
    vereis("bsn.vastleggen", door=door, op=op, dossier_id=persoon.dossier_id)
    cijfers = nummer.replace(" ", "").replace(".", "").replace("-", "")
    if not is_geldig_bsn(cijfers):
        raise OngeldigBsn(
            "Dit is geen geldig BSN. Een BSN heeft negen cijfers; controleer of er een cijfer"
            " verkeerd of verwisseld is."
        )
    kluis = kluis_van(door.medewerker.huis.uuid)
    rij = bsn_van(persoon)
    if rij is None:
        kern = Dossierdeel.van(persoon.dossier, Deelsoort.KERN)
        rij = Bsn.leg_vast(persoon, kern, nummer=cijfers, kluis=kluis)
    else:
        rij.vervang(nummer=cijfers, kluis=kluis)
    leg_vast("persoon.bsn_vastgelegd", door=door, op=op, bij=rij, onderwerp=rij)
    return rij


@transaction.atomic
def toon_bsn(betrokkene_uuid: UUID, *, door: Rol, op: datetime) -> str:
    """The nine digits, after the look was written down; no line, no number.

    Raises NietGevonden, GeenRecht, NietTeOntsleutelen.
    """
    persoon = betrokkene(betrokkene_uuid)
    vereis("bsn.tonen", door=door, op=op, dossier_id=persoon.dossier_id)
    rij = bsn_van(persoon)
    if rij is None:
        raise NietGevonden("Van deze persoon is geen BSN vastgelegd.")
    zie_in([Gezien(persoon.dossier_id, persoon.pk)], handeling="bsn.tonen", op=op)
    leg_vast("persoon.bsn_getoond", door=door, op=op, bij=rij, onderwerp=rij)
    return rij.lees(kluis_van(door.medewerker.huis.uuid))
