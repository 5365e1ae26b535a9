"""Templates of the house: a next version after it was tried, in use or not."""

from datetime import datetime

from django.db import transaction

from spil.bestanden.commands import Aangeboden
from spil.bestanden.soorten import herken
from spil.brieven.fouten import SjabloonKanNiet
from spil.brieven.meegeleverd import meegeleverd
from spil.brieven.models import Briefsjabloon
from spil.brieven.plekhouders import voorbeeldwaarden
from spil.brieven.queries.sjablonen import sjabloon_op_slot, sjabloonsoort
from spil.brieven.word.proef import probeer
from spil.gebruikers.models import Rol
from spil.gebruikers.rechtentabel import vereis_rol
from spil.logboek.schrijven import leg_vast

BEHEREN = "briefsjabloon.beheren"


def voeg_sjabloon_toe(
    soort: str, aangeboden: Aangeboden, *, toelichting: str, door: Rol, op: datetime
) -> Briefsjabloon:
    """The next version, from now on the one in use. It is tried with an invented dossier first, in a
    process of its own, before anything is locked: that may take seconds.

    Raises NietGevonden, GeenRecht, BestandKanNiet, SjabloonKanNiet.
    """
    vereis_rol(BEHEREN, door=door)
    if not toelichting.strip():
        raise SjabloonKanNiet(["Schrijf kort op wat er in deze versie anders is."])
    if herken(aangeboden.naam, aangeboden.mediatype, aangeboden.inhoud).code != "docx":
        raise SjabloonKanNiet(["Een sjabloon is een Word-document (docx)."])
    if redenen := probeer(aangeboden.inhoud, voorbeeldwaarden(sjabloonsoort(soort))):
        raise SjabloonKanNiet(redenen)
    return _bewaar(soort, aangeboden.inhoud, toelichting=toelichting.strip(), door=door, op=op)


@transaction.atomic
def bevestig_sjabloon(soort: str, *, door: Rol, op: datetime) -> Briefsjabloon:
    """The text that comes with Spil becomes the first version of the house.

    Raises NietGevonden, GeenRecht, SjabloonKanNiet.
    """
    vereis_rol(BEHEREN, door=door)
    if sjabloon_op_slot(soort, door=door) is not None:
        raise SjabloonKanNiet(["Het huis heeft al een eigen sjabloon. Vernieuw de pagina."])
    uitleg = "Meegeleverde tekst, bevestigd door het huis"
    return _bewaar(soort, meegeleverd(soort), toelichting=uitleg, door=door, op=op)


@transaction.atomic
def zet_sjabloon(soort: str, *, aan: bool, door: Rol, op: datetime) -> Briefsjabloon:
    """Letters of this kind can be made, or not. Raises NietGevonden, GeenRecht, SjabloonKanNiet."""
    vereis_rol(BEHEREN, door=door)
    sjabloon = sjabloon_op_slot(soort, door=door)
    if sjabloon is None:
        raise SjabloonKanNiet(["Bevestig eerst de meegeleverde tekst, of voeg een sjabloon toe."])
    if sjabloon.is_aan != aan:
        sjabloon.zet(aan=aan, op=op)
        wat = "aangezet" if aan else "uitgezet"
        leg_vast(f"briefsjabloon.{wat}", door=door, op=op, onderwerp=sjabloon, kenmerk=soort)
    return sjabloon


@transaction.atomic
def _bewaar(
    soort: str, inhoud: bytes, *, toelichting: str, door: Rol, op: datetime
) -> Briefsjabloon:
    laatste = sjabloon_op_slot(soort, door=door)
    sjabloon = Briefsjabloon.voeg_toe(
        soort=soort,
        nummer=laatste.nummer + 1 if laatste else 1,
        inhoud=inhoud,
        toelichting=toelichting,
        door=door,
        op=op,
    )
    leg_vast("briefsjabloon.toegevoegd", door=door, op=op, onderwerp=sjabloon, kenmerk=soort)
    return sjabloon
