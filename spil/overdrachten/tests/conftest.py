import pytest

from spil.casussen.tests.opzet import Zaak
from spil.plannen.tests.opzet import zaak_met_deelnemers
from tests.wereld import Wereld


@pytest.fixture
def zaak(wereld: Wereld) -> Zaak:
    return zaak_met_deelnemers(wereld)
