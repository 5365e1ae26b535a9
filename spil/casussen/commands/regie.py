"""Who has the regie, and with it the whole dossier."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.casussen.commands.toets import open_casus_op_slot, vereis_mogelijke_regisseur
from spil.casussen.fouten import GeenRegisseur
from spil.casussen.models import Casus, Regie
from spil.gebruikers.models import Rol, Team
from spil.logboek.schrijven import leg_vast
from spil.toegang.commands import beeindig_alles
from spil.toegang.models import Reden, Toegang


@transaction.atomic
def wijs_regisseur_toe(dossier_uuid: UUID, *, regisseur: Rol, door: Rol, op: datetime) -> Casus:
    """Give a case that waits for a regisseur to one; a regisseur may take it too. Triage ends.

    Raises NietGevonden, GeenRecht, CasusGesloten, GeenRegisseur.
    """
    casus = open_casus_op_slot(dossier_uuid, "casus.regisseur_toewijzen", door=door, op=op)
    if casus.regisseur is not None:
        raise GeenRegisseur(
            f"{casus.regisseur.medewerker.naam} heeft al de regie. Vernieuw de pagina."
        )
    geef_regie(casus, regisseur, door=door, op=op)
    return casus


@transaction.atomic
def draag_regie_over(dossier_uuid: UUID, *, aan: Rol, door: Rol, op: datetime) -> Casus:
    """The regie goes to a colleague; who had it loses the dossier in the next request.

    Raises NietGevonden, GeenRecht, CasusGesloten, GeenRegisseur.
    """
    casus = open_casus_op_slot(dossier_uuid, "casus.regie_overdragen", door=door, op=op)
    if casus.regisseur_id == aan.pk:
        raise GeenRegisseur(f"{aan.medewerker.naam} heeft de regie al. Kies een andere collega.")
    geef_regie(casus, aan, door=door, op=op)
    return casus


def geef_regie(casus: Casus, regisseur: Rol, *, door: Rol, op: datetime) -> Regie:
    """The row, the grants and the event; part of starting, assigning and handing over."""
    vereis_mogelijke_regisseur(regisseur, huis_id=casus.dossier.huis_id, op=op)
    overgedragen = casus.regisseur_id is not None
    beeindig_alles(casus.dossier, redenen={Reden.TRIAGE, Reden.REGIE}, op=op)
    regie = casus.geef_regie(regisseur, op=op)
    Toegang.op_dossier(casus.dossier, rol=regisseur, reden=Reden.REGIE, van=op)
    geef_ondersteuning(casus, op=op)
    code = "casus.regie_overgedragen" if overgedragen else "casus.regisseur_toegewezen"
    leg_vast(code, door=door, op=op, bij=casus, onderwerp=regie)
    return regie


def geef_ondersteuning(casus: Casus, *, op: datetime) -> None:
    """The support team of the house sees each running case; once is enough."""
    team = Team.objects.filter(huis=casus.dossier.huis_id, taak=Team.Taak.ONDERSTEUNING).first()
    lopend = Toegang.objects.geldig_op(op).bij_dossier(casus.dossier_id)
    if team is None or lopend.filter(team=team, reden=Reden.ONDERSTEUNING).exists():
        return
    Toegang.op_dossier(casus.dossier, team=team, reden=Reden.ONDERSTEUNING, van=op)
