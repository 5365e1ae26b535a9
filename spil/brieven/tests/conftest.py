from collections.abc import Iterator

import pytest
import time_machine

from spil.casussen.tests.opzet import Zaak, maak_zaak
from tests.wereld import NU, Wereld


@pytest.fixture(autouse=True)
def _vandaag(settings) -> Iterator[None]:
    """A demonstration without a virus scanner, on the fixed day."""
    settings.DEMO, settings.CLAMD = True, ""
    with time_machine.travel(NU, tick=False):
        yield


@pytest.fixture
def zaak(wereld: Wereld) -> Zaak:
    """A running case of the regisseur; the police, who reported, takes part."""
    return maak_zaak(wereld, regisseur=wereld.regisseur)
