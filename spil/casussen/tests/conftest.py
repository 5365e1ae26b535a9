import pytest

from spil.casussen.tests.opzet import Zaak, maak_zaak
from tests.wereld import Wereld


@pytest.fixture
def zaak(wereld: Wereld) -> Zaak:
    """A running case of the regisseur; the police, who reported, takes part."""
    return maak_zaak(wereld, regisseur=wereld.regisseur)
