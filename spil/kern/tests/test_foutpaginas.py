"""What somebody reads when a request cannot be taken, and that nothing typed is lost."""

import pytest
from django.test import Client

from tests.inloggen import log_in

GETYPT = {"q": "Een hele zin die iemand typte.", "password": "geheim woord", "deel": "kern"}


@pytest.fixture
def streng(wereld):
    return log_in(Client(enforce_csrf_checks=True), wereld.regisseur)


def verstuur(client, **koppen):
    antwoord = client.post("/zoeken/", GETYPT, headers=koppen)
    assert antwoord.status_code == 403
    return antwoord.content.decode()


def test_zonder_geldig_teken_staat_wat_u_typte_er_om_te_kopieren(streng):
    pagina = verstuur(streng, sec_fetch_site="same-origin")
    assert "Dit is niet verzonden" in pagina
    assert "Ga dan terug met de knop van uw browser" in pagina
    assert "Een hele zin die iemand typte." in pagina
    assert "geheim woord" not in pagina


@pytest.mark.parametrize("vandaan", ["cross-site", "same-site", "none", ""])
def test_de_woorden_van_een_andere_site_komen_niet_op_de_pagina(streng, vandaan):
    pagina = verstuur(streng, sec_fetch_site=vandaan)
    assert "Dit is niet verzonden" in pagina
    assert "Een hele zin die iemand typte." not in pagina


def test_een_onleesbaar_verzoek_krijgt_een_nederlandse_pagina(client, db, settings):
    settings.DEBUG = False
    antwoord = client.get("/", headers={"host": "elders.voorbeeld.nl"})
    assert antwoord.status_code == 400
    assert "Dit kan Spil niet lezen" in antwoord.content.decode()
    assert "Traceback" not in antwoord.content.decode()


def test_te_veel_velden_krijgt_dezelfde_pagina(wereld, client, settings):
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 3
    antwoord = log_in(client, wereld.regisseur).post("/zoeken/", {f"v{n}": "x" for n in range(9)})
    assert antwoord.status_code == 400
    assert "Dit kan Spil niet lezen" in antwoord.content.decode()
