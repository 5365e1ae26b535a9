"""Entries in the journal: written once, corrected by a next one."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.kern.eenmalig import eenmalig
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.stukken.fouten import AlGecorrigeerd, NotitieOnvolledig
from spil.stukken.models import Aard, Journaalregel, Regelsoort
from spil.stukken.queries import deel_om_in_te_schrijven, notitie_om_te_corrigeren
from spil.toegang.queries import vereis


@dataclass(frozen=True, kw_only=True)
class Notitie:
    """What somebody writes down: what happened, when, and who says so."""

    soort: str
    aard: str
    tekst: str
    bron: str
    gebeurd_op: date


@eenmalig(Journaalregel)
@transaction.atomic
def schrijf_notitie(
    dossier_uuid: UUID,
    notitie: Notitie,
    *,
    deel_uuid: UUID,
    sleutel: UUID | None = None,
    door: Rol,
    op: datetime,
) -> Journaalregel:
    """`deel_uuid` is the audience (`delen_om_in_te_schrijven`). The draft is gone afterwards.

    Raises NietGevonden, GeenRecht, DossierIsGesloten, NotitieOnvolledig.
    """
    deel = deel_om_in_te_schrijven(dossier_uuid, deel_uuid, door=door)
    vereis("journaal.schrijven", door=door, op=op, dossier_id=deel.dossier_id)
    _controleer(notitie, op=op)
    regel = Journaalregel.schrijf(
        deel,
        soort=notitie.soort,
        aard=notitie.aard,
        tekst=notitie.tekst.strip(),
        bron=notitie.bron.strip(),
        gebeurd_op=notitie.gebeurd_op,
        door=door,
        op=op,
        sleutel=sleutel,
    )
    leg_vast(
        "journaal.geschreven", door=door, op=op, bij=regel, onderwerp=regel, kenmerk=regel.soort
    )
    return regel


@eenmalig(Journaalregel)
@transaction.atomic
def corrigeer_notitie(
    notitie_uuid: UUID,
    notitie: Notitie,
    *,
    sleutel: UUID | None = None,
    door: Rol,
    op: datetime,
) -> Journaalregel:
    """A new entry for the same readers that points to the one it corrects; that one stays.

    Raises NietGevonden, GeenRecht, DossierIsGesloten, NotitieOnvolledig, AlGecorrigeerd,
    NotitieVanEenAnder.
    """
    oud = notitie_om_te_corrigeren(notitie_uuid, door=door, op=op)
    deel = deel_om_in_te_schrijven(oud.dossier.uuid, oud.deel.uuid, door=door)
    eerder = Journaalregel.objects.filter(corrigeert=oud).first()
    if eerder is not None and eerder.sleutel != sleutel:
        raise AlGecorrigeerd
    _controleer(notitie, op=op)
    nieuw = Journaalregel.schrijf(
        deel,
        soort=notitie.soort,
        aard=notitie.aard,
        tekst=notitie.tekst.strip(),
        bron=notitie.bron.strip(),
        gebeurd_op=notitie.gebeurd_op,
        door=door,
        op=op,
        sleutel=sleutel,
        corrigeert=oud,
    )
    leg_vast("journaal.gecorrigeerd", door=door, op=op, bij=nieuw, onderwerp=nieuw)
    return nieuw


def _controleer(notitie: Notitie, *, op: datetime) -> None:
    if not notitie.tekst.strip():
        raise NotitieOnvolledig("Schrijf op wat er is gebeurd of besloten.")
    if not notitie.bron.strip():
        raise NotitieOnvolledig("Schrijf op van wie u dit weet.")
    if notitie.soort not in Regelsoort.values or notitie.aard not in Aard.values:
        raise NotitieOnvolledig("Kies de soort notitie, en of het een feit of een mening is.")
    if notitie.gebeurd_op > datum(op):
        raise NotitieOnvolledig("De dag waarop dit gebeurde ligt in de toekomst.")
