"""Pages of the workshop, opened as one of the cast on the day of the story."""

from collections.abc import Callable, Iterator

import pytest
import time_machine
from django.http import HttpResponse
from django.test import Client

from spil.gebruikers.models import Rol
from spil.werkplaats.commands import begin_aanpak, leg_voor, stel_vast
from spil.werkplaats.ruw import met
from spil.werkprocessen.models import Werkprocesversie
from tests.inloggen import log_in
from tests.wereld import NU, Wereld, als, maak_rol

Opener = Callable[..., HttpResponse]


@pytest.fixture
def nu() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NU, tick=False) as reis:
        yield reis


@pytest.fixture
def tweede(wereld: Wereld) -> Rol:
    """Another functioneel beheerder of the house."""
    wereld.rollen["tweede"] = maak_rol(
        wereld.partners["huis"], naam="N. Nazicht", soort="functioneel_beheerder"
    )
    return wereld.rollen["tweede"]


@pytest.fixture
def bekijk(wereld: Wereld, client: Client, nu: time_machine.Traveller) -> Opener:
    def open_(pad: str, als_: str = "beheerder") -> HttpResponse:
        log_in(client, wereld.rollen[als_])
        return client.get(pad)  # type: ignore[return-value]

    return open_


@pytest.fixture
def doe(wereld: Wereld, client: Client, nu: time_machine.Traveller) -> Opener:
    def verzend(pad: str, als_: str = "beheerder", **velden: object) -> HttpResponse:
        log_in(client, wereld.rollen[als_])
        return client.post(pad, velden, follow=True)  # type: ignore[return-value]

    return verzend


def tekst(antwoord: HttpResponse) -> str:
    """The page as it reads: one space where the template has more."""
    return " ".join(antwoord.content.decode().split())


def begin(wereld: Wereld, naam: str = "Nieuwe aanpak", **anders: object) -> Werkprocesversie:
    """A concept that can run."""
    with als(wereld.beheerder):
        versie = begin_aanpak(naam, door=wereld.beheerder, op=NU, **anders)  # type: ignore[arg-type]
    waarden = {"omschrijving": "Voor een proef.", "verwerking.doel": "Een proef doen."}
    if not versie.definitie["omschrijving"]:
        versie.bewaar_concept(met(versie.definitie, waarden))
    return versie


def stel_in(wereld: Wereld, versie: Werkprocesversie, *, door: str = "manager") -> Werkprocesversie:
    """Laid before the manager by the beheerder, and agreed."""
    with als(wereld.beheerder):
        leg_voor(versie.uuid, door=wereld.beheerder, op=NU)
    with als(wereld.rollen[door]):
        return stel_vast(versie.uuid, door=wereld.rollen[door], op=NU)
