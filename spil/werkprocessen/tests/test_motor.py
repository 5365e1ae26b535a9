"""What a definition means for a case: phases, groups, what must be filled, what counts."""

import pytest

from spil.kern.fouten import NietGevonden
from spil.werkprocessen.tests.bouw import aanpak

MEERKEUZE = {
    "velden.1.soort": "meerkeuze",
    "velden.4.verplicht_als": {"veld": "welk", "is_een_van": ["geld"]},
}


def codes(dingen):
    return [ding.code for ding in dingen]


def test_een_casus_begint_in_de_eerste_fase():
    assert aanpak().beginfase.code == "plan"


def test_een_casus_gaat_alleen_naar_waar_de_fase_heen_gaat():
    proef = aanpak(
        {"fasen.2": {"code": "nazorg", "naam": "Nazorg", "stap": "evaluatie"}}
        | {"fasen.1.naar": ["nazorg", "plan"]}
    )
    assert codes(proef.volgende_fasen("uitvoering")) == ["nazorg", "plan"]
    assert proef.mag_naar("uitvoering", "plan")
    assert not proef.mag_naar("plan", "nazorg")
    assert not proef.mag_naar("plan", "weg")
    assert proef.volgende_fasen("nazorg") == ()


@pytest.mark.parametrize(
    ("vraag", "zin"),
    [
        ("fase", "Deze fase bestaat niet in deze aanpak."),
        ("veld", "Deze vraag bestaat niet in deze aanpak."),
        ("groep", "Deze groep bestaat niet in deze aanpak."),
        ("uitkomst", "Deze uitkomst bestaat niet in deze aanpak."),
        ("resultaat", "Dit resultaat bestaat niet in deze aanpak."),
        ("volgende_fasen", "Deze fase bestaat niet in deze aanpak."),
    ],
)
def test_wat_de_aanpak_niet_kent_bestaat_niet(vraag, zin):
    with pytest.raises(NietGevonden) as fout:
        getattr(aanpak(), vraag)("weg")
    assert str(fout.value) == zin


def test_wat_de_aanpak_kent_is_te_vinden():
    proef = aanpak()
    assert proef.fase("uitvoering").naam == "Uitvoering"
    assert proef.veld("cijfer").meeste == 10
    assert proef.groep("pol").deelnemer == "politie"
    assert proef.uitkomst("advies").licht
    assert proef.resultaat("klaar").naam == "Klaar"


def test_een_groep_zonder_vraag_en_een_groep_van_een_andere_fase_zijn_er_niet():
    proef = aanpak()
    assert [groep.code for groep, _ in proef.groepen_in("plan")] == ["team"]
    assert [groep.code for groep, _ in proef.groepen_in("uitvoering")] == ["team", "eind"]


def test_een_vraag_van_een_andere_fase_staat_er_niet():
    ((_, velden),) = aanpak({"velden.2.fasen": ["uitvoering"]}).groepen_in("plan")
    assert codes(velden) == ["risico", "welk", "plek"]


def test_alleen_wat_bij_de_aanmelding_hoort_wordt_daar_gevraagd():
    assert aanpak().velden_bij_aanmelding() == []
    assert codes(aanpak({"velden.2.bij_aanmelding": True}).velden_bij_aanmelding()) == ["vrij_op"]


def test_een_verplichte_vraag_is_altijd_verplicht():
    proef = aanpak({"velden.0.verplicht": True})
    assert proef.is_verplicht(proef.veld("risico"), {})
    assert not proef.is_verplicht(proef.veld("vrij_op"), {"risico": True})


@pytest.mark.parametrize(("antwoord", "verplicht"), [(True, True), (False, False), (None, False)])
def test_een_vraag_is_verplicht_als_een_andere_ja_is(antwoord, verplicht):
    proef = aanpak()
    assert proef.is_verplicht(proef.veld("welk"), {"risico": antwoord}) is verplicht


@pytest.mark.parametrize(("antwoord", "verplicht"), [("geld", True), ("geweld", False), (3, False)])
def test_een_vraag_is_verplicht_als_een_keuze_gemaakt_is(antwoord, verplicht):
    proef = aanpak({"velden.4.verplicht_als": {"veld": "welk", "is_een_van": ["geld"]}})
    assert proef.is_verplicht(proef.veld("plek"), {"welk": antwoord}) is verplicht


@pytest.mark.parametrize(
    ("antwoord", "verplicht"),
    [(["geweld", "geld"], True), (["geweld"], False), ([], False)],
)
def test_een_vraag_is_verplicht_als_een_van_meer_keuzes_gemaakt_is(antwoord, verplicht):
    proef = aanpak(MEERKEUZE)
    assert proef.is_verplicht(proef.veld("plek"), {"welk": antwoord}) is verplicht


def test_een_fase_vraagt_wat_er_voor_moet_zijn():
    proef = aanpak()
    assert codes(proef.ontbreekt_voor("uitvoering", {})) == ["welk"]
    assert proef.ontbreekt_voor("uitvoering", {"welk": "geld"}) == []
    assert proef.ontbreekt_voor("plan", {}) == []
    with pytest.raises(NietGevonden):
        proef.ontbreekt_voor("weg", {})


@pytest.mark.parametrize("leeg", [None, "", []])
def test_een_leeg_antwoord_ontbreekt(leeg):
    assert codes(aanpak().ontbreekt_voor("uitvoering", {"welk": leeg})) == ["welk"]


@pytest.mark.parametrize("antwoord", [False, 0])
def test_nee_en_nul_zijn_antwoorden(antwoord):
    proef = aanpak({"velden.0.verplicht_voor": ["uitvoering"]})
    ontbreekt = proef.ontbreekt_voor("uitvoering", {"risico": antwoord, "welk": "geld"})
    assert ontbreekt == []


def test_een_moment_telt_voor_wat_het_noemt():
    telling = aanpak().definitie.tellingen[0].model_dump()
    proef = aanpak({"tellingen.1": {**telling, "code": "proef-plan", "bij": "fase:plan"}})
    assert codes(proef.tellingen_bij("start")) == ["proef-nieuw"]
    assert codes(proef.tellingen_bij("fase:plan")) == ["proef-plan"]
    assert codes(proef.tellingen_bij("fase:uitvoering")) == []


def test_de_datumvelden_zijn_de_vragen_naar_een_datum():
    assert codes(aanpak().datumvelden) == ["vrij_op"]


@pytest.mark.parametrize(
    ("antwoorden", "mag"),
    [({}, False), ({"risico": False}, False), ({"risico": True}, True)],
)
def test_een_overgang_kan_van_een_antwoord_afhangen(antwoorden, mag):
    als = {"naar": "uitvoering", "veld": "risico", "is_een_van": ["ja"]}
    proef = aanpak({"fasen.0.alleen_als": [als]})
    assert (proef.belet("plan", "uitvoering", antwoorden) == []) is mag
    assert proef.belet("uitvoering", "plan", antwoorden) == []


def test_voor_de_sluiting_telt_alleen_wat_de_fase_vraagt():
    proef = aanpak({"velden.3.verplicht_voor": ["sluiting"]})
    assert codes(proef.ontbreekt_voor_sluiting("uitvoering", {})) == ["cijfer"]
    assert proef.ontbreekt_voor_sluiting("uitvoering", {"cijfer": 7}) == []
    assert proef.ontbreekt_voor_sluiting("plan", {}) == []
