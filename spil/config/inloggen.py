"""Settings of login: passwords, second factor, sessions, throttling, single sign-on."""

import hashlib
import os
from typing import Any

from spil.kern import omgeving

AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
# Argon2id at the cost that Django ships: 100 MiB, 2 passes, 8 lanes (eisen A2-05).
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS: list[dict[str, Any]] = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 15},
    },
    {"NAME": "spil.gebruikers.wachtwoorden.HoogstensZoLang"},
    {"NAME": "spil.gebruikers.wachtwoorden.NietUitgelekt"},
    {"NAME": "spil.gebruikers.wachtwoorden.NietHetEigenAdres"},
]

LOGIN_URL = "/inloggen/"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_LOGOUT_REDIRECT_URL = LOGIN_URL

# One answer for idle and for closed browsers: the server forgets the session after this.
SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_AGE = 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSIE_HOOGSTENS = 12 * 60 * 60
# A message may hold what somebody did; a cookie may not (no personal data in browser storage).
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# Throttling and used TOTP codes count over all workers, so they lie in the database. The table is
# made by a migration and holds no data subject: keys are hashes, values are times.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "gebruikers_cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("SPIL_PROXIES", "0"))

ACCOUNT_ADAPTER = "spil.gebruikers.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_NOTIFICATIONS = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
ACCOUNT_USER_DISPLAY = "spil.gebruikers.adapters.weergave"
ACCOUNT_RATE_LIMITS = {
    # Passwords have limits of their own (spil.gebruikers.beperking), which spare colleagues behind
    # the same address; what is left here is per login, and wide per address.
    "login": "600/m/ip",
    "login_failed": "5/5m/key",
    "reauthenticate": "10/m/user",
    "change_password": "5/m/user",
}
ACCOUNT_FORMS = {
    "login": "spil.gebruikers.forms.InlogForm",
    "reauthenticate": "spil.gebruikers.forms.OpnieuwWachtwoordForm",
    "change_password": "spil.gebruikers.forms.WachtwoordWijzigenForm",
}

MFA_ADAPTER = "spil.gebruikers.adapters.MfaAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_USER_VERIFICATION = "required"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not os.environ.get("SPIL_ADRES", "").startswith("https://")
MFA_TOTP_ISSUER = "Spil"
MFA_TOTP_TOLERANCE = 1
MFA_RECOVERY_CODE_COUNT = 10
MFA_RECOVERY_CODE_DIGITS = 10
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_RATE_LIMITS = {"webauthn_login": "120/m/ip"}
MFA_FORMS = {
    "authenticate": "spil.gebruikers.forms.TweedeStapForm",
    "reauthenticate": "spil.gebruikers.forms.OpnieuwCodeForm",
    "activate_totp": "spil.gebruikers.forms.AppInstellenForm",
    "add_webauthn": "spil.gebruikers.forms.PasskeyForm",
}

OIDC_URL = os.environ.get("SPIL_OIDC_URL", "").rstrip("/")
OIDC_NAAM = os.environ.get("SPIL_OIDC_NAAM", "uw organisatie")
# An id of the issuer: another issuer is another provider, so a `sub` never moves between issuers.
OIDC_ID = "oidc-" + hashlib.sha256(OIDC_URL.encode()).hexdigest()[:16]
OIDC_ALGORITMEN = ("RS256", "PS256", "ES256")
OIDC_ACR = frozenset(omgeving.lijst("SPIL_OIDC_ACR", ""))
SOCIALACCOUNT_ADAPTER = "spil.gebruikers.sso.SsoAdapter"
SOCIALACCOUNT_EMAIL_AUTHENTICATION = False
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_QUERY_EMAIL = False
SOCIALACCOUNT_REQUESTS_TIMEOUT = 10
SOCIALACCOUNT_PROVIDERS: dict[str, Any] = {
    "openid_connect": {
        "OAUTH_PKCE_ENABLED": True,
        "APPS": [
            {
                "provider_id": OIDC_ID,
                "name": OIDC_NAAM,
                "client_id": os.environ.get("SPIL_OIDC_CLIENT_ID", ""),
                "secret": omgeving.geheim("SPIL_OIDC_SECRET"),
                "settings": {"server_url": OIDC_URL, "scope": ["openid", "email"]},
            }
        ]
        if OIDC_URL
        else [],
    }
}
