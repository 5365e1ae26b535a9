"""Giving and ending a rol in the house."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from spil.gebruikers import queries, toezicht
from spil.gebruikers.models import HUISROLLEN, Medewerker, Rol, Rolsoort
from spil.gebruikers.rechtentabel import vereis_rol
from spil.kern.fouten import DomeinFout
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.partners.models import Klasse


class RolNietMogelijk(DomeinFout):
    """This medewerker cannot have this rol."""


@transaction.atomic
def geef_rol(
    medewerker_uuid: UUID, *, soort: Rolsoort, begin: date, door: Rol, op: datetime
) -> Rol:
    """Give a medewerker of the own house a rol from `begin`. Of a rol that sees content or gives out
    access the FG is told at once. Raises NietGevonden, GeenRecht, RolNietMogelijk."""
    vereis_rol("rol.geven", door=door)
    medewerker = queries.medewerker(medewerker_uuid, huis_id=door.huis_id)
    if is_zichzelf(medewerker, door=door):
        raise RolNietMogelijk("U kunt uzelf geen rol geven. Vraag het een andere beheerder.")
    _toets_soort(medewerker, soort=soort, begin=begin)
    rol = Rol.geef(medewerker, soort=soort, begin=begin)
    leg_vast("rol.gegeven", door=door, op=op, onderwerp=rol, kenmerk=soort)
    if soort in toezicht.GEEFT_TOEGANG:
        toezicht.meld(toezicht.Uitkomst.ROL_GEGEVEN, over=rol, door=door, op=op)
    return rol


@transaction.atomic
def beeindig_rol(rol_uuid: UUID, *, per: date, door: Rol, op: datetime) -> Rol:
    """`per` is the first day without it; today or earlier works in the next request.

    Raises NietGevonden, GeenRecht, RolNietMogelijk.
    """
    vereis_rol("rol.geven", door=door)
    rol = queries.rol(rol_uuid, huis_id=door.huis_id)
    if per <= rol.begin:
        raise RolNietMogelijk("Een rol eindigt na de dag waarop hij begon.")
    if rol.soort == Rolsoort.FUNCTIONEEL_BEHEERDER and not _andere_beheerder(rol, op=op):
        raise RolNietMogelijk(
            "Dit is de laatste functioneel beheerder van uw huis. Geef eerst een collega die rol."
        )
    if rol.soort == Rolsoort.FG:
        toezicht.meld(toezicht.Uitkomst.FG_EINDIGT, over=rol, door=door, op=op)
    rol.eindig(op=per)
    leg_vast("rol.beeindigd", door=door, op=op, onderwerp=rol, kenmerk=rol.soort)
    return rol


def is_zichzelf(medewerker: Medewerker, *, door: Rol) -> bool:
    """The same person, perhaps in another hoedanigheid. Who gives out access and sees no content
    could else give themselves the content."""
    return medewerker.pk == door.medewerker_id or (
        medewerker.gebruiker_id is not None
        and medewerker.gebruiker_id == door.medewerker.gebruiker_id
    )


def _toets_soort(medewerker: Medewerker, *, soort: Rolsoort, begin: date) -> None:
    if not medewerker.actief:
        raise RolNietMogelijk("Deze medewerker is uit dienst.")
    if soort == Rolsoort.SYSTEEM:
        raise RolNietMogelijk("Deze rol is van Spil zelf.")
    _toets_organisatie(medewerker.partner.klasse, soort=soort)
    if Rol.objects.geldig_op(begin).filter(medewerker=medewerker, soort=soort).exists():
        raise RolNietMogelijk("Deze medewerker heeft deze rol al.")


def _toets_organisatie(klasse: str, *, soort: Rolsoort) -> None:
    """The database holds the same rule: `rol_past_bij_de_organisatie`."""
    if klasse == Klasse.DERDE:
        raise RolNietMogelijk("Een derde krijgt geen toegang tot Spil (BGS art. 2.21).")
    if klasse == Klasse.PRIVAAT and soort != Rolsoort.KETENPARTNER:
        raise RolNietMogelijk(
            "Een medewerker van een private deelnemer krijgt alleen de rol ketenpartner. Regie, toezicht "
            "en beheer zijn van het huis en de publieke deelnemers (WGS art. 1.4 en 2.27)."
        )
    if soort in HUISROLLEN and klasse != Klasse.HUIS:
        raise RolNietMogelijk("Deze rol is er alleen voor medewerkers van het huis zelf.")
    if soort == Rolsoort.KETENPARTNER and klasse == Klasse.HUIS:
        raise RolNietMogelijk("Een medewerker van het huis zelf is geen ketenpartner.")


def _andere_beheerder(rol: Rol, *, op: datetime) -> bool:
    return (
        Rol.objects.geldig_op(datum(op))
        .filter(medewerker__huis_id=rol.huis_id, soort=rol.soort)
        .exclude(pk=rol.pk)
        .exists()
    )
