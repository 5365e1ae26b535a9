"""Somebody without an account signs before hearing anything (WGS art. 1.11, BGS art. 2.21)."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.gebruikers.rechtentabel import vereis_rol
from spil.logboek.schrijven import leg_vast
from spil.overleggen.fouten import GeheimhoudingNietMogelijk
from spil.overleggen.models import (
    Geheimhouding,
    Geheimhoudingstekst,
    Genodigde,
    Overlegstand,
)
from spil.overleggen.queries.bereik import overleg_van
from spil.overleggen.queries.geheimhouding import geldende_tekst, open_verklaring, tekenaars_van
from spil.overleggen.rechten.tafel import TEKST, VRAGEN


@transaction.atomic
def vraag_geheimhouding(
    overleg_uuid: UUID, genodigden: Collection[Genodigde], *, door: Rol, op: datetime
) -> list[tuple[Genodigde, str]]:
    """The key of the link of each; an earlier link that was not used stops working.

    Raises NietGevonden, GeenRecht, GeheimhoudingNietMogelijk.
    """
    vereis_rol(VRAGEN, door=door)
    overleg = overleg_van(overleg_uuid, door=door, om_te_wijzigen=True)
    if overleg.stand == Overlegstand.VERVALLEN:
        raise GeheimhoudingNietMogelijk("Dit overleg is vervallen: er valt niets te tekenen.")
    gekozen = [
        regel.genodigde
        for regel in tekenaars_van(overleg, op=op)
        if regel.te_vragen and regel.genodigde in genodigden
    ]
    if not gekozen:
        raise GeheimhoudingNietMogelijk("Kies minstens één gast die nog niet heeft getekend.")
    tekst = geldende_tekst(door.huis_id)
    sleutels = [
        (
            wie,
            Geheimhouding.vraag(wie, tekst=tekst.tekst, tekstnummer=tekst.nummer, door=door, op=op),
        )
        for wie in gekozen
    ]
    leg_vast("geheimhouding.gevraagd", door=door, op=op, onderwerp=overleg)
    return sleutels


@transaction.atomic
def onderteken_geheimhouding(sleutel: str, *, naam: str, op: datetime) -> None:
    """Has no `door`: who holds the link has no rol. What is kept is the name that they typed, the
    moment and the text that they read. Of two at the same time the second finds it signed.

    Raises NietGevonden, GeheimhoudingNietMogelijk.
    """
    verklaring = open_verklaring(sleutel, op=op, op_slot=True)
    if not naam.strip():
        raise GeheimhoudingNietMogelijk("Schrijf uw naam.")
    verklaring.onderteken(naam=naam.strip(), op=op)


@transaction.atomic
def stel_geheimhoudingstekst_vast(tekst: str, *, door: Rol, op: datetime) -> Geheimhoudingstekst:
    """For who is asked from now on; what was signed or asked keeps its own text.

    Raises GeenRecht, GeheimhoudingNietMogelijk.
    """
    vereis_rol(TEKST, door=door)
    nieuw = tekst.replace("\r\n", "\n").strip()
    if nieuw == geldende_tekst(door.huis_id).tekst:
        raise GeheimhoudingNietMogelijk("Deze tekst geldt al.")
    rij = Geheimhoudingstekst.stel_vast(nieuw, door=door, op=op)
    leg_vast("geheimhouding.tekst_vastgesteld", door=door, op=op, onderwerp=rij)
    return rij
