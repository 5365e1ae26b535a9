"""Every screen in every listed state, at three widths and on paper (B-39, B-41..43, B-46, A3-01,
A3-04, A3-09, C-35, C-41)."""

import pytest

from tests.schermen.hulp import schermafdruk, verborgen_focus
from tests.schermen.schermen import MINSTENS, SCHERMEN, Scherm

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("scherm", SCHERMEN, ids=lambda scherm: scherm.naam)
def test_scherm_is_toegankelijk_op_elke_breedte(scherm: Scherm, open_als):
    page = open_als(scherm.als, scherm.pad)
    if scherm.stappen:
        scherm.stappen(page)

    assert schermafdruk(page, scherm.naam) == []
    assert verborgen_focus(page) == []
    assert page.evaluate("document.documentElement.lang") == "nl"


def test_de_lijst_van_schermen_wordt_alleen_langer():
    assert len(SCHERMEN) >= MINSTENS
    assert len({scherm.naam for scherm in SCHERMEN}) == len(SCHERMEN)
