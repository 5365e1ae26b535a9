"""The last regisseur brings a closed case back to the deelnemers (WGS art. 2.31 lid 8)."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.casussen.commands.fase import begin_fase
from spil.casussen.commands.regie import geef_ondersteuning
from spil.casussen.commands.toets import gezamenlijk, vereis_tekst
from spil.casussen.fasen import AFGESLOTEN
from spil.casussen.fouten import CasusGesloten, GeenRegisseur
from spil.casussen.models import Heropening
from spil.casussen.queries import casus_op_slot
from spil.gebruikers.models import Rol
from spil.kern import rls
from spil.logboek.schrijven import leg_vast
from spil.toegang.commands import beeindig_alles
from spil.toegang.models import Reden, Toegang
from spil.toegang.queries import vereis


@transaction.atomic
def heropen_casus(dossier_uuid: UUID, *, reden: str, door: Rol, op: datetime) -> Heropening:
    """Regie and support see the dossier again; deelnemers join anew after their toets. No fact is
    counted and no retention clock starts again.

    Raises NietGevonden, GeenRecht, CasusGesloten, GeenRegisseur, TekstOntbreekt.
    """
    casus = casus_op_slot(dossier_uuid)
    vereis("casus.heropenen", door=door, op=op, dossier_id=casus.dossier_id)
    if not casus.is_gesloten:
        raise CasusGesloten("Deze casus loopt al weer. Vernieuw de pagina.")
    tekst = vereis_tekst(reden, uitleg="Schrijf waarom u de casus opnieuw voorlegt.")
    regisseur = casus.regisseur
    if regisseur is None:
        raise GeenRegisseur("Deze casus had geen regisseur; niemand kan hem opnieuw voorleggen.")
    beeindig_alles(casus.dossier, redenen={Reden.LAATSTE_REGISSEUR}, op=op)
    casus.dossier.hef_afscherming_op()
    casus.heropen()
    casus.geef_regie(regisseur, op=op)
    Toegang.op_dossier(casus.dossier, rol=regisseur, reden=Reden.REGIE, van=op)
    geef_ondersteuning(casus, op=op)
    rls.ververs(door.pk, op=op)
    begin_fase(casus, van=AFGESLOTEN, door=door, op=op)
    heropening = Heropening.leg_vast(gezamenlijk(casus), reden=tekst, door=door, op=op)
    leg_vast("casus.heropend", door=door, op=op, bij=casus, onderwerp=heropening)
    return heropening
