"""The whole example: exactly its six bad records are refused, and both published tables return."""

import json
from collections import Counter
from itertools import combinations

import pytest

from spil.huizen.gemeentelijst import Gemeentelijst, lees_referentie
from spil.uitwisseling.lezen.records import DossierRecord, PersoonRecord
from spil.uitwisseling.lezen.telfeiten import Telgebied, telfeiten
from spil.uitwisseling.lezen.zelfde_persoon import groepeer
from spil.uitwisseling.tests.voorbeeld import GCOS_VOORBEELD, VANDAAG, lees

VERWACHT = json.loads((GCOS_VOORBEELD / "verwacht.json").read_text(encoding="utf-8"))
TABELLEN = {
    "melding": ("meldingen_per_gemeente", "totaal_meldingen"),
    "nieuwe_casus": ("nieuwe_casussen_per_gemeente", "totaal_casussen"),
}


@pytest.fixture(scope="module")
def gelezen():
    return lees(GCOS_VOORBEELD)


def test_precies_de_zes_slechte_records_worden_geweigerd_met_hun_reden(gelezen):
    verwacht = [(w["bestand"], w["record"], w["reden"]) for w in VERWACHT["geweigerd"]]
    assert [(w.bestand, w.record, w.reden) for w in gelezen[1]] == verwacht


def test_al_het_andere_gaat_erin(gelezen):
    gelezen_per_bestand = Counter(record.bestand.removesuffix(".csv") for record in gelezen[0])
    geweigerd = Counter(w.bestand.removesuffix(".csv") for w in gelezen[1])
    assert gelezen_per_bestand + geweigerd == Counter(VERWACHT["records"])


@pytest.mark.parametrize("soort", TABELLEN)
def test_de_gepubliceerde_tabel_klopt_in_elke_cel(gelezen, soort):
    gemeenten, totaal = (VERWACHT[sleutel] for sleutel in TABELLEN[soort])
    lijst = Gemeentelijst(lees_referentie())
    namen = {lijst.vind(naam, VANDAAG): naam for naam in gemeenten}
    gebied = Telgebied(lijst, frozenset(code for code in namen if code), VANDAAG)
    feiten: Counter[tuple[str, str, int]] = Counter()
    for dossier in (r for r in gelezen[0] if isinstance(r, DossierRecord)):
        for feit in telfeiten(dossier, gebied):
            nu = feit.gemeente_code and lijst.opvolger_op(feit.gemeente_code, VANDAAG)
            feiten[feit.soort, namen[nu], feit.datum.year] += 1
    geteld = {naam: [feiten[soort, naam, jaar] for jaar in VERWACHT["jaren"]] for naam in gemeenten}
    assert geteld == gemeenten
    assert [sum(kolom) for kolom in zip(*geteld.values(), strict=True)] == totaal


def test_een_feit_draagt_de_gemeente_van_die_dag(gelezen):
    lijst = Gemeentelijst(lees_referentie())
    gebied = Telgebied(lijst, frozenset({"1959"}), VANDAAG)
    dossier = next(r for r in gelezen[0] if r.nummer == "2016-00004")
    assert [feit.gemeente_code for feit in telfeiten(dossier, gebied)] == ["0738"]


def test_unieke_personen_en_wie_dezelfde_is(gelezen):
    groepen = groepeer(r for r in gelezen[0] if isinstance(r, PersoonRecord))
    waarheid = json.loads((GCOS_VOORBEELD / "zelfde-personen.json").read_text(encoding="utf-8"))
    assert len(groepen) == VERWACHT["unieke_personen"]
    assert _paren([[int(p.nummer) for p in groep] for groep in groepen]) == _paren(waarheid)


def test_geen_record_laat_een_veld_zien_in_een_log(gelezen):
    persoon = next(r for r in gelezen[0] if isinstance(r, PersoonRecord))
    assert repr(persoon) == "PersoonRecord(personen.csv:2)"
    assert all("123456789" not in repr(w) for w in gelezen[1])
    assert any("123456789" in w.waarden for w in gelezen[1])


def _paren(groepen):
    return {frozenset(paar) for groep in groepen for paar in combinations(sorted(groep), 2)}
