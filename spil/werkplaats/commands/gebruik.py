"""An approach of the house on or off for new reports."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.gebruikers.rechtentabel import vereis_rol
from spil.logboek.schrijven import leg_vast
from spil.werkplaats import queries
from spil.werkplaats.fouten import AanpakNietMogelijk
from spil.werkprocessen.catalogus import uit_catalogus
from spil.werkprocessen.commands import neem_in_gebruik
from spil.werkprocessen.models import Werkproces, Werkprocesversie

AANZETTEN = "aanpak.aanzetten"


@transaction.atomic
def zet_aan_uit_catalogus(code: str, *, door: Rol, op: datetime) -> Werkprocesversie:
    """A shipped approach, as it is. Raises NietGevonden, AanpakBestaatAl, AanpakNietMogelijk."""
    vereis_rol(AANZETTEN, door=door)
    definitie = uit_catalogus(code)
    if definitie.uit:
        raise AanpakNietMogelijk(_uitleg(definitie.uit))
    return neem_in_gebruik(door.medewerker.huis, definitie, door=door, op=op)


@transaction.atomic
def zet_stand(werkproces_uuid: UUID, *, aan: bool, door: Rol, op: datetime) -> Werkproces:
    """Running cases go on all the same. Raises NietGevonden, AanpakNietMogelijk."""
    vereis_rol(AANZETTEN, door=door)
    werkproces = queries.werkproces_op_slot(werkproces_uuid, door=door)
    if aan and (reden := queries.reden_van_uit(werkproces)):
        raise AanpakNietMogelijk(_uitleg(reden))
    werkproces.zet(aan=aan)
    leg_vast(
        "werkproces.aangezet" if aan else "werkproces.uitgezet",
        door=door,
        op=op,
        onderwerp=werkproces,
        kenmerk=werkproces.code,
    )
    return werkproces


def _uitleg(reden: str) -> str:
    return (
        f"Deze aanpak staat uit: {reden} Aanzetten kan alleen met een nieuwe versie waarin dit is "
        "opgelost en die een tweede persoon vaststelt."
    )
