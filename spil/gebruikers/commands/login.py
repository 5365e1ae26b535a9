"""Logins: invite, block, repair. A beheerder has no say over a login that another house uses too."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.db import transaction

from spil.gebruikers import queries, toezicht
from spil.gebruikers.models import Gebruiker, Rol, Rolsoort, Uitnodiging
from spil.gebruikers.rechtentabel import vereis_rol
from spil.kern.fouten import DomeinFout, NietGevonden
from spil.logboek.schrijven import leg_vast


class LoginVanAnderHuis(DomeinFout):
    """Another house would notice: so this is not for one beheerder to decide."""


class SsoStaatUit(DomeinFout):
    """This installation has no single sign-on."""


@transaction.atomic
def nodig_uit(medewerker_uuid: UUID, *, door: Rol, op: datetime) -> UUID:
    """The key for a link (URL name `uitnodiging`) that works once and for a week: it sets the
    password, after which the second factor is set up. Earlier links stop working. Who holds the
    link of a login that was in use can take it over, so then the FG is told.

    Raises NietGevonden, GeenRecht, LoginVanAnderHuis.
    """
    gebruiker = _login_van_eigen_huis(medewerker_uuid, door=door)
    uitnodiging, sleutel = Uitnodiging.maak(gebruiker, op=op)
    leg_vast("login.uitgenodigd", door=door, op=op, onderwerp=uitnodiging)
    if gebruiker.is_in_gebruik:
        _meld(toezicht.Uitkomst.LOGIN_HERSTELD, gebruiker, door=door, op=op)
    return sleutel


@transaction.atomic
def sta_sso_toe(medewerker_uuid: UUID, *, door: Rol, op: datetime) -> None:
    """The next single sign-on with this e-mail address binds the issuer's `sub` to this login;
    after that only iss and sub count. Raises NietGevonden, GeenRecht, LoginVanAnderHuis, SsoStaatUit.
    """
    gebruiker = _login_van_eigen_huis(medewerker_uuid, door=door)
    if not settings.OIDC_URL:
        raise SsoStaatUit("Op deze installatie staat single sign-on niet aan.")
    gebruiker.verwacht_sso(settings.OIDC_URL)
    leg_vast("login.sso_toegestaan", door=door, op=op, onderwerp=gebruiker)


@transaction.atomic
def neem_uitnodiging_aan(sleutel: UUID, *, wachtwoord: str, op: datetime) -> Gebruiker:
    """Set the first password; the link is then used up.

    Has no `door`: who holds the link has no rol yet. Raises NietGevonden, and Django's
    ValidationError for a password that is too weak.
    """
    uitnodiging = queries.open_uitnodiging(sleutel, op=op)
    gebruiker = uitnodiging.gebruiker
    validate_password(wachtwoord, user=gebruiker)
    gebruiker.stel_wachtwoord_in(wachtwoord)
    gebruiker.wis_tweede_factor()
    gebruiker.beeindig_sessies()
    uitnodiging.gebruik(op=op)
    return gebruiker


@transaction.atomic
def blokkeer(medewerker_uuid: UUID, *, door: Rol, op: datetime) -> None:
    """No login, and all sessions end at once. Raises NietGevonden, GeenRecht, LoginVanAnderHuis."""
    gebruiker = _login_van_eigen_huis(medewerker_uuid, door=door)
    gebruiker.blokkeer()
    leg_vast("login.geblokkeerd", door=door, op=op, onderwerp=gebruiker)
    _meld(toezicht.Uitkomst.FG_EINDIGT, gebruiker, soorten={Rolsoort.FG}, door=door, op=op)


@transaction.atomic
def deblokkeer(medewerker_uuid: UUID, *, door: Rol, op: datetime) -> None:
    """Sessions of before stay ended. Raises NietGevonden, GeenRecht, LoginVanAnderHuis."""
    gebruiker = _login_van_eigen_huis(medewerker_uuid, door=door)
    gebruiker.deblokkeer()
    leg_vast("login.gedeblokkeerd", door=door, op=op, onderwerp=gebruiker)


@transaction.atomic
def herstel_tweede_factor(medewerker_uuid: UUID, *, door: Rol, op: datetime) -> None:
    """For who lost phone and codes: sessions end; the next login, with the password, sets up a new
    second factor. The FG is told. Raises NietGevonden, GeenRecht, LoginVanAnderHuis."""
    gebruiker = _login_van_eigen_huis(medewerker_uuid, door=door)
    gebruiker.wis_tweede_factor()
    gebruiker.beeindig_sessies()
    leg_vast("login.tweede_factor_hersteld", door=door, op=op, onderwerp=gebruiker)
    _meld(toezicht.Uitkomst.LOGIN_HERSTELD, gebruiker, door=door, op=op)


@transaction.atomic
def herstel_login(gebruiker: Gebruiker, *, door: Rol, op: datetime) -> None:
    """The same on the command line, in the name of a house (`door` is its system rol): for a login
    that several houses share. Raises GeenRecht."""
    vereis_rol("login.herstellen", door=door)
    gebruiker.wis_tweede_factor()
    gebruiker.beeindig_sessies()
    leg_vast("login.tweede_factor_hersteld", door=door, op=op, onderwerp=gebruiker)
    _meld(toezicht.Uitkomst.LOGIN_HERSTELD, gebruiker, door=door, op=op)


def _meld(
    uitkomst: toezicht.Uitkomst,
    gebruiker: Gebruiker,
    *,
    soorten: Collection[Rolsoort] = toezicht.HEEFT_TOEGANG,
    door: Rol,
    op: datetime,
) -> None:
    """Once per login and house; about its rol that watches over others, if it has one."""
    rollen = queries.rollen_van_login(gebruiker, soorten=soorten, huis_id=door.huis_id, op=op)
    if rollen:
        over = min(rollen, key=lambda rol: rol.is_huisrol)
        toezicht.meld(uitkomst, over=over, door=door, op=op)


def _login_van_eigen_huis(medewerker_uuid: UUID, *, door: Rol) -> Gebruiker:
    vereis_rol("login.beheren", door=door)
    gebruiker = queries.medewerker(medewerker_uuid, huis_id=door.huis_id).gebruiker
    if gebruiker is None:
        raise NietGevonden("Deze medewerker heeft geen login.")
    if queries.huizen_van(gebruiker) - {door.huis_id}:
        raise LoginVanAnderHuis(
            "Deze persoon werkt met dezelfde login ook voor een ander huis. Zet de medewerker in uw "
            "huis uit dienst of beëindig de rol; de technisch beheerder kan de login zelf herstellen."
        )
    return gebruiker
