"""Making an approach: kept as it was typed, checked as a whole, in words."""

import pytest

from spil.kern.fouten import GeenRecht
from spil.werkplaats.bestand import als_bestand, uit_bestand
from spil.werkplaats.commands import (
    begin_aanpak,
    begin_volgende_versie,
    bewaar_ding,
    gooi_concept_weg,
    lees_in,
    verplaats_ding,
    voeg_ding_toe,
)
from spil.werkplaats.controle import fouten_per_sectie
from spil.werkplaats.fouten import AlInBewerking, IntussenGewijzigd
from spil.werkplaats.lijsten import LIJSTEN
from spil.werkplaats.ruw import merk
from spil.werkplaats.tests.opzet import begin
from spil.werkprocessen.catalogus import catalogus
from spil.werkprocessen.definitie import AanpakOngeldig, lees_definitie
from spil.werkprocessen.models import Werkproces
from tests.wereld import NU, als


def test_een_lege_aanpak_mist_alleen_voor_wie_en_waarvoor(wereld):
    with als(wereld.beheerder):
        leeg = begin_aanpak("Leeg", door=wereld.beheerder, op=NU)
    assert fouten_per_sectie(leeg.definitie) == {
        "algemeen": ["omschrijving mag niet leeg zijn.", "verwerking.doel mag niet leeg zijn."]
    }
    versie = begin(wereld, "Voetbal & geweld!")
    assert versie.werkproces.code == "voetbal_geweld"
    definitie = lees_definitie(versie.definitie)
    assert [fase.stap for fase in definitie.fasen] == [
        "voorbereiding",
        "plan",
        "uitvoering",
        "evaluatie",
    ]
    assert definitie.verwerking.code == "voetbal_geweld"


def test_een_kopie_krijgt_een_eigen_verwerking_en_eigen_tellingen(wereld):
    versie = begin(wereld, "Kopie", bron=wereld.aanpak.definitie)
    definitie = lees_definitie(versie.definitie)
    assert (definitie.code, definitie.naam, definitie.verwerking.code) == (
        "kopie",
        "Kopie",
        "kopie",
    )
    assert {telling.code for telling in definitie.tellingen} == {
        "kopie-meldingen",
        "kopie-nieuw",
        "kopie-advies",
    }


@pytest.mark.parametrize("code", sorted(catalogus()))
def test_een_bestand_gaat_heen_en_terug_zonder_verlies(code):
    definitie = catalogus()[code]
    assert uit_bestand(als_bestand(definitie).encode()) == definitie


@pytest.mark.parametrize(
    ("inhoud", "reden"),
    [
        (b"\xff\xfe", "geen tekst"),
        (b"{", "geen geldige JSON"),
        (b"fout = ", "geen geldige TOML"),
        (b'{"formaat": 1}', "naam ontbreekt"),
        (b"[1]", "naam ontbreekt"),
        (b"{" + b'"a":{' * 5000, "te diep genest"),
    ],
)
def test_een_bestand_dat_geen_aanpak_is_wordt_geweigerd_met_alle_redenen(inhoud, reden):
    with pytest.raises(AanpakOngeldig) as fout:
        uit_bestand(inhoud)
    assert any(reden in regel for regel in fout.value.redenen)


def test_een_bestand_van_een_bekende_aanpak_wordt_een_volgende_versie(wereld):
    with als(wereld.beheerder):
        versie = lees_in(catalogus()["com"], door=wereld.beheerder, op=NU)
        assert (versie.werkproces.code, versie.nummer) == ("com", 2)
        with pytest.raises(AlInBewerking):
            lees_in(catalogus()["com"], door=wereld.beheerder, op=NU)
        with pytest.raises(AlInBewerking):
            begin_volgende_versie(versie.werkproces.uuid, door=wereld.beheerder, op=NU)


def test_een_nieuwe_fase_volgt_op_de_laatste_en_neemt_bij_weghalen_de_pijlen_mee(wereld):
    versie, wie = begin(wereld), wereld.beheerder
    with als(wie):
        waarden = {"naam": "Nazorg", "stap": "evaluatie"}
        versie = voeg_ding_toe(versie.uuid, LIJSTEN["fasen"], waarden, door=wie, op=NU)
        fasen = versie.definitie["fasen"]
        assert fasen[3]["naar"] == ["uitvoering", "nazorg"]
        assert fasen[4]["code"] == "nazorg"
        assert fouten_per_sectie(versie.definitie) == {}
        versie = verplaats_ding(
            versie.uuid, LIJSTEN["fasen"], 5, "weg", gezien=merk(fasen[4]), door=wie, op=NU
        )
    assert versie.definitie["fasen"][3]["naar"] == ["uitvoering"]


def test_verplaatsen_gaat_een_plek_tegelijk_en_niet_over_de_rand(wereld):
    versie, wie = begin(wereld), wereld.beheerder

    with als(wie):
        for nr, beweging, begin_ in [(1, "op", "oppakken"), (1, "neer", "advies")]:
            ding = versie.definitie["uitkomsten"][nr - 1]
            versie = verplaats_ding(
                versie.uuid, LIJSTEN["uitkomsten"], nr, beweging, gezien=merk(ding), door=wie, op=NU
            )
            assert versie.definitie["uitkomsten"][0]["code"] == begin_


def test_wie_iets_wijzigt_wat_intussen_anders_is_hoort_dat(wereld):
    versie, wie = begin(wereld), wereld.beheerder
    fase = versie.definitie["fasen"][0]
    with als(wie):
        wijzig = {"lijst": LIJSTEN["fasen"], "nr": 1, "gezien": merk(fase), "door": wie, "op": NU}
        bewaar_ding(versie.uuid, waarden={"naam": "Begin"}, **wijzig)
        with pytest.raises(IntussenGewijzigd):
            bewaar_ding(versie.uuid, waarden={"naam": "Start"}, **wijzig)


def test_fouten_staan_bij_het_onderdeel_waar_ze_horen_in_gewone_woorden(wereld):
    ruw = begin(wereld).definitie
    kapot = {
        **ruw,
        "fasen": [{**ruw["fasen"][0], "naam": ""}, *ruw["fasen"][1:]],
        "verwerking": {**ruw["verwerking"], "naam": ""},
    }
    fouten = fouten_per_sectie(kapot)
    assert fouten["fasen"] == ["Fase 1, naam: mag niet leeg zijn."]
    assert fouten["algemeen"] == ["verwerking.naam mag niet leeg zijn."]
    lang = {**ruw, "verwerking": {**ruw["verwerking"], "bewaren": {"jaren": 9, "verlengjaren": 2}}}
    assert fouten_per_sectie(lang) == {
        "bewaren": ["Bewaren mag hier hoogstens 5 jaar; er staat 9."]
    }
    los = {**ruw, "fasen": [{**ruw["fasen"][0], "naar": []}, *ruw["fasen"][1:]]}
    assert fouten_per_sectie(los)["fasen"][0] == (
        "Fase ‘Plan’ is vanaf ‘Voorbereiding’ niet te bereiken."
    )
    nooit = {**ruw, "tellingen": [{**ruw["tellingen"][0], "bij": "triage:weg"}]}
    assert list(fouten_per_sectie(nooit)) == ["tellingen"]
    dubbel = {**ruw, "uitkomsten": [ruw["uitkomsten"][0], *ruw["uitkomsten"]]}
    assert list(fouten_per_sectie(dubbel)) == ["uitkomsten"]


def test_een_fout_noemt_alles_bij_de_naam_die_het_scherm_toont(wereld):
    ruw = dict(wereld.aanpak.definitie)
    ruw["velden"] = [
        {**veld, "bij_aanmelding": False, "fasen": ["uitvoering"]}
        if veld["code"] == "vraag_aan_huis"
        else veld
        for veld in ruw["velden"]
    ]
    ruw["uitkomsten"] = [u for u in ruw["uitkomsten"] if u["code"] != "advies"]
    assert fouten_per_sectie(ruw) == {
        "vragen": [
            "Vraag ‘Wat wilt u van het huis?’ moet er zijn vóór fase ‘Plan’, en kan er dan nog niet"
            " zijn."
        ],
        "tellingen": [
            "Telling ‘Adviezen na triage’ telt nooit iets: triage advies komt niet voor."
        ],
    }


def test_een_vraag_krijgt_geen_code_die_iedere_casus_al_heeft(wereld):
    versie, wie = begin(wereld), wereld.beheerder
    with als(wie):
        for _ in range(2):
            versie = voeg_ding_toe(
                versie.uuid, LIJSTEN["velden"], {"vraag": "Gemeente"}, door=wie, op=NU
            )
    assert [veld["code"] for veld in versie.definitie["velden"]] == ["gemeente_2", "gemeente_3"]


def test_een_weggegooid_concept_van_een_nieuwe_aanpak_laat_niets_achter(wereld):
    versie, wie = begin(wereld), wereld.beheerder
    with als(wie):
        gooi_concept_weg(versie.uuid, door=wie, op=NU)
    assert list(Werkproces.objects.van_huis(wereld.huis.pk).values_list("code", flat=True)) == [
        "com"
    ]


def test_alleen_de_functioneel_beheerder_begint_een_aanpak(wereld):
    for wie in ("manager", "fg", "regisseur", "ketenpartner"):
        with als(wereld.rollen[wie]), pytest.raises(GeenRecht):
            begin_aanpak("Nee", door=wereld.rollen[wie], op=NU)
