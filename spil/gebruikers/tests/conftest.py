"""A login with a known password and app; and a browser that logs in through the real pages."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest
import time_machine
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from spil.gebruikers.models import Gebruiker
from spil.gebruikers.tests.codes import GEHEIM
from tests.wereld import WACHTWOORD, Wereld


@pytest.fixture
def gebruiker(wereld: Wereld) -> Gebruiker:
    """The regisseur's login, with a password and nothing else."""
    gebruiker = wereld.regisseur.medewerker.gebruiker
    assert gebruiker is not None
    gebruiker.stel_wachtwoord_in(WACHTWOORD)
    return gebruiker


@pytest.fixture
def met_app(gebruiker: Gebruiker) -> Gebruiker:
    """The same, with an app for codes and recovery codes."""
    TOTP.activate(gebruiker, GEHEIM)
    RecoveryCodes.activate(gebruiker)
    return gebruiker


@pytest.fixture
def wachtwoordstap(client: Client):
    """Type e-mail address and password on the login page."""

    def doe(email: str, wachtwoord: str = WACHTWOORD, *, adres: str = "10.0.0.1", browser=client):
        return browser.post(
            reverse("account_login"), {"login": email, "password": wachtwoord}, REMOTE_ADDR=adres
        )

    return doe


@pytest.fixture
def time_machine_op():
    """Travel from now on: `with time_machine_op() as klok: klok.shift(seconds)`."""
    return lambda: time_machine.travel(datetime.now(UTC), tick=False)


@pytest.fixture
def gelogd():
    """`with gelogd() as codes:` fills the list with the codes of events written in the block; the
    app itself cannot read them back."""

    @contextmanager
    def luister() -> Iterator[list[str]]:
        codes: list[str] = []
        with CaptureQueriesContext(connection) as vragen:
            yield codes
        for vraag in vragen.captured_queries:
            if vraag["sql"].startswith("INSERT INTO logboek_gebeurtenis"):
                codes += [
                    code
                    for code in re.findall(r"'([a-z_]+\.[a-z_]+)'", vraag["sql"])
                    if not code.startswith("spil.")
                ]

    return luister
