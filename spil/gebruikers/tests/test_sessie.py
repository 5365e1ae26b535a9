"""A session ends: when nothing happens, after a working day, when the login is blocked, when its
owner says so; and costs few queries (eisen A2-09, A2-10, A2-11)."""

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse

from spil.gebruikers import beperking
from spil.gebruikers.commands import (
    blokkeer,
    deblokkeer,
    herstel_tweede_factor,
    zet_uit_dienst,
)
from spil.gebruikers.models import Medewerker
from spil.gebruikers.tests.codes import code
from tests.inloggen import log_in
from tests.wereld import NU, WACHTWOORD

UUR = 3600


def is_binnen(client: Client) -> bool:
    return client.get(reverse("hoedanigheden")).status_code == 200


@pytest.fixture
def binnen(client, wereld) -> Client:
    return log_in(client, wereld.regisseur)


def test_na_een_uur_stilte_is_de_sessie_weg(client, wereld, time_machine_op):
    with time_machine_op() as klok:
        log_in(client, wereld.regisseur)
        klok.shift(UUR - 120)
        assert is_binnen(client)
        klok.shift(UUR - 120)
        assert is_binnen(client)
        klok.shift(UUR + 1)
        assert not is_binnen(client)


def test_na_twaalf_uur_is_de_sessie_weg_ook_als_er_steeds_iets_gebeurt(
    client, wereld, time_machine_op
):
    with time_machine_op() as klok:
        log_in(client, wereld.regisseur)
        for _ in range(23):
            klok.shift(UUR // 2)
            assert is_binnen(client)
        klok.shift(UUR // 2 + 1)
        antwoord = client.get(reverse("hoedanigheden"), follow=True)
        assert "U was te lang ingelogd" in antwoord.content.decode()
        assert not is_binnen(client)


def test_een_sessie_zonder_begin_is_van_niemand(binnen):
    inhoud = binnen.session
    del inhoud["begin"]
    inhoud.save()
    assert not is_binnen(binnen)


def test_vragen_hoe_lang_het_nog_duurt_verlengt_niet_en_de_knop_wel(
    client, wereld, time_machine_op
):
    """eisen A2-09: a page left open that keeps asking would else stay logged in for ever."""
    with time_machine_op() as klok:
        log_in(client, wereld.regisseur)
        for over in (UUR - 120, UUR - 240):
            klok.shift(120)
            assert client.get(reverse("sessie")).json()["seconden"] == over
        assert client.post(reverse("sessie")).json()["seconden"] == UUR
        klok.shift(UUR - 60)
        assert client.get(reverse("sessie")).json()["seconden"] == 60
        klok.shift(61)
        assert client.get(reverse("sessie")).status_code == 302


def test_een_sessie_is_te_verlengen_maar_niet_voorbij_de_grens(client, wereld, time_machine_op):
    with time_machine_op() as klok:
        log_in(client, wereld.regisseur)
        klok.shift(UUR - 60)
        assert client.post(reverse("sessie")).json()["seconden"] == UUR
        for _ in range(13):
            klok.shift(UUR - 180)
            antwoord = client.post(reverse("sessie"))
        assert antwoord.status_code == 302 or antwoord.json()["seconden"] < UUR


def test_blokkeren_eindigt_alle_sessies_meteen(binnen, wereld):
    tweede = log_in(Client(), wereld.regisseur)
    blokkeer(wereld.regisseur.medewerker.uuid, door=wereld.beheerder, op=NU)
    assert not is_binnen(binnen)
    assert not is_binnen(tweede)


def test_na_deblokkeren_blijven_oude_sessies_dicht(binnen, wereld):
    uuid = wereld.regisseur.medewerker.uuid
    blokkeer(uuid, door=wereld.beheerder, op=NU)
    deblokkeer(uuid, door=wereld.beheerder, op=NU)
    assert not is_binnen(binnen)
    assert is_binnen(log_in(Client(), Medewerker.objects.get(uuid=uuid).rollen.get()))


def test_uit_dienst_eindigt_de_sessie_meteen(binnen, wereld):
    zet_uit_dienst(wereld.regisseur.medewerker.uuid, door=wereld.beheerder, op=NU)
    assert not is_binnen(binnen)


def test_herstel_van_de_tweede_stap_eindigt_de_sessies(binnen, wereld):
    herstel_tweede_factor(wereld.regisseur.medewerker.uuid, door=wereld.beheerder, op=NU)
    assert not is_binnen(binnen)


def test_een_nieuw_wachtwoord_eindigt_de_andere_sessies(client, met_app, wereld):
    log_in(client, wereld.regisseur)
    elders = log_in(Client(), wereld.regisseur)
    nieuw = "een heel nieuwe lange zin"
    antwoord = client.post(
        reverse("account_change_password"),
        {"oldpassword": WACHTWOORD, "password1": nieuw, "password2": nieuw},
    )
    assert antwoord.status_code == 302
    assert is_binnen(client)
    assert not is_binnen(elders)


def test_eigen_sessies_zijn_te_zien_en_te_beeindigen(client, met_app, wachtwoordstap, wereld):
    elders = Client()
    wachtwoordstap(met_app.email, browser=elders, adres="203.0.113.9")
    elders.post(reverse("mfa_authenticate"), {"code": code()}, REMOTE_ADDR="203.0.113.9")
    wachtwoordstap(met_app.email)
    client.post(reverse("mfa_authenticate"), {"code": code(stap=1)})
    assert is_binnen(elders)
    assert "203.0.113.9" in client.get(reverse("usersessions_list")).content.decode()
    client.post(reverse("usersessions_list"))
    assert not is_binnen(elders)
    assert is_binnen(client)


def test_een_gewone_pagina_kost_weinig_vragen(binnen, django_assert_num_queries):
    """Session, user, rol, context; the page itself asks for rollen and waarnemingen."""
    is_binnen(binnen)
    alleen_in_een_test = 4  # savepoint and its end; the context of before, read and put back
    with django_assert_num_queries(6 + alleen_in_een_test):
        is_binnen(binnen)


def test_een_gewone_pagina_schrijft_de_sessie_niet(binnen):
    is_binnen(binnen)
    voor = Session.objects.get().session_data
    is_binnen(binnen)
    assert Session.objects.get().session_data == voor


def test_geen_persoonsgegevens_in_koekjes(client, met_app, wachtwoordstap):
    wachtwoordstap(met_app.email)
    antwoord = client.post(reverse("mfa_authenticate"), {"code": code()})
    koekje = antwoord.cookies[settings.SESSION_COOKIE_NAME]
    assert koekje["httponly"]
    assert koekje["samesite"] == "Lax"
    assert set(client.cookies) <= {
        settings.SESSION_COOKIE_NAME,
        settings.CSRF_COOKIE_NAME,
        beperking.COOKIE,
    }
    assert met_app.email not in str(client.cookies)
    assert settings.MESSAGE_STORAGE.endswith("SessionStorage")
