"""What people in one dossier are to each other."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.personen.concepten import LAATSTE_BRON
from spil.personen.delen import deel_bij
from spil.personen.fouten import GegevensOntbreken, RelatieKanNiet
from spil.personen.models import Betrokkene, Bijzonderheden, Relatie, Relatiesoort
from spil.personen.models.relatie import gericht
from spil.personen.queries import (
    betrokkene,
    betrokkene_op_slot,
    lopende_relatie,
    relatie_op_slot,
)
from spil.toegang.commands import gooi_concept_weg
from spil.toegang.queries import vereis
from spil.toegang.versies import vereis_versie


@transaction.atomic
def leg_relatie_vast(
    van_uuid: UUID,
    naar_uuid: UUID,
    wat: Bijzonderheden,
    *,
    soort: str,
    omgekeerd: bool = False,
    door: Rol,
    op: datetime,
) -> Relatie:
    """`omgekeerd`: read from the other side, `kind van` for `ouder van`. It lies where all who see
    both people look, and never on the kaft.

    Raises NietGevonden, GeenRecht, RelatieKanNiet, GegevensOntbreken.
    """
    mens = betrokkene_op_slot(van_uuid)
    vereis("personen.wijzigen", door=door, op=op, dossier_id=mens.dossier_id)
    ander = _ander(mens, naar_uuid)
    _toets(wat, op=op)
    van, naar = gericht(mens, ander, soort, omgekeerd=omgekeerd)
    if wat.tot is None and lopende_relatie(van, naar, soort) is not None:
        raise RelatieKanNiet(
            f"Deze relatie staat er al: {van.naam} is {Relatiesoort(soort).label} {naar.naam}."
            " Wijzig die, of beëindig haar eerst."
        )
    relatie = Relatie.leg_vast(deel_bij(van, naar), van, naar, soort, wat)
    leg_vast("relatie.vastgelegd", door=door, op=op, bij=relatie, onderwerp=relatie)
    gooi_concept_weg(LAATSTE_BRON, van_uuid, door=door)
    return relatie


@transaction.atomic
def wijzig_relatie(
    relatie_uuid: UUID,
    wat: Bijzonderheden,
    *,
    versie: int | None = None,
    door: Rol,
    op: datetime,
) -> Relatie:
    """Its period, source and words; `tot` ends it. `versie` is what the change was based on.

    Raises NietGevonden, GeenRecht, RelatieKanNiet, GegevensOntbreken, IntussenGewijzigd.
    """
    relatie = relatie_op_slot(relatie_uuid, door=door, op=op)
    vereis_versie(relatie, versie, nu_staat_er=_stand(relatie))
    _toets(wat, op=op)
    lopend = lopende_relatie(relatie.van, relatie.naar, relatie.soort)
    if wat.tot is None and lopend not in (None, relatie):
        raise RelatieKanNiet("Deze relatie loopt al in een andere regel. Beëindig die eerst.")
    relatie.wijzig(wat)
    leg_vast("relatie.gewijzigd", door=door, op=op, bij=relatie, onderwerp=relatie)
    return relatie


def _ander(mens: Betrokkene, uuid: UUID) -> Betrokkene:
    if uuid == mens.uuid:
        raise RelatieKanNiet("Niemand heeft een relatie met zichzelf. Kies een ander.")
    ander = betrokkene(uuid)
    if ander.dossier_id != mens.dossier_id:
        raise RelatieKanNiet(
            "Een relatie is tussen mensen in één dossier. Voeg de ander eerst aan dit dossier toe."
        )
    return ander


def _toets(wat: Bijzonderheden, *, op: datetime) -> None:
    if not wat.bron.strip():
        raise GegevensOntbreken("Schrijf van wie u dit weet.")
    if any(dag is not None and dag > datum(op) for dag in (wat.vanaf, wat.tot)):
        raise RelatieKanNiet(
            "Een dag van de relatie ligt in de toekomst. Kies een dag tot vandaag."
        )
    if wat.vanaf and wat.tot and wat.tot < wat.vanaf:
        raise RelatieKanNiet("De relatie eindigt voor zij begint. Controleer de dagen.")


def _stand(relatie: Relatie) -> str:
    loopt = "voorbij" if relatie.tot else "loopt"
    return (
        f"{relatie.van.naam} is {relatie.heen} {relatie.naar.naam}, {loopt}, bron: {relatie.bron}"
    )
