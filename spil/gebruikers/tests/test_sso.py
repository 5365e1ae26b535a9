"""Single sign-on against an issuer that lies in every way it can (eisen A2-01, A2-02)."""

import time

import pytest
from allauth.socialaccount.models import SocialAccount
from django.conf import settings as instellingen
from django.test import Client
from django.urls import reverse

from spil.gebruikers.commands import SsoStaatUit, sta_sso_toe
from spil.gebruikers.sso import SsoAdapter
from spil.gebruikers.tests.codes import code
from spil.gebruikers.tests.uitgever import CLIENT, URL, Uitgever, maak_sleutel
from tests.wereld import NU


@pytest.fixture
def uitgever(settings, monkeypatch) -> Uitgever:
    settings.OIDC_URL = URL
    app = instellingen.SOCIALACCOUNT_PROVIDERS["openid_connect"]
    settings.SOCIALACCOUNT_PROVIDERS = {
        "openid_connect": {
            **app,
            "APPS": [
                {
                    "provider_id": instellingen.OIDC_ID,
                    "name": "Gemeente Breda",
                    "client_id": CLIENT,
                    "secret": "geheim",
                    "settings": {"server_url": URL, "scope": ["openid", "email"]},
                }
            ],
        }
    }
    vals = Uitgever()
    monkeypatch.setattr(SsoAdapter, "get_requests_session", lambda _: vals)
    return vals


@pytest.fixture
def verwacht(wereld, uitgever):
    """The regisseur, announced by the beheerder."""
    sta_sso_toe(wereld.regisseur.medewerker.uuid, door=wereld.beheerder, op=NU)
    gebruiker = wereld.regisseur.medewerker.gebruiker
    gebruiker.refresh_from_db()
    return gebruiker


def log_in(client: Client, uitgever: Uitgever, **terug: str):
    begin = client.post(reverse("openid_connect_login", args=[instellingen.OIDC_ID]))
    staat = uitgever.begin(begin.context["adres"])
    return client.get(
        reverse("openid_connect_callback", args=[instellingen.OIDC_ID]),
        {"code": "c", "state": staat, **terug},
    )


def is_ingelogd(client: Client) -> bool:
    return "_auth_user_id" in client.session


def test_de_eerste_keer_bindt_de_tweede_keer_telt_alleen_sub(client, uitgever, verwacht):
    log_in(client, uitgever)
    assert SocialAccount.objects.get(user=verwacht).uid == "abc-123"
    verwacht.refresh_from_db()
    assert verwacht.sso_uitgever == ""
    uitgever.claims = {"email": "heel-iemand-anders@voorbeeld.nl"}
    tweede = Client()
    log_in(tweede, uitgever)
    assert tweede.session["_auth_user_id"] == str(verwacht.pk)


def test_wie_niet_verwacht_wordt_leest_wat_te_doen(client, uitgever, wereld):
    antwoord = log_in(client, uitgever)
    assert antwoord.status_code == 403
    assert "Spil kent u nog niet" in antwoord.content.decode()
    assert not is_ingelogd(client)
    assert not SocialAccount.objects.exists()


def test_een_ander_met_hetzelfde_adres_komt_er_niet_in(client, uitgever, verwacht):
    """The address was handed on to a new colleague: another sub."""
    log_in(client, uitgever)
    uitgever.claims = {"sub": "een-nieuwe-collega"}
    nieuw = Client()
    assert log_in(nieuw, uitgever).status_code == 403
    assert not is_ingelogd(nieuw)


def test_pkce_state_en_nonce_gaan_mee(client, uitgever, verwacht):
    log_in(client, uitgever)
    assert uitgever.vraag["code_challenge_method"] == "S256"
    assert len(uitgever.vraag["nonce"]) >= 32
    assert uitgever.vraag["redirect_uri"].startswith("http://testserver/inloggen/sso/")
    assert uitgever.getoond["code_verifier"]


FOUTEN = {
    "andere nonce": lambda u: u.claims.update(nonce="van een ander"),
    "andere ontvanger": lambda u: u.claims.update(aud="een-andere-app"),
    "meer ontvangers zonder azp": lambda u: u.claims.update(aud=[CLIENT, "ander"]),
    "andere azp": lambda u: u.claims.update(azp="ander"),
    "andere uitgever": lambda u: u.claims.update(iss="https://kwaad.voorbeeld.nl"),
    "verlopen": lambda u: u.claims.update(exp=int(time.time()) - 60),
    "uit de toekomst": lambda u: u.claims.update(iat=int(time.time()) + 600),
    "nog niet geldig": lambda u: u.claims.update(nbf=int(time.time()) + 600),
    "andere sleutel": lambda u: setattr(u, "ondertekenaar", maak_sleutel()),
    "onbekende sleutel": lambda u: setattr(u, "kid", "9"),
    "zonder iss": lambda u: u.zonder.add("iss"),
    "zonder aud": lambda u: u.zonder.add("aud"),
    "zonder sub": lambda u: u.zonder.add("sub"),
    "zonder exp": lambda u: u.zonder.add("exp"),
    "zonder iat": lambda u: u.zonder.add("iat"),
    "zonder nonce": lambda u: u.zonder.add("nonce"),
}


def zonder_handtekening(uitgever: Uitgever) -> None:
    uitgever.ondertekenaar, uitgever.algoritme = None, "none"


def met_een_gedeeld_geheim(uitgever: Uitgever) -> None:
    """The public key, or the client's secret, used as if it were a shared secret."""
    uitgever.ondertekenaar, uitgever.algoritme = b"geheim" * 8, "HS256"


FOUTEN |= {"zonder handtekening": zonder_handtekening, "gedeeld geheim": met_een_gedeeld_geheim}


@pytest.mark.parametrize("fout", FOUTEN)
def test_een_token_waar_iets_aan_mankeert_laat_niemand_binnen(client, uitgever, verwacht, fout):
    def bederf(adres, begin=uitgever.begin):
        staat = begin(adres)
        FOUTEN[fout](uitgever)
        return staat

    uitgever.begin = bederf
    antwoord = log_in(client, uitgever)
    assert "Inloggen lukte niet" in antwoord.content.decode()
    assert not is_ingelogd(client)
    assert not SocialAccount.objects.exists()


@pytest.mark.parametrize(
    "terug", [{"state": "verzonnen"}, {"state": ""}, {"error": "server_error"}]
)
def test_een_antwoord_dat_niet_bij_de_vraag_hoort(client, uitgever, verwacht, terug):
    log_in(client, uitgever, **terug)
    assert not is_ingelogd(client)


def test_een_antwoord_werkt_een_keer(client, uitgever, verwacht):
    log_in(client, uitgever)
    client.post(reverse("account_logout"))
    client.get(
        reverse("openid_connect_callback", args=[instellingen.OIDC_ID]),
        {"code": "c", "state": uitgever.vraag["state"]},
    )
    assert not is_ingelogd(client)


def test_het_antwoord_in_de_browser_van_een_ander_doet_niets(client, uitgever, verwacht):
    client.post(reverse("account_login"))
    begin = client.post(reverse("openid_connect_login", args=[instellingen.OIDC_ID]))
    staat = uitgever.begin(begin.context["adres"])
    slachtoffer = Client()
    slachtoffer.get(
        reverse("openid_connect_callback", args=[instellingen.OIDC_ID]),
        {"code": "c", "state": staat},
    )
    assert not is_ingelogd(slachtoffer)


def test_een_andere_uitgever_achter_het_adres(client, uitgever, verwacht):
    uitgever.issuer = "https://kwaad.voorbeeld.nl"
    log_in(client, uitgever)
    assert not is_ingelogd(client)


def test_userinfo_van_een_ander_telt_niet(client, uitgever, verwacht):
    uitgever.zonder = {"email"}
    uitgever.userinfo = {"sub": "een-ander", "email": verwacht.email}
    log_in(client, uitgever)
    assert not is_ingelogd(client)


def test_een_adres_uit_userinfo_van_dezelfde_persoon_telt(client, uitgever, verwacht):
    uitgever.zonder = {"email"}
    log_in(client, uitgever)
    assert is_ingelogd(client)


def test_zonder_bewijs_van_een_tweede_factor_vraagt_spil_er_zelf_om(client, uitgever, verwacht):
    log_in(client, uitgever)
    assert client.get(reverse("hoedanigheden")).url == reverse("mfa_activate_totp")


@pytest.mark.parametrize("claims", [{"amr": ["pwd", "mfa"]}, {"acr": "hoog"}])
def test_met_bewijs_van_een_tweede_factor_is_iemand_binnen(
    client, uitgever, verwacht, settings, claims
):
    settings.OIDC_ACR = frozenset({"hoog"})
    uitgever.claims = claims
    log_in(client, uitgever)
    assert client.get(reverse("hoedanigheden")).status_code == 200


def test_amr_van_alleen_een_wachtwoord_is_geen_bewijs(client, uitgever, verwacht):
    uitgever.claims = {"amr": ["pwd"], "acr": "laag"}
    log_in(client, uitgever)
    assert client.get(reverse("hoedanigheden")).status_code == 302


def test_wie_hier_een_app_heeft_geeft_ook_dan_de_code(client, uitgever, verwacht, met_app):
    uitgever.claims = {"amr": ["mfa"]}
    assert log_in(client, uitgever).url == reverse("mfa_authenticate")
    client.post(reverse("mfa_authenticate"), {"code": code()})
    assert client.get(reverse("hoedanigheden")).status_code == 200


def test_wie_alleen_zo_inlogt_heeft_geen_wachtwoord_te_wijzigen(client, uitgever, verwacht):
    uitgever.claims = {"amr": ["mfa"]}
    log_in(client, uitgever)
    assert client.get(reverse("account_change_password")).url == reverse("mfa_index")
    assert "via uw organisatie" in client.get(reverse("mfa_index")).content.decode()


def test_wie_geblokkeerd_is_komt_er_ook_zo_niet_in(client, uitgever, verwacht):
    log_in(client, uitgever)
    verwacht.blokkeer()
    anders = Client()
    log_in(anders, uitgever)
    assert not is_ingelogd(anders)


def test_bewaard_wordt_alleen_wat_nodig_is(client, uitgever, verwacht):
    uitgever.claims = {"name": "Sanne Oomen", "amr": ["mfa"]}
    log_in(client, uitgever)
    assert SocialAccount.objects.get().extra_data == {"sub": "abc-123", "amr": ["mfa"]}


def test_wat_het_adres_vraagt_telt_niet_mee(client, uitgever, verwacht):
    begin = client.post(
        reverse("openid_connect_login", args=[instellingen.OIDC_ID])
        + "?scope=alles&auth_params=nonce%3Dx&process=connect&action=rerequest"
    )
    uitgever.begin(begin.context["adres"])
    assert "alles" not in uitgever.vraag["scope"]
    assert uitgever.vraag["nonce"] != "x"


def test_beginnen_kan_alleen_met_post(client, uitgever):
    adres = reverse("openid_connect_login", args=[instellingen.OIDC_ID])
    assert client.get(adres).status_code == 405


def test_zonder_instelling_is_er_geen_single_sign_on(client, wereld):
    assert client.post(reverse("openid_connect_login", args=["oidc-x"])).status_code == 404
    assert "Inloggen via" not in client.get(reverse("account_login")).content.decode()
    with pytest.raises(SsoStaatUit):
        sta_sso_toe(wereld.regisseur.medewerker.uuid, door=wereld.beheerder, op=NU)
