"""One step up the ladder of an organisation, for an action that stands still."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.logboek.schrijven import leg_vast
from spil.plannen.fouten import ActieIsAfgerond, EscalatieKanNiet
from spil.plannen.models import Escalatie
from spil.plannen.queries import actie_op_slot, escalaties_van, volgende_contact
from spil.toegang.models import Deelsoort, Dossierdeel
from spil.toegang.queries import vereis


@transaction.atomic
def escaleer(
    actie_uuid: UUID,
    *,
    trede: str,
    reden: str,
    sleutel: UUID | None = None,
    door: Rol,
    op: datetime,
) -> Escalatie:
    """The regisseur speaks to this person; Spil sends them nothing, since they read no dossier.
    `trede` is the step that the form showed.

    Raises NietGevonden, GeenRecht, PlanIsGesloten, ActieIsAfgerond, EscalatieKanNiet.
    """
    actie = actie_op_slot(actie_uuid)
    vereis("acties.escaleren", door=door, op=op, dossier_id=actie.dossier_id)
    if not actie.is_open:
        raise ActieIsAfgerond("Deze actie is al afgerond.")
    if actie.herinnerd_op is None:
        raise EscalatieKanNiet("Herinner eerst. Daarna kunt u een stap hoger op de ladder.")
    if not reden.strip():
        raise EscalatieKanNiet("Schrijf op waarom u deze stap zet.")
    gedaan = escalaties_van(actie)
    if sleutel and (al := next((een for een in gedaan if een.sleutel == sleutel), None)):
        return al  # the same form, sent twice
    contact = volgende_contact(actie, gedaan)
    if contact is None or contact.trede != trede:
        raise EscalatieKanNiet("Deze stap is intussen gezet. Bekijk wat er nu staat.")
    rij = Escalatie.leg_vast(
        Dossierdeel.van(actie.dossier, Deelsoort.KERN),
        actie,
        trede=contact.trede,
        aan=contact.medewerker,
        reden=reden.strip(),
        door=door,
        op=op,
        sleutel=sleutel,
    )
    leg_vast("actie.geescaleerd", door=door, op=op, bij=rij, onderwerp=rij, kenmerk=rij.trede)
    return rij
