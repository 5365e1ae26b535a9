import pytest
import time_machine

from tests.wereld import NU


@pytest.fixture
def nu():
    with time_machine.travel(NU, tick=False):
        yield
