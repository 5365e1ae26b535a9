from datetime import date

import pytest

from spil.invullingen.forms import Vragenformulier
from spil.invullingen.queries import namen_bij
from spil.invullingen.tests.opzet import proefaanpak
from spil.invullingen.weergave import weergave
from spil.werkprocessen.definitie import Veld, lees_definitie
from spil.werkprocessen.motor import Aanpak
from tests.wereld import Wereld

AANPAK = Aanpak(lees_definitie(proefaanpak()))


def vragen(*codes: str) -> list[Veld]:
    return [AANPAK.veld(code) for code in codes]


def formulier(wereld: Wereld, *codes: str, **anders) -> Vragenformulier:
    return Vragenformulier(AANPAK, vragen(*codes), huis=wereld.huis, **anders)


def test_wat_is_getypt_wordt_het_antwoord_zoals_het_wordt_bewaard(wereld):
    getypt = {
        "kleur": "blauw",
        "tinten": ["blauw", "rood"],
        "sinds": "3-4-2026",
        "aantal": " 4 ",
        "eigen_woning": "nee",
        "waar": "0758",
        "wie_helpt": str(wereld.partners["ggz"].uuid),
    }
    form = formulier(wereld, *getypt, data=getypt)
    assert form.is_valid(), form.errors
    assert form.antwoorden() == {
        **getypt,
        "tinten": ["rood", "blauw"],
        "sinds": "2026-04-03",
        "aantal": 4,
        "eigen_woning": False,
    }
    assert form.per_groep() == {"samen": form.antwoorden()}


@pytest.mark.parametrize(
    ("code", "getypt", "zin"),
    [
        ("aantal", "tien", "Vraag aantal?: vul een heel getal in."),
        ("aantal", "10", "Vraag aantal?: vul hoogstens 9 in."),
        ("sinds", "31-2-2026", "In februari 2026 is er geen dag 31."),
        ("eigen_woning", "", "Maak een keuze: Vraag eigen_woning?"),
        ("wie_helpt", "zomaar", "Deze keuze staat niet in de lijst."),
    ],
)
def test_een_fout_staat_in_het_nederlands_bij_het_veld(wereld, code, getypt, zin):
    form = formulier(wereld, code, data={code: getypt})
    assert form.errors == {code: [zin]}


def test_een_vraag_kan_verplicht_worden_door_een_ander_antwoord(wereld):
    met_rood = formulier(wereld, "kleur", "reden", data={"kleur": "rood", "reden": ""})
    assert met_rood.errors == {"reden": ["Vul in: Vraag reden?"]}
    met_blauw = formulier(wereld, "kleur", "reden", data={"kleur": "blauw", "reden": ""})
    assert met_blauw.is_valid()
    assert met_blauw.antwoorden()["reden"] is None


def test_een_bewaard_antwoord_staat_weer_in_het_formulier(wereld):
    bewaard = {"sinds": "2026-04-03", "eigen_woning": True, "tinten": ["rood"]}
    form = formulier(wereld, *bewaard, beginwaarden=bewaard, prefix="vraag")
    assert 'value="03-04-2026"' in str(form["sinds"])
    assert 'name="vraag-eigen_woning"' in str(form["eigen_woning"])
    assert form["eigen_woning"].value() == "ja"
    assert form["tinten"].value() == ["rood"]


def test_een_concept_met_een_enkel_vinkje_is_ook_een_antwoord(wereld):
    form = formulier(wereld, "tinten", data={"vraag-tinten": "rood"}, prefix="vraag")
    assert form.is_valid(), form.errors
    assert form.antwoorden() == {"tinten": ["rood"]}
    assert formulier(wereld, "tinten", beginwaarden={"tinten": "rood"})["tinten"].value() == [
        "rood"
    ]


def test_een_antwoord_is_te_lezen(wereld):
    ggz = wereld.partners["ggz"]
    gelezen = {
        code: weergave(AANPAK.veld(code), antwoord)
        for code, antwoord in {
            "kleur": "rood",
            "tinten": ["rood", "blauw"],
            "sinds": date(2026, 4, 3).isoformat(),
            "aantal": 4,
            "eigen_woning": False,
            "waar": "0758",
            "wie_helpt": str(ggz.uuid),
            "reden": None,
        }.items()
    }
    assert gelezen == {
        "kleur": "Rood",
        "tinten": "Rood, Blauw",
        "sinds": "3 april 2026",
        "aantal": "4",
        "eigen_woning": "Nee",
        "waar": "Breda",
        "wie_helpt": "GGZ Voorbeeld",
        "reden": "",
    }


def test_een_pagina_vraagt_de_namen_in_een_keer(wereld, django_assert_num_queries):
    antwoorden = {"waar": "0758", "wie_helpt": str(wereld.partners["om"].uuid)}
    velden = vragen(*antwoorden)
    with django_assert_num_queries(1):
        namen = namen_bij(velden, antwoorden)
    with django_assert_num_queries(0):
        gelezen = [weergave(v, antwoorden[v.code], namen=namen) for v in velden]
    assert gelezen == ["Breda", "Openbaar Ministerie"]


def test_een_organisatie_die_niet_meer_meedoet_blijft_staan_waar_zij_gekozen_was(wereld):
    ggz = wereld.partners["ggz"]
    ggz.eindig(per=date(2026, 12, 1))
    staat_er = {"wie_helpt": str(ggz.uuid)}
    form = formulier(wereld, "wie_helpt", beginwaarden=staat_er, data=staat_er)
    assert form.is_valid(), form.errors
    assert form.antwoorden() == staat_er
    assert not formulier(wereld, "wie_helpt", data=staat_er).is_valid()
