"""The satisfaction question (missie A8): one link, one answer, and no way back to who gave it."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from spil.adviezen.fouten import LijktOpEenPersoon
from spil.casussen.tests.opzet import laat_ggz_deelnemen, maak_zaak
from spil.gebruikers import beperking
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.logboek.models import Gebeurtenis
from spil.terugblik.commands import beantwoord, trek_links_in, vraag_tevredenheid
from spil.terugblik.commands.tevredenheid import Waardering
from spil.terugblik.fouten import NietsGekozen
from spil.terugblik.models import Tevredenheidsantwoord, Tevredenheidslink
from spil.terugblik.queries.tevredenheid import cijfers, partijen_van
from tests.inloggen import log_in
from tests.wereld import NU, als, later

GOED = Waardering(samenwerking=5, duidelijkheid=4, resultaat=3)
POST = {"samenwerking": "5", "duidelijkheid": "4", "resultaat": "3", "opmerking": "Fijn."}
NA_HET_KWARTAAL = later(days=120)


@pytest.fixture(autouse=True)
def _nu():
    with time_machine.travel(NU, tick=False):
        yield


@pytest.fixture
def zaak(wereld):
    zaak = maak_zaak(wereld, regisseur=wereld.regisseur)
    laat_ggz_deelnemen(zaak)
    return zaak


def vraag(zaak, *wie, door="regisseur", op=NU):
    w = zaak.wereld
    with als(w.rollen[door], op=op) as rol:
        return [
            sleutel
            for _, sleutel in vraag_tevredenheid(
                zaak.uuid, [w.partners[p] for p in wie], door=rol, op=op
            )
        ]


def adres(sleutel):
    return reverse("tevredenheidsvraag", args=[sleutel])


def test_wie_deelneemt_en_wie_meldde_kan_gevraagd_worden(wereld, zaak):
    with als(wereld.regisseur):
        partijen = partijen_van(zaak.dossier)
    assert {p.partner for p in partijen} == {wereld.partners["politie"], wereld.partners["ggz"]}


def test_een_organisatie_antwoordt_zonder_in_te_loggen_en_zonder_koekjes(zaak):
    (sleutel,) = vraag(zaak, "ggz")
    client = Client(enforce_csrf_checks=True)
    pagina = client.get(adres(sleutel))
    tekst = pagina.content.decode()
    assert pagina.status_code == 200
    assert pagina["Referrer-Policy"] == "no-referrer"
    assert zaak.dossier.nummer not in tekst
    assert "GGZ" not in tekst
    assert "Voorbeeld" not in re.sub(r'class="[^"]*"', "", tekst)
    antwoord = client.post(adres(sleutel), POST)
    assert "Dank u wel" in antwoord.content.decode()
    assert not client.cookies
    assert "csrf" not in tekst
    gegeven = Tevredenheidsantwoord.objects.get()
    assert (gegeven.samenwerking, gegeven.opmerking, gegeven.soort) == (5, "Fijn.", "deelnemer")
    assert gegeven.kwartaal.day == 1


def test_het_antwoord_leidt_naar_geen_dossier_organisatie_of_dag(zaak):
    (sleutel,) = vraag(zaak, "ggz")
    voor = Gebeurtenis.objects.count()
    beantwoord(sleutel, GOED, op=NU)
    assert not Tevredenheidslink.objects.exists()
    assert Gebeurtenis.objects.count() == voor
    assert {veld.name for veld in Tevredenheidsantwoord._meta.get_fields()} == {
        *("id", "huis", "aanpak", "kwartaal", "soort"),
        *("samenwerking", "duidelijkheid", "resultaat", "opmerking"),
    }
    assert {veld.name for veld in Tevredenheidslink._meta.get_fields()} == {
        *("id", "huis", "aanpak", "kwartaal", "soort"),
        *("sleutel_hash", "intrek_hash", "geldig_tot"),
    }


def test_de_sleutel_is_256_bits_en_de_databank_kent_hem_niet(zaak):
    sleutels = vraag(zaak, "ggz", "politie")
    assert len(set(sleutels)) == 2
    assert all(len(sleutel) == 43 for sleutel in sleutels)
    assert not any(s in str(list(Tevredenheidslink.objects.values())) for s in sleutels)


def test_gebruikt_verlopen_ingetrokken_en_verzonnen_zijn_hetzelfde(zaak):
    """The same bytes, the same headers, and the same one look at the links."""
    (gebruikt,) = vraag(zaak, "politie")
    beantwoord(gebruikt, GOED, op=NU)
    (verlopen,) = vraag(zaak, "politie")
    Tevredenheidslink.objects.update(geldig_tot=NU.date() - timedelta(days=1))
    (ingetrokken,) = vraag(zaak, "ggz")
    with als(zaak.wereld.regisseur) as rol:
        trek_links_in(zaak.uuid, [zaak.wereld.partners["ggz"]], door=rol, op=NU)
    gezien = {}
    for sleutel in (gebruikt, verlopen, ingetrokken, "a" * 43):
        for naam, velden in (("get", {}), ("post", POST)):
            with CaptureQueriesContext(connection) as vragen:
                antwoord = getattr(Client(), naam)(adres(sleutel), velden)
            links = [v for v in vragen if "tevredenheidslink" in v["sql"]]
            gezien.setdefault(naam, set()).add(
                (antwoord.status_code, antwoord.content, str(antwoord.headers), len(links))
            )
    for uitkomsten in gezien.values():
        ((status, _, _, gekeken),) = uitkomsten
        assert (status, gekeken) == (404, 1)
    assert Tevredenheidsantwoord.objects.count() == 1


def test_een_link_werkt_een_keer(zaak):
    (sleutel,) = vraag(zaak, "ggz")
    assert Client().post(adres(sleutel), POST).status_code == 200
    assert Client().post(adres(sleutel), POST).status_code == 404
    assert Tevredenheidsantwoord.objects.count() == 1


def test_een_link_werkt_veertien_dagen(zaak):
    politie, ggz = vraag(zaak, "politie", "ggz")
    beantwoord(politie, GOED, op=later(days=14))
    with pytest.raises(NietGevonden):
        beantwoord(ggz, GOED, op=later(days=15))


def test_opnieuw_vragen_maakt_de_vorige_link_ongeldig(zaak):
    (eerste,) = vraag(zaak, "ggz")
    (tweede,) = vraag(zaak, "ggz")
    assert Client().get(adres(eerste)).status_code == 404
    assert Client().get(adres(tweede)).status_code == 200
    assert Tevredenheidslink.objects.count() == 1


def test_een_link_vergrendelt_zijn_rij_voordat_hij_telt(zaak):
    """Two at once make one answer: the second waits for the row, and finds it gone."""
    (sleutel,) = vraag(zaak, "ggz")
    with CaptureQueriesContext(connection) as vragen:
        beantwoord(sleutel, GOED, op=NU)
    opdrachten = [v["sql"] for v in vragen if "terugblik_" in v["sql"]]
    assert "FOR UPDATE" in opdrachten[0]
    assert opdrachten[1].startswith("DELETE")
    assert opdrachten[2].startswith("INSERT")


def test_raden_wordt_afgeremd(zaak, monkeypatch):
    (sleutel,) = vraag(zaak, "ggz")
    monkeypatch.setitem(beperking.GRENZEN, "link", "3/15m/key")
    statussen = [Client().get(adres("b" * 43)).status_code for _ in range(4)]
    assert statussen == [404, 404, 404, 429]
    assert Client().get(adres(sleutel)).status_code == 429


def test_wie_iemand_noemt_krijgt_de_regel_terug_en_de_link_blijft_werken(zaak):
    (sleutel,) = vraag(zaak, "ggz")
    antwoord = Client().post(
        adres(sleutel), POST | {"opmerking": "Met mevrouw Jansen ging het goed."}
    )
    assert antwoord.status_code == 422
    assert "Laat weg wat naar iemand wijst" in antwoord.content.decode()
    assert "Jansen" in antwoord.content.decode()
    assert not Tevredenheidsantwoord.objects.exists()
    with pytest.raises(LijktOpEenPersoon):
        beantwoord(
            sleutel,
            Waardering(samenwerking=1, duidelijkheid=1, resultaat=1, opmerking="bsn 999990019"),
            op=NU,
        )
    assert Client().post(adres(sleutel), POST).status_code == 200


@pytest.mark.parametrize("fout", ["0", "6", "-1", "5; DROP", ""])
def test_een_antwoord_buiten_de_schaal_telt_niet(zaak, fout):
    (sleutel,) = vraag(zaak, "ggz")
    assert Client().post(adres(sleutel), POST | {"resultaat": fout}).status_code == 422
    assert not Tevredenheidsantwoord.objects.exists()


@pytest.mark.parametrize(
    ("wie", "fout"),
    [("ketenpartner", GeenRecht), ("collega", NietGevonden), ("buitenstaander", NietGevonden)],
)
def test_alleen_wie_de_casus_leidt_vraagt(zaak, wie, fout):
    with pytest.raises(fout):
        vraag(zaak, "ggz", door=wie)


def test_een_organisatie_van_buiten_de_casus_krijgt_geen_link(zaak):
    with pytest.raises(NietsGekozen):
        vraag(zaak, "om")


def test_de_tijdlijn_zegt_dat_er_gevraagd_is_en_niet_of_er_antwoord_kwam(client, wereld, zaak):
    (sleutel,) = vraag(zaak, "ggz")
    tijdlijn = reverse("dossier-tijdlijn", args=[zaak.uuid])
    log_in(client, wereld.regisseur)
    assert "gevraagd hoe de samenwerking ging" in client.get(tijdlijn).content.decode()
    formulier = reverse("dossier-tevredenheid", args=[zaak.uuid])

    def zonder_teken():
        tekst = client.get(formulier).content.decode()
        return re.sub(r"\b\w{64}\b", "", tekst)

    gevraagd = zonder_teken()
    beantwoord(sleutel, GOED, op=NU)
    assert zonder_teken() == gevraagd


def test_het_scherm_toont_elke_link_een_keer_en_trekt_hem_in(client, wereld, zaak):
    log_in(client, wereld.regisseur)
    formulier = reverse("dossier-tevredenheid", args=[zaak.uuid])
    wie = {"partners": [str(wereld.partners["ggz"].uuid)]}
    assert "GGZ Voorbeeld (deelnemer)" in client.get(formulier).content.decode()
    tekst = client.post(formulier, wie | {"wat": "maak"}).content.decode()
    link = re.search(r"http://testserver(/tevredenheid/[\w-]{43}/)", tekst)[1]
    assert Client().get(link).status_code == 200
    assert "ingetrokken" in client.post(formulier, wie | {"wat": "trek-in"}).content.decode()
    assert Client().get(link).status_code == 404
    assert client.post(formulier, {"wat": "maak"}).status_code == 422


def _antwoorden(zaak, aantal):
    for nr in range(aantal):
        (sleutel,) = vraag(zaak, "ggz")
        beantwoord(
            sleutel,
            replace(GOED, samenwerking=nr % 5 + 1, opmerking=f"Regel {9 - nr}"),
            op=NU,
        )


@pytest.mark.parametrize("aantal", [4, 5])
def test_cijfers_verschijnen_vanaf_vijf_antwoorden(client, wereld, zaak, aantal):
    _antwoorden(zaak, aantal)
    vraag(zaak, "politie")
    with als(wereld.regisseur) as rol:
        assert cijfers(door=rol, op=NU) == []
        (kwartaal,) = cijfers(door=rol, op=NA_HET_KWARTAAL)
    assert (kwartaal.gevraagd, kwartaal.beantwoord) == (aantal + 1, aantal)
    if aantal == 4:
        assert (kwartaal.samenwerking, kwartaal.opmerkingen) == (None, ())
    else:
        assert kwartaal.samenwerking == 3
        assert kwartaal.opmerkingen == tuple(f"Regel {n}" for n in (5, 6, 7, 8, 9))
    with time_machine.travel(NA_HET_KWARTAAL, tick=False):
        log_in(client, wereld.manager)
        tekst = client.get("/tevredenheid/").content.decode()
    assert ("minder dan 5 antwoorden" in tekst) == (aantal == 4)


@pytest.mark.parametrize("hoe", ["intrekken", "opnieuw vragen"])
def test_een_kwartaal_dat_er_staat_verraadt_niet_wie_er_antwoordde(wereld, zaak, hoe):
    """Would the count of a shown quarter go down, then this organisation had not answered."""
    politie, _ = vraag(zaak, "politie", "ggz")
    beantwoord(politie, GOED, op=NU)
    with als(wereld.regisseur, op=NA_HET_KWARTAAL) as rol:
        eerst = cijfers(door=rol, op=NA_HET_KWARTAAL)
        for wie in ("ggz", "politie"):
            if hoe == "intrekken":
                partners = [wereld.partners[wie]]
                trek_links_in(zaak.uuid, partners, door=rol, op=NA_HET_KWARTAAL)
            else:
                vraag(zaak, wie, op=NA_HET_KWARTAAL)
            assert cijfers(door=rol, op=NA_HET_KWARTAAL) == eerst
    assert [(k.gevraagd, k.beantwoord) for k in eerst] == [(2, 1)]


@pytest.mark.parametrize(("aantal", "gezien"), [(4, 0), (5, 5), (9, 5), (10, 10)])
def test_het_lopende_kwartaal_telt_in_vijftallen(client, wereld, zaak, aantal, gezien):
    """A8: the response is counted; who asked one organisation cannot see it answer."""
    _antwoorden(zaak, aantal)
    log_in(client, wereld.manager)
    tekst = client.get("/tevredenheid/").content.decode()
    assert ("lopende kwartaal" in tekst) == bool(gezien)
    assert f"minstens {gezien} antwoorden" in tekst or not gezien


def test_de_manager_komt_vanaf_sturing_bij_de_tevredenheid(client, wereld):
    log_in(client, wereld.manager)
    assert 'href="/tevredenheid/"' in client.get("/sturing/").content.decode()


def test_een_ander_huis_ziet_de_cijfers_niet(wereld, zaak):
    _antwoorden(zaak, 5)
    with als(wereld.buitenstaander) as rol:
        assert cijfers(door=rol, op=NA_HET_KWARTAAL) == []


def test_een_leeg_huis_leest_wat_te_doen(client, wereld):
    log_in(client, wereld.regisseur)
    assert "Er zijn nog geen cijfers" in client.get("/tevredenheid/").content.decode()
