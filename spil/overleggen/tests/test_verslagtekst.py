"""The typed text of an item: what each line becomes, and what must hold for any text."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spil.kern import datums
from spil.overleggen.verslagtekst import Regel, Regelsoort, lees

MAANDAG = date(2026, 11, 23)
VRIJDAG = date(2026, 11, 27)
PARTIJEN = {
    "Politie Hoogland": 1,
    "Politie": 1,
    "Veilig Thuis": 2,
    "GGZ Het Rak": 3,
    "GGD Hoogland": 4,
    "Zorg- en Veiligheidshuis": 5,
    "Coöperatie Zorg": 6,
}
namen = st.sampled_from(sorted(PARTIJEN))
dagen = st.dates(min_value=date(2000, 1, 1), max_value=date(2080, 12, 31))
# Words that mean nothing by themselves.
zinnen = st.lists(
    st.sampled_from(["bellen", "met", "zus", "brengt", "huisbezoek", "samen", "nagaan", "3"]),
    min_size=1,
    max_size=8,
).map(" ".join)


def een(regel, dag=MAANDAG):
    """The one line that comes of one line."""
    (gelezen,) = lees(regel, partijen=PARTIJEN, dag=dag)
    return gelezen


@pytest.mark.parametrize(
    ("regel", "soort", "tekst"),
    [
        ("Moeder maakt zich zorgen.", "notitie", "Moeder maakt zich zorgen."),
        ("! We schalen op.", "besluit", "We schalen op."),
        ("Besluit: we schalen op", "besluit", "we schalen op"),
        ("? Er is geen dagbesteding", "bevinding", "Er is geen dagbesteding"),
        ("bevinding:er is schuld", "bevinding", "er is schuld"),
        ("! @politie blijft betrokken", "besluit", "@politie blijft betrokken"),
        ("mail naar post@voorbeeld.nl gestuurd", "notitie", "mail naar post@voorbeeld.nl gestuurd"),
        ("!", "notitie", "!"),
        ("besluit:", "notitie", "besluit:"),
    ],
)
def test_het_eerste_teken_zegt_wat_een_regel_is(regel, soort, tekst):
    assert een(regel) == Regel(soort=Regelsoort(soort), tekst=tekst)


@pytest.mark.parametrize(
    ("regel", "tekst", "partner", "datum"),
    [
        ("- @politie brengt huisbezoek vrijdag", "brengt huisbezoek", 1, VRIJDAG),
        ("actie: huisbezoek @Politie Hoogland voor vrijdag", "huisbezoek", 1, VRIJDAG),
        ("@veiligthuis: belt met school, uiterlijk vrijdag.", "belt met school", 2, VRIJDAG),
        ("Vrijdag belt @ggz met de huisarts", "belt @ggz met de huisarts", 3, VRIJDAG),
        ("- bellen over 27 november met @ggd", "bellen over 27 november met", 4, VRIJDAG),
        ("- @cooperatie-zorg nagaan", "nagaan", 6, None),
        ("- @gg nagaan vrijdag", "nagaan", None, VRIJDAG),
        ("- @brandweer nagaan", "nagaan", None, None),
        ("@brandweer en @ggz samen", "@brandweer en @ggz samen", 3, None),
        ("- huisbezoek", "huisbezoek", None, None),
        ("- @politie vrijdag", "@politie vrijdag", 1, VRIJDAG),
    ],
)
def test_een_actie_zegt_wie_wat_en_wanneer(regel, tekst, partner, datum):
    gelezen = een(regel)

    assert (gelezen.soort, gelezen.tekst) == (Regelsoort.ACTIE, tekst)
    assert (gelezen.partner, gelezen.datum) == (partner, datum)


def test_een_naam_die_niemand_heeft_blijft_staan_zodat_het_scherm_haar_kan_noemen():
    assert een("- @brandweer nagaan").naam == "brandweer"


def test_de_volgende_keer_is_een_dag():
    assert een("volgende: over twee weken").datum == date(2026, 12, 7)
    assert een("Volgende keer: 3 december").datum == date(2026, 12, 3)
    assert een("volgende: als het nodig is").datum is None


@given(
    wie=namen,
    schrijf=st.sampled_from([str, str.lower, str.upper, lambda n: n.replace(" ", "")]),
    wat=zinnen,
    dag=dagen,
    over=st.integers(min_value=1, max_value=300),
    vorm=st.sampled_from(
        [
            "- @{wie}: {wat} voor {dag}",
            "@{wie}: {wat}, {dag}",
            "actie: {wat} @{wie} uiterlijk {dag}.",
            "voor {dag}: {wat} door @{wie}",
        ]
    ),
)
def test_wie_wat_en_wanneer_komen_terug_in_elke_volgorde(wie, schrijf, wat, dag, over, vorm):
    voor = dag + timedelta(days=over)

    gelezen = een(vorm.format(wie=schrijf(wie), wat=wat, dag=datums.lang(voor)), dag)

    assert (gelezen.soort, gelezen.partner, gelezen.datum) == (
        Regelsoort.ACTIE,
        PARTIJEN[wie],
        voor,
    )
    assert wat in gelezen.tekst


@given(tekst=st.text(max_size=300), dag=dagen)
def test_elke_regel_met_woorden_wordt_precies_een_regel(tekst, dag):
    regels = lees(tekst, partijen=PARTIJEN, dag=dag)

    assert len(regels) == sum(1 for regel in tekst.splitlines() if regel.split())
    assert all(regel.tekst.strip() for regel in regels)
    assert all(regel.partner in {None, *PARTIJEN.values()} for regel in regels)


@given(eerst=st.text(max_size=150), dan=st.text(max_size=150), dag=dagen)
def test_een_regel_hangt_niet_af_van_de_regels_eromheen(eerst, dan, dag):
    samen = lees(f"{eerst}\n{dan}", partijen=PARTIJEN, dag=dag)

    assert samen == [
        *lees(eerst, partijen=PARTIJEN, dag=dag),
        *lees(dan, partijen=PARTIJEN, dag=dag),
    ]


@given(regel=zinnen, teken=st.sampled_from(["!", "?", ""]), dag=dagen)
def test_de_woorden_van_wie_typt_veranderen_niet(regel, teken, dag):
    assert een(f"{teken}{regel}", dag).tekst == regel
