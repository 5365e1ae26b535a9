"""Terms: until when, from when they warn, and when they stop."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spil.kern.werkdagen import is_werkdag
from spil.werkprocessen.definitie import AanpakOngeldig, lees_definitie
from spil.werkprocessen.definitie.verloop import Duur
from spil.werkprocessen.motor import termijnstanden
from spil.werkprocessen.motor.termijnen import verschuif
from spil.werkprocessen.tests.bouw import aanpak, gegevens
from spil.werkprocessen.tests.genereren import DAGEN

MAANDAG = date(2026, 11, 23)
DUREN = st.builds(
    Duur,
    aantal=st.integers(1, 3660),
    eenheid=st.sampled_from(["dagen", "werkdagen", "weken", "maanden"]),
)
KORT = st.builds(
    Duur, aantal=st.integers(1, 400), eenheid=st.sampled_from(["dagen", "weken", "maanden"])
)
GEWOON = st.dates(date(1990, 1, 1), date(2100, 1, 1))


def standen(momenten, anders=None):
    return {stand.code: stand for stand in termijnstanden(aanpak(anders).definitie, momenten)}


@pytest.mark.parametrize(
    ("dag", "aantal", "eenheid", "einde"),
    [
        (MAANDAG, 10, "dagen", date(2026, 12, 3)),
        (MAANDAG, 6, "weken", date(2027, 1, 4)),
        (MAANDAG, 5, "werkdagen", date(2026, 11, 30)),
        (date(2026, 12, 24), 1, "werkdagen", date(2026, 12, 28)),
        (date(2026, 4, 2), 1, "werkdagen", date(2026, 4, 7)),
        (date(2026, 5, 13), 1, "werkdagen", date(2026, 5, 15)),
        (date(2026, 11, 21), 1, "werkdagen", MAANDAG),
        (date(2026, 1, 31), 1, "maanden", date(2026, 2, 28)),
        (date(2028, 1, 31), 1, "maanden", date(2028, 2, 29)),
        (date(2026, 8, 31), 6, "maanden", date(2027, 2, 28)),
        (date(2026, 12, 31), 12, "maanden", date(2027, 12, 31)),
        (date.max, 1, "dagen", date.max),
        (date(9999, 12, 30), 3660, "werkdagen", date.max),
        (date(9999, 1, 31), 12, "maanden", date.max),
    ],
)
def test_een_termijn_telt_vooruit(dag, aantal, eenheid, einde):
    assert verschuif(dag, Duur(aantal=aantal, eenheid=eenheid)) == einde


@pytest.mark.parametrize(
    ("dag", "aantal", "eenheid", "einde"),
    [
        (MAANDAG, 10, "dagen", date(2026, 11, 13)),
        (MAANDAG, 6, "weken", date(2026, 10, 12)),
        (MAANDAG, 1, "werkdagen", date(2026, 11, 20)),
        (date(2026, 12, 28), 1, "werkdagen", date(2026, 12, 24)),
        (date(2026, 3, 31), 1, "maanden", date(2026, 2, 28)),
        (date(2026, 1, 15), 1, "maanden", date(2025, 12, 15)),
        (date.min, 1, "dagen", date.min),
        (date(1, 1, 2), 5, "werkdagen", date.min),
        (date(1, 3, 1), 12, "maanden", date.min),
    ],
)
def test_een_termijn_telt_terug(dag, aantal, eenheid, einde):
    assert verschuif(dag, Duur(aantal=aantal, eenheid=eenheid), terug=True) == einde


def test_een_termijn_loopt_pas_als_haar_moment_er_was():
    assert standen({}) == {}
    assert standen({"melding": MAANDAG}) == {}
    stand = standen({"start": MAANDAG})["plan_klaar"]
    assert (stand.naam, stand.uiterlijk) == ("Plan klaar", date(2027, 1, 4))
    assert stand.waarschuw_op == date(2026, 12, 28)


def test_een_termijn_waarschuwt_eerst_en_is_daarna_te_laat():
    stand = standen({"start": MAANDAG})["plan_klaar"]
    assert not stand.waarschuwt(date(2026, 12, 27))
    assert stand.waarschuwt(date(2026, 12, 28))
    assert not stand.is_te_laat(date(2027, 1, 4))
    assert stand.is_te_laat(date(2027, 1, 5))


def test_wat_klaar_is_loopt_niet_meer():
    momenten = {"start": MAANDAG, "fase:uitvoering": MAANDAG + timedelta(days=3)}
    assert standen(momenten) == {}
    assert standen({**momenten, "fase:uitvoering": MAANDAG}) == {}


def test_wat_eerder_klaar_was_dan_het_begin_telt_niet():
    momenten = {"start": MAANDAG, "fase:uitvoering": MAANDAG - timedelta(days=1)}
    assert list(standen(momenten)) == ["plan_klaar"]


def test_een_van_meer_momenten_maakt_een_termijn_klaar():
    anders = {
        "termijnen.0.klaar_bij": ["fase:uitvoering", "veld:vrij_op"],
        "termijnen.1": {
            "code": "ander",
            "naam": "Ander",
            "duur": {"aantal": 1, "eenheid": "dagen"},
            "vanaf": "melding",
        },
        "caseload.kolommen": ["nummer"],
        "caseload.sorteer": "nummer",
    }
    assert standen({"start": MAANDAG, "veld:vrij_op": MAANDAG}, anders) == {}


def test_een_termijn_voor_een_datum_telt_terug_tot_zij_klaar_is():
    vrij = {"veld:vrij_op": date(2027, 3, 15)}
    assert standen(vrij)["vrij"].uiterlijk == date(2027, 2, 1)
    anders = {"termijnen.1.klaar_bij": ["fase:uitvoering"]}
    assert list(standen(vrij, anders)) == ["vrij"]
    assert standen({**vrij, "fase:uitvoering": MAANDAG}, anders) == {}


def test_een_termijn_die_herhaalt_begint_weer_waar_zij_klaar_was():
    anders = {"termijnen.0.herhaalt": True}
    klaar = MAANDAG + timedelta(weeks=5)
    stand = standen({"start": MAANDAG, "fase:uitvoering": klaar}, anders)["plan_klaar"]
    assert stand.uiterlijk == klaar + timedelta(weeks=6)
    eerder = {"start": klaar, "fase:uitvoering": MAANDAG}
    assert standen(eerder, anders)["plan_klaar"].uiterlijk == klaar + timedelta(weeks=6)


def test_een_termijn_die_herhaalt_stopt_en_begint_weer_als_haar_begin_er_weer_is():
    anders = {
        "termijnen.0.herhaalt": True,
        "termijnen.0.vanaf": "fase:plan",
        "termijnen.0.stopt_bij": ["veld:vrij_op"],
    }
    klaar = MAANDAG + timedelta(weeks=5)
    lopend = {"fase:plan": MAANDAG, "fase:uitvoering": klaar}
    assert "plan_klaar" in standen(lopend, anders)
    assert "plan_klaar" not in standen({**lopend, "veld:vrij_op": MAANDAG}, anders)
    assert "plan_klaar" not in standen({**lopend, "veld:vrij_op": klaar}, anders)
    weer = {**lopend, "fase:plan": klaar, "veld:vrij_op": klaar - timedelta(days=1)}
    assert standen(weer, anders)["plan_klaar"].uiterlijk == klaar + timedelta(weeks=6)


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        (
            {"termijnen.0.herhaalt": True, "termijnen.0.stopt_bij": ["veld:weg"]},
            "Termijn plan_klaar noemt veld weg, en die is er niet.",
        ),
        (
            {"termijnen.0.herhaalt": True, "termijnen.0.stopt_bij": ["veld:risico"]},
            "Termijn plan_klaar stopt bij veld risico, en dat is geen datum.",
        ),
        (
            {"termijnen.0.herhaalt": True, "termijnen.0.stopt_bij": ["start"]},
            "Termijn plan_klaar stopt waar zij begint; zo loopt zij nooit.",
        ),
        (
            {"termijnen.0.herhaalt": True, "termijnen.0.stopt_bij": ["fase:uitvoering"]},
            "Termijn plan_klaar begint bij fase:uitvoering opnieuw en stopt daar ook; kies een van de"
            " twee.",
        ),
    ],
)
def test_een_einde_dat_niet_kan_wordt_geweigerd(anders, zin):
    with pytest.raises(AanpakOngeldig) as fout:
        lees_definitie(gegevens(anders))
    assert zin in fout.value.redenen


def test_na_de_sluiting_loopt_er_geen_termijn():
    momenten = {"start": MAANDAG, "veld:vrij_op": MAANDAG, "sluiting": MAANDAG}
    assert standen(momenten, {"termijnen.0.herhaalt": True}) == {}


def test_de_termijn_die_eerst_eindigt_staat_vooraan():
    momenten = {"start": MAANDAG, "veld:vrij_op": MAANDAG}
    assert list(standen(momenten)) == ["vrij", "plan_klaar"]
    assert list(standen({**momenten, "veld:vrij_op": date(2030, 1, 1)})) == ["plan_klaar", "vrij"]


@given(DAGEN, DUREN)
def test_een_termijn_eindigt_nooit_voor_zij_begint(dag, duur):
    assert verschuif(dag, duur, terug=True) <= dag <= verschuif(dag, duur)


@given(GEWOON, DUREN)
def test_een_termijn_eindigt_na_de_dag_waarop_zij_begint(dag, duur):
    assert verschuif(dag, duur, terug=True) < dag < verschuif(dag, duur)


@given(DAGEN, DAGEN, DUREN, st.booleans())
def test_wie_later_begint_hoeft_niet_eerder_klaar_te_zijn(een, twee, duur, terug):
    vroeg, laat = sorted((een, twee))
    assert verschuif(vroeg, duur, terug=terug) <= verschuif(laat, duur, terug=terug)


@given(GEWOON, st.integers(1, 600), st.booleans())
def test_een_termijn_in_werkdagen_eindigt_op_een_werkdag(dag, aantal, terug):
    assert is_werkdag(verschuif(dag, Duur(aantal=aantal, eenheid="werkdagen"), terug=terug))


@given(GEWOON, KORT)
def test_heen_en_terug_is_op_het_einde_van_de_maand_na_dezelfde_dag(dag, duur):
    terug = verschuif(verschuif(dag, duur), duur, terug=True)
    assert terug == dag or (duur.eenheid == "maanden" and dag - timedelta(days=3) <= terug < dag)


@given(DAGEN, DUREN, st.integers(0, 3660))
def test_een_termijn_waarschuwt_nooit_na_haar_einde(dag, duur, dagen):
    anders = {"termijnen.0.duur": duur.model_dump(), "termijnen.0.waarschuw_dagen": dagen}
    stand = standen({"start": dag}, anders)["plan_klaar"]
    assert date.min <= stand.waarschuw_op <= stand.uiterlijk
    assert stand.waarschuwt(stand.uiterlijk)
    assert not stand.is_te_laat(stand.uiterlijk)
