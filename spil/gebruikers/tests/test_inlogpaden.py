"""Each way in ends with two factors or at the page that sets up the second (eisen A2-01, A2-07,
A2-10, A2-12)."""

from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import get_resolver, reverse

from spil.gebruikers import rechtentabel, sessie
from spil.gebruikers.middleware import ZONDER_TWEEDE_FACTOR
from spil.gebruikers.tests.codes import GEHEIM, code
from tests.inloggen import log_in
from tests.wereld import WACHTWOORD

INSTELLEN = "/account/tweede-stap/app/"


def is_binnen(client: Client) -> bool:
    """Can this browser see a page of its own account?"""
    return client.get(reverse("hoedanigheden")).status_code == 200


def test_alleen_een_wachtwoord_leidt_naar_het_instellen_van_de_tweede_stap(
    client, gebruiker, wachtwoordstap
):
    wachtwoordstap(gebruiker.email)
    for naam in ("hoedanigheden", "mfa_index", "usersessions_list", "account_change_password"):
        antwoord = client.get(reverse(naam))
        assert (antwoord.status_code, antwoord.url) == (302, INSTELLEN), naam
    assert client.get(INSTELLEN).status_code == 200


def test_elke_andere_pagina_is_dicht_zonder_tweede_stap(client, gebruiker, wachtwoordstap):
    wachtwoordstap(gebruiker.email)
    for naam in alle_namen_zonder_onderdelen():
        if naam in ZONDER_TWEEDE_FACTOR:
            continue
        for methode in (client.get, client.post):
            antwoord = methode(reverse(naam))
            assert (antwoord.status_code, antwoord.get("Location")) == (302, INSTELLEN), naam


def alle_namen_zonder_onderdelen() -> list[str]:
    """URL names that need no argument."""
    vormen: Any = get_resolver().reverse_dict
    namen = [naam for naam in vormen if isinstance(naam, str)]
    assert len(namen) > 20
    return [naam for naam in namen if not vormen[naam][0][0][1]]


def test_met_app_komt_niemand_binnen_op_het_wachtwoord_alleen(client, met_app, wachtwoordstap):
    antwoord = wachtwoordstap(met_app.email)
    assert antwoord.url == reverse("mfa_authenticate")
    assert "_auth_user_id" not in client.session
    assert not is_binnen(client)


def test_wachtwoord_en_code_van_de_app(client, met_app, wachtwoordstap):
    wachtwoordstap(met_app.email)
    antwoord = client.post(reverse("mfa_authenticate"), {"code": code()})
    assert antwoord.url == settings.LOGIN_REDIRECT_URL
    assert is_binnen(client)


def test_een_code_van_de_app_werkt_een_keer(client, met_app, wachtwoordstap):
    gebruikt = code()
    wachtwoordstap(met_app.email)
    client.post(reverse("mfa_authenticate"), {"code": gebruikt})
    tweede = Client()
    wachtwoordstap(met_app.email, browser=tweede)
    antwoord = tweede.post(reverse("mfa_authenticate"), {"code": gebruikt})
    assert "al gebruikt" in antwoord.content.decode()
    assert not is_binnen(tweede)


def test_ook_na_een_halve_minuut_werkt_dezelfde_code_niet_nog_eens(
    client, met_app, wachtwoordstap, time_machine_op
):
    with time_machine_op() as klok:
        gebruikt = code(stap=1)
        wachtwoordstap(met_app.email)
        client.post(reverse("mfa_authenticate"), {"code": gebruikt})
        klok.shift(50)
        tweede = Client()
        wachtwoordstap(met_app.email, browser=tweede)
        tweede.post(reverse("mfa_authenticate"), {"code": gebruikt})
        assert not is_binnen(tweede)


def test_een_herstelcode_werkt_een_keer(client, met_app, wachtwoordstap):
    codes = Authenticator.objects.get(user=met_app, type="recovery_codes").wrap().get_unused_codes()
    wachtwoordstap(met_app.email)
    client.post(reverse("mfa_authenticate"), {"code": codes[0]})
    assert is_binnen(client)
    tweede = Client()
    wachtwoordstap(met_app.email, browser=tweede)
    tweede.post(reverse("mfa_authenticate"), {"code": codes[0]})
    assert not is_binnen(tweede)


def test_geheimen_van_de_tweede_stap_liggen_versleuteld(met_app):
    for middel in Authenticator.objects.filter(user=met_app):
        assert GEHEIM not in str(middel.data)
        assert all("=" in v or len(v) > 60 for v in middel.data.values() if isinstance(v, str))


def test_wie_de_app_instelt_is_daarna_binnen_en_krijgt_herstelcodes(
    transactional_db, client, gebruiker, wachtwoordstap
):
    wachtwoordstap(gebruiker.email)
    geheim = client.get(INSTELLEN).context["form"].secret
    antwoord = client.post(INSTELLEN, {"code": code(geheim)})
    assert antwoord.url == reverse("mfa_view_recovery_codes")
    assert len(client.get(antwoord.url).context["unused_codes"]) == 10
    assert is_binnen(client)


def test_de_laatste_tweede_stap_kan_niet_weg(client, wereld, met_app):
    log_in(client, wereld.regisseur)
    client.post(reverse("account_reauthenticate"), {"password": WACHTWOORD})
    antwoord = client.post(reverse("mfa_deactivate_totp"))
    assert "enige tweede stap" in antwoord.content.decode()
    assert Authenticator.objects.filter(user=met_app, type="totp").exists()


@pytest.mark.parametrize(
    "kwaad",
    [
        "https://kwaad.voorbeeld.nl/",
        "//kwaad.voorbeeld.nl/",
        "/\\kwaad.voorbeeld.nl",
        "https:kwaad.voorbeeld.nl",
        "javascript:alert(1)",
    ],
)
def test_na_het_inloggen_komt_niemand_op_een_ander_adres(client, met_app, kwaad):
    """eisen A10-06, CWE-601: the address to go on to is in the link that somebody sent."""
    naar = f"?{urlencode({'next': kwaad})}"
    stap = client.post(
        f"{reverse('account_login')}{naar}",
        {"login": met_app.email, "password": WACHTWOORD, "next": kwaad},
    )
    eind = client.post(f"{reverse('mfa_authenticate')}{naar}", {"code": code(), "next": kwaad})
    uit = client.post(f"{reverse('account_logout')}{naar}", {"next": kwaad})
    for antwoord in (stap, eind, uit):
        assert antwoord.status_code == 302
        assert urlsplit(antwoord.url)[:2] == ("", "")
        assert "kwaad" not in urlsplit(antwoord.url).path


@pytest.mark.parametrize(
    ("email", "wachtwoord"),
    [("niemand@voorbeeld.nl", WACHTWOORD), ("soomen@baronie.voorbeeld.nl", "een ander wachtwoord")],
)
def test_onbekend_en_fout_geven_hetzelfde_antwoord(gebruiker, wachtwoordstap, email, wachtwoord):
    antwoord = wachtwoordstap(email, wachtwoord)
    assert gebruiker.email == "soomen@baronie.voorbeeld.nl"
    assert antwoord.status_code == 200
    assert "Het e-mailadres of het wachtwoord klopt niet." in antwoord.content.decode()
    assert WACHTWOORD not in antwoord.content.decode()


def test_de_sessiesleutel_wisselt_bij_inloggen_en_bij_bevestigen(client, met_app, wachtwoordstap):
    client.get(reverse("account_login"))
    wachtwoordstap(met_app.email)
    voor = client.session.session_key
    client.post(reverse("mfa_authenticate"), {"code": code()})
    na = client.session.session_key
    assert na != voor
    client.post(reverse("account_reauthenticate"), {"password": WACHTWOORD})
    assert client.session.session_key != na
    assert not Session.objects.filter(session_key__in=[voor, na]).exists()
    assert is_binnen(client)


def test_uitloggen_eindigt_de_sessie_en_leegt_de_browser(client, wereld):
    log_in(client, wereld.regisseur)
    sleutel = client.session.session_key
    antwoord = client.post(reverse("account_logout"))
    assert antwoord["Clear-Site-Data"] == '"cache", "storage"'
    assert not Session.objects.filter(session_key=sleutel).exists()
    oud = Client()
    oud.cookies[settings.SESSION_COOKIE_NAME] = sleutel
    assert not is_binnen(oud)


def test_er_is_geen_aanmeldpagina_en_geen_wachtwoord_per_mail(client, db):
    for pad in ("/accounts/signup/", "/inloggen/nieuw/", "/accounts/password/reset/"):
        assert client.get(pad).status_code == 404


def test_elke_url_van_het_inloggen_staat_in_de_rechtentabel():
    from spil.gebruikers.urls import urlpatterns  # noqa: PLC0415 - settings first

    for patroon in urlpatterns:
        route = rechtentabel.route(patroon.name)
        assert route.openbaar or route.zonder_rol or route.naam == "sneltoetsen"


def test_een_demosessie_telt_alleen_in_demo(client, wereld, settings):
    log_in(client, wereld.regisseur)
    inhoud = client.session
    inhoud[sessie.TWEEDE_FACTOR] = sessie.DEMO
    inhoud.save()
    assert client.get(reverse("hoedanigheden")).url == INSTELLEN
    settings.DEMO = True
    assert is_binnen(client)
