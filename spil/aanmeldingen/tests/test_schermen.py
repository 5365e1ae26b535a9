"""Writing and sending a report, over HTTP as the cast."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.urls import reverse

from spil.aanmeldingen.models import Aanmelding
from spil.aanmeldingen.tests.invullen import stap_wat, stap_wie
from spil.aanmeldingen.tests.voorbeelden import MERK
from spil.feiten.models import Feit
from spil.toegang.models import Concept
from tests.wereld import als


def vul_in(bezoek: Callable[..., HttpResponse], wie: str = "ketenpartner") -> Any:
    """Both steps of a new report; returns the key of the draft."""
    sleutel = uuid4()
    assert bezoek(wie, "aanmeldconcept-wie", sleutel, **stap_wie()).status_code == 302
    assert bezoek(wie, "aanmeldconcept-wat", sleutel, **stap_wat()).status_code == 302
    return sleutel


def tekst(antwoord: HttpResponse) -> str:
    return antwoord.content.decode()


def test_een_partner_vult_in_controleert_en_verstuurt(wereld, bezoek):
    """eisen C-07: all answers on one page before it goes."""
    sleutel = vul_in(bezoek)
    controle = tekst(bezoek("ketenpartner", "aanmeldconcept-controle", sleutel))
    for stuk in (MERK, "3 april 1985", "Huurachterstand.", "Ja, vanwege d.", "Breda"):
        assert stuk in controle
    ontvangen = bezoek("ketenpartner", "aanmeldconcept-controle", sleutel, kwaliteit="on")
    with als(wereld.ketenpartner):
        aanmelding = Aanmelding.objects.get()
    assert ontvangen["Location"] == reverse("aanmelding-ontvangst", args=[aanmelding.uuid])
    bon = tekst(bezoek("ketenpartner", "aanmelding-ontvangst", aanmelding.uuid))
    assert aanmelding.kenmerk in bon
    assert MERK not in bon


def test_zonder_verklaring_wordt_niets_verstuurd(wereld, bezoek):
    sleutel = vul_in(bezoek)
    antwoord = bezoek("ketenpartner", "aanmeldconcept-controle", sleutel, kwaliteit="")
    assert antwoord.status_code == 422
    assert "Verklaar dat u de gegevens" in tekst(antwoord)
    with als(wereld.ketenpartner):
        assert not Aanmelding.objects.exists()


def test_twee_keer_op_versturen_drukken_maakt_een_aanmelding(wereld, bezoek):
    """eisen A7-04."""
    sleutel = vul_in(bezoek)
    for _ in range(2):
        antwoord = bezoek("ketenpartner", "aanmeldconcept-controle", sleutel, kwaliteit="on")
        assert "/ontvangst/" in antwoord["Location"]
    assert Feit.objects.filter(soort="melding").count() == 1
    with als(wereld.ketenpartner):
        assert not Concept.objects.exists()


def test_een_geweigerd_formulier_houdt_alles_wat_getypt_is(bezoek):
    """eisen C-08: also what was wrong."""
    antwoord = bezoek(
        "ketenpartner",
        "aanmeldconcept-wie",
        uuid4(),
        **stap_wie(achternaam="", geboortedatum="31-2-1985", bsn="123456789", geinformeerd="nee"),
    )
    pagina = tekst(antwoord)
    assert antwoord.status_code == 422
    for stuk in ("Vul de achternaam in.", "is er geen dag 31", "klopt niet", "het niet weet"):
        assert stuk in pagina
    for getypt in ("Joris", "31-2-1985", "123456789", f"{MERK}straat 1"):
        assert getypt in pagina


def test_terug_houdt_de_antwoorden(bezoek):
    sleutel = vul_in(bezoek)
    assert f'value="{MERK}"' in tekst(bezoek("ketenpartner", "aanmeldconcept-wie", sleutel))
    assert "Twee gesprekken" in tekst(bezoek("ketenpartner", "aanmeldconcept-wat", sleutel))


def test_bewaren_en_later_verder_kan_zonder_javascript(bezoek):
    """eisen C-09."""
    sleutel = uuid4()
    velden = stap_wie(achternaam="", doe="later")
    assert bezoek("ketenpartner", "aanmeldconcept-wie", sleutel, **velden).status_code == 302
    lijst = tekst(bezoek("ketenpartner", "aanmeldingen"))
    assert reverse("aanmeldconcept", args=[sleutel]) in lijst
    assert "Joris" in tekst(bezoek("ketenpartner", "aanmeldconcept-wie", sleutel))


def test_wat_de_browser_tussendoor_stuurt_wordt_bewaard(bezoek):
    sleutel = uuid4()
    bezoek("ketenpartner", "aanmeldconcept-wat-opslag", sleutel, **stap_wat(doe=""))
    assert "Huurachterstand." in tekst(bezoek("ketenpartner", "aanmeldconcept-wat", sleutel))


@pytest.mark.parametrize("wie", ["officier", "triagist", "regisseur", "buitenstaander"])
def test_het_concept_van_een_ander_is_onzichtbaar(bezoek, wie):
    sleutel = vul_in(bezoek)
    for naam in ("aanmeldconcept", "aanmeldconcept-wie", "aanmeldconcept-wat", "aanmeldingen"):
        pagina = tekst(bezoek(wie, naam, *([] if naam == "aanmeldingen" else [sleutel])))
        assert MERK not in pagina
        assert "Huurachterstand" not in pagina


def test_het_concept_staat_versleuteld_in_de_databank(wereld, bezoek):
    vul_in(bezoek)
    with als(wereld.ketenpartner):
        assert Concept.objects.count() == 2
        assert all(MERK.encode() not in bytes(c.versleuteld) for c in Concept.objects.all())


def test_een_lange_aanmelding_is_een_takenlijst_met_standen(bezoek):
    """eisen C-06."""
    sleutel = uuid4()
    pagina = tekst(bezoek("ketenpartner", "aanmeldconcept", sleutel))
    assert pagina.count("Niet begonnen") == 2
    assert "Kan nog niet" in pagina
    bezoek("ketenpartner", "aanmeldconcept-wie", sleutel, **stap_wie())
    bezoek("ketenpartner", "aanmeldconcept-wat", sleutel, **stap_wat(aanleiding="", doe="later"))
    pagina = tekst(bezoek("ketenpartner", "aanmeldconcept", sleutel))
    assert "Klaar" in pagina
    assert "Bezig" in pagina
    antwoord = bezoek("ketenpartner", "aanmeldconcept-controle", sleutel)
    assert antwoord["Location"] == reverse("aanmeldconcept", args=[sleutel])


def test_meer_personen_toevoegen_houdt_wat_er_staat(bezoek):
    sleutel = uuid4()
    bezoek("ketenpartner", "aanmeldconcept-wie", sleutel, **stap_wie(doe="meer"))
    pagina = tekst(bezoek("ketenpartner", "aanmeldconcept-wie", sleutel))
    assert 'name="ander0-achternaam"' in pagina
    assert f'value="{MERK}"' in pagina


def test_een_concept_is_weg_te_gooien(wereld, bezoek):
    sleutel = vul_in(bezoek)
    assert bezoek("ketenpartner", "aanmeldconcept-verwijdering", sleutel).status_code == 200
    bezoek("ketenpartner", "aanmeldconcept-verwijdering", sleutel, ja="ja")
    with als(wereld.ketenpartner):
        assert not Concept.objects.exists()


@pytest.mark.parametrize("wie", ["manager", "fg", "beheerder", "contactpunt", "kwaliteit"])
@pytest.mark.parametrize("naam", ["aanmeldingen", "aanmelding-nieuw"])
def test_wie_geen_inhoud_ziet_komt_er_niet(bezoek, wie, naam):
    assert bezoek(wie, naam).status_code == 403


def test_een_postcode_die_niet_bestaat_wordt_naast_het_veld_geweigerd(bezoek):
    velden = stap_wie(postcode="4811 SS", woonplaats="Breda")
    antwoord = bezoek("ketenpartner", "aanmeldconcept-wie", uuid4(), **velden)
    assert antwoord.status_code == 422
    assert "Een postcode met de letters SS bestaat niet." in tekst(antwoord)
    assert 'value="4811 SS"' in tekst(antwoord)


def test_een_postcode_wordt_netjes_bewaard(wereld, bezoek):
    sleutel = uuid4()
    bezoek("ketenpartner", "aanmeldconcept-wie", sleutel, **stap_wie(postcode="4811aa"))
    bezoek("ketenpartner", "aanmeldconcept-wat", sleutel, **stap_wat())
    assert "4811 AA" in tekst(bezoek("ketenpartner", "aanmeldconcept-controle", sleutel))
