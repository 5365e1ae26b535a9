"""Which filters are on, how many cases that leaves, and a way to take each away (C-03)."""

import re

import pytest
import time_machine

from spil.aanmeldingen.models import Uitkomst
from spil.aanmeldingen.tests.voorbeelden import besluit_over, doe_aanmelding
from tests.inloggen import log_in
from tests.wereld import later


@pytest.fixture
def lijst(wereld, client):
    for _ in range(2):
        melding = doe_aanmelding(wereld.ketenpartner)
        besluit_over(melding, wereld, Uitkomst.OPPAKKEN, regisseur=wereld.regisseur)
    with time_machine.travel(later(minutes=1), tick=False):
        log_in(client, wereld.regisseur)
        yield lambda adres: client.get(adres).content.decode()


def titel(pagina):
    return re.search(r"<title>(.*?) · Spil</title>", pagina)[1]


def telling(pagina):
    return re.search(r'role="status">([^<]*\d[^<]*)<', pagina)[1]


def weg(pagina):
    gekozen = re.search(r'aria-label="Gekozen filters">(.*?)</ul>', pagina, re.DOTALL)
    return {naam: adres for adres, naam in re.findall(r'href="([^"]*)">([^<]*) <', gekozen[1])}


def test_zonder_filter_staat_er_alleen_hoeveel_casussen(lijst):
    pagina = lijst("/casussen/")
    assert telling(pagina) == "2 lopende casussen"
    assert "Gekozen filters" not in pagina
    assert titel(pagina) == "Casussen"


def test_elk_filter_is_weg_te_halen_en_de_titel_zegt_hoeveel_er_zijn(lijst):
    """The title is what a screen reader says when the page opens, without script too."""
    pagina = lijst("/casussen/?aanpak=com&fase=plan")
    assert weg(pagina) == {
        "Aanpak: Complexe casuïstiek": "/casussen/",
        "Fase: Plan": "/casussen/?aanpak=com",
    }
    assert titel(pagina).endswith(": 0 met dit filter")
    assert ": 2 met dit filter" in titel(lijst("/casussen/?aanpak=com"))
