"""Each figure has one written definition."""

import pytest

from spil.feiten.models import Feitsoort
from spil.sturing.indicatoren import INDICATOREN, MELDINGEN, NIEUWE_CASUSSEN


def test_de_twee_gepubliceerde_indicatoren_zijn_er():
    assert list(INDICATOREN) == ["meldingen", "nieuwe-casussen"]
    assert INDICATOREN["meldingen"].feitsoort == Feitsoort.MELDING
    assert INDICATOREN["nieuwe-casussen"].feitsoort == Feitsoort.NIEUWE_CASUS


@pytest.mark.parametrize("indicator", INDICATOREN.values())
def test_een_definitie_is_volledig(indicator):
    for tekst in (indicator.definitie, indicator.telt_op, indicator.let_op):
        assert tekst.endswith(".")
    assert indicator.naam
    assert indicator.bron


def test_geen_twee_indicatoren_tellen_dezelfde_feiten():
    soorten = [indicator.feitsoort for indicator in INDICATOREN.values()]
    assert len(soorten) == len(set(soorten))


def test_aantallen_in_woorden():
    assert MELDINGEN.aantal(1) == "1 melding"
    assert MELDINGEN.aantal(12) == "12 meldingen"
    assert NIEUWE_CASUSSEN.aantal(0) == "geen nieuwe casussen"
