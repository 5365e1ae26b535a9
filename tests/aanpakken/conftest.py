"""The stage of each scenario."""

from collections.abc import Iterator

import pytest

from tests.aanpakken.catalogus import CODES, bestandsnaam, met_alleen
from tests.aanpakken.toneel import Toneel, bouw_toneel

VAN_BESTAND = {bestandsnaam(code): code for code in CODES}


@pytest.fixture
def huis(request: pytest.FixtureRequest, db: None) -> Iterator[Toneel]:
    """While a scenario runs Spil ships its approach alone. So no scenario can need another
    definition than its own: taking another one away makes no difference to it."""
    with met_alleen([VAN_BESTAND[request.path.stem]]):
        yield bouw_toneel()
