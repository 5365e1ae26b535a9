"""A drawing of people: nobody over another, nobody and nothing left out, always the same."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from spil.ui.tekening import BREEDTE, KANAAL, RAND, VAK_BREED, Knoop, Lijn, teken

WOORDEN = ["partner", "ouder van", "pleger tegen", "mantelzorger van", "broer of zus"]
namen = st.text("abcdefg é-", min_size=1, max_size=60).filter(str.strip)


@st.composite
def systemen(draw):
    aantallen = draw(st.lists(st.integers(1, 6), min_size=1, max_size=5))
    nr = iter(range(sum(aantallen)))
    groepen = [
        [Knoop(i := next(nr), draw(namen), "kind", f"#{i}") for _ in range(aantal)]
        for aantal in aantallen
    ]
    paren = list(combinations(range(sum(aantallen)), 2))
    gekozen = draw(st.lists(st.sampled_from(paren), max_size=14)) if paren else []
    lijnen = [Lijn(a, b, draw(st.sampled_from(WOORDEN)), draw(st.booleans())) for a, b in gekozen]
    los = groepen.pop() if draw(st.booleans()) else []
    return groepen, lijnen, los


def van(systeem):
    groepen, lijnen, los = systeem
    return teken(groepen, lijnen, los=los)


@given(systemen())
def test_niemand_staat_over_een_ander_en_allen_staan_erin(systeem):
    groepen, lijnen, los = systeem
    tekening = van(systeem)

    assert [v.knoop for v in tekening.vakken] == [k for groep in [*groepen, los] for k in groep]
    assert [s.lijn for s in tekening.streken] == lijnen
    assert not [1 for a, b in combinations(tekening.vakken, 2) if a.plek.raakt(b.plek)]
    assert not [1 for a, b in combinations(tekening.kaders, 2) if a.raakt(b)]
    assert len(tekening.kaders) == len(groepen)


@given(systemen())
def test_geen_woord_staat_over_een_mens_of_een_ander_woord_of_buiten_beeld(systeem):
    tekening = van(systeem)

    woorden = [streek.plek for streek in tekening.streken]
    assert not [1 for w in woorden for v in tekening.vakken if w.raakt(v.plek)]
    assert not [1 for a, b in combinations(woorden, 2) if a.raakt(b)]
    for plek in [*woorden, *tekening.kaders, *(v.plek for v in tekening.vakken)]:
        assert plek.x >= 0
        assert plek.y >= 0
        assert plek.x + plek.breedte <= BREEDTE
        assert plek.y + plek.hoogte <= tekening.hoogte


@given(systemen())
def test_elke_lijn_blijft_tussen_de_mensen(systeem):
    """The corners of a Bézier curve hold the whole of it."""
    links, rechts = RAND + VAK_BREED, RAND + VAK_BREED + KANAAL
    for streek in van(systeem).streken:
        hoeken = [
            float(p.split(",")[0]) for p in streek.pad.replace("M", "").replace("C", "").split()
        ]
        assert all(links <= x <= rechts for x in hoeken)


@given(systemen())
def test_dezelfde_mensen_geven_dezelfde_tekening(systeem):
    assert van(systeem) == van(systeem)


def test_een_gericht_woord_heeft_een_pijl_de_goede_kant_op():
    twee = [[Knoop(1, "A", "", ""), Knoop(2, "B", "", ""), Knoop(3, "C", "", "")]]
    lijnen = [
        Lijn(1, 2, "pleger tegen", gericht=True),
        Lijn(2, 1, "ouder van", gericht=True),
        Lijn(1, 3, "ouder van", gericht=True),
        Lijn(3, 1, "kind van", gericht=True),
        Lijn(1, 2, "partner"),
    ]
    woorden = [streek.woord for streek in teken(twee, lijnen).streken]
    assert woorden == ["pleger tegen →", "ouder van ←", "ouder van ↓", "kind van ↑", "partner"]


def test_een_gezin_van_vijf_heeft_zo_min_mogelijk_bochten():
    """Who has most to do with each other stand on both sides of the channel."""
    thuis = [[Knoop("vader", "Vader", "", ""), Knoop("oom", "Oom", "", "")]]
    opvang = [[Knoop(wie, wie, "", "") for wie in ("moeder", "dochter", "zoon")]]
    lijnen = [
        Lijn("vader", "oom", "broer of zus"),
        Lijn("vader", "moeder", "pleger tegen", gericht=True),
        Lijn("oom", "moeder", "pleger tegen", gericht=True),
        *(
            Lijn(ouder, kind, "ouder van", gericht=True)
            for ouder in ("vader", "moeder")
            for kind in ("dochter", "zoon")
        ),
    ]
    kolom = {vak.knoop.sleutel: vak.kolom for vak in teken([*thuis, *opvang], lijnen).vakken}
    assert [lijn.woord for lijn in lijnen if kolom[lijn.van] == kolom[lijn.naar]] == [
        "pleger tegen"
    ]
    assert kolom["dochter"] == kolom["zoon"] != kolom["moeder"] == kolom["vader"]
