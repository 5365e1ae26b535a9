"""The page of a partner: what is asked of them, and where each of their reports stands (A1)."""

import re
from datetime import timedelta

import pytest

from spil.aanmeldingen.commands import beleg_tafel
from spil.aanmeldingen.models import Uitkomst
from spil.aanmeldingen.tests.test_navraag import antwoord, vraag
from spil.aanmeldingen.tests.voorbeelden import besluit_over
from tests.wereld import NU, VANDAAG, als


@pytest.fixture
def mijn(bezoek):
    """What the police read on their own page, as plain text."""

    def lees(wie="ketenpartner"):
        html = bezoek(wie, "aanmeldingen").content.decode()
        hoofd = html[html.index("<main") : html.index("</main>")]
        return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", hoofd))

    return lees


def test_een_nieuwe_aanmelding_is_ontvangen_en_zegt_wanneer_zij_op_tafel_komt(
    wereld, aanmelding, mijn
):
    assert "Ontvangen vandaag" in mijn() or "Ontvangen ma 23 nov" in mijn()
    assert "op tafel op" not in mijn()
    with als(wereld.triagist):
        beleg_tafel(
            VANDAAG + timedelta(days=3),
            [wereld.officier.medewerker],
            door=wereld.triagist,
            op=NU,
        )
    assert "op tafel op do 26 nov" in mijn()


def test_een_vraag_staat_bovenaan_tot_zij_is_beantwoord(wereld, aanmelding, mijn):
    rij = vraag(wereld, aanmelding)
    tekst = mijn()
    assert tekst.index("Wat er van u gevraagd wordt") < tekst.index("Verstuurd")
    assert "het huis heeft een vraag" in tekst
    antwoord(wereld, rij)
    assert "gevraagd wordt" not in mijn()


@pytest.mark.parametrize(
    ("uitkomst", "woorden"),
    [
        (Uitkomst.ADVIES, "er is advies voor u"),
        (Uitkomst.NIET_OPPAKKEN, "er is antwoord: niet opgepakt"),
        (Uitkomst.OPPAKKEN, "contact: M. van Dongen"),
    ],
)
def test_na_het_besluit_staat_er_wat_de_melder_mag_weten(
    wereld, aanmelding, mijn, uitkomst, woorden
):
    besluit_over(aanmelding, wereld, uitkomst, antwoord="Zo staat het ervoor.")
    tekst = mijn()
    assert woorden in tekst
    assert "Zo besloten over" not in tekst


def test_een_besluit_zonder_antwoord_zegt_alleen_wanneer_dat_komt(wereld, aanmelding, mijn):
    besluit_over(aanmelding, wereld, Uitkomst.NIET_OPPAKKEN)
    tekst = mijn()
    assert "u krijgt antwoord uiterlijk" in tekst
    assert "Niet opgepakt" not in tekst


def test_een_collega_van_een_andere_partij_ziet_niets_van_dit_alles(wereld, aanmelding, mijn):
    vraag(wereld, aanmelding)
    assert aanmelding.kenmerk not in mijn("officier")


def test_advies_is_voor_de_melder_een_advies_en_geen_afwijzing(wereld, aanmelding, bezoek):
    besluit_over(aanmelding, wereld, Uitkomst.ADVIES, antwoord="Bel de schuldhulp.")
    pagina = bezoek("ketenpartner", "aanmelding", aanmelding.uuid).content.decode()
    assert "Advies van het huis" in pagina
    assert "Met dit advies kunt u verder" in pagina
    assert "niet op en mag" not in pagina


@pytest.mark.parametrize(
    ("uitkomst", "knop"),
    [(Uitkomst.ADVIES, "Lees advies"), (Uitkomst.NIET_OPPAKKEN, "Lees antwoord")],
)
def test_mijn_werk_van_de_melder_heeft_een_volgende_stap(
    wereld, aanmelding, bezoek, uitkomst, knop
):
    rij = vraag(wereld, aanmelding)
    pagina = bezoek("ketenpartner", "mijn-werk").content.decode()
    assert f"/aanmeldingen/navragen/{rij.uuid}/" in pagina
    assert "het huis heeft een vraag aan u" in pagina
    antwoord(wereld, rij)
    assert "/navragen/" not in bezoek("ketenpartner", "mijn-werk").content.decode()
    besluit_over(aanmelding, wereld, uitkomst, antwoord="Zo staat het ervoor.")
    assert knop in bezoek("ketenpartner", "mijn-werk").content.decode()
