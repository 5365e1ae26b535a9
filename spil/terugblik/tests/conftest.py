import pytest
import time_machine

from spil.casussen.tests.opzet import laat_ggz_deelnemen, maak_zaak
from tests.wereld import NU


@pytest.fixture
def nu():
    with time_machine.travel(NU, tick=False):
        yield


@pytest.fixture
def zaak(wereld):
    zaak = maak_zaak(wereld, regisseur=wereld.regisseur)
    laat_ggz_deelnemen(zaak)
    return zaak
