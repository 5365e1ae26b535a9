import pytest

from spil.toegang.models import Deelsoort, Dossier, Dossierdeel, Reden, Toegang
from tests.wereld import NU, Wereld, als


@pytest.fixture
def dossier(wereld: Wereld) -> Dossier:
    """A dossier of the regisseur; the police hold its kaft."""
    with als(wereld.regisseur):
        dossier = Dossier.open_nieuw(wereld.aanpak, op=NU)
        Toegang.op_dossier(dossier, rol=wereld.regisseur, reden=Reden.REGIE, van=NU)
        kaft = Dossierdeel.van(dossier, Deelsoort.KAFT)
        Toegang.op_deel(kaft, rol=wereld.ketenpartner, reden=Reden.DEELNEMER, van=NU)
    return dossier
