"""How many queries the screens of the table take (docs/snelheid.md)."""

import pytest
from django.urls import reverse

from spil.aanmeldingen.commands import beleg_tafel, leg_standpunten_vast
from spil.aanmeldingen.commands.tafel import Gegeven
from spil.aanmeldingen.tests.test_navraag import antwoord, vraag
from spil.kern import rls
from spil.meting.tellen import geteld
from tests.inloggen import log_in
from tests.wereld import NU, VANDAAG, als

BUDGET = 15


@pytest.fixture
def tafel(wereld, aanmelding, vandaag, monkeypatch):
    monkeypatch.setattr(rls, "_lees_context", lambda: None)
    mensen = [wereld.ketenpartner.medewerker, wereld.officier.medewerker]
    with als(wereld.triagist):
        rij = beleg_tafel(VANDAAG, mensen, door=wereld.triagist, op=NU)
        gegeven = [Gegeven(medewerker=mens, standpunt="advies") for mens in mensen]
        leg_standpunten_vast(aanmelding.uuid, gegeven, aan=rij, door=wereld.triagist, op=NU)
    antwoord(wereld, vraag(wereld, aanmelding))
    vraag(wereld, aanmelding)
    return rij


@pytest.mark.parametrize(
    "naam",
    ["aanmelding", "aanmelding-standpunten", "aanmelding-navraag", "triage", "triagetafel"],
)
def test_een_scherm_van_de_tafel_blijft_binnen_het_budget(wereld, aanmelding, client, tafel, naam):
    wat = tafel if naam == "triagetafel" else aanmelding
    adres = reverse(naam, args=[wat.uuid])
    log_in(client, wereld.triagist)
    client.get(adres)
    with geteld() as queries:
        assert client.get(adres).status_code == 200
    assert len(queries) <= BUDGET, "\n".join(queries)
