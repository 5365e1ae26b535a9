"""Typing a guess beside a name that one sees tells nothing of what one does not see (eisen A1-03,
A1-12, A11-15)."""

import pytest
import time_machine
from django.urls import reverse

from spil.herkenning.tests.mensen import open_dossier, voeg_toe
from spil.toegang.models import Deelsoort, Dossierdeel, Reden, Toegang
from tests.inloggen import log_in
from tests.wereld import NU, als

BSN, ANDER_BSN, POSTCODE = "999990019", "999990020", "4811 AA"
# Too little to be a hit, enough to be one with the postcode or the BSN beside it.
HALF = {"voornamen": "J.", "achternaam": "Molenveen", "geboortedatum": "", "geslacht": "m"}
HEEL = {"voornamen": "Joris", "achternaam": "Molenveen", "geboortedatum": "4-3-1985"}


@pytest.fixture(autouse=True)
def _nu():
    with time_machine.travel(NU, tick=False):
        yield


@pytest.fixture
def typ(wereld, client):
    """What the panel says, to a partner with the kaft and to the regisseur with all of it."""
    dossier = open_dossier(wereld, wereld.regisseur)
    with als(wereld.regisseur):
        voeg_toe(dossier, postcode=POSTCODE, bsn=BSN)
        kaft = Dossierdeel.van(dossier, Deelsoort.KAFT)
        Toegang.op_deel(kaft, rol=wereld.ketenpartner, reden=Reden.DEELNEMER, van=NU)

    def doe(rol, basis, **anders):
        log_in(client, wereld.rollen[rol])
        return client.post(reverse("herkenning"), basis | anders).content.decode()

    return doe


@pytest.mark.parametrize("basis", [HALF, HEEL], ids=["half", "heel"])
@pytest.mark.parametrize(
    "gok",
    [{"bsn": BSN}, {"bsn": ANDER_BSN}, {"postcode": POSTCODE}],
    ids=["goed bsn", "fout bsn", "goede postcode"],
)
def test_wie_alleen_de_kaft_heeft_raadt_geen_bsn_en_geen_adres(typ, basis, gok):
    """Proves A1-03, A11-15: right, wrong and no guess are the same bytes."""
    assert typ("ketenpartner", basis, **gok) == typ("ketenpartner", basis)


def test_wie_de_kern_heeft_vindt_er_wel_mee(typ):
    assert "Molenveen" not in typ("regisseur", HALF)
    for gok in ({"bsn": BSN}, {"postcode": POSTCODE}):
        assert "Joris van Molenveen" in typ("regisseur", HALF, **gok)
    assert "Molenveen" in typ("ketenpartner", HEEL)
    assert "Molenveen" not in typ("regisseur", HEEL, bsn=ANDER_BSN)
