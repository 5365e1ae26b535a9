"""The secret address of one's own calendar (eisen C-22)."""

from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from icalendar import Calendar

from spil.gebruikers import beperking
from spil.kern.fouten import GeenRecht
from spil.overleggen.commands import nodig_uit
from spil.overleggen.commands.agendalink import maak_agendalink, trek_agendalink_in
from spil.overleggen.commands.uitnodigingen import beantwoord_uitnodiging
from spil.overleggen.models import Agendalink
from spil.overleggen.tests.tafelopzet import zet_overleg, zet_punt
from tests.inloggen import log_in
from tests.wereld import NU, als

pytestmark = pytest.mark.usefixtures("nu")


@pytest.fixture
def overleg(wereld):
    return zet_overleg(wereld, na=timedelta(days=2))


@pytest.fixture
def genodigde(wereld, overleg):
    with als(wereld.ondersteuner) as door:
        return nodig_uit(
            overleg.uuid,
            partner=wereld.partners["politie"],
            rol=wereld.ketenpartner,
            door=door,
            op=NU,
        )


def maak(wereld, wie="ketenpartner"):
    with als(wereld.rollen[wie]) as rol:
        return maak_agendalink(door=rol, op=NU)


def haal(sleutel, *, client=None):
    return (client or Client()).get(reverse("agendafeed", args=[sleutel]))


def gebeurtenissen(antwoord):
    assert antwoord.status_code == 200, antwoord
    return Calendar.from_ical(antwoord.content).walk("VEVENT")


def test_de_agenda_leest_mee_zonder_login_en_zonder_koekje(wereld, overleg, genodigde):
    """Proves C-22 and C-21: a time, a code and a link; nobody, and nothing of an item."""
    punt = zet_punt(wereld, overleg, genodigde)
    client = Client()
    antwoord = haal(maak(wereld), client=client)
    (gebeurtenis,) = gebeurtenissen(antwoord)
    assert antwoord["Content-Type"].startswith("text/calendar")
    assert antwoord["Referrer-Policy"] == "no-referrer"
    assert antwoord["Cache-Control"] == "no-store"
    assert not client.cookies
    assert str(gebeurtenis["uid"]) == str(overleg.uuid)
    assert str(gebeurtenis["url"]).endswith(reverse("overleg", args=[overleg.uuid]))
    for geheim in (genodigde.naam, punt.dossier.nummer, "J. Verbeek", "Politie"):
        assert geheim.encode() not in antwoord.content


def test_in_iemands_agenda_staat_wat_van_hem_is(wereld, overleg, genodigde):
    """Proves C-22."""
    assert not gebeurtenissen(haal(maak(wereld, "behandelaar")))
    assert len(gebeurtenissen(haal(maak(wereld)))) == 1


def test_wat_iemand_afzegt_gaat_weg_en_wat_vervalt_staat_er_als_vervallen(
    wereld, overleg, genodigde
):
    sleutel = maak(wereld)
    overleg.laat_vervallen(om="Ziekte.")
    (gebeurtenis,) = gebeurtenissen(haal(sleutel))
    assert (str(gebeurtenis["status"]), int(gebeurtenis["sequence"])) == ("CANCELLED", 2)
    genodigde.zet_stand("komt_niet")
    assert not gebeurtenissen(haal(sleutel))


def test_een_antwoord_is_in_de_agenda_te_zien(wereld, genodigde):
    sleutel = maak(wereld)
    (eerst,) = gebeurtenissen(haal(sleutel))
    with als(wereld.ketenpartner) as rol:
        beantwoord_uitnodiging(genodigde.uuid, komt=True, door=rol, op=NU)
    (daarna,) = gebeurtenissen(haal(sleutel))
    assert (str(eerst["status"]), str(daarna["status"])) == ("TENTATIVE", "CONFIRMED")


def test_een_nieuwe_link_beeindigt_de_oude_en_intrekken_beide(wereld, genodigde):
    """Proves C-22: revocable, and of the key only the hash is kept."""
    oud, nieuw = maak(wereld), maak(wereld)
    assert haal(oud).status_code == 404
    assert haal(nieuw).status_code == 200
    assert nieuw.hex not in Agendalink.objects.get().sleutel_hash
    with als(wereld.ketenpartner) as rol:
        trek_agendalink_in(door=rol, op=NU)
        trek_agendalink_in(door=rol, op=NU)
    assert haal(nieuw).status_code == 404


def test_wie_uit_dienst_is_of_wiens_rol_eindigde_ziet_niets_meer(wereld, genodigde):
    """Proves C-22: the link does not outlive who it is for."""
    sleutel = maak(wereld)
    wereld.ketenpartner.eindig(op=NU.date())
    assert not gebeurtenissen(haal(sleutel))
    wereld.ketenpartner.medewerker.zet_uit_dienst()
    assert haal(sleutel).status_code == 404


def test_raden_wordt_geremd_en_meelezen_niet(wereld, genodigde, monkeypatch):
    """Proves A3-17: one office, many calendars; only a key that is wrong counts."""
    monkeypatch.setitem(beperking.GRENZEN, "link", "3/15m/key")
    sleutel = maak(wereld)
    assert {haal(sleutel).status_code for _ in range(8)} == {200}
    assert [haal(uuid4()).status_code for _ in range(4)] == [404, 404, 404, 429]
    assert haal(sleutel).status_code == 200


def test_het_contactpunt_heeft_geen_agendalink(wereld):
    with pytest.raises(GeenRecht):
        maak(wereld, "contactpunt")


def test_de_link_is_een_keer_te_zien(wereld, client):
    """Proves C-22: on the answer to making it, and never again. A browser sends the form of a page
    that keeps its own address to itself without an origin, and then Spil takes it from nobody."""
    log_in(client, wereld.ketenpartner)
    adres = reverse("agendalink")
    gemaakt = client.post(adres)
    link = gemaakt.content.decode().split('<code class="regels">')[1].split("</code>")[0]
    assert gemaakt["Referrer-Policy"] == "same-origin"
    with time_machine.travel(NU, tick=False):
        assert Client().get(link.removeprefix("http://testserver")).status_code == 200
    assert link not in client.get(adres).content.decode()
    client.post(reverse("agendalink-intrekking"))
    assert Client().get(link.removeprefix("http://testserver")).status_code == 404
