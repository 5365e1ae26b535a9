"""People of the house and its partners: in service, out of service."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.gebruikers import queries, toezicht
from spil.gebruikers.models import Gebruiker, Medewerker, Rol, Rolsoort, TeamLid, Uitnodiging
from spil.gebruikers.rechtentabel import vereis_rol
from spil.kern.fouten import DomeinFout
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.partners.models import Klasse


class DerdeKrijgtGeenLogin(DomeinFout):
    """A derde is never authorised for the system (BGS art. 2.21)."""


class MedewerkerBestaatAl(DomeinFout):
    """This e-mail address already has a medewerker at this organisation."""


@transaction.atomic
def maak_medewerker(
    partner_uuid: UUID, *, naam: str, functie: str, email: str, door: Rol, op: datetime
) -> Medewerker:
    """A medewerker with a login; the login of another house is shared, never copied.

    The login cannot be used until `nodig_uit` or `sta_sso_toe`. Raises NietGevonden, GeenRecht,
    DerdeKrijgtGeenLogin, MedewerkerBestaatAl.
    """
    vereis_rol("medewerker.beheren", door=door)
    partner = queries.partner(partner_uuid, huis_id=door.huis_id)
    if partner.klasse == Klasse.DERDE:
        raise DerdeKrijgtGeenLogin(
            f"{partner.naam} is een derde en krijgt geen toegang tot Spil (BGS art. 2.21)."
        )
    gebruiker = _login_van(email)
    if Medewerker.objects.filter(gebruiker=gebruiker, partner=partner).exists():
        raise MedewerkerBestaatAl("Dit e-mailadres is al van een medewerker van deze organisatie.")
    medewerker = Medewerker.maak(partner, naam=naam, gebruiker=gebruiker, functie=functie)
    leg_vast("medewerker.gemaakt", door=door, op=op, onderwerp=medewerker)
    return medewerker


@transaction.atomic
def zet_uit_dienst(medewerker_uuid: UUID, *, door: Rol, op: datetime) -> None:
    """All rollen of this medewerker stop in the next request, and they leave their teams. The login
    is blocked when it has no other medewerker left. Raises NietGevonden, GeenRecht."""
    vereis_rol("medewerker.beheren", door=door)
    medewerker = queries.medewerker(medewerker_uuid, huis_id=door.huis_id)
    rollen = list(medewerker.rollen.select_related("medewerker"))
    for rol in rollen:
        if rol.soort == Rolsoort.FG:
            toezicht.meld(toezicht.Uitkomst.FG_EINDIGT, over=rol, door=door, op=op)
    medewerker.zet_uit_dienst()
    TeamLid.beeindig_van(rollen, op=op)
    leg_vast("medewerker.uit_dienst", door=door, op=op, onderwerp=medewerker)
    gebruiker = medewerker.gebruiker
    if gebruiker is not None and not queries.huizen_van(gebruiker):
        gebruiker.blokkeer()
        leg_vast("login.geblokkeerd", door=door, op=op, onderwerp=gebruiker)


@transaction.atomic
def maak_eerste_beheerder(*, naam: str, email: str, door: Rol, op: datetime) -> UUID:
    """On the command line, for a house without anybody (`door` is its system rol): a functioneel
    beheerder and the key of their invitation; who watches over the house is told.

    Raises GeenRecht, MedewerkerBestaatAl.
    """
    vereis_rol("beheerder.maken", door=door)
    partner = door.medewerker.partner
    gebruiker = _login_van(email)
    if Medewerker.objects.filter(gebruiker=gebruiker, partner=partner).exists():
        raise MedewerkerBestaatAl("Dit e-mailadres is al van een medewerker van dit huis.")
    medewerker = Medewerker.maak(partner, naam=naam, gebruiker=gebruiker)
    rol = Rol.geef(medewerker, soort=Rolsoort.FUNCTIONEEL_BEHEERDER, begin=datum(op))
    leg_vast("rol.gegeven", door=door, op=op, onderwerp=rol, kenmerk=rol.soort)
    toezicht.meld(toezicht.Uitkomst.ROL_GEGEVEN, over=rol, door=door, op=op)
    uitnodiging, sleutel = Uitnodiging.maak(gebruiker, op=op)
    leg_vast("login.uitgenodigd", door=door, op=op, onderwerp=uitnodiging)
    return sleutel


def _login_van(email: str) -> Gebruiker:
    adres = email.strip().lower()
    bestaand = Gebruiker.objects.filter(email=adres).first()
    return bestaand or Gebruiker.objects.create_user(adres)
