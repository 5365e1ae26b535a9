"""A report that a colleague decided or answered while it was open in another tab."""

import pytest

from spil.aanmeldingen.models import Antwoord, Uitkomst
from spil.aanmeldingen.tests.invullen import besluit_velden
from spil.aanmeldingen.tests.voorbeelden import MERK, besluit_over
from tests.wereld import als

GETYPT = f"Zo besloten over {MERK}."
EIGEN_REDEN = "Mijn eigen reden."


def tekst(antwoord):
    return antwoord.content.decode()


@pytest.fixture
def opgepakt(wereld, aanmelding):
    """Taken up without a regisseur, so the triage still sees it."""
    besluit_over(aanmelding, wereld, Uitkomst.OPPAKKEN, door=wereld.collega)
    return aanmelding


@pytest.mark.parametrize("naam", ["triage", "triage-controle"])
def test_wie_te_laat_komt_leest_wat_er_is_besloten_en_door_wie(bezoek, opgepakt, naam):
    antwoord = bezoek("triagist", naam, opgepakt.uuid)
    assert antwoord.status_code == 200
    for stuk in ("is al besloten", "T. de Wit legde het besluit vast", "J. Verbeek", "oppakken"):
        assert stuk in tekst(antwoord)
    assert "Wat u typte" not in tekst(antwoord)


@pytest.mark.parametrize("naam", ["triage", "triage-controle"])
def test_wat_hij_typte_staat_er_nog_om_te_kopieren(wereld, bezoek, opgepakt, naam):
    velden = besluit_velden(wereld, "niet_oppakken", reden=EIGEN_REDEN)
    antwoord = bezoek("triagist", naam, opgepakt.uuid, **velden)
    assert antwoord.status_code == 422
    assert "is al besloten" in tekst(antwoord)
    assert f'<p class="regels aangemeld">{EIGEN_REDEN}</p>' in tekst(antwoord)
    assert str(wereld.ketenpartner.medewerker.uuid) not in tekst(antwoord)


def test_ook_wat_hij_eerder_bewaarde_staat_er_nog(wereld, bezoek, aanmelding):
    velden = besluit_velden(wereld, "oppakken", reden=EIGEN_REDEN, doe="later")
    bezoek("triagist", "triage", aanmelding.uuid, **velden)
    besluit_over(aanmelding, wereld, Uitkomst.OPPAKKEN, door=wereld.collega)
    assert EIGEN_REDEN in tekst(bezoek("triagist", "triage", aanmelding.uuid))


def test_wie_de_aanmelding_niet_meer_mag_zien_houdt_alleen_de_eigen_tekst(
    wereld, bezoek, aanmelding
):
    besluit_over(aanmelding, wereld, Uitkomst.ADVIES, antwoord="Bel de huisarts.")
    velden = besluit_velden(wereld, "niet_oppakken", reden=EIGEN_REDEN, antwoord="")
    antwoord = bezoek("triagist", "triage", aanmelding.uuid, **velden)
    assert antwoord.status_code == 404
    assert EIGEN_REDEN in tekst(antwoord)
    assert "misschien intussen afgehandeld" in tekst(antwoord)
    for geheim in ("Bel de huisarts.", aanmelding.kenmerk, GETYPT):
        assert geheim not in tekst(antwoord)


def test_een_tweede_antwoord_gaat_niet_verloren(wereld, bezoek, opgepakt):
    antwoord = bezoek(
        "triagist", "aanmelding-antwoord", opgepakt.uuid, tekst="Een tweede antwoord."
    )
    assert antwoord.status_code == 422
    assert "T. de Wit verstuurde het op" in tekst(antwoord)
    assert "Een tweede antwoord." in tekst(antwoord)
    with als(wereld.ketenpartner):
        assert Antwoord.objects.count() == 1


def test_een_antwoord_op_wat_al_is_afgehandeld_gaat_niet_verloren(wereld, bezoek, aanmelding):
    besluit_over(aanmelding, wereld, Uitkomst.ADVIES, antwoord="Bel de huisarts.")
    antwoord = bezoek("ondersteuner", "aanmelding-antwoord", aanmelding.uuid, tekst="Bel ons nog.")
    assert antwoord.status_code == 404
    assert "Bel ons nog." in tekst(antwoord)
    assert "Bel de huisarts." not in tekst(antwoord)
