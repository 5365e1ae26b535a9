"""What counts as a postcode, and how it is kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spil.personen.forms import ContactForm
from spil.personen.postcode import (
    PostcodeKloptNiet,
    is_in_het_buitenland,
    netjes,
    schone_postcode,
)

CONTACT = {"soort": "woon", "vanaf": "23-11-2026", "deel": "kern"}


@pytest.mark.parametrize("getypt", ["4811 AA", "4811aa", " 4811  aA ", "4811AA"])
def test_een_postcode_krijgt_een_spatie_en_hoofdletters(getypt):
    assert schone_postcode(getypt, woonplaats="Breda") == "4811 AA"


@pytest.mark.parametrize("getypt", ["", "   "])
def test_een_postcode_mag_leeg_blijven(getypt):
    assert schone_postcode(getypt, woonplaats="") == ""


@pytest.mark.parametrize("getypt", ["4811", "0811 AA", "4811 A", "48111 AA", "AA 4811", "4811 A1"])
def test_wat_geen_postcode_is_wordt_geweigerd(getypt):
    with pytest.raises(PostcodeKloptNiet, match="vier cijfers en twee letters"):
        schone_postcode(getypt, woonplaats="Breda")


@pytest.mark.parametrize("letters", ["SA", "sd", "SS"])
def test_letters_die_niet_worden_uitgegeven_worden_geweigerd(letters):
    with pytest.raises(PostcodeKloptNiet, match=letters.upper()):
        schone_postcode(f"4811 {letters}", woonplaats="Breda")


@pytest.mark.parametrize(
    "woonplaats", ["Antwerpen, België", "Emmerik (Duitsland)", "Paramaribo, SURINAME"]
)
def test_een_adres_in_het_buitenland_houdt_zijn_eigen_postcode(woonplaats):
    assert schone_postcode("2000", woonplaats=woonplaats) == "2000"


@pytest.mark.parametrize("woonplaats", ["Breda", "Bergen (NH)", "Nederland", "Belgiëlaan", ""])
def test_een_plaatsnaam_alleen_is_geen_buitenland(woonplaats):
    assert not is_in_het_buitenland(woonplaats)


def test_een_te_lange_buitenlandse_postcode_wordt_geweigerd():
    with pytest.raises(PostcodeKloptNiet, match="7 tekens"):
        schone_postcode("SW1A 1AA", woonplaats="Londen, Engeland")


@given(st.text(max_size=12), st.text(max_size=20))
def test_wat_erdoor_komt_past_altijd_en_verandert_niet_meer(getypt, woonplaats):
    try:
        schoon = schone_postcode(getypt, woonplaats=woonplaats)
    except PostcodeKloptNiet:
        return
    assert len(schoon) <= 7
    assert schone_postcode(schoon, woonplaats=woonplaats) == schoon


def test_het_contactformulier_zegt_het_naast_het_veld():
    form = ContactForm({**CONTACT, "postcode": "12345", "woonplaats": "Breda"})
    assert not form.is_valid()
    assert set(form.errors) == {"postcode"}


def test_het_contactformulier_geeft_de_nette_postcode():
    form = ContactForm({**CONTACT, "postcode": "4811aa", "woonplaats": "Breda"})
    assert form.is_valid()
    assert form.adres.postcode == "4811 AA"


@pytest.mark.parametrize(
    ("vreemd", "bewaard"),
    [("4811AA", "4811 AA"), ("4811 aa", "4811 AA"), ("", ""), ("B-2000", "B-2000")],
)
def test_uit_een_ander_systeem_krijgt_een_postcode_dezelfde_vorm(vreemd, bewaard):
    assert netjes(vreemd) == bewaard
