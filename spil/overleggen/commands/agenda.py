"""What is on the agenda of a meeting."""

from collections.abc import Collection
from datetime import datetime
from typing import Final
from uuid import UUID

from django.db import transaction

from spil.adviezen.fouten import LijktOpEenPersoon
from spil.adviezen.herkenning import lijkt_op_een_persoon
from spil.adviezen.queries import bekende_namen, vragers
from spil.casussen.models import Casus, Deelnemer
from spil.gebruikers.models import Rol
from spil.gebruikers.rechtentabel import vereis_rol
from spil.kern.eenmalig import eenmalig
from spil.logboek.schrijven import leg_vast
from spil.overleggen.aan_tafel import zit_vanzelf_aan
from spil.overleggen.commands.deur import stem_toegang_af
from spil.overleggen.commands.overslaan import leg_overgeslagen_vast
from spil.overleggen.fouten import AgendaNietMogelijk
from spil.overleggen.models import (
    Aanleiding,
    Aanschuiver,
    Aantekening,
    Agendaplek,
    Agendapunt,
    Agendaverzoek,
    Genodigde,
    Overleg,
    Overlegstand,
)
from spil.overleggen.models.agendaplek import GEWOON, KORTST, LANGST
from spil.overleggen.queries.agenda import plek_van, punt_van
from spil.overleggen.queries.bereik import overleg_van
from spil.overleggen.rechten.agenda import AGENDA_VULLEN, PUNT_VOORBEREIDEN
from spil.personen.models import Betrokkene
from spil.toegang.models import Dossier, Dossierdeel, Toegang
from spil.toegang.queries import dossier_op_slot, vereis
from spil.verwerkingen.models import Verwerking

LANGSTE_NAAM: Final = 200
ZONDER_NAAM: Final = "Nog niet bekend wie"
AL_BEGONNEN: Final = (
    "Dit punt is al begonnen: er staat wie er was, of wat er is gezegd. Het blijft bij dit overleg."
    " Rond het hier af en zet het daarna op een volgende agenda."
)


@eenmalig(Agendapunt)
@transaction.atomic
def zet_op_agenda(
    overleg_uuid: UUID,
    dossier_uuid: UUID,
    *,
    aanleiding: str = Aanleiding.HANDMATIG,
    wie: str = "",
    vraag: str = "",
    minuten: int = GEWOON,
    sleutel: UUID | None = None,
    door: Rol,
    op: datetime,
) -> Agendapunt:
    """A case or a report comes to this table, in a part of its own; who sits there by the rule of
    the table may read it in its window. `wie` is how the person is called at the table; without it
    the name. Raises NietGevonden, GeenRecht, AgendaNietMogelijk."""
    overleg = overleg_met_agenda(overleg_uuid, door=door, op=op)
    dossier = dossier_op_slot(dossier_uuid)
    vereis(PUNT_VOORBEREIDEN, door=door, op=op, dossier_id=dossier.pk)
    return plaats_op_agenda(
        overleg,
        dossier,
        aanleiding=aanleiding,
        wie=wie,
        vraag=vraag,
        minuten=minuten,
        sleutel=sleutel,
        door=door,
        op=op,
    )


def plaats_op_agenda(
    overleg: Overleg,
    dossier: Dossier,
    *,
    aanleiding: str,
    wie: str = "",
    vraag: str = "",
    minuten: int,
    sleutel: UUID | None = None,
    door: Rol,
    op: datetime,
) -> Agendapunt:
    """Part of each act that does this; its right was checked. Raises AgendaNietMogelijk."""
    vereis_voor_deze_tafel(overleg, dossier)
    plek = Agendaplek.achteraan(overleg, minuten=vereis_duur(minuten))
    mensen = list(Betrokkene.objects.van_dossier(dossier.pk).hoofdpersonen())
    punt = Agendapunt.zet(
        plek,
        Dossierdeel.open_bespreking(dossier.pk, op=op),
        wie=wie.strip() or ", ".join(mens.naam for mens in mensen)[:LANGSTE_NAAM] or ZONDER_NAAM,
        betrokkene=mensen[0] if mensen else None,
        aanleiding=_aanleiding(dossier, aanleiding),
        vraag=vraag.strip(),
        sleutel=sleutel,
    )
    zet_vaste_tafel(punt, overleg.genodigden.met_alles(), op=op)
    stem_toegang_af(overleg, op=op)
    leg_vast("agendapunt.gezet", door=door, op=op, bij=punt, onderwerp=punt)
    return punt


@transaction.atomic
def zet_onderwerp_op_agenda(
    overleg_uuid: UUID,
    onderwerp: str,
    *,
    minuten: int = GEWOON,
    zonder_naam: bool = False,
    door: Rol,
    op: datetime,
) -> Agendaplek:
    """An item about nobody. `zonder_naam`: who writes says that it names nobody. Raises
    NietGevonden, GeenRecht, AgendaNietMogelijk, LijktOpEenPersoon."""
    overleg = overleg_met_agenda(overleg_uuid, door=door, op=op)
    if not onderwerp.strip():
        raise AgendaNietMogelijk("Schrijf waar het over gaat, zonder namen.")
    if not zonder_naam:
        vereis_zonder_persoon(onderwerp, door=door, op=op)
    plek = Agendaplek.achteraan(overleg, minuten=vereis_duur(minuten), onderwerp=onderwerp.strip())
    leg_vast("agenda.onderwerp_gezet", door=door, op=op, onderwerp=plek)
    return plek


def vereis_zonder_persoon(tekst: str, *, door: Rol, op: datetime) -> None:
    """What everybody reads who sees the meeting. Raises LijktOpEenPersoon."""
    bekend = bekende_namen(door=door, vragers=vragers(door=door, op=op))
    if redenen := lijkt_op_een_persoon(tekst, bekend=bekend):
        raise LijktOpEenPersoon(redenen)


@transaction.atomic
def haal_van_agenda(plek_uuid: UUID, *, door: Rol, op: datetime) -> Overleg:
    """Nobody reads it any more; returns the meeting. Raises NietGevonden, GeenRecht,
    AgendaNietMogelijk: for what was discussed, and for an item that somebody else prepares."""
    plek = plek_van(plek_uuid, door=door, om_te_wijzigen=True)
    overleg = overleg_met_agenda(plek.overleg.uuid, door=door, op=op)
    punt = Agendapunt.objects.filter(plek=plek).first()
    if punt is not None:
        vereis(PUNT_VOORBEREIDEN, door=door, op=op, dossier_id=punt.dossier_id)
        _haal_punt_weg(punt, door=door, op=op)
    elif not plek.onderwerp:
        raise AgendaNietMogelijk("Dit punt is van een collega. Vraag wie de regie heeft.")
    else:
        leg_vast("agenda.onderwerp_weggehaald", door=door, op=op, onderwerp=plek)
    plek.haal_weg()
    return overleg


def overleg_met_agenda(uuid: UUID, *, door: Rol, op: datetime) -> Overleg:
    """A meeting whose agenda can still change, locked. Raises NietGevonden, GeenRecht,
    AgendaNietMogelijk."""
    vereis_rol(AGENDA_VULLEN, door=door)
    overleg = overleg_van(uuid, door=door, om_te_wijzigen=True)
    if overleg.stand == Overlegstand.VERVALLEN:
        raise AgendaNietMogelijk("Dit overleg is vervallen.")
    if overleg.eindigt <= op:
        raise AgendaNietMogelijk("Dit overleg is geweest.")
    return overleg


def zet_vaste_tafel(punt: Agendapunt, genodigden: Collection[Genodigde], *, op: datetime) -> None:
    """Who sits at this item by the rule of the table, and does not yet."""
    is_casus = _is_casus(punt.dossier_id)
    deelnemers = set(
        Deelnemer.objects.lopend().van_dossier(punt.dossier_id).values_list("partner_id", flat=True)
    )
    er_al = set(punt.aanschuivers.lopend().values_list("genodigde_id", flat=True))
    for genodigde in genodigden:
        if genodigde.pk not in er_al and zit_vanzelf_aan(
            genodigde, is_casus=is_casus, deelnemers=deelnemers
        ):
            Aanschuiver.laat_aanschuiven(punt, genodigde, op=op)


def punt_om_voor_te_bereiden(uuid: UUID, *, door: Rol, op: datetime) -> Agendapunt:
    """An item that is not yet settled, locked. Raises NietGevonden, GeenRecht, AgendaNietMogelijk."""
    punt = punt_van(uuid, om_te_wijzigen=True)
    vereis(PUNT_VOORBEREIDEN, door=door, op=op, dossier_id=punt.dossier_id)
    if punt.is_afgerond:
        raise AgendaNietMogelijk("Dit punt is al besproken.")
    return punt


def vereis_niet_begonnen(punt: Agendapunt) -> None:
    """What was said of it belongs to the meeting where it was said."""
    if punt.is_afgerond:
        raise AgendaNietMogelijk("Dit punt is besproken en blijft staan.")
    if punt.is_begonnen:
        raise AgendaNietMogelijk(AL_BEGONNEN)


def _haal_punt_weg(punt: Agendapunt, *, door: Rol, op: datetime) -> None:
    vereis_niet_begonnen(punt)
    if Aantekening.objects.filter(punt=punt).exists():  # also when it was emptied since
        raise AgendaNietMogelijk(AL_BEGONNEN)
    leg_vast("agendapunt.weggehaald", door=door, op=op, bij=punt)
    for toegang in Toegang.objects.nog_niet_voorbij(op).filter(deel_id=punt.deel_id):
        toegang.trek_in(op=op)
    Agendaverzoek.wacht_weer(punt)
    punt.haal_weg()
    leg_overgeslagen_vast(punt.plek.overleg, punt.dossier_id, door=door, op=op)


def vereis_voor_deze_tafel(overleg: Overleg, dossier: Dossier) -> None:
    """The sheet limits what the meeting is about (WGS art. 2.30–2.32: one verwerking, in whichever
    version the dossier began)."""
    verwerking_id = overleg.oplegger.verwerking_id
    if verwerking_id is None:
        raise AgendaNietMogelijk("Dit overleg gaat over niemand: een casus hoort hier niet.")
    versies = Verwerking.objects.versies_van(verwerking_id)
    if not versies.filter(pk=dossier.verwerking_id).exists():
        raise AgendaNietMogelijk(
            "Dit overleg valt onder een andere verwerking dan dit dossier. Kies een overleg van"
            " deze verwerking."
        )
    if dossier.is_afgeschermd:
        raise AgendaNietMogelijk("Dit dossier is afgesloten.")
    if Agendapunt.objects.filter(plek__overleg=overleg, dossier=dossier).exists():
        raise AgendaNietMogelijk("Dit staat al op de agenda van dit overleg.")


def _aanleiding(dossier: Dossier, gevraagd: str) -> str:
    """Triage is for what is not a case yet, and only for that."""
    if not _is_casus(dossier.pk):
        return Aanleiding.TRIAGE
    return Aanleiding.HANDMATIG if gevraagd == Aanleiding.TRIAGE else gevraagd


def _is_casus(dossier_id: int) -> bool:
    return Casus.objects.filter(dossier_id=dossier_id).exists()


def vereis_duur(minuten: int) -> int:
    if not KORTST <= minuten <= LANGST:
        raise AgendaNietMogelijk(f"Een punt duurt {KORTST} tot {LANGST} minuten.")
    return minuten
