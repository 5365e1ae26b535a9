"""Settings of the test suite: the same as everywhere, but for its own state and cheap passwords."""

import os

from spil.kern import omgeving

os.environ.setdefault("SPIL_HOME", str(omgeving.KLOON / ".spil-test"))
os.environ.setdefault("SPIL_SECRET_KEY", "alleen-voor-de-testsuite")

from spil.config.settings import *  # noqa: F403 - the environment comes first
from spil.config.settings import STORAGES

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
# The hashed names are tested by script/demo.
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "spil.kern.testing.bestanden.Bestanden"},
}
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True
