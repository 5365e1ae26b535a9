"""The pages of the workshop: every section and form opens, keeps what was typed, works by buttons."""

import json
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from spil.werkplaats.commands import leg_voor
from spil.werkplaats.forms import CaseloadForm, keuzes
from spil.werkplaats.lijsten import LIJSTEN
from spil.werkplaats.ruw import merk, met
from spil.werkplaats.secties import FORMULIEREN, SECTIES
from spil.werkplaats.tests.opzet import begin, bekijk, doe, nu, tekst, tweede
from spil.werkprocessen.catalogus import catalogus
from spil.werkprocessen.models import Werkprocesversie
from tests.wereld import NU, als

__all__ = ["bekijk", "doe", "nu", "tweede"]


@pytest.fixture
def concept(wereld) -> Werkprocesversie:
    """A copy of what the house works with, so that every list has something in it."""
    return begin(wereld, "Kopie", bron=wereld.aanpak.definitie)


def pad(versie, staart=""):
    return f"/aanpakken/versies/{versie.uuid}/{staart}"


def test_elke_rol_die_leest_ziet_de_aanpakken_en_niemand_anders(wereld, bekijk):
    for wie in ("beheerder", "manager", "fg"):
        assert "Complexe casuïstiek" in tekst(bekijk("/aanpakken/", wie))
    for wie in ("regisseur", "ketenpartner", "kwaliteit", "contactpunt"):
        assert bekijk("/aanpakken/", wie).status_code == 403


def test_elk_onderdeel_en_elk_ding_opent_en_een_lege_vorm_ook(concept, bekijk):
    for sectie in SECTIES:
        assert bekijk(pad(concept, f"delen/{sectie.code}/")).status_code == 200, sectie.code
    for code in LIJSTEN:
        assert bekijk(pad(concept, f"onderdelen/{code}/nieuw/")).status_code == 200, code
        antwoord = bekijk(pad(concept, f"onderdelen/{code}/1/"))
        heeft = bool(concept.definitie.get(code) or (code == "criteria"))
        assert antwoord.status_code == (200 if heeft else 404), code
    assert bekijk(pad(concept, "onderdelen/bestaatniet/1/")).status_code == 404
    assert bekijk(pad(concept, "delen/bestaatniet/")).status_code == 404


@pytest.mark.parametrize("code", sorted(catalogus()))
def test_een_formulier_dat_niemand_verandert_verandert_niets(code):
    """Each form gives back exactly what the definition holds."""
    ruw = catalogus()[code].model_dump(mode="json")
    for sectie in SECTIES:
        if sectie.kop:
            assert _rond(sectie.kop, ruw, ruw) == {}, sectie.code
        for lijst in sectie.lijsten:
            dingen = ruw["criteria"]["vragen"] if lijst.code == "criteria" else ruw[lijst.code]
            for ding in dingen:
                assert _rond(FORMULIEREN[lijst.code], ruw, ding) == {}, (lijst.code, ding)


def _rond(soort, ruw, ding):
    """What differs after a form is sent as it was opened."""
    leeg = soort(ruw, ding)
    data = {}
    for naam, veld in leeg.fields.items():
        waarde = veld.prepare_value(leeg.get_initial_for_field(veld, naam))
        if waarde is not None and waarde is not False and waarde != "":
            data[naam] = waarde
    form = soort(ruw, ding, _Verzonden(data))
    assert form.is_valid(), form.errors
    verschil = {}
    for sleutel, nieuw in form.waarden().items():
        oud = ding
        for stap in sleutel.split("."):
            oud = oud.get(stap) if isinstance(oud, dict) else None
        if oud != nieuw:
            verschil[sleutel] = (oud, nieuw)
    return verschil


class _Verzonden(dict[str, object]):
    def getlist(self, naam):
        waarde = self.get(naam, [])
        return waarde if isinstance(waarde, list) else [waarde]


def test_een_fout_in_een_formulier_houdt_wat_er_getypt_is(concept, doe):
    antwoord = doe(
        pad(concept, "onderdelen/velden/nieuw/"), vraag="Welk wapen?", soort="keuze", groep="vraag"
    )
    assert antwoord.status_code == 422
    assert "Schrijf de keuzes op" in tekst(antwoord)
    assert "Welk wapen?" in tekst(antwoord)


def test_een_nieuwe_vraag_zegt_zelf_welke_soort_gegeven_zij_vraagt(concept, bekijk, doe):
    nieuw = pad(concept, "onderdelen/velden/nieuw/")
    assert '<option value="" selected>Kies</option>' in tekst(bekijk(nieuw))
    antwoord = doe(nieuw, vraag="Welk wapen?", soort="tekst", groep="vraag", categorie="")
    assert antwoord.status_code == 422


def test_wie_bewaart_leest_dat_het_bewaard_is(concept, doe):
    velden = {"vraag": "Welk wapen?", "soort": "tekst", "groep": "vraag", "categorie": "politie"}
    assert "Bewaard: vraag ‘Welk wapen?’." in tekst(
        doe(pad(concept, "onderdelen/velden/nieuw/"), **velden)
    )


@pytest.mark.parametrize(
    ("regime", "grens"),
    [("wgs", "Hoogstens 5 jaar (WGS art. 1.8"), ("wmo", "Hoogstens 15 jaar (Wmo en Jeugdwet)")],
)
def test_bij_de_bewaartermijn_staat_de_grens_van_het_gekozen_regime(concept, bekijk, regime, grens):
    concept.bewaar_concept(met(concept.definitie, {"verwerking.regime": regime}))
    assert grens in tekst(bekijk(pad(concept, "delen/bewaren/")))


def test_een_lijst_zonder_of_met_te_veel_kolommen_zegt_dat_bij_de_kolommen():
    ruw = catalogus()["reintegratie"].model_dump(mode="json")
    alle = [code for code, _ in keuzes.kolommen(ruw)]
    for gekozen, goed in (([], False), (alle[:10], True), (alle[:11], False)):
        velden = {"caseload__naam": "Lijst", "caseload__sorteer": "naam"}
        form = CaseloadForm(ruw, ruw, _Verzonden({**velden, "caseload__kolommen": gekozen}))
        assert form.is_valid() is goed
        assert ("caseload__kolommen" in form.errors) is not goed


def test_een_aanpak_met_een_versie_in_bewerking_begint_geen_tweede(wereld, bekijk, doe):
    adres = f"/aanpakken/{wereld.aanpak.werkproces.uuid}/"
    assert "Maak een nieuwe versie" in tekst(bekijk(adres))
    doe(f"{adres}versies/nieuw/")
    pagina = tekst(bekijk(adres))
    assert "Ga verder met versie 2" in pagina
    assert "Maak een nieuwe versie" not in pagina


def test_het_voorbeeld_noemt_wie_een_groep_leest(concept, bekijk):
    groepen = [
        {**g, "zien": "een_deelnemer", "deelnemer": "politie"}
        for g in concept.definitie["groepen"][:1]
    ]
    concept.bewaar_concept(
        {
            **concept.definitie,
            "groepen": groepen,
            "velden": [v for v in concept.definitie["velden"] if v["groep"] == groepen[0]["code"]],
        }
    )
    assert "Dit leest: het huis en Politie." in tekst(bekijk(pad(concept, "voorbeeld/")))


def test_een_vraag_met_keuzes_houdt_haar_codes_als_er_een_keuze_bij_komt(concept, doe):
    velden = {
        "vraag": "Welk wapen?",
        "soort": "keuze",
        "groep": "vraag",
        "categorie": "politie",
        "keuzes": "Mes\nVuurwerk",
        "bij_aanmelding": "on",
    }
    doe(pad(concept, "onderdelen/velden/nieuw/"), **velden)
    concept.refresh_from_db()
    vraag = concept.definitie["velden"][-1]
    assert vraag["code"] == "welk_wapen"
    assert vraag["keuzes"] == [
        {"code": "mes", "naam": "Mes"},
        {"code": "vuurwerk", "naam": "Vuurwerk"},
    ]
    nr = len(concept.definitie["velden"])
    velden |= {"keuzes": "Anders\nMes", "gezien": merk(vraag)}
    doe(pad(concept, f"onderdelen/velden/{nr}/"), **velden)
    concept.refresh_from_db()
    assert concept.definitie["velden"][-1]["keuzes"] == [
        {"code": "anders", "naam": "Anders"},
        {"code": "mes", "naam": "Mes"},
    ]


def test_een_groep_met_een_voorziening_en_datums_kan_een_verblijf_zijn(concept, bekijk, doe):
    """C9: a house says itself which group is a placement."""
    nr = next(n for n, g in enumerate(concept.definitie["groepen"], 1) if g["code"] == "vraag")
    groep = pad(concept, f"onderdelen/groepen/{nr}/")
    assert "Verblijf" not in tekst(bekijk(groep))
    gemeen = {"groep": "vraag", "categorie": "woonsituatie"}
    nieuw = pad(concept, "onderdelen/velden/nieuw/")
    doe(nieuw, vraag="Waar?", soort="lijst", lijst="voorzieningen", **gemeen)
    doe(nieuw, vraag="Vanaf?", soort="datum", **gemeen)
    doe(nieuw, vraag="Tot?", soort="datum", **gemeen)
    concept.refresh_from_db()
    nu = concept.definitie["groepen"][nr - 1]
    velden = {"naam": nu["naam"], "zien": nu["zien"], "meermaals": "on", "gezien": merk(nu)}
    velden |= {"verblijf__plek": "waar", "verblijf__vanaf": "vanaf"}
    assert "Kies welk veld dit zegt." in tekst(doe(groep, **velden))
    doe(groep, **velden, verblijf__tot="tot")
    concept.refresh_from_db()
    heel = {"plek": "waar", "vanaf": "vanaf", "tot": "tot", "verwacht": None}
    assert concept.definitie["groepen"][nr - 1]["verblijf"] == heel


def test_met_knoppen_gaat_een_regel_omhoog_omlaag_en_weg(concept, bekijk, doe):
    pagina = bekijk(pad(concept, "delen/uitkomsten/")).content.decode()
    merken = re.findall(r'name="gezien" value="(\w+)"', pagina)
    antwoord = doe(pad(concept, "onderdelen/uitkomsten/1/plek/"), doe="neer", gezien=merken[0])
    assert antwoord.status_code == 200
    concept.refresh_from_db()
    assert [u["code"] for u in concept.definitie["uitkomsten"]][:2] == ["advies", "oppakken"]
    oud = tekst(doe(pad(concept, "onderdelen/uitkomsten/1/plek/"), doe="weg", gezien=merken[0]))
    assert "intussen gewijzigd" in oud


def test_het_bestand_van_een_versie_gaat_het_andere_huis_in(wereld, bekijk, doe):
    inhoud = bekijk(pad(wereld.aanpak, "bestand/"))
    assert json.loads(inhoud.content)["code"] == "com"
    assert 'filename="com-versie-1.json"' in inhoud["Content-Disposition"]
    bestand = SimpleUploadedFile("aanpak.json", inhoud.content)
    assert "concept geworden" in tekst(doe("/aanpakken/bestanden/nieuw/", bestand=bestand))
    fout = SimpleUploadedFile("aanpak.json", b'{"formaat": 1, "naam": ""}')
    antwoord = doe("/aanpakken/bestanden/nieuw/", bestand=fout)
    assert antwoord.status_code == 422
    assert "naam mag niet leeg zijn." in tekst(antwoord)
    assert "verwerking ontbreekt." in tekst(antwoord)


def test_het_voorbeeld_toont_de_vragen_per_fase(wereld, bekijk):
    pagina = tekst(bekijk(pad(wereld.aanpak, "voorbeeld/?fase=evaluatie")))
    assert "Wat wilt u van het huis?" in pagina
    assert "Welk cijfer geven de deelnemers" in pagina
    assert "Welk cijfer" not in tekst(bekijk(pad(wereld.aanpak, "voorbeeld/?fase=voorbereiding")))


def test_een_concept_met_een_fout_zegt_dat_bij_het_onderdeel_en_heeft_nog_geen_voorbeeld(
    wereld, bekijk
):
    versie = begin(wereld)
    versie.bewaar_concept({**versie.definitie, "fasen": []})
    assert "Nog niet in orde" in tekst(bekijk(pad(versie, "delen/fasen/")))
    assert "Nog niet in orde" not in tekst(bekijk(pad(versie, "delen/vragen/")))
    assert "fasen heeft minstens 1 regel nodig" in tekst(bekijk(pad(versie, "controle/")))
    assert "Er is nog geen voorbeeld" in tekst(bekijk(pad(versie, "voorbeeld/")))
    assert "Dit concept is nog niet af" in tekst(bekijk(pad(versie, "bestand/")))
    assert bekijk(pad(versie)).status_code == 200


def test_een_aanpak_van_een_ander_huis_bestaat_niet(wereld, bekijk):
    ander = Werkprocesversie.objects.exclude(werkproces__huis=wereld.huis).get()
    assert bekijk(pad(ander)).status_code == 404
    assert bekijk(f"/aanpakken/{ander.werkproces.uuid}/").status_code == 404


def test_wat_spil_levert_zet_de_beheerder_aan_met_een_knop(wereld, bekijk, doe, monkeypatch):
    extra = wereld.aanpak.aanpak.definitie.model_copy(update={"code": "extra", "naam": "Extra"})
    uit = extra.model_copy(update={"code": "uit", "naam": "Niet nu", "uit": "Wacht op de wet."})
    alle = {**catalogus(), "extra": extra, "uit": uit}
    for waar in (
        "werkprocessen.catalogus",
        "werkplaats.queries.aanpaklijst",
        "werkplaats.views.aanpakken",
    ):
        monkeypatch.setattr(f"spil.{waar}.catalogus", lambda: alle)
    pagina = tekst(bekijk("/aanpakken/"))
    assert "Wacht op de wet." in pagina
    assert 'action="/aanpakken/catalogus/uit/"' not in pagina
    assert "Extra staat aan" in tekst(doe("/aanpakken/catalogus/extra/"))
    assert "Aanzetten kan alleen met een nieuwe versie" in tekst(doe("/aanpakken/catalogus/uit/"))
    assert bekijk("/aanpakken/catalogus/extra/", "fg").status_code == 200
    assert bekijk("/aanpakken/catalogus/bestaatniet/").status_code == 404


def test_wie_moet_vaststellen_ziet_het_op_de_eerste_pagina_en_bij_de_aanpakken(
    wereld, tweede, bekijk
):
    versie = begin(wereld, "Nieuwe aanpak")
    with als(wereld.beheerder):
        leg_voor(versie.uuid, door=wereld.beheerder, op=NU)
    for wie in ("tweede", "manager"):
        for adres in ("/", "/aanpakken/"):
            pagina = tekst(bekijk(adres, wie))
            assert "Nieuwe aanpak, versie 1" in pagina
            assert "voorgelegd door B. Heer" in pagina
            assert pad(versie, "vaststelling/") in pagina
    assert "Wacht op u" not in tekst(bekijk("/", "beheerder"))
    assert "Wacht op u" not in tekst(bekijk("/", "fg"))
    assert "Naar de aanpakken" in tekst(bekijk("/berichten/", "tweede"))
