"""What an approach says of its meetings."""

import pytest

from spil.werkprocessen.definitie import AanpakOngeldig, lees_definitie
from spil.werkprocessen.tests.bouw import gegevens
from spil.werkprocessen.tests.taal import fouten_tegen_de_taal

ZONDER = {"overleggen.0.zonder_personen": True}
ZIN = (
    "Overleg overleg is zonder personen en van een gastheer; een overleg zonder personen is van het"
    " huis zelf."
)


def test_een_overleg_zonder_personen_is_van_het_huis_zelf():
    assert lees_definitie(gegevens(ZONDER)).overleggen[0].zonder_personen
    with pytest.raises(AanpakOngeldig) as fout:
        lees_definitie(gegevens({**ZONDER, "overleggen.0.gastheer": "dji"}))
    assert fout.value.redenen == [ZIN]
    assert fouten_tegen_de_taal(ZIN) == []
