"""Days in words: examples as people say them, and what must hold for any day."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spil.kern import datums
from spil.overleggen.dagwoorden import zoek_dagen

MAANDAG = date(2026, 11, 23)
dagen = st.dates(min_value=date(2000, 1, 1), max_value=date(2080, 12, 31))


def eerste(tekst, vandaag=MAANDAG):
    """The one day in the text."""
    gevonden = zoek_dagen(tekst, vandaag)
    return gevonden[0].dag if len(gevonden) == 1 else [een.dag for een in gevonden]


@pytest.mark.parametrize(
    ("tekst", "dag"),
    [
        ("vandaag", date(2026, 11, 23)),
        ("Morgen bellen", date(2026, 11, 24)),
        ("overmorgen", date(2026, 11, 25)),
        ("vrijdag", date(2026, 11, 27)),
        ("vrijdagmiddag", date(2026, 11, 27)),
        ("maandag", date(2026, 11, 30)),
        ("aanstaande dinsdag", date(2026, 11, 24)),
        ("volgende week dinsdag", date(2026, 12, 1)),
        ("dinsdag volgende week", date(2026, 12, 1)),
        ("volgende vrijdag", date(2026, 12, 4)),
        ("volgende week", date(2026, 12, 4)),
        ("eind deze week", date(2026, 11, 27)),
        ("eind van de week", date(2026, 11, 27)),
        ("over twee weken", date(2026, 12, 7)),
        ("binnen 10 dagen", date(2026, 12, 3)),
        ("over een maand", date(2026, 12, 23)),
        ("over drie maanden", date(2027, 2, 23)),
        ("3 december", date(2026, 12, 3)),
        ("do 3 dec.", date(2026, 12, 3)),
        ("donderdag 3 december 2026", date(2026, 12, 3)),
        ("3 mrt", date(2027, 3, 3)),
        ("3-12", date(2026, 12, 3)),
        ("03/12", date(2026, 12, 3)),
        ("3-12-26", date(2026, 12, 3)),
        ("3-12-2027", date(2027, 12, 3)),
        ("1 november", date(2027, 11, 1)),
        ("29 februari", date(2028, 2, 29)),
        ("begin december", date(2026, 12, 7)),
        ("half december", date(2026, 12, 15)),
        ("eind november", date(2026, 11, 30)),
        ("eind februari", date(2027, 2, 28)),
        ("eind van de maand", date(2026, 11, 30)),
        ("volgende maand", date(2026, 12, 31)),
    ],
)
def test_zo_zeggen_mensen_een_dag(tekst, dag):
    assert eerste(tekst) == dag


@pytest.mark.parametrize(
    "tekst",
    [
        "goedemorgen",
        "31-2",
        "32 december",
        "kamer 3-12-4-5",
        "31-2-2027",
        "telefoon 06-12345678",
        "3 meiden",
        "zo snel mogelijk",
        "ma belt",
    ],
)
def test_dit_is_geen_dag(tekst):
    assert zoek_dagen(tekst, MAANDAG) == []


def test_een_termijn_is_meer_dan_een_dag_die_genoemd_wordt():
    genoemd = zoek_dagen("voor vrijdag bellen over de zitting van 3 december", MAANDAG)

    assert [(een.dag, een.is_termijn) for een in genoemd] == [
        (date(2026, 11, 27), True),
        (date(2026, 12, 3), False),
    ]


@given(vandaag=dagen, over=st.integers(min_value=0, max_value=364))
def test_elke_dag_van_het_komende_jaar_wordt_gelezen_zoals_zij_geschreven_is(vandaag, over):
    dag = vandaag + timedelta(days=over)

    for geschreven in (
        datums.voluit(dag),
        datums.lang(dag),
        datums.kort(dag),
        datums.getal(dag),
        f"{dag.day} {datums.MAANDEN[dag.month - 1]}",
        f"{dag.day}-{dag.month}",
        f"{dag.day}/{dag.month}",
    ):
        assert eerste(geschreven, vandaag) == dag, geschreven


@given(
    vandaag=dagen,
    woord=st.sampled_from(
        [*datums.DAGEN, "volgende week", "deze week", "volgende maand", "deze maand"]
        + ["over twee weken", "over 11 maanden", "begin mei", "half mei", "eind mei", "29 februari"]
        + [f"volgende week {dag}" for dag in datums.DAGEN]
    ),
)
def test_wie_geen_jaar_zegt_bedoelt_een_dag_die_nog_komt(vandaag, woord):
    assert eerste(woord, vandaag) >= vandaag


@given(vandaag=dagen, dag=st.sampled_from(datums.DAGEN))
def test_een_weekdag_is_de_eerste_na_vandaag_en_volgende_week_is_de_week_daarna(vandaag, dag):
    eerstvolgende, volgende_week = eerste(dag, vandaag), eerste(f"volgende week {dag}", vandaag)

    assert 1 <= (eerstvolgende - vandaag).days <= 7
    assert datums.DAGEN[eerstvolgende.weekday()] == datums.DAGEN[volgende_week.weekday()] == dag
    assert volgende_week.isocalendar()[:2] == (vandaag + timedelta(days=7)).isocalendar()[:2]


@given(tekst=st.text(max_size=120), vandaag=dagen)
def test_geen_tekst_is_te_vreemd(tekst, vandaag):
    gevonden = zoek_dagen(tekst, vandaag)

    assert all(0 <= een.begin < een.eind <= len(tekst) for een in gevonden)
    assert all(een.eind <= ander.begin for een, ander in pairwise(gevonden))
