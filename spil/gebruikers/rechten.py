"""Rows of the rights table for logins, medewerkers, rollen and standing in."""

from django.conf import settings

from spil.gebruikers.models import HUISROLLEN, Rolsoort
from spil.gebruikers.rechtentabel import Recht, Route

BEHEER = frozenset({Rolsoort.FUNCTIONEEL_BEHEERDER})

OPDRACHTREGEL = frozenset({Rolsoort.SYSTEEM})

RECHTEN = [
    Recht(
        handeling="medewerker.beheren",
        omschrijving="Medewerkers opvoeren en uit dienst zetten",
        rollen=BEHEER,
    ),
    Recht(
        handeling="login.beheren",
        omschrijving="Uitnodigen, blokkeren en de tweede stap herstellen",
        rollen=BEHEER,
    ),
    Recht(
        handeling="rol.geven",
        omschrijving="Een rol geven en beëindigen",
        rollen=BEHEER,
    ),
    Recht(
        handeling="team.samenstellen",
        omschrijving="Bepalen wie in een team werkt",
        rollen=BEHEER,
    ),
    Recht(
        handeling="waarneming.regelen",
        omschrijving="Een waarneming regelen (voor zichzelf; de beheerder voor iedereen)",
        rollen=BEHEER | HUISROLLEN | {Rolsoort.KETENPARTNER},
    ),
    Recht(
        handeling="sneltoetsen.kiezen",
        omschrijving="De eigen sneltoetsen aan- of uitzetten",
        rollen=frozenset(Rolsoort) - OPDRACHTREGEL,
    ),
    Recht(
        handeling="beheerder.maken",
        omschrijving="De eerste functioneel beheerder van een huis maken, vanaf de opdrachtregel",
        rollen=OPDRACHTREGEL,
    ),
    Recht(
        handeling="login.herstellen",
        omschrijving="Een login van meer huizen herstellen, vanaf de opdrachtregel",
        rollen=OPDRACHTREGEL,
    ),
    Recht(
        handeling="beveiligingslog.inzien",
        omschrijving="Zien wie inlogde en wie werd geweigerd",
        rollen=BEHEER | {Rolsoort.FG},
    ),
]

_OPENBAAR = (
    "account_login",
    "account_logout",
    "account_inactive",
    "mfa_authenticate",
    "mfa_login_webauthn",
    "openid_connect_login",
    "openid_connect_callback",
    "socialaccount_login_cancelled",
    "socialaccount_login_error",
    "uitnodiging",
)
_ZONDER_ROL = (
    "account_reauthenticate",
    "account_change_password",
    "mfa_index",
    "mfa_reauthenticate",
    "mfa_activate_totp",
    "mfa_deactivate_totp",
    "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes",
    "mfa_list_webauthn",
    "mfa_add_webauthn",
    "mfa_reauthenticate_webauthn",
    "passkey-einde",
    "usersessions_list",
    "hoedanigheden",
    "sessie",
)

DEMO_ROUTES = [Route(naam=naam, openbaar=True) for naam in ("demo", "demo-inloggen")]
ROUTES = [
    Route(naam="sneltoetsen", schrijven="sneltoetsen.kiezen"),
    *(Route(naam=naam, openbaar=True) for naam in _OPENBAAR),
    *(Route(naam=naam, zonder_rol=True) for naam in _ZONDER_ROL),
    *(DEMO_ROUTES if settings.DEMO else []),
]
