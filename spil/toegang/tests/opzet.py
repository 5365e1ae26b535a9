"""A dossier with two people, and pages opened as one of the cast at a moment of the story."""

from collections.abc import Callable, Iterator

import pytest
import time_machine
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.test import Client

from spil.personen.models import Betrokkene, Betrokkenerol
from spil.toegang.models import Deelsoort, Dossier, Dossierdeel, Reden, Toegang
from tests.inloggen import log_in
from tests.wereld import NU, VANDAAG, Wereld, als

Opener = Callable[..., HttpResponseBase]
REDEN = "Betrokkene staat nu bij een school."


@pytest.fixture
def dossier(wereld: Wereld) -> Dossier:
    """The regisseur has the regie; the police are deelnemer of the kaft; one child in the kern."""
    with als(wereld.regisseur):
        dossier = Dossier.open_nieuw(wereld.aanpak, op=NU)
        Toegang.op_dossier(dossier, rol=wereld.regisseur, reden=Reden.REGIE, van=NU)
        kaft, kern = (Dossierdeel.van(dossier, s) for s in (Deelsoort.KAFT, Deelsoort.KERN))
        Toegang.op_deel(kaft, rol=wereld.ketenpartner, reden=Reden.DEELNEMER, van=NU)
        Betrokkene.voeg_toe(
            kaft,
            rol=Betrokkenerol.HOOFDPERSOON,
            voornamen="Joris",
            achternaam="Kaftman",
            geboortedatum=VANDAAG.replace(year=1985),
            eerste_verwerking=VANDAAG,
        )
        Betrokkene.voeg_toe(
            kern, rol=Betrokkenerol.KIND, achternaam="Kernkind", eerste_verwerking=VANDAAG
        )
    return dossier


@pytest.fixture
def nu() -> Iterator[time_machine.Traveller]:
    """Ten past nine on the day of the story; `nu.shift()` moves on."""
    with time_machine.travel(NU, tick=False) as reis:
        yield reis


@pytest.fixture
def bekijk(wereld: Wereld, client: Client, nu: time_machine.Traveller) -> Opener:
    def open_(pad: str, als: str) -> HttpResponseBase:
        log_in(client, wereld.rollen[als])
        return client.get(pad)

    return open_


@pytest.fixture
def doe(wereld: Wereld, client: Client, nu: time_machine.Traveller) -> Opener:
    def verzend(pad: str, als: str, **velden: str) -> HttpResponseBase:
        log_in(client, wereld.rollen[als])
        return client.post(pad, velden)

    return verzend


def tekst(antwoord: HttpResponse) -> str:
    """The page as it reads: one space where the template has more."""
    return " ".join(antwoord.content.decode().split())
