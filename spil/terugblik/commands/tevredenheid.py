"""Asking organisations how it was to work together, and the answer that leads to nobody."""

from collections.abc import Collection
from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.adviezen.fouten import LijktOpEenPersoon
from spil.adviezen.herkenning import lijkt_op_een_persoon
from spil.adviezen.queries import GEEN_NAMEN
from spil.casussen.commands.toets import open_casus_op_slot
from spil.casussen.models import Casus
from spil.gebruikers.models import Rol
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.partners.models import Partner
from spil.terugblik.fouten import NietsGekozen
from spil.terugblik.kwartaal import kwartaal_van
from spil.terugblik.models import Tevredenheidsantwoord, Tevredenheidslink
from spil.terugblik.queries.tevredenheid import Partij, open_link, partijen_van


@dataclass(frozen=True, kw_only=True)
class Waardering:
    """One answer, each from 1 (very bad) to 5 (very good)."""

    samenwerking: int
    duidelijkheid: int
    resultaat: int
    opmerking: str = ""


@transaction.atomic
def vraag_tevredenheid(
    dossier_uuid: UUID, partners: Collection[Partner], *, door: Rol, op: datetime
) -> list[tuple[Partner, str]]:
    """The key of a link for each; earlier links of them stop working.

    Raises NietGevonden, GeenRecht, CasusGesloten, NietsGekozen.
    """
    casus, gekozen = _gekozen(dossier_uuid, partners, door=door, op=op)
    dag = datum(op)
    sleutels = []
    for partij in gekozen:
        sleutel = Tevredenheidslink.maak(
            dossier_uuid=dossier_uuid,
            partner_uuid=partij.partner.uuid,
            dag=dag,
            huis_id=casus.dossier.huis_id,
            aanpak=casus.dossier.aanpakcode,
            kwartaal=kwartaal_van(dag),
            soort=partij.soort,
        )
        sleutels.append((partij.partner, sleutel))
    leg_vast("tevredenheid.gevraagd", door=door, op=op, bij=casus, onderwerp=casus)
    return sleutels


@transaction.atomic
def trek_links_in(
    dossier_uuid: UUID, partners: Collection[Partner], *, door: Rol, op: datetime
) -> None:
    """Says nothing of whether a link was used.

    Raises NietGevonden, GeenRecht, CasusGesloten, NietsGekozen.
    """
    casus, gekozen = _gekozen(dossier_uuid, partners, door=door, op=op)
    for partij in gekozen:
        Tevredenheidslink.trek_in(
            dossier_uuid=dossier_uuid, partner_uuid=partij.partner.uuid, dag=datum(op)
        )
    leg_vast("tevredenheid.ingetrokken", door=door, op=op, bij=casus, onderwerp=casus)


@transaction.atomic
def beantwoord(sleutel: str, waardering: Waardering, *, op: datetime) -> None:
    """Has no `door`: who holds the link has no rol, and nothing of it is kept. The link is then
    used up; of two at the same time the second waits, and finds it gone.

    Raises NietGevonden, LijktOpEenPersoon.
    """
    link = open_link(sleutel, op=op, op_slot=True)
    if redenen := lijkt_op_een_persoon(waardering.opmerking, bekend=GEEN_NAMEN):
        raise LijktOpEenPersoon(redenen)
    link.gebruik()
    Tevredenheidsantwoord.schrijf(link, **asdict(waardering))


def _gekozen(
    dossier_uuid: UUID, partners: Collection[Partner], *, door: Rol, op: datetime
) -> tuple[Casus, list[Partij]]:
    casus = open_casus_op_slot(dossier_uuid, "tevredenheid.vragen", door=door, op=op)
    gekozen = [p for p in partijen_van(casus.dossier) if p.partner in partners]
    if not gekozen:
        raise NietsGekozen("Kies minstens één organisatie.")
    return casus, gekozen
