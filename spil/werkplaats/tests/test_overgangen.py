"""A condition on a transition in the form of a phase: one choice, and nothing of a file gets lost."""

from spil.werkplaats.forms import FaseForm
from spil.werkprocessen.catalogus import uit_catalogus

RUW = uit_catalogus("bij").model_dump(mode="json")
BESLUIT = next(fase for fase in RUW["fasen"] if fase["code"] == "besluit")
NU = "besluit=maatregelen,regie"


def formulier(**anders):
    data = {
        **{k: BESLUIT[k] for k in ("naam", "uitleg", "stap", "naar", "beslist", "regie")},
        "als_maatregelen": NU,
        **anders,
    }
    return FaseForm(RUW, BESLUIT, data)


def test_een_voorwaarde_staat_er_in_woorden():
    woorden = dict(FaseForm(RUW, BESLUIT).woorden())
    assert woorden["Naar Maatregelen en procesregie kan alleen als"].count(" of ‘") == 1


def test_opslaan_zonder_wijziging_houdt_de_voorwaarde():
    form = formulier()
    assert form.is_valid(), form.errors
    assert form.waarden()["alleen_als"] == BESLUIT["alleen_als"]


def test_een_andere_of_geen_voorwaarde():
    form = formulier(als_maatregelen="besluit=regie")
    assert form.is_valid(), form.errors
    assert form.waarden()["alleen_als"] == [
        {"naar": "maatregelen", "veld": "besluit", "is_een_van": ["regie"]}
    ]
    form = formulier(als_maatregelen="")
    assert form.is_valid(), form.errors
    assert form.waarden()["alleen_als"] == []


def test_een_overgang_die_weggaat_neemt_haar_voorwaarde_mee():
    form = formulier(naar=["afronding"])
    assert form.is_valid(), form.errors
    assert form.waarden()["alleen_als"] == []
