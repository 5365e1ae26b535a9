"""Requests to bring a case to a table."""

from uuid import UUID

from spil.kern.fouten import NietGevonden
from spil.overleggen.models import Agendaverzoek
from spil.toegang.models import Dossier


def verzoeken_in(dossier: Dossier) -> list[Agendaverzoek]:
    """As far as the acting rol may read them, the last one first."""
    return list(
        Agendaverzoek.objects.van_dossier(dossier.pk).select_related(
            "reeks", "door__medewerker__partner"
        )
    )


def agendaverzoek(uuid: UUID, *, om_te_wijzigen: bool = False) -> Agendaverzoek:
    """Raises NietGevonden."""
    rijen = Agendaverzoek.objects.select_related("reeks", "dossier", "door__medewerker")
    if om_te_wijzigen:
        rijen = rijen.select_for_update(of=("self",))
    gevonden = rijen.filter(uuid=uuid).first()
    if gevonden is None:
        raise NietGevonden("Dit verzoek bestaat niet.")
    return gevonden
