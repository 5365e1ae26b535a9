"""The screens of goals and actions: by form post, with and without htmx."""

from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from spil.plannen.commands import meld_gereed
from spil.plannen.models import Actie, Doel, Voortgang
from spil.plannen.tests.opzet import maak_actie, maak_doel, zaak_met_deelnemers
from spil.toegang.commands import neem_noodtoegang
from tests.inloggen import log_in
from tests.wereld import NU, VANDAAG, Wereld, als, later

# Budget 12 (architectuur.md); a test adds 4, since namens() is nested in its transaction.
BUDGET = 12 + 4


@pytest.fixture(autouse=True)
def _nu():
    with time_machine.travel(NU, tick=False):
        yield


@pytest.fixture
def zaak(wereld: Wereld):
    return zaak_met_deelnemers(wereld)


def client_van(rol) -> Client:
    return log_in(Client(), rol)


def actievelden(wereld, **velden):
    return {
        "omschrijving": "Identiteitsbewijs regelen",
        "eigenaar": f"r:{wereld.ketenpartner.uuid}",
        "deadline": "01-12-2026",
        "doel": "",
        "hulp_nodig": "",
        "sleutel": str(uuid4()),
        **velden,
    }


def test_een_doel_toevoegen_wijzigen_en_afronden(wereld, zaak):
    client = client_van(wereld.regisseur)
    nieuw = reverse("doel-nieuw", args=[zaak.uuid])
    assert client.get(nieuw).status_code == 200
    leeg = client.post(nieuw, {"sleutel": str(uuid4()), "omschrijving": "Rust thuis"})
    assert leeg.status_code == 422
    assert "Rust thuis" in leeg.content.decode()
    velden = {"leefgebied": "gezin", "omschrijving": "Rust thuis", "streefdatum": "1-2-2027"}
    antwoord = client.post(nieuw, velden | {"sleutel": str(uuid4())})
    assert antwoord["Location"] == reverse("dossier-plan", args=[zaak.uuid])
    with als(wereld.regisseur):
        doel = Doel.objects.get()
    adres = reverse("doel", args=[doel.uuid])
    assert "Rust thuis" in client.get(adres).content.decode()
    assert client.post(adres, velden | {"versie": 1}).status_code == 302
    resultaat = reverse("doel-resultaat", args=[doel.uuid])
    assert client.get(resultaat).status_code == 200
    assert client.post(resultaat, {"resultaat": "niet"}).status_code == 422
    assert client.post(resultaat, {"resultaat": "behaald"}).status_code == 302


def test_een_actie_toevoegen_kost_weinig_vragen_aan_de_database(wereld, zaak):
    client = client_van(wereld.regisseur)
    adres = reverse("actie-nieuw", args=[zaak.uuid])
    pagina = client.get(adres).content.decode()
    assert "J. Verbeek, Politie Zeeland-West-Brabant" in pagina
    assert "P. Sanders" not in pagina
    with CaptureQueriesContext(connection) as vragen:
        antwoord = client.post(
            adres, actievelden(wereld, eigenaar=f"p:{wereld.partners['politie'].uuid}")
        )
    assert antwoord["Location"] == reverse("dossier-plan", args=[zaak.uuid])
    assert len(vragen) <= BUDGET, "\n".join(v["sql"][:110] for v in vragen)


def test_een_fout_in_het_formulier_houdt_wat_getypt_is(wereld, zaak):
    client = client_van(wereld.regisseur)
    adres = reverse("actie-nieuw", args=[zaak.uuid])
    for fout in ({"deadline": "32-13-2026"}, {"eigenaar": "p:onzin"}, {"omschrijving": " "}):
        antwoord = client.post(adres, actievelden(wereld, **fout))
        assert antwoord.status_code == 422, fout
        assert "foutoverzicht" in antwoord.content.decode()
    antwoord = client.post(adres, actievelden(wereld, eigenaar=f"p:{wereld.partners['om'].uuid}"))
    assert "doet niet mee aan deze casus" in antwoord.content.decode()
    assert "Identiteitsbewijs regelen" in antwoord.content.decode()


def test_twee_keer_hetzelfde_formulier_maakt_een_actie(wereld, zaak):
    client = client_van(wereld.regisseur)
    velden = actievelden(wereld)
    for _ in range(2):
        antwoord = client.post(reverse("actie-nieuw", args=[zaak.uuid]), velden)
        assert antwoord.status_code == 302
    with als(wereld.regisseur):
        assert Actie.objects.count() == 1


def test_gelijktijdig_wijzigen_toont_wat_er_nu_staat_naast_wat_getypt_is(wereld, zaak):
    actie = maak_actie(zaak)
    adres = reverse("actie-wijziging", args=[actie.uuid])
    velden = actievelden(wereld, versie=1)
    een, twee = client_van(wereld.regisseur), client_van(wereld.ondersteuner)
    assert een.post(adres, velden | {"omschrijving": "Eerste"}).status_code == 302
    botsing = twee.post(adres, velden | {"omschrijving": "Tweede"})
    tekst = botsing.content.decode()
    assert botsing.status_code == 422
    assert "niets overschreven" in tekst
    assert "Eerste" in tekst
    assert "Tweede</textarea>" in tekst
    assert 'value="01-12-2026"' in tekst
    assert '<input type="hidden" name="versie" value="2"' in tekst
    assert twee.post(adres, velden | {"omschrijving": "Samen", "versie": 2}).status_code == 302
    with als(wereld.regisseur):
        assert Actie.objects.get().omschrijving == "Samen"


def test_de_politie_meldt_voortgang_en_gereed_op_de_eigen_actie(wereld, zaak):
    actie = maak_actie(zaak, doel=maak_doel(zaak), hulp_nodig="Adres")
    client = client_van(wereld.ketenpartner)
    scherm = client.get(reverse("actie", args=[actie.uuid])).content.decode()
    assert "Meld gereed" in scherm
    assert "Laat vervallen" not in scherm
    voortgang = reverse("actie-voortgang", args=[actie.uuid])
    assert client.post(voortgang, {"sleutel": str(uuid4()), "tekst": ""}).status_code == 422
    antwoord = client.post(voortgang, {"sleutel": str(uuid4()), "tekst": "Afspraak gemaakt"})
    assert antwoord.status_code == 302
    gereed = client.post(
        reverse("actie-gereed", args=[actie.uuid]), {"terug": "actie", "resultaat": "Gelukt"}
    )
    assert gereed["Location"] == reverse("actie", args=[actie.uuid])
    scherm = client.get(reverse("actie", args=[actie.uuid])).content.decode()
    assert "Afspraak gemaakt" in scherm
    assert "Gelukt" in scherm
    assert "Zet terug op open" in scherm
    with als(wereld.regisseur):
        assert Voortgang.objects.get().door == wereld.ketenpartner


def test_met_htmx_komt_de_regel_terug_met_de_weg_terug(wereld, zaak):
    """Eis C-15: one key, one press; C-11: undo instead of asking twice."""
    actie = maak_actie(zaak)
    client = client_van(wereld.regisseur)
    kop = {"HX-Request": "true"}
    adres = reverse("actie-gereed", args=[actie.uuid])
    regel = client.post(adres, {"terug": "mijn-werk"}, headers=kop).content.decode()
    assert regel.lstrip().startswith("<li")
    assert zaak.dossier.nummer in regel
    assert "Maak ongedaan" in regel
    regel = client.post(
        reverse("actie-terugzetten", args=[actie.uuid]), headers=kop
    ).content.decode()
    assert "Gereed<" in regel
    herinnering = reverse("actie-herinnering", args=[actie.uuid])
    assert "gestuurd" in client.post(herinnering, headers=kop).content.decode()
    nog_eens = client.post(herinnering, headers=kop)
    assert nog_eens.status_code == 422
    assert "Vandaag is al" in nog_eens.content.decode()


def test_zonder_htmx_gaat_de_knop_terug_naar_het_plan_of_mijn_werk(wereld, zaak):
    actie = maak_actie(zaak, deadline=VANDAAG - timedelta(days=1))
    client = client_van(wereld.regisseur)
    adres = reverse("actie-herinnering", args=[actie.uuid])
    assert client.post(adres)["Location"] == reverse("dossier-plan", args=[zaak.uuid])
    assert client.post(adres, {"terug": "mijn-werk"})["Location"] == reverse("mijn-werk")


def test_een_actie_laten_vervallen(wereld, zaak):
    actie = maak_actie(zaak)
    client = client_van(wereld.regisseur)
    adres = reverse("actie-vervallen", args=[actie.uuid])
    assert client.get(adres).status_code == 200
    assert client.post(adres, {"reden": ""}).status_code == 422
    assert client.post(adres, {"reden": "Verhuisd"}).status_code == 302
    assert "Verhuisd" in client.get(reverse("actie", args=[actie.uuid])).content.decode()


@pytest.mark.parametrize("wie", ["officier", "collega", "buitenstaander"])
@pytest.mark.parametrize("naam", ["actie", "actie-wijziging", "actie-vervallen"])
def test_voor_een_ander_bestaat_de_actie_niet(wereld, zaak, wie, naam):
    actie = maak_actie(zaak)
    antwoord = client_van(wereld.rollen[wie]).get(reverse(naam, args=[actie.uuid]))
    assert antwoord.status_code == (403 if wie == "officier" and naam != "actie" else 404)


def test_een_andere_deelnemer_ziet_de_actie_zonder_knoppen(wereld, zaak):
    actie = maak_actie(zaak)
    client = client_van(wereld.behandelaar)
    scherm = client.get(reverse("actie", args=[actie.uuid])).content.decode()
    assert "Huisbezoek brengen" in scherm
    assert "<form" not in scherm.split("<main", 1)[1].split("</main", 1)[0]
    assert client.post(reverse("actie-gereed", args=[actie.uuid])).status_code == 403


def test_met_noodtoegang_is_er_een_actie_te_lezen_zonder_knoppen(wereld, zaak):
    actie = maak_actie(zaak, voor="huis")
    with als(wereld.collega) as rol:
        neem_noodtoegang(
            zaak.dossier.nummer, toelichting="Betrokkene staat voor een school.", door=rol, op=NU
        )
    client = client_van(wereld.collega)
    scherm = client.get(reverse("actie", args=[actie.uuid])).content.decode()
    assert "Huisbezoek brengen" in scherm
    assert "<form" not in scherm.split("<main", 1)[1].split("</main", 1)[0]


def test_na_een_dag_heeft_de_partner_geen_weg_terug_meer(wereld, zaak):
    actie = maak_actie(zaak)
    with als(wereld.ketenpartner) as rol:
        meld_gereed(actie.uuid, door=rol, op=NU)
    adres = reverse("actie", args=[actie.uuid])
    partner = client_van(wereld.ketenpartner)
    assert "Zet terug op open" in partner.get(adres).content.decode()
    with time_machine.travel(later(days=2), tick=False):
        assert "Zet terug" not in client_van(wereld.ketenpartner).get(adres).content.decode()
        assert "Zet terug" in client_van(wereld.regisseur).get(adres).content.decode()
