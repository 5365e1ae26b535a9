"""All that is done at one item on the screen of who takes the notes: who is there, what was agreed
before, and rounding off; with and without script nothing that was typed is lost (missie B3, B4;
eisen C-18, C-20)."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from spil.casussen.models import Casus
from spil.overleggen.commands import nodig_uit
from spil.overleggen.models import Aantekening, Aanwezigheid, Verslagregel
from spil.overleggen.tests.opzet_tafel import GAST, dek_de_tafel, teken
from spil.overleggen.tests.zittingopzet import Tafel, zet_tafel
from spil.plannen.models import Actie
from spil.plannen.tests.opzet import maak_actie
from tests.inloggen import log_in
from tests.wereld import NU, VANDAAG, als

SCRIPT = {"X-Requested-With": "fetch"}
GETYPT = {"tekst": "Nog niet bewaard.", "versie": "0"}


@pytest.fixture
def tafel(wereld, nu) -> Tafel:
    return zet_tafel(wereld)


@pytest.fixture
def client_van(wereld, nu):
    return lambda wie: log_in(Client(), wereld.rollen[wie])


def notulen(client: Client, tafel: Tafel, punt: int = 1) -> str:
    pad = reverse("notulen", args=[tafel.uuid], query={"punt": punt})
    return client.get(pad).content.decode()


def post(client: Client, tafel: Tafel, naam: str, velden: dict[str, object], *, script=False):
    pad = reverse(naam, args=[tafel.punten[0].uuid])
    return client.post(pad, velden, headers=SCRIPT if script else {})


def aangevinkt(pagina: str) -> list[str]:
    return re.findall(r'name="aanwezig" value="([\w-]+)" id="[\w-]+" checked', pagina)


def getypt(tafel: Tafel) -> str:
    with als(tafel.wereld.regisseur):
        return Aantekening.objects.get().tekst


# -- who is there ---------------------------------------------------------------
def test_wie_zei_te_komen_is_aangevinkt_en_een_druk_legt_het_vast(tafel, client_van):
    """Missie B3: in one stroke, and the text that was being typed comes along."""
    tafel.begin()
    tafel.overleg.genodigden.get(partner=tafel.wereld.partners["politie"]).zet_stand("komt")
    client = client_van("ondersteuner")
    er_zijn = aangevinkt(notulen(client, tafel))
    assert len(er_zijn) == 3

    antwoord = post(client, tafel, "notulen-aanwezigheid", {"aanwezig": er_zijn, **GETYPT})

    assert antwoord.url.endswith("?punt=1#aanwezig")
    pagina = notulen(client, tafel)
    assert "</strong> 3 van 3" in pagina
    assert "Nog niet bewaard.</textarea>" in pagina


def test_wie_later_komt_of_eerder_gaat_wordt_net_zo_gewijzigd(tafel, client_van):
    """With script only this part comes back, and the screen for the room hears of it."""
    tafel.begin()
    client, teller = client_van("ondersteuner"), tafel.teller()
    er_zijn = [str(g.uuid) for g in tafel.overleg.genodigden.order_by("pk")[:2]]
    for wie, telling in ((er_zijn, "2 van 3"), (er_zijn[:1], "1 van 3")):
        velden = {"aanwezig": wie}
        deel = post(client, tafel, "notulen-aanwezigheid", velden, script=True).content.decode()
        assert deel.strip().startswith('<section id="aanwezig"')
        assert telling in deel
        assert "textarea" not in deel
    leeg = post(client, tafel, "notulen-aanwezigheid", {}, script=True)
    assert (leeg.status_code, "Vink eerst aan" in leeg.content.decode()) == (422, True)
    assert tafel.teller() == teller + 2
    with als(tafel.wereld.regisseur):
        assert Aanwezigheid.objects.filter(is_er=True).count() == 1


def test_een_derde_die_niet_tekende_is_niet_aan_te_vinken_en_dat_staat_erbij(wereld, nu, client):
    gedekt = dek_de_tafel(wereld)
    tafel = Tafel(wereld, gedekt.overleg, [], [gedekt.punt])
    tafel.begin()
    log_in(client, wereld.regisseur)
    vak = rf'<input[^>]*value="{gedekt.gast.uuid}"[^>]*>'
    pagina = notulen(client, tafel)
    assert " disabled" in re.search(vak, pagina)[0]
    assert f"{GAST} <span" in pagina
    assert "Tekende de geheimhoudingsverklaring nog niet" in pagina

    velden = {"aanwezig": [str(gedekt.gast.uuid)], **GETYPT}
    geweigerd = post(client, tafel, "notulen-aanwezigheid", velden)
    assert geweigerd.status_code == 422
    assert "Nog niet bewaard.</textarea>" in geweigerd.content.decode()
    assert getypt(tafel) == "Nog niet bewaard.", "ook dan is de tekst bewaard"

    teken(gedekt)
    assert " disabled" not in re.search(vak, notulen(client, tafel))[0]


# -- what was agreed before -----------------------------------------------------
def test_eerdere_afspraken_staan_er_en_zijn_met_een_toets_gereed(tafel, client_van):
    """C-18: through the plan's own acts, and what was typed is kept by the same press."""
    tafel.begin()
    actie = maak_actie(tafel.zaken[0], omschrijving="Vorige keer afgesproken")
    client = client_van("regisseur")
    pagina = notulen(client, tafel)
    assert "Vorige keer afgesproken" in pagina
    assert 'data-toets="a e"' in pagina

    antwoord = post(client, tafel, "notulen-afspraak", {"gereed": str(actie.uuid), **GETYPT})
    assert antwoord.url.endswith("?punt=1#afspraken")
    assert getypt(tafel) == "Nog niet bewaard."
    assert "Maak ongedaan" in notulen(client, tafel)

    velden = {"terug": str(actie.uuid)}
    deel = post(client, tafel, "notulen-afspraak", velden, script=True).content.decode()
    assert deel.strip().startswith('<section id="afspraken"')
    assert "(1 open)" in deel


def test_een_afspraak_van_een_ander_dossier_hoort_hier_niet(tafel, client_van):
    tafel.begin()
    vreemd = maak_actie(tafel.zaken[1])
    client = client_van("regisseur")
    for velden in ({"gereed": str(vreemd.uuid)}, {"gereed": "x"}, {}):
        assert post(client, tafel, "notulen-afspraak", velden).status_code == 404
    with als(tafel.wereld.regisseur):
        assert Actie.objects.get().is_open


def test_wie_alleen_aan_tafel_zit_ziet_waarom_het_plan_er_niet_staat(tafel, client_van):
    """Without the plan, and without rounding off; one sentence each says who does it."""
    maak_actie(tafel.zaken[0], omschrijving="Van het plan")
    neem_plaats(tafel, "triagist")
    tafel.begin()
    client = client_van("triagist")
    pagina = notulen(client, tafel)
    assert "Van het plan" not in pagina
    assert "U zit alleen bij dit punt aan tafel" in pagina
    assert "Afronden doet wie de regie heeft" in pagina
    assert "Bewaar en naar punt 2" in pagina
    assert post(client, tafel, "notulen-afronding", GETYPT).status_code == 403


def neem_plaats(tafel: Tafel, wie: str) -> None:
    """Of the house: at every item, whoever leads the case."""
    w = tafel.wereld
    huis, rol = w.partners["huis"], w.rollen[wie]
    with als(w.ondersteuner) as door:
        nodig_uit(tafel.uuid, partner=huis, rol=rol, door=door, op=NU)


# -- rounding off ---------------------------------------------------------------
def test_in_een_druk_afgerond_en_naar_het_volgende_punt(tafel, client_van):
    tafel.begin()
    client = client_van("regisseur")
    tekst = "! Wij gaan door\n- @politie belt vrijdag\nvolgende: over twee weken"
    naar = str(tafel.plekken[1].uuid)
    assert "Nog niet gepland wanneer" in notulen(client, tafel)

    velden = {"tekst": tekst, "versie": "0", "naar": naar}
    assert post(client, tafel, "notulen-afronding", velden).status_code == 302

    eerste, nu = notulen(client, tafel), notulen(client, tafel, 2)
    assert "afgerond om" in eerste
    assert "maandag 7 december 2026" in eerste
    assert "Aan de orde: punt 2." in nu
    with als(tafel.wereld.regisseur):
        assert Verslagregel.objects.count() == 3
        assert Actie.objects.get().omschrijving == "belt"
        casus = Casus.objects.get(dossier=tafel.zaken[0].dossier)
        assert casus.volgende_bespreking == VANDAAG + timedelta(days=14)


def test_wat_een_regel_mist_staat_ernaast_en_er_gaat_niets_verloren(tafel, client_van):
    tafel.begin()
    client = client_van("regisseur")
    velden = {"tekst": "Besproken.\n- huisbezoek", "versie": "0", "naar": ""}

    antwoord = post(client, tafel, "notulen-afronding", velden)

    pagina = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert pagina.count("Wie doet dit?") >= 2, "bij het veld en bij de regel"
    assert "- huisbezoek</textarea>" in pagina
    assert 'name="versie" value="1"' in pagina, "verder typen bouwt voort op wat bewaard is"
    assert getypt(tafel) == "Besproken.\n- huisbezoek"
    assert "Aan de orde: punt 1." in pagina


def test_schreef_een_ander_intussen_dan_rondt_niets_af(tafel, client_van):
    tafel.begin()
    tafel.schrijf("Van de notulist.", 0)
    velden = {"tekst": "! Van de voorzitter", "versie": "0", "naar": ""}
    antwoord = post(client_van("regisseur"), tafel, "notulen-afronding", velden)

    pagina = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert "Van de notulist." in pagina
    assert "! Van de voorzitter</textarea>" in pagina
    with als(tafel.wereld.regisseur):
        assert not Verslagregel.objects.exists()
