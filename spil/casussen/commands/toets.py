"""What more than one command checks first."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from spil.casussen.fouten import BeslisserOntbreekt, CasusGesloten, GeenRegisseur, TekstOntbreekt
from spil.casussen.models import Casus
from spil.casussen.queries import REGIE_SOORTEN, casus_op_slot, mag_meebeslissen
from spil.gebruikers.models import Medewerker, Rol
from spil.kern.klok import datum
from spil.toegang.models import Deelsoort, Dossierdeel
from spil.toegang.queries import vereis


def open_casus_op_slot(dossier_uuid: UUID, handeling: str, *, door: Rol, op: datetime) -> Casus:
    """The case, locked, when `door` may do this and it is not closed.

    Raises NietGevonden, GeenRecht, CasusGesloten.
    """
    casus = casus_op_slot(dossier_uuid)
    vereis(handeling, door=door, op=op, dossier_id=casus.dossier_id)
    if casus.is_gesloten:
        raise CasusGesloten("Deze casus is gesloten. Er kan niets meer bij.")
    return casus


def gezamenlijk(casus: Casus) -> Dossierdeel:
    return Dossierdeel.van(casus.dossier, Deelsoort.GEZAMENLIJK)


def vereis_tekst(tekst: str, *, uitleg: str) -> str:
    """The text without spaces around it. Raises TekstOntbreekt with `uitleg`."""
    if not tekst.strip():
        raise TekstOntbreekt(uitleg)
    return tekst.strip()


def vereis_beslissers(casus: Casus, beslissers: Sequence[Medewerker]) -> None:
    """Only who may decide in this case, and by name. Raises BeslisserOntbreekt."""
    if not beslissers:
        raise BeslisserOntbreekt(
            "Kies wie dit heeft besloten: dit besluiten de publieke deelnemers (WGS art. 2.31)."
        )
    for medewerker in beslissers:
        eigen = medewerker.huis_id == casus.dossier.huis_id
        if not eigen or not mag_meebeslissen(casus, medewerker.partner):
            raise BeslisserOntbreekt(
                f"{medewerker.partner.naam} is geen publieke deelnemer en beslist niet mee"
                " (WGS art. 2.31). Noem alleen mensen van publieke deelnemers."
            )


def vereis_mogelijke_regisseur(rol: Rol, *, huis_id: int, op: datetime) -> None:
    """Raises GeenRegisseur."""
    dag = datum(op)
    loopt = rol.begin <= dag and (rol.einde is None or rol.einde > dag)
    if rol.huis_id != huis_id or rol.soort not in REGIE_SOORTEN or not loopt:
        raise GeenRegisseur(
            "Alleen een procesregisseur of coördinator van dit huis kan de regie hebben."
        )
    if not rol.medewerker.actief:
        raise GeenRegisseur("Deze collega werkt niet meer bij het huis. Kies iemand anders.")
