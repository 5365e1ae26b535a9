"""What looks like a person, and what does not."""

import pytest

from spil.adviezen.herkenning import BSN, DATUM, NAAM, NUMMER, lijkt_op_een_persoon

BEKEND = ("Politie", "GGZ De Voorbeeldhoek", "Breda", "Veilig Thuis", "Complexe casuïstiek")


@pytest.mark.parametrize(
    ("regel", "reden"),
    [
        ("Wat kan ik met J. Voorbeeld?", NAAM),
        ("Zorgen om Joris van den Voorbeeld en zijn moeder", NAAM),
        ("Dhr. Voorbeeld staat op straat", NAAM),
        ("mevrouw De Namaak wil niet meewerken", NAAM),
        ("Een jongen genaamd Sem", NAAM),
        ("Is 03-03-1985 bij jullie bekend?", DATUM),
        ("geboren 3 maart 1985, wat nu?", DATUM),
        ("bsn 999990019 nagevraagd", BSN),
        ("nummer 9999.90.019", BSN),
        ("hoe staat het met 2026-0143?", NUMMER),
    ],
)
def test_een_regel_over_iemand_valt_op(regel, reden):
    assert lijkt_op_een_persoon(regel, bekend=BEKEND) == [reden]


@pytest.mark.parametrize(
    "regel",
    [
        "Kan een man zonder briefadres naar de opvang?",
        "Overlast in Breda, wie is aan zet: Politie of Veilig Thuis?",
        "Hoe werkt opschalen naar AVE 3?",
        "GGZ De Voorbeeldhoek vraagt naar de criteria van Complexe casuïstiek",
        "Overleg op 26 november, wie schuift aan?",
        "Belde 076-5293000 en 112",
        "heet water in de flat",
    ],
)
def test_een_gewone_vraag_valt_niet_op(regel):
    assert lijkt_op_een_persoon(regel, bekend=BEKEND) == []


def test_bij_een_organisatie_zeggen_twee_hoofdletters_niets():
    assert lijkt_op_een_persoon("Stichting Maat", is_organisatie=True) == []
    assert lijkt_op_een_persoon("Dhr. Jansen", is_organisatie=True) == [NAAM]
