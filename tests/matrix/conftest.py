"""The stage stands in a database of its own, committed, and every request on it is rolled back."""

from collections.abc import Iterator
from typing import Any

import pytest
import time_machine

from spil.kern.testing import log_in_als
from spil.kern.testing.databank import Testdatabank
from tests.matrix.bouwen import Bouwer
from tests.matrix.oog import open_het_oog
from tests.matrix.toneel import Toneel
from tests.wereld import NU


@pytest.fixture(scope="package")
def toneel(
    request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: Any
) -> Iterator[Toneel]:
    worker = getattr(request.config, "workerinput", {}).get("workerid", "alleen")
    databank = Testdatabank(f"matrix_{worker}")
    with django_db_blocker.unblock():
        databank.maak()
        with log_in_als("app", databank.naam):
            open_het_oog()
            with time_machine.travel(NU, tick=False):
                gebouwd = Bouwer().speel()
            yield gebouwd
        databank.sluit()


@pytest.fixture(autouse=True)
def nu(request: pytest.FixtureRequest) -> Iterator[None]:
    with time_machine.travel(NU, tick=False):
        yield
