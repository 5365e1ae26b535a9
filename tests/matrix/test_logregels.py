"""Every line that the stage itself left, made by the commands of Spil (the lines of requests are
held against the same schema in `scan.py`)."""

import pytest

from tests.matrix import oog
from tests.matrix.logschema import SCHEMA, gebreken
from tests.matrix.vragen import Vrager

pytestmark = pytest.mark.matrix
VRIJE_TEKST = {"onderwerp_soort", "route"}


@pytest.mark.parametrize("tabel", ["logboek_gebeurtenis", "gebruikers_beveiligingsregel"])
def test_elke_logregel_zegt_wie_wat_waarover_waarom_en_waarvandaan(toneel, tabel):
    """Proves A6-02, on 100 % of the lines."""
    regels = oog.rijen(tabel)
    fout = sorted({g for rij in regels for g in gebreken(tabel, rij, http=False)})
    print(f"{tabel}: {len(regels)} lines, {len(fout)} deviations")
    assert regels
    assert not fout, "\n".join(fout)


def test_een_regel_waaraan_iets_ontbreekt_valt_op(toneel):
    """A6-02: without this the test above could say anything."""
    logboek = f"/logboek/{toneel.stukken['eigen'].uuid}/"
    regels = Vrager(toneel, "fg").vraag("GET", logboek).logregels
    regels += Vrager(toneel, "regisseur").vraag("GET", logboek).logregels
    assert {tabel for tabel, _ in regels} == set(SCHEMA)
    for tabel, goed in regels:
        assert not gebreken(tabel, goed, http=True)
        assert gebreken(tabel, goed | {"nieuw": 1}, http=True), tabel
        for naam in set(SCHEMA[tabel]) - VRIJE_TEKST:
            assert gebreken(tabel, goed | {naam: "geen geldige waarde!"}, http=True), naam
