"""Every screen in every listed state, at three widths and on paper (B-39, B-41..43, B-46, A3-01,
A3-04, A3-09, C-35, C-41)."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from django.urls import Resolver404, URLPattern, URLResolver, get_resolver, resolve
from playwright.sync_api import Page

from tests.browser import OpenAls
from tests.schermen.hulp import schermafdruk, verborgen_focus
from tests.schermen.schermen import MINSTENS, SCHERMEN, Scherm

POST = "verandert alleen iets; toont daarna een scherm dat in de lijst staat"
BESTAND = "geeft een bestand of een los antwoord, geen scherm"
TWEEDE_STAP = "vraagt een echte inlog; zie tests/test_inloggen_in_de_browser.py"
GEEN_SCHERM = {
    **dict.fromkeys(
        (
            *("aanmeldconcept-wat-opslag", "aanmeldconcept-wie-opslag", "aanmelding-gelezen"),
            "aanmeldlijst-opslag",
            "aanmelding-standpunten-opslag",
            *("aanpak-stand", "aanpak-versie-nieuw", "aanpak-catalogus-concept"),
            *("aanpakversie-terugzending", "aanpakversie-terugneming", "aanpakversie-einde"),
            "aanpakversie-plek",
            *("casusfilter-terugzetting", "casusfilter-verwijdering"),
            *("actie-gereed", "actie-herinnering", "actie-terugzetten", "actie-voortgang"),
            "dossier-actiebundel-terugzetting",
            "casusbundel-terugzetting",
            *("beheer-login", "beheer-teamlid-einde", "beheer-uitnodiging", "bericht-gelezen"),
            *("betrokkene-bsn", "demo-inloggen", "deelnemerpersoon-einde", "import-intrekking"),
            *("dossier-standaarddoelen", "dossier-afsluiting-concept"),
            *("adres-einde", "herkenning"),
            *("import-overname", "passkey-einde"),
            *(
                *("briefconcept-opslag", "briefsjabloon-stand", "aanmelding-brief-opslag"),
                "sessie",
                "toegang-einde",
                "sneltoetsen",
                "sprong",
                "triage-opslag",
                "verslag-gelezen",
                *("afspraak-afgedaan", "afspraak-terugzetting", "afspraak-overname"),
                *("zitting-plek", "zitting-einde", "aantekening"),
                *("notulen-aanwezigheid", "notulen-afspraak", "notulen-afronding"),
                *("agendaverzoek-intrekking", "genodigden-herhaling", "genodigden-herinnering"),
                *("overleg-tijdverdeling", "genodigde-stand", "agendaplek-plaats"),
                *("overleguitnodiging-antwoord", "agendalink-intrekking"),
                "waarneming-einde",
                "account_logout",
            ),
        ),
        POST,
    ),
    **dict.fromkeys(
        (
            *(
                "aanmelding-bijlage",
                "aanpakversie-bestand",
                "documentversie",
                *("brief-word", "briefsjabloon-bestand", "briefsjabloonversie"),
                *("aanmelding-brief-bestand", "briefinstellingen-logo"),
                "autorisaties-bestand",
                "zitting-stand",
                "gezond",
                "import-geweigerd",
                "import-lijst",
                "indicator-csv",
                "agendapunt-verslag-regels",
                *("agendafeed", "overleg-agendabestand"),
            ),
            *("logboek-bestand", "robots", "security_txt", "openid_connect_callback"),
            "openid_connect_login",
        ),
        BESTAND,
    ),
    **dict.fromkeys(
        (
            *("account_change_password", "account_reauthenticate", "mfa_activate_totp"),
            *("mfa_add_webauthn", "mfa_authenticate", "mfa_deactivate_totp"),
            *("mfa_generate_recovery_codes", "mfa_list_webauthn", "mfa_login_webauthn"),
            *("mfa_reauthenticate", "mfa_reauthenticate_webauthn", "mfa_view_recovery_codes"),
            "uitnodiging",
        ),
        TWEEDE_STAP,
    ),
}


@pytest.mark.browser
@pytest.mark.parametrize("scherm", SCHERMEN, ids=lambda scherm: scherm.naam)
def test_scherm_is_toegankelijk_op_elke_breedte(scherm: Scherm, open_als: OpenAls):
    page: Page = open_als(scherm.als, scherm.pad)
    if scherm.weg:
        scherm.weg(page)

    assert url_naam(page.url) == scherm.toont
    assert schermafdruk(page, scherm.naam) == []
    assert verborgen_focus(page) == []
    assert page.evaluate("document.documentElement.lang") == "nl"


def test_de_lijst_van_schermen_wordt_alleen_langer():
    assert len(SCHERMEN) >= MINSTENS
    assert len({scherm.naam for scherm in SCHERMEN}) == len(SCHERMEN)


def test_elk_adres_staat_in_de_lijst_of_heeft_een_reden():
    bekeken = {scherm.toont for scherm in SCHERMEN}

    assert set(namen(get_resolver())) - bekeken - set(GEEN_SCHERM) == set()
    assert bekeken & set(GEEN_SCHERM) == set()


def url_naam(adres: str) -> str:
    try:
        return resolve(urlsplit(adres).path).url_name or ""
    except Resolver404:
        return ""


def namen(resolver: URLResolver) -> Iterator[str]:
    for patroon in resolver.url_patterns:
        if isinstance(patroon, URLResolver):
            yield from namen(patroon)
        elif isinstance(patroon, URLPattern) and patroon.name:
            yield patroon.name
