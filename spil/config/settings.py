"""All settings, typed, from the environment. Nothing here differs between demo and production
except what the environment says."""

import os
from pathlib import Path
from typing import Any

from csp.constants import NONE, SELF

from spil.config.inloggen import *  # noqa: F403 - settings, all of them
from spil.kern import omgeving
from spil.kern.postgres import instellingen as database_instellingen

BASE_DIR = Path(__file__).resolve().parent.parent.parent
SPIL_HOME = omgeving.spil_home()

DEMO = omgeving.waar("SPIL_DEMO")
DEBUG = False
SECRET_KEY = omgeving.geheime_sleutel()
ALLOWED_HOSTS = omgeving.lijst("SPIL_HOSTS", "localhost,127.0.0.1,[::1]")
CSRF_TRUSTED_ORIGINS = omgeving.lijst("SPIL_ORIGINS", "")
SITE_ADRES = os.environ.get("SPIL_ADRES", "http://localhost:8000")
VEILIGE_VERBINDING = SITE_ADRES.startswith("https://")
BEVEILIGINGSCONTACT = os.environ.get("SPIL_BEVEILIGINGSCONTACT", "")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.forms",
    # Before allauth: its pages are drawn by our templates.
    "spil.gebruikers",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "django_htmx",
    "template_partials",
    "django_cotton",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
    "spil.kern",
    "spil.logboek",
    "spil.ui",
    "spil.huizen",
    "spil.partners",
    "spil.verwerkingen",
    "spil.feiten",
    "spil.werkprocessen",
    "spil.toegang",
    "spil.beheer",
    "spil.personen",
    "spil.bestanden",
    "spil.herkenning",
    "spil.invullingen",
    "spil.aanmeldingen",
    "spil.adviezen",
    "spil.stukken",
    "spil.casussen",
    "spil.brieven",
    "spil.plannen",
    "spil.instrumenten",
    "spil.overleggen",
    "spil.overdrachten",
    "spil.terugblik",
    "spil.sturing",
    "spil.uitwisseling",
    "spil.werk",
    "spil.werkplaats",
    "spil.demo",
    "spil.meting",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "spil.kern.middleware.VeiligeKoppen",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "spil.gebruikers.middleware.LegWeigeringVast",
    "spil.gebruikers.middleware.Sessiegrenzen",
    "spil.gebruikers.middleware.TweedeFactorVerplicht",
    "spil.toegang.middleware.NamensMiddleware",
    "spil.toegang.inzending.EenKeer",
    "spil.toegang.conceptbewaring.Conceptbewaring",
]

ROOT_URLCONF = "spil.config.urls"
WSGI_APPLICATION = "spil.config.wsgi.application"

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": False,
        "OPTIONS": {
            "loaders": [
                (
                    "template_partials.loader.Loader",
                    [
                        (
                            "django.template.loaders.cached.Loader",
                            [
                                "django_cotton.cotton_loader.Loader",
                                "django.template.loaders.filesystem.Loader",
                                "django.template.loaders.app_directories.Loader",
                            ],
                        )
                    ],
                )
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
                "spil.ui.context.kader",
            ],
            "builtins": [
                "django_cotton.templatetags.cotton",
                "template_partials.templatetags.partials",
                "spil.ui.templatetags.spil",
            ],
        },
    }
]

FORM_RENDERER = "spil.ui.formulier.SpilRenderer"

DATABASES = {"default": database_instellingen(omgeving.database_rol())}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
ATOMIC_REQUESTS = False

AUTH_USER_MODEL = "gebruikers.Gebruiker"

LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = SPIL_HOME / "static"
STATICFILES_DIRS = [BASE_DIR / "static_build"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# Uploads hold personal data: in memory, never in a file on disk.
FILE_UPLOAD_HANDLERS = ["spil.bestanden.opvangen.InHetGeheugen"]
DATA_UPLOAD_MAX_NUMBER_FILES = 40
# Where clamd listens: unix:/run/clamav/clamd.ctl or tcp://127.0.0.1:3310.
CLAMD = os.environ.get("SPIL_CLAMD", "")

SESSION_COOKIE_NAME = "__Host-spil" if VEILIGE_VERBINDING else "spil"
SESSION_COOKIE_SECURE = VEILIGE_VERBINDING
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_NAME = "__Host-spil-csrf" if VEILIGE_VERBINDING else "spil-csrf"
CSRF_COOKIE_SECURE = VEILIGE_VERBINDING
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "spil.kern.views.geen_csrf_teken"
CSRF_COOKIE_SAMESITE = "Lax"
SECURE_SSL_REDIRECT = VEILIGE_VERBINDING
# The supervisor and a load balancer ask behind the proxy that does TLS.
SECURE_REDIRECT_EXEMPT = [r"^gezond/$"]
SECURE_HSTS_SECONDS = 63_072_000 if VEILIGE_VERBINDING else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = VEILIGE_VERBINDING
SECURE_HSTS_PRELOAD = VEILIGE_VERBINDING
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
if os.environ.get("SPIL_PROXY_TLS") == "1":
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "object-src": [NONE],
        "frame-ancestors": [NONE],
    }
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "regel": {
            "()": "spil.kern.logregels.ZonderInhoud",
            "format": "%(asctime)s %(levelname)s %(name)s %(message)s",
        }
    },
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "regel"},
        "niets": {"class": "logging.NullHandler"},
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        # Our own error view logs a 5xx, with its number; Django's line would repeat the message.
        "django.request": {"handlers": ["niets"], "propagate": False},
        "django": {"handlers": [], "propagate": True},
    },
}
