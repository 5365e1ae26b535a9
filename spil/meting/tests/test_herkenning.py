"""How well people are recognised (A3): on the example export and on people that nothing was tuned
to. Speed is measured by the command, never by a test."""

from datetime import date

import pytest

from spil.meting.herkenning.mensen import lees_mensen
from spil.meting.herkenning.meten import meet
from spil.meting.herkenning.verzonnen import verzin
from spil.meting.herkenning.vullen import vul
from spil.uitwisseling.lezen.fouten import ExportOnleesbaar
from spil.uitwisseling.lezen.mapping import lees_mapping
from spil.uitwisseling.tests.voorbeeld import GCOS_VOORBEELD, VANDAAG
from spil.werkprocessen.commands import systeemrol
from tests.wereld import NU, als

WAARHEID = GCOS_VOORBEELD / "zelfde-personen.json"


@pytest.fixture
def herken(wereld):
    def doe(mensen):
        spil = systeemrol(wereld.huis)
        with als(spil):
            return meet(vul(mensen, spil=spil, op=NU), mensen)

    return doe


def test_het_voorbeeld_wordt_goed_herkend(herken):
    mensen, geweigerd = lees_mensen(
        GCOS_VOORBEELD, WAARHEID, mapping=lees_mapping(), vandaag=VANDAAG
    )
    uitkomst = herken(mensen)
    assert (len(mensen), geweigerd) == (791, 6)
    assert uitkomst.precision >= 0.99
    assert uitkomst.recall >= 0.95
    assert set(uitkomst.als_json()) >= {"precision", "recall", "p50_ms", "p95_ms", "twijfel"}


def test_wie_nooit_gezien_is_wordt_goed_herkend(herken):
    """By a clerk whose errors were made up after the points were set. Proves C-27 for persons."""
    uitkomst = herken(verzin(1500, zaad=2026, hand="scan"))
    assert uitkomst.precision >= 0.99
    assert uitkomst.recall >= 0.95
    assert uitkomst.eerste >= 0.98


def test_hetzelfde_zaad_verzint_dezelfde_mensen():
    een, ander = (verzin(300, zaad=5, hand="gehoor") for _ in range(2))
    assert een == ander
    assert een != verzin(300, zaad=6, hand="gehoor")
    assert any(mens.geboren == date(mens.geboren.year, 1, 1) for mens in een if mens.geboren)
    assert all(mens.bsn[:3] in ("", "999") for mens in een)


@pytest.mark.parametrize("inhoud", ["", "{}", "[1, 2]", "geen json"])
def test_een_waarheid_die_geen_groepen_zijn_wordt_geweigerd(tmp_path, inhoud):
    (tmp_path / "w.json").write_text(inhoud)
    with pytest.raises(ExportOnleesbaar, match="groepen persoonnummers"):
        lees_mensen(GCOS_VOORBEELD, tmp_path / "w.json", mapping=lees_mapping(), vandaag=VANDAAG)
