"""The cast walks through the screens of this app, on the fixed day of the tests."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
import time_machine
from django.http import HttpResponse
from django.urls import reverse

from spil.aanmeldingen.models import Aanmelding
from spil.aanmeldingen.tests.voorbeelden import doe_aanmelding
from tests.inloggen import log_in
from tests.wereld import NU, Wereld


@pytest.fixture
def vandaag() -> Iterator[None]:
    with time_machine.travel(NU, tick=False):
        yield


@pytest.fixture
def bezoek(wereld: Wereld, client: Any, vandaag: None) -> Callable[..., HttpResponse]:
    """Open (or send) a page as one of the cast."""

    def bezoek(wie: str, naam: str, *args: Any, **velden: Any) -> HttpResponse:
        log_in(client, wereld.rollen[wie])
        adres = reverse(naam, args=args)
        antwoord: HttpResponse = client.post(adres, velden) if velden else client.get(adres)
        return antwoord

    return bezoek


@pytest.fixture
def aanmelding(wereld: Wereld) -> Aanmelding:
    """The police reported somebody today."""
    return doe_aanmelding(wereld.ketenpartner)
