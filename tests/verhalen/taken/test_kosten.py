"""The page with what tasks cost says what the browser tests measure (C-43)."""

import re
from pathlib import Path

from tests.verhalen.taken.kosten import PAGINA, TAKEN, blad

GETEST = re.compile(r'TAKEN\["([^"]+)"\]')


def test_de_pagina_met_taken_is_bij():
    """Write it anew with `python -m tests.verhalen.taken.kosten`."""
    assert PAGINA.read_text(encoding="utf-8") == blad()


def test_elke_taak_op_de_pagina_wordt_gemeten():
    """No number stands there that nobody counts."""
    bestanden = Path(__file__).parent.glob("test_*.py")
    gemeten = {naam for bestand in bestanden for naam in GETEST.findall(bestand.read_text("utf-8"))}
    assert gemeten == set(TAKEN)
