"""Advice: counted when given, put right within a day, always to be deleted."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from django.db import transaction

from spil.adviezen import queries
from spil.adviezen.fouten import AdviesOnvolledig, AdviesStaatVast, LijktOpEenPersoon
from spil.adviezen.herkenning import lijkt_op_een_persoon
from spil.adviezen.models import Advies
from spil.feiten.commands import tel
from spil.feiten.models import Feitsoort
from spil.gebruikers.models import Rol
from spil.gebruikers.rechtentabel import vereis_rol
from spil.kern.eenmalig import eenmalig
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.partners.models import Partner


@dataclass(frozen=True, kw_only=True)
class Vraag:
    """Who asked, about what, in one line. `zonder_naam`: the giver says that it names nobody."""

    organisatie: str
    thema: str
    regel: str
    zonder_naam: bool = False


@eenmalig(Advies)
@transaction.atomic
def geef_advies(vraag: Vraag, *, sleutel: UUID | None = None, door: Rol, op: datetime) -> Advies:
    """Raises NietGevonden, GeenRecht, AdviesOnvolledig, LijktOpEenPersoon."""
    vereis_rol("advies.geven", door=door)
    queries.vereis_telling(door)
    organisatie, partner = _controleer(vraag, door=door, op=op)
    advies = Advies.geef(
        organisatie=organisatie,
        partner=partner,
        thema=_themacode(vraag),
        regel=vraag.regel.strip(),
        door=door,
        op=op,
        sleutel=sleutel,
    )
    _tel(advies, 1)
    leg_vast("advies.gegeven", door=door, op=op, onderwerp=advies, kenmerk=advies.thema)
    return advies


@transaction.atomic
def verbeter_advies(uuid: UUID, vraag: Vraag, *, door: Rol, op: datetime) -> Advies:
    """By any house rol, within a day.

    Raises NietGevonden, GeenRecht, AdviesOnvolledig, LijktOpEenPersoon, AdviesStaatVast.
    """
    vereis_rol("advies.geven", door=door)
    advies = queries.advies(uuid, door=door)
    if not advies.is_te_verbeteren(op):
        raise AdviesStaatVast
    organisatie, partner = _controleer(vraag, door=door, op=op)
    _tel(advies, -1)
    advies.verbeter(
        organisatie=organisatie,
        partner=partner,
        thema=_themacode(vraag),
        regel=vraag.regel.strip(),
    )
    _tel(advies, 1)
    leg_vast("advies.verbeterd", door=door, op=op, onderwerp=advies, kenmerk=advies.thema)
    return advies


@transaction.atomic
def verwijder_advies(uuid: UUID, *, door: Rol, op: datetime) -> bool:
    """Within a day as if it never was; later the text goes and the count stays.

    Returns whether it was turned back. Raises NietGevonden, GeenRecht.
    """
    vereis_rol("advies.geven", door=door)
    advies = queries.advies(uuid, door=door)
    telt_niet_meer = advies.is_te_verbeteren(op)
    if telt_niet_meer:
        _tel(advies, -1)
    leg_vast("advies.verwijderd", door=door, op=op, onderwerp=advies, kenmerk=advies.thema)
    advies.verwijder()
    return telt_niet_meer


def _controleer(vraag: Vraag, *, door: Rol, op: datetime) -> tuple[str, Partner | None]:
    """The name of the organisation as it will be kept, and the partner when it is one."""
    if not vraag.organisatie.strip():
        raise AdviesOnvolledig("Vul in welke organisatie de vraag stelde.")
    if not vraag.regel.strip():
        raise AdviesOnvolledig("Schrijf in één regel waar de vraag over ging.")
    if vraag.thema not in dict(queries.themas(door=door)):
        raise AdviesOnvolledig("Kies een thema.")
    vragers = queries.vragers(door=door, op=op)
    partner = queries.partner_met(vraag.organisatie.strip(), vragers)
    if not vraag.zonder_naam:
        _weiger_personen(vraag, partner, queries.bekende_namen(door=door, vragers=vragers))
    return partner.naam if partner else vraag.organisatie.strip(), partner


def _weiger_personen(vraag: Vraag, partner: Partner | None, bekend: list[str]) -> None:
    redenen = lijkt_op_een_persoon(vraag.regel, bekend=bekend)
    if partner is None:
        redenen += lijkt_op_een_persoon(vraag.organisatie, bekend=bekend, is_organisatie=True)
    if redenen:
        raise LijktOpEenPersoon(list(dict.fromkeys(redenen)))


def _themacode(vraag: Vraag) -> str:
    return "" if vraag.thema == queries.ANDERS else vraag.thema


def _tel(advies: Advies, aantal: Literal[1, -1]) -> None:
    """Under no verwerking and no municipality: it is about nobody."""
    tel(
        Feitsoort.ADVIES,
        huis_id=advies.huis_id,
        verwerking_id=None,
        aanpak=advies.thema,
        datum=datum(advies.gegeven_op),
        gemeente_id=None,
        herkomst=None,
        organisatiesoort=advies.partner.soort if advies.partner else "",
        aantal=aantal,
    )
