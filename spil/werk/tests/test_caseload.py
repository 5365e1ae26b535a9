"""The list of who coordinates an approach, as its definition has it; and its questions."""

import re
from datetime import timedelta

import pytest
import time_machine

from spil.casussen.commands import vul_gegevens_in
from spil.casussen.tests.opzet import maak_zaak
from spil.casussen.tests.proefaanpak import DEFINITIE, maak_proefzaak, neem_proef_in_gebruik
from spil.kern import rls
from tests.inloggen import log_in
from tests.wereld import NU, VANDAAG, als

LIJST = "/casussen/?aanpak=proef"
MEESTE_QUERIES = 15


@pytest.fixture
def versie(wereld):
    return neem_proef_in_gebruik(wereld)


@pytest.fixture
def zaken(wereld, versie):
    """Three of the list: free in 40 days, in 100 days, and not known when."""
    dagen = {"Laat": 100, "Onbekend": None, "Vroeg": 40}
    return {naam: _zaak(wereld, versie, naam, over) for naam, over in dagen.items()}


@pytest.fixture(autouse=True)
def _op_deze_dag():
    with time_machine.travel(NU, tick=False):
        yield


def _zaak(wereld, versie, naam, over):
    zaak = maak_proefzaak(wereld, versie, naam=naam)
    if over:
        vrij = {"vrij_op": (VANDAAG + timedelta(days=over)).isoformat()}
        with als(wereld.regisseur) as regisseur:
            vul_gegevens_in(zaak.uuid, groep="verblijf", antwoorden=vrij, door=regisseur, op=NU)
    return zaak


def open_lijst(client, rol, pad=LIJST):
    log_in(client, rol)
    antwoord = client.get(pad)
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def rijen(pagina):
    tekst = re.sub(r"<[^>]+>", " ", pagina.split("<tbody>")[1].split("</tbody>")[0])
    return list(re.findall(r"Vroeg|Laat|Onbekend", tekst))


def test_de_lijst_heeft_de_kolommen_en_de_volgorde_van_de_aanpak(client, wereld, zaken):
    pagina = open_lijst(client, wereld.regisseur)
    koppen = re.findall(r'<th scope="col">([^<]+)</th>', pagina)
    assert koppen == [
        "Dossier",
        "Wie",
        "Fase",
        "Wanneer komt iemand vrij?",
        "Is er een plek om te wonen?",
        "Plek geregeld",
    ]
    assert rijen(pagina) == ["Vroeg", "Laat", "Onbekend"]
    assert "<h1>Terugkeerlijst</h1>" in re.sub(r"<h1[^>]*>\s*", "<h1>", pagina)


def test_een_termijn_die_waarschuwt_valt_op_in_haar_eigen_kolom(client, wereld, zaken):
    """Once: not as a column and as a signal."""
    pagina = open_lijst(client, wereld.regisseur)
    assert pagina.count('<th scope="col">Plek geregeld</th>') == 1
    assert "<strong>Plek geregeld</strong>" not in pagina
    assert pagina.count('<td data-kop="Plek geregeld"><strong><time') == 1


def test_een_termijn_zonder_eigen_kolom_is_een_signaal(client, wereld):
    versie = neem_proef_in_gebruik(wereld, DEFINITIE.replace(', "termijn:poort"', ""))
    _zaak(wereld, versie, "Vroeg", 40)
    pagina = open_lijst(client, wereld.regisseur)
    assert '<th scope="col">Signalen</th>' in pagina
    assert pagina.count("<strong>Plek geregeld</strong>") == 1


def test_de_lijst_telt_af_tegen_de_plaatsen(client, wereld, zaken):
    pagina = open_lijst(client, wereld.regisseur)
    assert "3 lopende casussen" in pagina
    assert "3 van 1 plaatsen bezet, met 0,5 fte, <strong>dat is te veel" in pagina


def test_een_ander_ziet_alleen_de_casussen_waarbij_hij_betrokken_is(client, wereld, zaken):
    assert "U bent bij geen casus van deze aanpak betrokken." in open_lijst(client, wereld.collega)


def test_een_deelnemer_ziet_in_de_lijst_geen_termijn(client, wereld, zaken):
    pagina = open_lijst(client, wereld.ketenpartner)
    assert rijen(pagina) == ["Vroeg", "Laat", "Onbekend"]
    assert '"><strong><time' not in pagina


def test_casussen_van_een_andere_aanpak_staan_er_niet_bij(client, wereld, zaken):
    maak_zaak(wereld, regisseur=wereld.regisseur)
    assert "3 lopende casussen" in open_lijst(client, wereld.regisseur)
    assert "Alle aanpakken" in open_lijst(client, wereld.regisseur, "/casussen/")


def test_een_onbekende_aanpak_toont_alle_casussen(client, wereld, zaken):
    pagina = open_lijst(client, wereld.regisseur, "/casussen/?aanpak=bestaatniet")
    assert "Casussen waarbij u betrokken bent" in pagina


@pytest.mark.parametrize("aantal", [2, 12])
def test_de_lijst_kost_bij_elk_aantal_evenveel_queries(
    client, wereld, versie, aantal, monkeypatch, django_assert_max_num_queries
):
    monkeypatch.setattr(rls, "_lees_context", lambda: None)
    for nr in range(aantal):
        _zaak(wereld, versie, f"Nummer{nr}", 30 + nr)
    open_lijst(client, wereld.regisseur)
    with django_assert_max_num_queries(MEESTE_QUERIES):
        client.get(LIJST)


def test_de_coordinator_begint_met_de_eerste_lijst(client, wereld, zaken):
    assert "Terugkeerlijst" in open_lijst(client, wereld.coordinator, "/")
    assert "Terugkeerlijst" not in open_lijst(client, wereld.regisseur, "/")


def test_een_termijn_staat_op_mijn_werk_en_op_het_dossier(client, wereld, zaken):
    pagina = open_lijst(client, wereld.regisseur, "/")
    assert "Termijn: plek geregeld" in pagina
    pagina = open_lijst(client, wereld.regisseur, f"/dossiers/{zaken['Vroeg'].uuid}/")
    assert "Plek geregeld" in pagina
    assert "regie in deze fase: Dienst Justitiële Inrichtingen" in pagina


def test_de_gegevens_staan_per_groep_met_een_knop_om_te_wijzigen(client, wereld, zaken):
    pagina = open_lijst(client, wereld.regisseur, f"/dossiers/{zaken['Vroeg'].uuid}/gegevens/")
    assert "Wanneer komt iemand vrij?" in pagina
    assert "2 januari 2027" in pagina
    assert pagina.count("/gegevens/verblijf/") == 1


def test_gegevens_invullen_gaat_langs_het_formulier(client, wereld, zaken):
    pad = f"/dossiers/{zaken['Onbekend'].uuid}/gegevens/verblijf/"
    log_in(client, wereld.ketenpartner)
    assert client.post(pad, {"vrij_op": "overmorgen"}).status_code == 422
    antwoord = client.post(pad, {"vrij_op": "15-01-2027"}, follow=True)
    assert "15 januari 2027" in antwoord.content.decode()


@pytest.mark.parametrize(("groep", "status"), [("samen", 403), ("straks", 403), ("niets", 404)])
def test_een_deelnemer_krijgt_geen_formulier_van_een_ander(client, wereld, zaken, groep, status):
    log_in(client, wereld.ketenpartner)
    assert client.get(f"/dossiers/{zaken['Laat'].uuid}/gegevens/{groep}/").status_code == status


def test_de_fasepagina_wijst_de_weg_naar_wat_nog_ontbreekt(client, wereld, zaken):
    pad = f"/dossiers/{zaken['Vroeg'].uuid}/fase/"
    pagina = open_lijst(client, wereld.regisseur, pad)
    assert "Nog te beantwoorden voor de fase Buiten" in pagina
    assert "/gegevens/straks/" in pagina
    wie = {"fase": "buiten", "beslissers": [str(wereld.officier.medewerker.uuid)]}
    antwoord = client.post(pad, wie)
    assert antwoord.status_code == 422
    assert "Beantwoord eerst, voor de fase buiten" in antwoord.content.decode()
    client.post(f"/dossiers/{zaken['Vroeg'].uuid}/gegevens/straks/", {"adres": "ja"})
    assert client.post(pad, wie | {"reden": "De poort gaat open."}).status_code == 302
    pagina = client.get(pad).content.decode()
    assert "Besloten door P. Sanders (Openbaar Ministerie)" in pagina
    assert "De poort gaat open." in pagina
