"""One answer to one question: what it may be, and how it is kept."""

import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spil.werkprocessen.definitie import Veldsoort
from spil.werkprocessen.motor import VeldFout, schoon
from spil.werkprocessen.tests.bouw import veld
from spil.werkprocessen.tests.genereren import ANTWOORDEN

TEKSTEN = ["tekst", "lange_tekst", "organisatie", "persoon", "lijst"]
GOED = [
    ("tekst", "  iets  ", "iets"),
    ("tekst", "x" * 500, "x" * 500),
    ("lange_tekst", "twee\nregels", "twee\nregels"),
    ("organisatie", "a" * 200, "a" * 200),
    ("datum", date(2026, 11, 22), "2026-11-22"),
    ("datum", datetime(2026, 11, 22, 23, 30, tzinfo=UTC), "2026-11-23"),
    ("datum", "2026-11-22", "2026-11-22"),
    ("datum", "22-11-2026", "2026-11-22"),
    ("datum", " 1/3/2026 ", "2026-03-01"),
    ("datum", date.min, "0001-01-01"),
    ("datum", date.max, "9999-12-31"),
    ("ja_nee", True, True),
    ("ja_nee", False, False),
    ("ja_nee", "ja", True),
    ("ja_nee", " nee ", False),
    ("keuze", "een", "een"),
    ("meerkeuze", ["drie", "een", "een"], ["een", "drie"]),
    ("getal", 0, 0),
    ("getal", "-7", -7),
    ("getal", 3.0, 3),
    ("getal", "1000000000", 10**9),
]
FOUT = [
    ("tekst", "x" * 501, "gebruik hoogstens 500 tekens."),
    ("lange_tekst", "x" * 20_001, "gebruik hoogstens 20000 tekens."),
    ("persoon", "x" * 201, "gebruik hoogstens 200 tekens."),
    ("tekst", 3, "vul tekst in."),
    ("tekst", {"a": 1}, "vul tekst in."),
    ("tekst", "a\x00b", "er staat een teken in dat niet kan."),
    ("lijst", "\ud800", "er staat een teken in dat niet kan."),
    ("datum", "30-02-2026", "vul een datum in, zoals 22-11-2026."),
    ("datum", "gisteren", "vul een datum in, zoals 22-11-2026."),
    ("datum", 20261122, "vul een datum in, zoals 22-11-2026."),
    ("datum", "\ud800", "vul een datum in, zoals 22-11-2026."),
    ("datum", datetime.max.replace(tzinfo=UTC), "vul een datum in, zoals 22-11-2026."),
    ("ja_nee", "misschien", "kies ja of nee."),
    ("ja_nee", 1, "kies ja of nee."),
    ("ja_nee", ["ja"], "kies ja of nee."),
    ("keuze", "vier", "kies een van de mogelijkheden."),
    ("keuze", ["een"], "kies een van de mogelijkheden."),
    ("keuze", {"een": 1}, "kies een van de mogelijkheden."),
    ("meerkeuze", "een", "kies een of meer mogelijkheden."),
    ("meerkeuze", ["een", "vier"], "kies een van de mogelijkheden."),
    ("meerkeuze", ["een", ["twee"]], "kies een van de mogelijkheden."),
    ("meerkeuze", [None], "kies een van de mogelijkheden."),
    ("getal", 3.7, "vul een heel getal in."),
    ("getal", "3,7", "vul een heel getal in."),
    ("getal", True, "vul een heel getal in."),
    ("getal", float("nan"), "vul een heel getal in."),
    ("getal", float("inf"), "vul een heel getal in."),
    ("getal", "9" * 5000, "vul een heel getal in."),
    ("getal", [1], "vul een heel getal in."),
    ("getal", 10**6000, "vul hoogstens 1000000000 in."),
    ("getal", -(10**6000), "vul minstens -1000000000 in."),
]


@pytest.mark.parametrize(("soort", "waarde", "bewaard"), GOED)
def test_een_goed_antwoord_wordt_zo_bewaard(soort, waarde, bewaard):
    antwoord = schoon(veld(soort), waarde)
    assert antwoord == bewaard
    assert type(antwoord) is type(bewaard)


@pytest.mark.parametrize(("soort", "waarde", "reden"), FOUT, ids=range(len(FOUT)))
def test_een_fout_antwoord_zegt_wat_wel_kan(soort, waarde, reden):
    with pytest.raises(VeldFout) as fout:
        schoon(veld(soort), waarde)
    assert str(fout.value) == f"De vraag: {reden}"


@pytest.mark.parametrize("soort", list(Veldsoort))
@pytest.mark.parametrize("leeg", [None, "", "   ", []])
def test_niets_is_geen_antwoord_en_geen_fout(soort, leeg):
    assert schoon(veld(soort), leeg) is None


def test_een_getal_blijft_tussen_zijn_grenzen():
    cijfer = veld("getal", minste=1, meeste=10)
    assert [schoon(cijfer, getal) for getal in (1, 10)] == [1, 10]
    with pytest.raises(VeldFout, match=r"vul minstens 1 in\."):
        schoon(cijfer, 0)
    with pytest.raises(VeldFout, match=r"vul hoogstens 10 in\."):
        schoon(cijfer, "11")


@pytest.mark.parametrize("soort", list(Veldsoort))
@given(ANTWOORDEN)
def test_wat_bewaard_is_blijft_bij_nog_eens_lezen_hetzelfde(soort, waarde):
    vraag = veld(soort)
    try:
        antwoord = schoon(vraag, waarde)
    except VeldFout:
        return
    json.dumps(antwoord, ensure_ascii=False, allow_nan=False).encode()
    assert schoon(vraag, json.loads(json.dumps(antwoord))) == antwoord


@pytest.mark.parametrize("soort", TEKSTEN)
@given(st.text(max_size=200))
def test_iedere_tekst_wordt_bewaard_of_geweigerd(soort, tekst):
    try:
        assert schoon(veld(soort), tekst) == (tekst.strip() or None)
    except VeldFout:
        assert "\x00" in tekst


@given(st.dates())
def test_een_datum_is_een_dag_hoe_zij_ook_komt(dag):
    datum = veld("datum")
    assert schoon(datum, dag) == schoon(datum, dag.isoformat()) == dag.isoformat()
    assert schoon(datum, f"{dag.day}-{dag.month}-{dag.year:04}") == dag.isoformat()


@given(st.lists(st.sampled_from(["een", "twee", "drie"]), min_size=1))
def test_meer_keuzes_staan_in_de_volgorde_van_de_vraag(gekozen):
    antwoord = schoon(veld("meerkeuze"), gekozen)
    assert antwoord == [code for code in ("een", "twee", "drie") if code in gekozen]
