"""Every address × everybody × every relation × GET and POST: status, marks, log, what was written."""

from collections.abc import Iterable

import pytest

from tests.matrix import oog
from tests.matrix.formulieren import Velden, velden_voor
from tests.matrix.objecten import Doel, doelen, een_per_verhouding
from tests.matrix.scan import afwijkingen
from tests.matrix.statussen import verwacht
from tests.matrix.test_sql import CAST
from tests.matrix.toneel import Toneel
from tests.matrix.vragen import ANONIEM, Uitslag, Vrager

pytestmark = pytest.mark.matrix
IEDEREEN = (*CAST, ANONIEM)
LEEST_HET_LOG = ("logboek",)


class Beoordeling:
    """Counts combinations and keeps deviations."""

    def __init__(self, toneel: Toneel, wie: str) -> None:
        self.toneel, self.wie = toneel, wie
        self.vrager = Vrager(toneel, wie)
        self.aantal = 0
        self.fout: list[str] = []
        self.onbestaand: dict[tuple[str, str], Uitslag] = {}

    def beoordeel(self, doel: Doel, methode: str) -> None:
        velden = velden_voor(self.toneel, self.wie, doel) if methode == "POST" else None
        uitslag = self.vrager.vraag(methode, doel.pad, velden)
        self.aantal += 1
        goed = verwacht(self.toneel, self.wie, doel, methode)
        if uitslag.status not in goed:
            self._meld(doel, methode, f"status {uitslag.status}, verwacht {sorted(goed)}")
        elif uitslag.status == 404 and doel.zonder and goed == {404}:
            self._vergelijk_met_niets(doel, methode, uitslag, velden)
        if methode == "GET" or uitslag.status >= 400:
            self._is_niets_veranderd(doel, methode, uitslag)
        for afwijking in afwijkingen(self.toneel, self.wie, doel.route, uitslag):
            self._meld(doel, methode, afwijking)

    def _is_niets_veranderd(self, doel: Doel, methode: str, uitslag: Uitslag) -> None:
        verandert = uitslag.verandert
        if doel.route.startswith(LEEST_HET_LOG):
            verandert.pop("logboek_gebeurtenis", None)  # reading the log is logged (A6-14)
        if verandert and uitslag.status != 422:
            self._meld(doel, methode, f"schrijft bij {uitslag.status}: {verandert}")

    def _vergelijk_met_niets(
        self, doel: Doel, methode: str, uitslag: Uitslag, velden: Velden | None
    ) -> None:
        """The same was typed in both: what somebody typed comes back to be copied."""
        sleutel = (doel.route, methode)
        if sleutel not in self.onbestaand:
            self.onbestaand[sleutel] = self.vrager.vraag(methode, doel.zonder, velden)
        niets = self.onbestaand[sleutel]
        if (niets.status, niets.vorm) != (uitslag.status, uitslag.vorm):
            self._meld(doel, methode, "antwoordt anders dan op iets dat niet bestaat")
        if set(niets.koppen) != set(uitslag.koppen):
            self._meld(doel, methode, "heeft andere koppen dan iets dat niet bestaat")

    def _meld(self, doel: Doel, methode: str, wat: str) -> None:
        self.fout.append(f"{self.wie} {methode} {doel.naam}: {wat}")


@pytest.mark.parametrize("wie", IEDEREEN)
def test_elk_adres_in_elke_verhouding(toneel, wie):
    """Proves A1-02, A1-03, A1-04, A1-13, A1-17, A3-06 (no change on GET), A3-07, A6-01, A6-03."""
    beoordeel_alles(toneel, wie, een_per_verhouding(doelen(toneel), wie))


@pytest.mark.diep
@pytest.mark.parametrize("wie", IEDEREEN)
def test_elk_adres_in_elk_dossier(toneel, wie):
    """Also in each of the dossiers that somebody is nothing to."""
    beoordeel_alles(toneel, wie, doelen(toneel))


def beoordeel_alles(toneel: Toneel, wie: str, te_vragen: Iterable[Doel]) -> None:
    """Nothing of it stays."""
    voor = oog.som()
    beoordeling = Beoordeling(toneel, wie)
    for doel in te_vragen:
        for methode in ("GET", "POST"):
            beoordeling.beoordeel(doel, methode)
    print(f"{wie}: {beoordeling.aantal} combinations, {len(beoordeling.fout)} deviations")
    assert not beoordeling.fout, "\n".join(beoordeling.fout)
    assert oog.som() == voor
