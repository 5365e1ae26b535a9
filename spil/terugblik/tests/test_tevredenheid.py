"""The satisfaction question (missie A8): one link, one answer, and no way back to who gave it."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from spil.adviezen.fouten import LijktOpEenPersoon
from spil.gebruikers import beperking
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.logboek.models import Gebeurtenis
from spil.terugblik.commands import beantwoord, trek_links_in
from spil.terugblik.commands.tevredenheid import Waardering
from spil.terugblik.fouten import NietsGekozen
from spil.terugblik.models import Tevredenheidsantwoord, Tevredenheidslink
from spil.terugblik.tests.opzet import GOED, stand, vraag
from tests.inloggen import log_in
from tests.pagina import zonder_wissels
from tests.wereld import NU, als, later

pytestmark = pytest.mark.usefixtures("nu")

POST = {"samenwerking": "5", "duidelijkheid": "4", "resultaat": "3", "opmerking": "Fijn."}


def adres(sleutel):
    return reverse("tevredenheidsvraag", args=[sleutel])


def test_wie_deelneemt_en_wie_meldde_kan_gevraagd_worden(wereld, zaak):
    assert {p.partner for p in stand(zaak).te_vragen} == {
        wereld.partners["politie"],
        wereld.partners["ggz"],
    }


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
        *("sleutel_hash", "organisatie", "ontvangers", "geldig_tot", "al_beantwoord"),
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
    (ingetrokken,) = vraag(zaak, "ggz")
    with als(zaak.wereld.regisseur) as rol:
        trek_links_in(zaak.uuid, [zaak.wereld.partners["ggz"]], door=rol, op=NU)
    (verlopen,) = vraag(zaak, "ggz")
    Tevredenheidslink.objects.update(geldig_tot=NU.date() - timedelta(days=1))
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


def test_wie_gevraagd_is_wordt_niet_nog_eens_gevraagd(zaak):
    """After the withdrawal of a link it may: the link of then stays dead."""
    (eerste,) = vraag(zaak, "ggz")
    with pytest.raises(NietsGekozen):
        vraag(zaak, "ggz")
    with als(zaak.wereld.regisseur) as rol:
        trek_links_in(zaak.uuid, [zaak.wereld.partners["ggz"]], door=rol, op=NU)
    (tweede,) = vraag(zaak, "ggz")
    assert Client().get(adres(eerste)).status_code == 404
    assert Client().get(adres(tweede)).status_code == 200
    assert Tevredenheidslink.objects.count() == 1


def test_een_antwoord_blijft_tellen_als_de_link_wordt_ingetrokken(zaak):
    (sleutel,) = vraag(zaak, "ggz")
    beantwoord(sleutel, GOED, op=NU)
    with als(zaak.wereld.regisseur) as rol:
        trek_links_in(zaak.uuid, [zaak.wereld.partners["ggz"]], door=rol, op=NU)
    with pytest.raises(NietsGekozen):
        vraag(zaak, "ggz")
    assert Tevredenheidsantwoord.objects.count() == 1


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
        return zonder_wissels(client.get(formulier).content.decode())

    gevraagd = zonder_teken()
    beantwoord(sleutel, GOED, op=NU)
    assert zonder_teken() == gevraagd


def test_het_scherm_toont_elke_link_een_keer_en_trekt_hem_in(client, wereld, zaak):
    log_in(client, wereld.regisseur)
    formulier = reverse("dossier-tevredenheid", args=[zaak.uuid])
    intrekking = reverse("tevredenheid-intrekking", args=[zaak.uuid])
    wie = {"partners": [str(wereld.partners["ggz"].uuid)]}
    assert (
        "GGZ Voorbeeld (deelnemer; u geeft de link door)" in client.get(formulier).content.decode()
    )
    tekst = client.post(formulier, wie).content.decode()
    link = re.search(r"http://testserver(/tevredenheid/[\w-]{43}/)", tekst)[1]
    assert Client().get(link).status_code == 200
    assert client.post(formulier, wie).status_code == 422
    assert "ingetrokken" in client.post(intrekking, wie, follow=True).content.decode()
    assert Client().get(link).status_code == 404
    assert client.post(formulier).status_code == client.post(intrekking).status_code == 422
