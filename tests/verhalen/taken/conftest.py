"""One running case for all task tests of a session."""

import time

import pytest

from tests.browser import OpenAls
from tests.verhalen import stappen

_ZAAK: dict[str, str] = {}


def nieuwe_zaak(open_als: OpenAls) -> str:
    """A running case of the regisseur, reported by the police."""
    naam = f"Taak{time.time_ns() % 10**8}"
    kenmerk = stappen.meld_aan(open_als(stappen.POLITIE), naam)
    stappen.besluit_oppakken(open_als(stappen.TRIAGIST), kenmerk)
    return stappen.naar_dossier(open_als(stappen.REGISSEUR), naam)


@pytest.fixture
def eigen_dossier(open_als: OpenAls) -> str:
    """Of this test alone."""
    return nieuwe_zaak(open_als)


@pytest.fixture
def dossier(open_als: OpenAls) -> str:
    """Shared: a test adds to it and ends nothing."""
    if not _ZAAK:
        _ZAAK["adres"] = nieuwe_zaak(open_als)
    return _ZAAK["adres"]
