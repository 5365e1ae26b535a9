"""The triage decides in the words and by the rules of the approach."""

import pytest

from spil.aanmeldingen.fouten import BesluitKanNiet
from spil.aanmeldingen.inhoud import Oordeel
from spil.aanmeldingen.models import Criterium, Stand, Triagebesluit
from spil.aanmeldingen.tests.aanpakken import CRITERIA, tweede_aanpak
from spil.aanmeldingen.tests.invullen import besluit_velden
from spil.aanmeldingen.tests.test_aanpakken import GEVAAR, meld
from spil.aanmeldingen.tests.voorbeelden import besluit_over, doe_aanmelding
from spil.aanmeldingen.vragen import criteriavragen
from spil.feiten.models import Feit
from spil.werkprocessen.definitie.controles import VIER_CRITERIA
from tests.wereld import als

DEELS = {**GEVAAR, "spoor": Oordeel(voldaan=False, toelichting="Nee.")}
GEEN = {c: Oordeel(voldaan=False, toelichting="Nee.") for c in GEVAAR}


@pytest.mark.parametrize(
    ("code", "stand"),
    [("erop_af", Stand.OPGEPAKT), ("licht", Stand.OPGEPAKT), ("raad", Stand.ADVIES)],
)
def test_wat_een_uitkomst_doet_zegt_de_aanpak(wereld, code, stand):
    aanmelding = meld(wereld.ketenpartner, tweede_aanpak(wereld))
    besluit = besluit_over(aanmelding, wereld, code, criteria=GEVAAR)
    with als(wereld.triagist):
        aanmelding.refresh_from_db()
        assert aanmelding.stand == stand
    assert besluit.code == code
    assert Feit.objects.get(soort="triagebesluit").uitkomst == code


def test_het_besluit_houdt_de_naam_die_de_aanpak_gaf(wereld):
    aanmelding = meld(wereld.ketenpartner, tweede_aanpak(wereld))
    besluit = besluit_over(aanmelding, wereld, "licht", criteria=GEVAAR)
    assert (besluit.naam, besluit.uitkomst, besluit.is_opgepakt) == (
        "Lichte aanpak",
        "oppakken",
        True,
    )


def test_een_uitkomst_van_een_andere_aanpak_kan_niet(wereld):
    aanmelding = meld(wereld.ketenpartner, tweede_aanpak(wereld))
    with pytest.raises(BesluitKanNiet, match="Kies een uitkomst van deze aanpak"):
        besluit_over(aanmelding, wereld, "niet_oppakken", criteria=GEVAAR)


@pytest.mark.parametrize(
    ("regel", "oordelen", "zin"),
    [
        ("alle", DEELS, "Aan criterium 2 is niet voldaan"),
        ("alle", {"gevaar": GEVAAR["gevaar"]}, "Beoordeel ook criterium 2"),
        ("minstens_een", GEEN, "Aan geen van de criteria"),
        ("minstens_een", DEELS, ""),
        ("weging", GEEN, ""),
        ("weging", {}, ""),
    ],
)
def test_de_criteria_van_de_aanpak_beslissen_mee(wereld, regel, oordelen, zin):
    versie = tweede_aanpak(wereld, criteria={**CRITERIA, "regel": regel})
    aanmelding = meld(wereld.ketenpartner, versie)
    if zin:
        with pytest.raises(BesluitKanNiet, match=zin):
            besluit_over(aanmelding, wereld, "erop_af", criteria=oordelen)
    else:
        assert besluit_over(aanmelding, wereld, "erop_af", criteria=oordelen).is_opgepakt


def test_advies_kan_ook_als_aan_een_criterium_niet_is_voldaan(wereld):
    aanmelding = meld(wereld.ketenpartner, tweede_aanpak(wereld))
    assert not besluit_over(aanmelding, wereld, "raad", criteria=GEEN).is_opgepakt


def test_buiten_de_wgs_beslist_het_huis_ook_zonder_tafel(wereld):
    aanmelding = meld(wereld.ketenpartner, tweede_aanpak(wereld))
    assert besluit_over(aanmelding, wereld, "erop_af", criteria=GEVAAR, stemmen=[]).is_opgepakt
    onder_wgs = doe_aanmelding(wereld.ketenpartner, versie=wereld.aanpak)
    with pytest.raises(BesluitKanNiet, match=r"WGS art. 2\.31 lid 2"):
        besluit_over(onder_wgs, wereld, "oppakken", stemmen=[])


def test_onder_de_wgs_vraagt_een_aanpak_eerst_de_vier_criteria(wereld):
    assert [v.teken for v in criteriavragen(wereld.aanpak.aanpak)] == ["a", "b", "c", "d", "1"]
    buiten = tweede_aanpak(wereld)
    assert [v.teken for v in criteriavragen(buiten.aanpak)] == ["1", "2"]


WGS = {
    **{"code": "proef", "naam": "Proef", "doel": "Proberen."},
    **{"regime": "wgs", "grondslag": "WGS"},
}


def test_wie_geen_casus_vraagt_beantwoordt_de_vier_criteria_niet(wereld):
    vragen = [{"code": "nodig", "vraag": "Is de uitwisseling nodig?"}]
    criteria = {"regel": "alle", "vragen": vragen, "vier_criteria": False}
    versie = tweede_aanpak(wereld, criteria=criteria, verwerking=WGS, velden=[], termijnen=[])
    assert [v.teken for v in criteriavragen(versie.aanpak)] == ["1"]
    nodig = {"nodig": Oordeel(voldaan=True, toelichting="Er komt een interventie.")}
    onder_wgs = doe_aanmelding(wereld.ketenpartner, versie=versie, criteria=nodig)
    with pytest.raises(BesluitKanNiet, match=r"WGS art. 2\.31 lid 2"):
        besluit_over(onder_wgs, wereld, "erop_af", stemmen=[])


def test_de_codes_van_de_vier_criteria_zijn_die_van_de_wet():
    assert set(Criterium.values) == VIER_CRITERIA


def test_een_criterium_met_de_code_van_de_wet_wordt_niet_dubbel_gevraagd(wereld):
    vragen = [{"code": "gevolgen", "vraag": "Zijn er gevolgen?"}]
    versie = tweede_aanpak(
        wereld,
        criteria={"regel": "alle", "vragen": vragen},
        verwerking=WGS,
    )
    assert [v.teken for v in criteriavragen(versie.aanpak)] == ["a", "b", "c", "d"]


def test_het_besluit_gaat_via_de_schermen_in_de_woorden_van_de_aanpak(wereld, bezoek):
    aanmelding = meld(wereld.ketenpartner, tweede_aanpak(wereld))
    scherm = bezoek("triagist", "triage", aanmelding.uuid).content.decode()
    for tekst in ("Lichte aanpak", "1. Is er gevaar?", "&lt;b&gt;brief&lt;/b&gt;"):
        assert tekst in scherm
    assert "WGS art. 2.31 lid 3" not in scherm
    velden = {
        **besluit_velden(wereld, "licht"),
        **{f"{code}_voldaan": "ja" for code in GEVAAR},
        **{f"{code}_toelichting": "Duidelijk." for code in GEVAAR},
    }
    bezoek("triagist", "triage", aanmelding.uuid, **velden)
    controle = bezoek("triagist", "triage-controle", aanmelding.uuid).content.decode()
    assert "<strong>Lichte aanpak</strong>" in controle
    assert "<td>Beslist</td><td>Lichte aanpak</td>" in controle
    bezoek("triagist", "triage-controle", aanmelding.uuid, doe="leg_vast")
    with als(wereld.triagist):
        assert Triagebesluit.objects.get(aanmelding=aanmelding).code == "licht"
    blad = bezoek("triagist", "aanmelding", aanmelding.uuid).content.decode()
    assert "Besluit: lichte aanpak" in blad


def test_de_triagelijst_toont_de_aanpak_en_filtert_erop(wereld, bezoek):
    een = doe_aanmelding(wereld.ketenpartner)
    zonder = bezoek("triagist", "aanmeldingen").content.decode()
    assert "Complexe casuïstiek" not in zonder
    twee = meld(wereld.ketenpartner, tweede_aanpak(wereld))
    alles = bezoek("triagist", "aanmeldingen").content.decode()
    for tekst in ("Complexe casuïstiek ·", "Proefaanpak ·", een.kenmerk, twee.kenmerk):
        assert tekst in alles


def test_de_triagelijst_van_een_aanpak_noemt_alleen_die(wereld, bezoek, client):
    een = doe_aanmelding(wereld.ketenpartner)
    twee = meld(wereld.ketenpartner, tweede_aanpak(wereld))
    bezoek("triagist", "aanmeldingen")
    gefilterd = client.get("/aanmeldingen/?aanpak=proef").content.decode()
    assert twee.kenmerk in gefilterd
    assert een.kenmerk not in gefilterd
