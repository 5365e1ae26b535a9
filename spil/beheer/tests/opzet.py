"""Pages of Beheer, opened as one of the cast on the day of the story."""

from collections.abc import Callable, Iterator

import pytest
import time_machine
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.test import Client

from tests.inloggen import log_in
from tests.wereld import NU, Wereld

Opener = Callable[..., HttpResponseBase]


@pytest.fixture
def nu() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NU, tick=False) as reis:
        yield reis


@pytest.fixture
def bekijk(wereld: Wereld, client: Client, nu: time_machine.Traveller) -> Opener:
    def open_(pad: str, als: str = "beheerder") -> HttpResponseBase:
        log_in(client, wereld.rollen[als])
        return client.get(pad)

    return open_


@pytest.fixture
def doe(wereld: Wereld, client: Client, nu: time_machine.Traveller) -> Opener:
    def verzend(pad: str, als: str = "beheerder", **velden: str) -> HttpResponseBase:
        log_in(client, wereld.rollen[als])
        return client.post(pad, velden, follow=True)

    return verzend


def tekst(antwoord: HttpResponse) -> str:
    """The page as it reads: one space where the template has more."""
    return " ".join(antwoord.content.decode().split())
