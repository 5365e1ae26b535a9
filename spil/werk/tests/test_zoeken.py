"""What searching may tell (eisen A1-03)."""

from datetime import date

import pytest
import time_machine

from spil.aanmeldingen.inhoud import Persoon
from spil.aanmeldingen.models import Uitkomst
from spil.aanmeldingen.tests.voorbeelden import besluit_over, doe_aanmelding
from spil.personen.models import Betrokkenerol
from spil.werk.queries.zoeken import zoek
from tests.inloggen import log_in
from tests.wereld import als, later

MENSEN = [
    Persoon(achternaam="Kwikstaartje", voornamen="Joris"),
    Persoon(achternaam="Getroffen", rol=Betrokkenerol.SLACHTOFFER),
]


@pytest.mark.parametrize(
    ("uitkomst", "slachtoffers"), [(None, 1), (Uitkomst.NIET_OPPAKKEN, 0), (Uitkomst.ADVIES, 0)]
)
def test_van_een_afgewezen_aanmelding_vindt_de_aanmelder_alleen_de_hoofdpersoon(
    wereld, uitkomst, slachtoffers
):
    """eisen A11-03: what the page of the report leaves out, searching leaves out too."""
    aanmelding = doe_aanmelding(wereld.ketenpartner, personen=MENSEN)
    if uitkomst:
        besluit_over(aanmelding, wereld, uitkomst, antwoord="Nee.")
    op = later(days=1)
    with als(wereld.ketenpartner, op=op) as politie:
        assert len(zoek("getroffen", door=politie, op=op).treffers) == slachtoffers
        assert len(zoek("kwikstaartje", door=politie, op=op).treffers) == 1


@pytest.mark.parametrize(("uitkomst", "jaar"), [(None, 1985), (Uitkomst.ADVIES, None)])
def test_een_treffer_zegt_in_welk_jaar_iemand_is_geboren(wereld, uitkomst, jaar):
    """Two of one name are told apart; of what is refused only the name is left."""
    mensen = [Persoon(achternaam="Kwikstaartje", geboortedatum=date(1985, 4, 3))]
    aanmelding = doe_aanmelding(wereld.ketenpartner, personen=mensen)
    if uitkomst:
        besluit_over(aanmelding, wereld, uitkomst, antwoord="Nee.")
    op = later(days=1)
    with als(wereld.ketenpartner, op=op) as politie:
        (treffer,) = zoek("kwikstaartje", door=politie, op=op).treffers
    assert treffer.geboortejaar == jaar


def test_wie_alleen_leert_dat_iemand_bekend_is_leest_geen_geboortejaar(wereld, client):
    mensen = [Persoon(achternaam="Kwikstaartje", geboortedatum=date(1985, 4, 3))]
    aanmelding = doe_aanmelding(wereld.ketenpartner, personen=mensen)
    besluit_over(aanmelding, wereld, Uitkomst.OPPAKKEN, regisseur=wereld.regisseur)
    with time_machine.travel(later(minutes=1), tick=False):
        mijn = log_in(client, wereld.regisseur).post("/zoeken/", {"q": "kwikstaartje"})
        bekend = log_in(client, wereld.collega).post("/zoeken/", {"q": "kwikstaartje"})
    assert '<td data-kop="geboren">1985</td>' in mijn.content.decode()
    assert "regie S. Oomen" in bekend.content.decode()
    assert "1985" not in bekend.content.decode()


@pytest.mark.parametrize(
    "vraag", ["2026\x00", "A2026-\x00", "\x00", "%", "_", "' OR 1=1", "a " * 500]
)
def test_een_vreemde_zoekvraag_is_geen_fout(wereld, client, vraag):
    """eisen A1-13: nothing found, and no error page that a colleague must look into."""
    antwoord = log_in(client, wereld.regisseur).post("/zoeken/", {"q": vraag})
    assert antwoord.status_code == 200


@pytest.mark.parametrize("pagina", ["²", "0", "-1", "9" * 30, "\x00"])
def test_een_vreemd_bladzijdenummer_is_de_eerste_bladzijde(wereld, client, pagina):
    assert log_in(client, wereld.regisseur).get("/casussen/", {"pagina": pagina}).status_code == 200
