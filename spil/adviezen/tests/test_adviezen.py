"""Counting advice (missie A2, eisen A2): who asked, a theme, one line, and nobody's name."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.db.models import Sum
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from spil.adviezen.models import Advies
from spil.adviezen.queries import partner_met, vragers
from spil.feiten.models import Feit, FeitHerkomst
from spil.kern import klok
from spil.toegang.models import Concept
from spil.toegang.queries import lees_concept
from tests.inloggen import log_in
from tests.wereld import als

NIEUW = "/adviezen/nieuw/"
VRAAG = {"organisatie": "pol", "thema": "com", "regel": "Kan iemand zonder adres naar de opvang?"}
SLEUTEL = "0b5f2a52-9d2e-4c7e-8f3c-3a1de3a7f0aa"
VRAAG["sleutel"] = SLEUTEL
MET_NAAM = VRAAG | {"regel": "Wat doen we met J. Voorbeeld?"}


@pytest.fixture
def client_van(wereld):
    return lambda wie: log_in(Client(), wereld.rollen[wie])


def geef(client, **velden):
    return client.post(NIEUW, VRAAG | velden)


def geteld(wereld):
    return Feit.objects.filter(huis=wereld.huis, soort="advies").aggregate(som=Sum("aantal"))["som"]


def test_een_advies_telt_zonder_persoon_verwerking_of_dossier(wereld, client_van):
    antwoord = geef(client_van("regisseur"))
    assert antwoord.status_code == 302
    advies = Advies.objects.get()
    assert (advies.organisatie, advies.partner, advies.thema) == (
        "Politie Zeeland-West-Brabant",
        wereld.partners["politie"],
        "com",
    )
    feit = Feit.objects.get()
    assert (feit.soort, feit.aanpak, feit.organisatiesoort, feit.aantal) == (
        "advies", "com", "politie", 1,
    )  # fmt: skip
    assert (feit.verwerking, feit.gemeente) == (None, None)
    with als(wereld.regisseur):
        assert not FeitHerkomst.objects.exists()


def test_wie_geen_partner_is_vraagt_ook_om_raad(wereld, client_van):
    geef(client_van("triagist"), organisatie="Sociaal Team Noord", thema="anders")
    advies = Advies.objects.get()
    assert (advies.organisatie, advies.partner, advies.thema) == ("Sociaal Team Noord", None, "")
    assert geteld(wereld) == 1


def test_de_eerste_letters_zijn_genoeg_als_er_maar_een_zo_begint(wereld):
    lijst = vragers(door=wereld.regisseur, op=klok.nu())
    assert partner_met("ggz", lijst) == wereld.partners["ggz"]
    assert partner_met("OPENBAAR ministerie", lijst) == wereld.partners["om"]
    assert partner_met("o", lijst) is None
    assert wereld.partners["huis"] not in lijst


def test_een_naam_wordt_niet_geteld_en_het_scherm_zegt_waarom(wereld, client_van):
    client = client_van("regisseur")
    antwoord = client.post(NIEUW, MET_NAAM)
    assert antwoord.status_code == 422
    tekst = antwoord.content.decode()
    assert "woorden in die op een naam lijken" in tekst
    assert "Wat doen we met J. Voorbeeld?" in tekst
    assert not Advies.objects.exists()
    # No draft: a name that was typed by mistake stays nowhere.
    with als(wereld.regisseur):
        assert not Concept.objects.exists()


def test_wie_weet_dat_het_geen_naam_is_telt_het_toch(wereld, client_van):
    assert client_van("regisseur").post(NIEUW, MET_NAAM | {"doe": "geen-naam"}).status_code == 302
    assert geteld(wereld) == 1


def test_een_naam_gaat_mee_naar_een_aanmelding_en_telt_niet(wereld, client_van):
    client = client_van("regisseur")
    antwoord = client.post(NIEUW, MET_NAAM | {"doe": "aanmelding"})
    sleutel = re.search(r"concepten/([0-9a-f-]{36})/wie/", antwoord["Location"])[1]
    assert client.get(antwoord["Location"]).status_code == 200
    with als(wereld.regisseur):
        concept = lees_concept("aanmelding-wat", sleutel, door=wereld.regisseur)
    assert concept == {"aanleiding": MET_NAAM["regel"]}
    assert not Advies.objects.exists()
    assert not Feit.objects.exists()


def test_wat_ontbreekt_staat_bij_het_veld_en_wat_getypt_is_blijft(wereld, client_van):
    antwoord = geef(client_van("regisseur"), regel="", thema="")
    assert antwoord.status_code == 422
    assert {"thema", "regel"} == set(antwoord.context["form"].errors)
    assert 'value="pol"' in antwoord.content.decode()


def test_twee_keer_versturen_telt_een_keer(wereld, client_van):
    client = client_van("regisseur")
    for _ in range(2):
        geef(client)
    assert Advies.objects.count() == 1
    assert geteld(wereld) == 1


def test_na_het_tellen_bent_u_terug_en_kunt_u_het_ongedaan_maken(wereld, client_van):
    """C-11: without script, and the log tells both."""
    client = client_van("regisseur")
    gelogd = CaptureQueriesContext(connection)
    antwoord = client.get(NIEUW, headers={"referer": "http://testserver/casussen/?fase=plan"})
    assert 'value="/casussen/?fase=plan"' in antwoord.content.decode()
    with gelogd:
        geteld_op = client.post(NIEUW, VRAAG | {"terug": "/casussen/?fase=plan"})
    assert _vastgelegd(gelogd) == ["advies.gegeven"]
    terug = client.get(geteld_op["Location"])
    assert geteld_op["Location"] == "/casussen/?fase=plan"
    weg = reverse("advies-verwijdering", args=[Advies.objects.get().uuid])
    assert f'action="{weg}"' in terug.content.decode()
    with gelogd:
        client.post(weg)
    assert _vastgelegd(gelogd) == ["advies.verwijderd"]
    assert not Advies.objects.exists()
    assert geteld(wereld) == 0


def _vastgelegd(vragen):
    return [
        re.search(r"'(advies\.\w+)'", v["sql"])[1]
        for v in vragen
        if v["sql"].startswith("INSERT INTO logboek_gebeurtenis")
    ]


@pytest.mark.parametrize("terug", ["https://elders.voorbeeld.nl/", "//elders.voorbeeld.nl/", "x"])
def test_terug_gaat_nooit_naar_elders(wereld, client_van, terug):
    assert geef(client_van("regisseur"), terug=terug)["Location"] == "/adviezen/"


def test_een_vergissing_is_een_dag_te_verbeteren_ook_door_een_collega(wereld, client_van):
    geef(client_van("regisseur"))
    advies = Advies.objects.get()
    adres = reverse("advies", args=[advies.uuid])
    collega = client_van("collega")
    assert 'value="Politie Zeeland-West-Brabant"' in collega.get(adres).content.decode()
    assert collega.post(adres, VRAAG | {"thema": "anders"}).status_code == 302
    advies.refresh_from_db()
    assert advies.thema == ""
    per_thema = Feit.objects.values_list("aanpak").annotate(som=Sum("aantal"))
    assert dict(per_thema) == {"com": 0, "": 1}
    Advies.objects.update(gegeven_op=klok.nu() - timedelta(days=1, minutes=1))
    antwoord = collega.post(adres, VRAAG)
    assert antwoord.status_code == 422
    assert "tot een dag later" in antwoord.content.decode()


def test_verwijderen_kan_altijd_en_na_een_dag_blijft_de_telling(wereld, client_van):
    """A name that slipped in can always go."""
    geef(client_van("regisseur"))
    Advies.objects.update(gegeven_op=klok.nu() - timedelta(days=2))
    adres = reverse("advies-verwijdering", args=[Advies.objects.get().uuid])
    collega = client_van("ondersteuner")
    assert "blijft meetellen" in collega.get(adres).content.decode()
    collega.post(adres)
    assert not Advies.objects.exists()
    assert geteld(wereld) == 1


def test_een_ander_huis_ziet_het_advies_niet(wereld, client_van):
    geef(client_van("regisseur"))
    buiten = client_van("buitenstaander")
    assert VRAAG["regel"] not in buiten.get("/adviezen/").content.decode()
    for naam in ("advies", "advies-verwijdering"):
        adres = reverse(naam, args=[Advies.objects.get().uuid])
        assert buiten.get(adres).status_code == 404
        assert buiten.post(adres, VRAAG).status_code == 404
    assert Advies.objects.exists()


def test_een_huis_dat_niet_telt_heeft_de_handeling_niet(wereld, client_van):
    """De Markiezaten declines it for the burden (MZ23 r267-269); the beheerder chooses."""
    regisseur, beheerder = client_van("regisseur"), client_van("beheerder")
    geef(regisseur)
    assert 'href="/adviezen/nieuw/"' in regisseur.get("/").content.decode()
    huis = {"naam": wereld.huis.naam} | wereld.huis.woorden()
    beheerder.post("/beheer/huis/", huis)
    assert 'href="/adviezen/nieuw/"' not in regisseur.get("/").content.decode()
    advies = Advies.objects.get()
    paden = ["/adviezen/", NIEUW, *(f"/adviezen/{advies.uuid}/{w}" for w in ("", "verwijdering/"))]
    assert [regisseur.get(pad).status_code for pad in paden] == [404] * 4
    assert geef(regisseur).status_code == 404
    assert "/sturing/adviezen/" not in client_van("manager").get("/sturing/").content.decode()
    beheerder.post("/beheer/huis/", huis | {"telt_adviezen": "on"})
    assert regisseur.get("/adviezen/").status_code == 200


def test_de_cijfers_tellen_adviezen_van_het_hele_huis(wereld, client_van):
    geef(client_van("regisseur"))
    manager = client_van("manager")
    assert "1 advies" in manager.get("/sturing/").content.decode()
    pagina = manager.get("/sturing/adviezen/").content.decode()
    assert "Het hele huis" in pagina
    assert "over wie het ging wordt nooit vastgelegd" in pagina
    assert "Overig" not in pagina


def test_de_lijst_zegt_wat_u_kunt_doen_als_zij_leeg_is(wereld, client_van):
    assert "nog geen adviezen geteld" in client_van("regisseur").get("/adviezen/").content.decode()
