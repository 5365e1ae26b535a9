"""Guessing is slowed down, and nobody is locked out by what another does (eisen A2-06)."""

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from spil.gebruikers import beperking
from spil.gebruikers.tests.codes import code
from tests.wereld import WACHTWOORD

TE_VAAK = "Te vaak geprobeerd"
KANTOOR = "192.0.2.10"


@pytest.fixture
def raad(wachtwoordstap):
    """Guess wrongly, each time from a fresh browser."""

    def doe(email: str, keer: int, *, adres: str = KANTOOR) -> str:
        tekst = ""
        for _ in range(keer):
            antwoord = wachtwoordstap(email, "dit is niet het goede", adres=adres, browser=Client())
            tekst = antwoord.content.decode()
        return tekst

    return doe


@pytest.fixture
def collega(wereld):
    gebruiker = wereld.collega.medewerker.gebruiker
    gebruiker.stel_wachtwoord_in(WACHTWOORD)
    return gebruiker


def mag_door(antwoord):
    return antwoord.status_code == 302


def test_na_vijf_missers_wacht_dit_adres_voor_deze_login(gebruiker, raad, wachtwoordstap):
    assert TE_VAAK not in raad(gebruiker.email, 5)
    assert TE_VAAK in raad(gebruiker.email, 1)
    antwoord = wachtwoordstap(gebruiker.email, adres=KANTOOR)
    assert not mag_door(antwoord)


def test_de_wacht_gaat_voorbij(gebruiker, raad, wachtwoordstap, time_machine_op):
    with time_machine_op() as klok:
        raad(gebruiker.email, 6)
        klok.shift(15 * 60 + 1)
        assert mag_door(wachtwoordstap(gebruiker.email, adres=KANTOOR))


def test_een_collega_achter_hetzelfde_adres_merkt_er_niets_van(
    gebruiker, collega, raad, wachtwoordstap
):
    raad(gebruiker.email, 8)
    assert mag_door(wachtwoordstap(collega.email, adres=KANTOOR))


def test_op_een_ander_adres_kan_de_eigenaar_er_nog_in(gebruiker, raad, wachtwoordstap):
    raad(gebruiker.email, 8, adres="203.0.113.7")
    assert mag_door(wachtwoordstap(gebruiker.email, adres=KANTOOR))


def test_ook_vanaf_veel_adressen_is_een_login_niet_te_raden(gebruiker, raad):
    tekst = ""
    for nummer in range(26):
        tekst = raad(gebruiker.email, 1, adres=f"198.51.100.{nummer}")
    assert TE_VAAK in tekst


def test_veel_logins_raden_vanaf_een_adres_stopt(gebruiker, raad, monkeypatch):
    monkeypatch.setitem(beperking.GRENZEN, "adres", "10/15m/key")
    tekst = [raad(f"iemand{nummer}@voorbeeld.nl", 1) for nummer in range(11)]
    assert TE_VAAK not in tekst[9]
    assert TE_VAAK in tekst[10]


def test_wie_hier_eerder_inlogde_komt_er_ook_onder_een_aanval_in(
    client, met_app, raad, wachtwoordstap, monkeypatch
):
    """An attack on this login from everywhere, and on all logins from this office."""
    wachtwoordstap(met_app.email, adres=KANTOOR)
    client.post(reverse("mfa_authenticate"), {"code": code()})
    client.post(reverse("account_logout"))
    monkeypatch.setitem(beperking.GRENZEN, "adres", "10/15m/key")
    raad(met_app.email, 6)
    for nummer in range(30):
        raad(met_app.email, 1, adres=f"198.51.100.{nummer}")
        raad(f"iemand{nummer}@voorbeeld.nl", 1)
    assert TE_VAAK in raad("weer-een-ander@voorbeeld.nl", 1)
    assert mag_door(wachtwoordstap(met_app.email, adres=KANTOOR))


def test_het_merk_van_een_browser_geldt_alleen_voor_die_login(
    client, met_app, collega, raad, wachtwoordstap
):
    wachtwoordstap(met_app.email, adres=KANTOOR)
    client.post(reverse("mfa_authenticate"), {"code": code()})
    client.post(reverse("account_logout"))
    raad(collega.email, 6)
    assert not mag_door(wachtwoordstap(collega.email, adres=KANTOOR))
    merk = client.cookies[beperking.COOKIE]
    assert met_app.email not in merk.value
    assert merk["httponly"]


def test_goede_pogingen_tellen_niet(gebruiker, wachtwoordstap):
    for _ in range(12):
        assert mag_door(wachtwoordstap(gebruiker.email, browser=Client()))


def test_codes_raden_stopt(client, met_app, wachtwoordstap):
    wachtwoordstap(met_app.email)
    for _ in range(6):
        antwoord = client.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert TE_VAAK in antwoord.content.decode()
    antwoord = client.post(reverse("mfa_authenticate"), {"code": code()})
    assert TE_VAAK in antwoord.content.decode()


def test_de_tellers_liggen_in_de_databank_zodat_alle_werkers_ze_delen(db):
    assert type(cache._connections[cache._alias]).__name__ == "DatabaseCache"
