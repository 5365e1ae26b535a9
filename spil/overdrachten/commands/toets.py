"""What more than one command on hand-overs checks first."""

from datetime import date, datetime
from uuid import UUID

from spil.casussen.commands.toets import gezamenlijk, open_casus_op_slot
from spil.casussen.models import Casus
from spil.gebruikers.models import Rol
from spil.kern.klok import datum
from spil.overdrachten.fouten import OverdrachtIsVoorbij, OverdrachtOnvolledig
from spil.overdrachten.models import Overdracht, Overdrachtstekst, Tekstsoort
from spil.overdrachten.queries import dossier_van, overdracht_op_slot


def openstaande_op_slot(
    uuid: UUID, handeling: str, *, door: Rol, op: datetime
) -> tuple[Casus, Overdracht]:
    """A hand-over that nobody took yet, with its open case; both locked.

    Raises NietGevonden, GeenRecht, CasusGesloten, OverdrachtIsVoorbij.
    """
    casus = open_casus_op_slot(dossier_van(uuid), handeling, door=door, op=op)
    overdracht = overdracht_op_slot(uuid)
    if not overdracht.staat_open:
        raise OverdrachtIsVoorbij(
            "Deze overdracht is al aangenomen of teruggenomen. Vernieuw de pagina."
        )
    return casus, overdracht


def vereis_tekst(tekst: str, uitleg: str) -> str:
    """Without spaces around it. Raises OverdrachtOnvolledig with `uitleg`."""
    if not tekst.strip():
        raise OverdrachtOnvolledig(uitleg)
    return tekst.strip()


def vereis_na_vandaag(dag: date, *, op: datetime) -> None:
    if dag <= datum(op):
        raise OverdrachtOnvolledig("Kies een dag na vandaag.")


def schrijf(
    casus: Casus,
    overdracht: Overdracht,
    soort: Tekstsoort,
    tekst: str,
    *,
    door: Rol,
    op: datetime,
) -> None:
    """For all deelnemers."""
    Overdrachtstekst.leg_vast(
        gezamenlijk(casus), overdracht, soort=soort, tekst=tekst, door=door, op=op
    )
