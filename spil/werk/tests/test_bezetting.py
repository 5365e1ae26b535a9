"""C9: how many places of a fasehuis are taken (MZ23 r239), in counts and without names."""

import re
from datetime import timedelta

import pytest
import time_machine

from spil.casussen.commands import vul_gegevens_in
from spil.casussen.tests.proefaanpak import DEFINITIE, maak_proefzaak, neem_proef_in_gebruik
from spil.kern import rls
from spil.partners.models import Voorziening
from spil.ui.menu import menu_voor
from tests.inloggen import log_in
from tests.wereld import NU, VANDAAG, als

PAD = "/bezetting/"
MEESTE_QUERIES = 12
VELD = """[[velden]]
code = "{}"
vraag = "Vraag {}?"
groep = "samen"
categorie = "woonsituatie"
"""
DATUMS = "".join(VELD.format(c, c) + 'soort = "datum"\n' for c in ("vanaf", "tot", "verwacht"))
PLEK = VELD.format("plek", "plek") + 'soort = "lijst"\nlijst = "voorzieningen"\n'
SAMEN = 'naam = "Afspraken"\nzien = "deelnemers"\n'
VERBLIJF = (
    "meermaals = true\n"
    'verblijf = { plek = "plek", vanaf = "vanaf", tot = "tot", verwacht = "verwacht" }\n'
)
MET_VERBLIJF = DEFINITIE.replace(SAMEN, SAMEN + VERBLIJF).replace(
    "[[termijnen]]", PLEK + DATUMS + "[[termijnen]]", 1
)


@pytest.fixture(autouse=True)
def _op_deze_dag():
    with time_machine.travel(NU, tick=False):
        yield


@pytest.fixture
def versie(wereld):
    return neem_proef_in_gebruik(wereld, MET_VERBLIJF)


@pytest.fixture
def parkzicht(wereld):
    return Voorziening.voeg_toe(
        wereld.huis, naam="Parkzicht", soort="fasehuis", plaatsen=2, partner=None, vanaf=VANDAAG
    )


def dag(over: int) -> str:
    return (VANDAAG + timedelta(days=over)).isoformat()


def woont(wereld, versie, waar, *, naam="Vink", **dagen):
    """Somebody lives there; `vanaf=-10` is ten days ago."""
    zaak = maak_proefzaak(wereld, versie, naam=naam)
    antwoorden = {"plek": str(waar.uuid)} | {code: dag(over) for code, over in dagen.items()}
    with als(wereld.regisseur) as regisseur:
        vul_gegevens_in(zaak.uuid, groep="samen", antwoorden=antwoorden, door=regisseur, op=NU)
    return zaak


def rij(client, rol) -> list[str]:
    """What the page says of the only voorziening."""
    log_in(client, rol)
    inhoud = client.get(PAD).content.decode().split("<tbody>")[1].split("</tbody>")[0]
    cellen = re.findall(r"<td[^>]*>(.*?)</td>", inhoud, flags=re.S)
    return [" ".join(re.sub(r"<[^>]+>", " ", cel).split()) for cel in cellen]


def test_de_pagina_telt_bezet_vrij_vertrek_en_gemiddeld_verblijf(client, wereld, versie, parkzicht):
    """Proves C9."""
    woont(wereld, versie, parkzicht, vanaf=-10, verwacht=30)
    woont(wereld, versie, parkzicht, vanaf=-100, tot=-40)
    woont(wereld, versie, parkzicht, vanaf=-100, tot=-59)
    woont(wereld, versie, parkzicht, vanaf=-800, tot=-400)
    vertrek = "23 december 2026"
    assert rij(client, wereld.regisseur) == ["2", "1", "1", "niemand", vertrek, "50 dagen"]


def test_meer_mensen_dan_plaatsen_en_een_voorbij_vertrek_vallen_op(
    client, wereld, versie, parkzicht
):
    for _ in range(3):
        woont(wereld, versie, parkzicht, vanaf=-10, verwacht=-1)
    _, bezet, vrij, _, vertrek, gemiddeld = rij(client, wereld.regisseur)
    assert (bezet, vrij) == ("3", "0 (meer bezet dan er plaatsen zijn)")
    assert vertrek == "22 november 2026 (3 mensen) (voorbij)"
    assert gemiddeld == "niemand vertrokken"


@pytest.mark.parametrize("dagen", [{}, {"vanaf": 3}, {"vanaf": -3, "tot": -5}])
def test_zonder_eerste_dag_of_met_een_dag_die_nog_komt_is_een_plaats_niet_bezet(
    client, wereld, versie, parkzicht, dagen
):
    woont(wereld, versie, parkzicht, **dagen)
    plaatsen, bezet, vrij, _, vertrek, gemiddeld = rij(client, wereld.regisseur)
    assert (plaatsen, bezet, vrij) == ("2", "0", "2")
    assert (vertrek, gemiddeld) == ("niet bekend", "niemand vertrokken")


def test_wie_nog_komt_staat_ernaast_en_telt_nog_niet(client, wereld, versie, parkzicht):
    """Proves C9: placements that are planned."""
    woont(wereld, versie, parkzicht, vanaf=-10)
    for over in (7, 3, 7):
        woont(wereld, versie, parkzicht, vanaf=over)
    _, bezet, vrij, komst, *_ = rij(client, wereld.regisseur)
    assert (bezet, vrij) == ("1", "1")
    assert komst == "26 november 2026 30 november 2026 (2 mensen)"
    assert rij(client, wereld.collega)[3] == "niemand"


def test_het_aantal_plaatsen_is_dat_van_de_dag(client, wereld, versie, parkzicht):
    woont(wereld, versie, parkzicht, vanaf=-10)
    parkzicht.wijzig_plaatsen(5, per=VANDAAG + timedelta(days=2))
    assert rij(client, wereld.regisseur)[:3] == ["2 5 vanaf 25 november 2026", "1", "1"]
    with time_machine.travel(NU + timedelta(days=2), tick=False):
        assert rij(client, wereld.regisseur)[:3] == ["5", "1", "4"]


@pytest.mark.parametrize("pad", [PAD, "/casussen/"])
def test_het_menu_zegt_dat_de_bezetting_bij_de_casussen_hoort(pad):
    actief = [regel.naam for regel in menu_voor("coordinator", pad=pad) if regel.actief]
    assert actief == ["Casussen"]


def test_de_pagina_noemt_niemand(client, wereld, versie, parkzicht):
    zaak = woont(wereld, versie, parkzicht, naam="Kanariegeel", vanaf=-10)
    log_in(client, wereld.regisseur)
    inhoud = client.get(PAD).content.decode()
    assert "Kanariegeel" not in inhoud
    assert zaak.dossier.nummer not in inhoud
    assert "van de casussen die u kunt zien" in inhoud


def test_wie_de_casus_niet_ziet_telt_haar_niet_mee(client, wereld, versie, parkzicht):
    woont(wereld, versie, parkzicht, vanaf=-10)
    assert rij(client, wereld.collega)[1] == "0"


@pytest.mark.parametrize("wie", ["ketenpartner", "manager", "beheerder"])
def test_alleen_wie_in_het_huis_aan_casussen_werkt_ziet_de_bezetting(client, wereld, wie):
    log_in(client, wereld.rollen[wie])
    assert client.get(PAD).status_code == 403


def test_zonder_voorzieningen_zegt_de_pagina_wie_ze_opvoert(client, wereld):
    log_in(client, wereld.regisseur)
    assert "De functioneel beheerder voert" in client.get(PAD).content.decode()


def test_de_lijst_van_een_aanpak_met_een_verblijf_wijst_naar_de_bezetting(client, wereld, versie):
    log_in(client, wereld.regisseur)
    assert 'href="/bezetting/"' in client.get("/casussen/?aanpak=proef").content.decode()
    assert 'href="/bezetting/"' not in client.get("/casussen/?aanpak=com").content.decode()
    log_in(client, wereld.ketenpartner)
    assert 'href="/bezetting/"' not in client.get("/casussen/?aanpak=proef").content.decode()


@pytest.mark.parametrize("aantal", [1, 8])
def test_de_bezetting_kost_bij_elk_aantal_evenveel_queries(
    client, wereld, versie, parkzicht, aantal, monkeypatch, django_assert_max_num_queries
):
    monkeypatch.setattr(rls, "_lees_context", lambda: None)
    for _ in range(aantal):
        woont(wereld, versie, parkzicht, vanaf=-10)
    log_in(client, wereld.regisseur)
    client.get(PAD)
    with django_assert_max_num_queries(MEESTE_QUERIES):
        client.get(PAD)
