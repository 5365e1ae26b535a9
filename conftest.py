"""The cast, for every test in the project."""

import pytest

from tests.wereld import Wereld, bouw_wereld

pytest_plugins = ["spil.kern.testing", "tests.browser"]


@pytest.fixture
def wereld(db) -> Wereld:
    return bouw_wereld()
