"""The screen for the room and the one of who takes the notes, with and without script (eisen C-09,
C-18, C-19)."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from spil.gebruikers.sessie import LAATST
from spil.logboek.models import Inzage
from spil.overleggen.models import Aantekening
from spil.overleggen.tests.zittingopzet import Tafel, zet_tafel
from tests.inloggen import log_in
from tests.wereld import NU, als

SCRIPT = {"X-Requested-With": "fetch"}
VOLGT = {"X-Spil-Volgt": "ja"}


@pytest.fixture
def tafel(wereld, nu) -> Tafel:
    return zet_tafel(wereld)


@pytest.fixture
def client_van(wereld, nu):
    return lambda wie: log_in(Client(), wereld.rollen[wie])


def adres(naam: str, tafel: Tafel, **vraag: object) -> str:
    return reverse(naam, args=[tafel.uuid], query=vraag or None)


def lees(client: Client, pad: str, **koppen) -> str:
    return client.get(pad, **koppen).content.decode()


def schrijf(client: Client, tafel: Tafel, tekst: str, versie: int, *, script=True, **velden):
    pad = reverse("aantekening", args=[tafel.punten[0].uuid])
    gegevens = {"tekst": tekst, "versie": versie, **velden}
    return client.post(pad, gegevens, headers=SCRIPT if script else {})


def test_van_de_oplegger_tot_de_tijd_per_punt_zonder_script(tafel, client_van):
    """The whole meeting with buttons alone; the sheet stands before the first item (C-17, C-19)."""
    regie, notulist = client_van("regisseur"), client_van("ondersteuner")
    begin = lees(regie, adres("zitting", tafel))
    assert "Lees eerst samen de oplegger" in begin
    assert "Samen wegen." in begin
    assert "Persoon 0" not in begin
    assert "nog niet begonnen" in lees(notulist, adres("notulen", tafel))
    regie.post(adres("zitting", tafel))
    assert "Persoon 0" in lees(regie, adres("zitting", tafel))
    naar = tafel.plekken[1].uuid
    schrijf(notulist, tafel, "Hij woont nu bij zijn zus.", 0, script=False, naar=str(naar))
    pagina = lees(notulist, adres("notulen", tafel))
    assert "Punt 2 van 3" in pagina
    eerste = lees(notulist, adres("notulen", tafel, punt=1))
    assert "Hij woont nu bij zijn zus." in eerste
    assert "nu niet aan de orde" in eerste
    regie.post(adres("zitting-plek", tafel), {"plek": str(tafel.plekken[2].uuid)})
    assert "Rooster" in lees(regie, adres("zitting", tafel))
    regie.post(adres("zitting-einde", tafel))
    assert "Tijd per punt" in lees(regie, adres("zitting", tafel))


def test_wat_niet_kan_staat_er_in_woorden(tafel, client_van):
    regie = client_van("regisseur")
    for naam, velden, zin in (
        ("zitting-einde", {}, "nog niet begonnen"),
        ("zitting-plek", {"plek": "x"}, "Kies een punt van de agenda."),
    ):
        antwoord = regie.post(adres(naam, tafel), velden)
        assert antwoord.status_code == 422
        assert zin in antwoord.content.decode()


def test_wie_volgt_krijgt_niets_tot_er_iets_veranderde(tafel, client_van):
    """A cheap poll: 204, then once what changed."""
    tafel.begin()
    politie = client_van("ketenpartner")
    stand = adres("zitting-stand", tafel, teller=tafel.stand("ketenpartner"))
    assert politie.get(stand).status_code == 204
    tafel.schrijf("De zus komt mee.", 0)

    antwoord = politie.get(stand)
    assert antwoord.status_code == 200
    assert "De zus komt mee." in antwoord.content.decode()
    assert f'data-teller="{tafel.stand("ketenpartner")}"' in antwoord.content.decode()


def test_ook_wie_voor_het_begin_al_kijkt_gaat_vanzelf_mee(tafel, client_van):
    officier = client_van("officier")
    stand = adres("zitting-stand", tafel, teller=0)
    assert officier.get(stand).status_code == 204
    tafel.begin()

    pagina = lees(officier, stand)
    assert "U zit niet bij dit punt" in pagina
    assert "Persoon" not in pagina


def test_wie_naar_hetzelfde_punt_blijft_kijken_keek_een_keer(tafel, client_van):
    """A look is logged when an item comes on the screen, not each time somebody types a word."""
    tafel.begin()
    notulist = client_van("ondersteuner")
    stand = adres("zitting-stand", tafel)

    def blikken(doe) -> int:
        eerder = _inzagen(tafel)
        doe()
        return _inzagen(tafel) - eerder

    assert blikken(lambda: notulist.get(stand)) == 1
    tafel.schrijf("Een woord erbij.", 0)
    assert blikken(lambda: notulist.get(stand)) == 0
    tafel.naar(2)
    assert blikken(lambda: notulist.get(stand)) == 1
    assert blikken(lambda: notulist.get(adres("zitting", tafel))) == 1


def _inzagen(tafel: Tafel) -> int:
    with als(tafel.wereld.fg):
        return sum(
            len(Inzage.objects.raw("SELECT * FROM spil_inzagen(%s, %s)", [z.dossier.nummer, NU]))
            for z in tafel.zaken
        )


def test_een_scherm_dat_volgt_houdt_niemand_ingelogd(tafel, client_van, monkeypatch):
    """Otherwise an open screen never ends (eisen A2-10)."""
    monkeypatch.setattr("spil.gebruikers.sessie.VERNIEUW_NA", -1)
    client = client_van("regisseur")
    sessie = client.session
    sessie[LAATST] = 1
    sessie.save()
    monkeypatch.setattr("spil.gebruikers.sessie.is_te_oud", lambda *_, **__: False)
    client.get(adres("zitting-stand", tafel), headers=VOLGT)
    assert client.session[LAATST] == 1
    client.get(adres("zitting", tafel))
    assert client.session[LAATST] > 1


def test_het_script_hoort_welke_versie_er_staat(tafel, client_van):
    """C-09: kept while typing; the answer says which version is there."""
    notulist = client_van("ondersteuner")
    vroeg = schrijf(notulist, tafel, "Te vroeg.", 0)
    assert (vroeg.status_code, vroeg.json()["fout"]) == (422, "Dit overleg is nog niet begonnen.")
    tafel.begin()
    assert schrijf(notulist, tafel, "Een zin.", 0).json() == {"versie": 1}
    assert schrijf(notulist, tafel, "Een zin. En nog een.", 1).json() == {"versie": 2}
    te_lang = schrijf(notulist, tafel, "x" * 20_001, 2)
    assert te_lang.status_code == 422


def test_elke_weg_van_het_scherm_af_bewaart_eerst_wat_er_staat(tafel, client_van):
    """C-09: a link that the screen itself offers never takes a half-kept sentence with it."""
    tafel.begin()
    pagina = lees(client_van("ondersteuner"), adres("notulen", tafel))
    links = re.findall("<a [^>]*>", pagina.split("<main")[1].split("</main>")[0])
    assert len(links) > len(tafel.plekken)
    assert [link for link in links if "data-na-bewaren" not in link] == []


def test_bij_een_botsing_staan_beide_teksten_er_nog(tafel, client_van):
    """A7-05: to the script as 409, without it on the page."""
    tafel.begin()
    tafel.schrijf("Van de voorzitter.", 0, wie="regisseur")
    notulist = client_van("ondersteuner")
    botst = schrijf(notulist, tafel, "Van de notulist.", 0)
    assert (botst.status_code, botst.json()) == (409, {"versie": 1, "tekst": "Van de voorzitter."})

    pagina = schrijf(notulist, tafel, "Van de notulist.", 0, script=False)
    tekst = pagina.content.decode()
    assert pagina.status_code == 422
    assert "Van de voorzitter." in tekst
    assert "Van de notulist.</textarea>" in tekst
    assert 'name="versie" value="1"' in tekst
    with als(tafel.wereld.regisseur):
        assert Aantekening.objects.get().tekst == "Van de voorzitter."
