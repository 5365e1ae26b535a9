"""Who comes without an account signs first, by a link that works once (BGS art. 2.21, B3)."""

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from spil.gebruikers import beperking
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.overleggen.commands.geheimhouding import (
    onderteken_geheimhouding,
    stel_geheimhoudingstekst_vast,
)
from spil.overleggen.fouten import GeheimhoudingNietMogelijk
from spil.overleggen.models import Geheimhouding, Geheimhoudingstekst
from spil.overleggen.queries.geheimhouding import tekenaars_van
from spil.overleggen.tests.opzet_tafel import GAST, dek_de_tafel, nodig, teken, vraag
from spil.overleggen.verklaring import STANDAARDTEKST, vingerafdruk
from tests.inloggen import log_in
from tests.wereld import NU, als, later

pytestmark = pytest.mark.usefixtures("nu")
POST = {"naam": GAST, "akkoord": "on"}


@pytest.fixture
def tafel(wereld):
    return dek_de_tafel(wereld)


def adres(sleutel):
    return reverse("geheimhoudingsverklaring", args=[sleutel])


def test_alleen_wie_zonder_account_komt_tekent(tafel):
    """A derde, and who comes for one item; not the standing party, nor who works in Spil."""
    nodig(tafel.wereld, tafel.overleg, "politie", None, naam="R. Wijkagent", incidenteel=True)
    nodig(tafel.wereld, tafel.overleg, "ggz", None, naam="V. Vast")
    nodig(tafel.wereld, tafel.overleg, "ggz", "behandelaar", incidenteel=True)
    namen = [een.genodigde.naam for een in tekenaars_van(tafel.overleg, op=NU)]
    assert namen == ["R. Wijkagent", GAST]


def test_de_gast_tekent_op_een_eigen_apparaat_zonder_koekjes(tafel):
    (sleutel,) = vraag(tafel)
    client = Client(enforce_csrf_checks=True)
    pagina = client.get(adres(sleutel))
    assert pagina["Referrer-Policy"] == "no-referrer"
    assert "Ik verklaar dat ik" in pagina.content.decode()
    antwoord = client.post(adres(sleutel), POST)
    assert "u hebt getekend" in antwoord.content.decode()
    assert not client.cookies
    bewijs = Geheimhouding.objects.get()
    assert (bewijs.ondertekend_met, bewijs.ondertekend_op) == (GAST, NU)
    assert bewijs.tekst == STANDAARDTEKST


def test_de_pagina_noemt_niemand(tafel):
    """Proves A3-07: no betrokkene, no number, no guest, no series: whose table and when, and the
    text."""
    (sleutel,) = vraag(tafel)
    for antwoord in (Client().get(adres(sleutel)), Client().post(adres(sleutel), {})):
        tekst = antwoord.content.decode().replace("voorbeeld-theme", "")
        mensen = ("Voorbeeld", "Gezinsman", tafel.zaak.dossier.nummer, tafel.punt.vraag)
        tafelgenoten = (GAST, "Woonstichting", "Oomen", tafel.overleg.reeks.naam)
        assert [naam for naam in (*mensen, *tafelgenoten) if naam in tekst] == []


def test_zonder_naam_of_vinkje_wordt_er_niet_getekend(tafel):
    (sleutel,) = vraag(tafel)
    for fout in ({"naam": GAST}, {"akkoord": "on"}, {"naam": "  ", "akkoord": "on"}):
        assert Client().post(adres(sleutel), fout).status_code == 422
    assert not Geheimhouding.objects.ondertekend().exists()


def test_gebruikt_vervangen_verlopen_en_verzonnen_zijn_hetzelfde(tafel):
    """The same bytes, the same headers, and the same one look."""
    (vervangen,) = vraag(tafel)
    (gebruikt,) = vraag(tafel)
    onderteken_geheimhouding(gebruikt, naam=GAST, op=NU)
    tafel.genodigden["ander"] = nodig(
        tafel.wereld, tafel.overleg, "corporatie", None, naam="Y. Ander", incidenteel=True
    )
    (verlopen,) = vraag(tafel, "ander")
    Geheimhouding.objects.filter(ondertekend_op=None).update(geldig_tot=NU)
    gezien = set()
    for sleutel in (vervangen, gebruikt, verlopen, "a" * 43):
        with CaptureQueriesContext(connection) as vragen:
            antwoord = Client().post(adres(sleutel), POST)
        keren = len([v for v in vragen if "overleggen_geheimhouding" in v["sql"]])
        gezien.add((antwoord.status_code, antwoord.content, str(antwoord.headers), keren))
    ((status, _, _, keren),) = gezien
    assert (status, keren) == (404, 1)


def test_een_link_werkt_veertien_dagen(tafel):
    (sleutel,) = vraag(tafel)
    with pytest.raises(NietGevonden):
        onderteken_geheimhouding(sleutel, naam=GAST, op=later(days=14))
    onderteken_geheimhouding(sleutel, naam=GAST, op=later(days=13))


def test_wie_niet_meer_komt_tekent_niet_meer(tafel):
    (sleutel,) = vraag(tafel)
    tafel.gast.zet_stand("komt_niet")
    assert Client().get(adres(sleutel)).status_code == 404


def test_voor_een_vervallen_overleg_tekent_niemand_meer(tafel):
    (sleutel,) = vraag(tafel)
    tafel.overleg.laat_vervallen(om="Ziekte.")
    assert Client().get(adres(sleutel)).status_code == 404
    with pytest.raises(NietGevonden):
        onderteken_geheimhouding(sleutel, naam=GAST, op=NU)


def test_de_sleutel_is_256_bits_en_de_databank_kent_hem_niet(tafel):
    (sleutel,) = vraag(tafel)
    assert len(sleutel) == 43
    assert sleutel not in str(list(Geheimhouding.objects.values()))


def test_wat_getekend_is_verandert_de_databank_niet_meer(tafel):
    teken(tafel)
    with pytest.raises(GeheimhoudingNietMogelijk):
        vraag(tafel)
    for daad in (
        lambda: Geheimhouding.objects.update(tekst="Anders."),
        lambda: Geheimhouding.objects.all().delete(),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            daad()


def test_raden_wordt_afgeremd(tafel, monkeypatch):
    """Proves A3-17 for this link: 429 after a few."""
    monkeypatch.setitem(beperking.GRENZEN, "link", "2/15m/key")
    assert [Client().get(adres("b" * 43)).status_code for _ in range(3)] == [404, 404, 429]


@pytest.mark.parametrize(
    ("wie", "fout"), [("ketenpartner", GeenRecht), ("buitenstaander", NietGevonden)]
)
def test_alleen_het_huis_vraagt_om_een_handtekening(tafel, wie, fout):
    with pytest.raises(fout):
        vraag(tafel, door=wie)


def test_een_huis_zet_een_eigen_tekst_in_de_plaats(tafel, wereld):
    """What was asked before keeps its own text, also when the house changes it."""
    (sleutel,) = vraag(tafel)
    with als(wereld.beheerder) as rol:
        eerste = stel_geheimhoudingstekst_vast("Ik zwijg.", door=rol, op=NU)
        with pytest.raises(GeheimhoudingNietMogelijk):
            stel_geheimhoudingstekst_vast("Ik zwijg.\r\n", door=rol, op=NU)
        tweede = stel_geheimhoudingstekst_vast("Ik zwijg echt.", door=rol, op=NU)
    assert (eerste.nummer, tweede.nummer) == (1, 2)
    onderteken_geheimhouding(sleutel, naam=GAST, op=NU)
    assert Geheimhouding.objects.get().tekst == STANDAARDTEKST
    with als(wereld.regisseur) as rol, pytest.raises(GeenRecht):
        stel_geheimhoudingstekst_vast("Niets.", door=rol, op=NU)
    with pytest.raises(DatabaseError), transaction.atomic():
        Geheimhoudingstekst.objects.update(tekst="Anders.")


def test_het_scherm_toont_de_link_een_keer_en_daarna_het_bewijs(client, tafel, wereld):
    """The FG reads who signed and what, and asks nobody."""
    log_in(client, wereld.ondersteuner)
    pagina = reverse("overleg-geheimhouding", args=[tafel.overleg.uuid])
    assert "Nog niet gevraagd" in client.get(pagina).content.decode()
    uit = client.post(pagina, {"genodigden": [str(tafel.gast.uuid)]}).content.decode()
    link = uit.split("http://testserver")[1].split("<")[0]
    Client().post(link, POST)
    assert "Getekend" in client.get(pagina).content.decode()
    fg = log_in(Client(), wereld.fg)
    bewijs = fg.get(reverse("geheimhouding", args=[Geheimhouding.objects.get().uuid]))
    assert vingerafdruk(STANDAARDTEKST) in bewijs.content.decode()
    assert GAST in bewijs.content.decode()
    assert "Maak de link" not in fg.get(pagina).content.decode()
    assert fg.post(pagina, {"genodigden": [str(tafel.gast.uuid)]}).status_code == 403
