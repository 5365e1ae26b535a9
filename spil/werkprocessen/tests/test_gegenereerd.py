"""Ten thousand definitions: what is accepted runs, what is refused says why, nothing crashes."""

import contextlib
import json
from collections import Counter
from itertools import cycle

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from spil.werkprocessen.definitie import AanpakOngeldig, lees_definitie
from spil.werkprocessen.definitie.bereik import bereikbaar
from spil.werkprocessen.motor import Aanpak, VeldFout, schoon, termijnstanden
from spil.werkprocessen.tests.genereren import ANTWOORDEN, DAGEN, definities
from spil.werkprocessen.tests.taal import fouten_tegen_de_taal

WAARDEN = st.lists(ANTWOORDEN, min_size=1, max_size=4)
MOMENTEN = st.lists(DAGEN, min_size=1, max_size=4)


def test_gegenereerde_aanpakken_lopen_of_worden_geweigerd():
    lopen_of_worden_geweigerd(200)


@pytest.mark.diep
def test_tienduizend_gegenereerde_aanpakken_lopen_of_worden_geweigerd():
    lopen_of_worden_geweigerd(10_000)


def lopen_of_worden_geweigerd(aantal):
    uitslag = Counter()

    @settings(max_examples=aantal, suppress_health_check=list(HealthCheck))
    @given(definities(), WAARDEN, MOMENTEN)
    def probeer(gegevens, waarden, dagen):
        try:
            definitie = lees_definitie(gegevens)
        except AanpakOngeldig as fout:
            geweigerd = fout.redenen
        else:
            uitslag["loopt"] += 1
            loop_door(Aanpak(definitie), waarden, dagen)
            return
        uitslag["geweigerd"] += 1
        assert geweigerd
        assert [fouten_tegen_de_taal(zin) for zin in geweigerd] == [[]] * len(geweigerd), geweigerd

    probeer()
    assert min(uitslag["loopt"], uitslag["geweigerd"]) > aantal / 5, uitslag


def loop_door(aanpak, waarden, dagen):
    """Ask the engine everything it can be asked."""
    definitie = aanpak.definitie
    bewaard = json.dumps(definitie.model_dump(mode="json"), allow_nan=False)
    assert lees_definitie(json.loads(bewaard)) == definitie
    assert "\\u0000" not in bewaard
    antwoorden = beantwoord(aanpak, waarden)
    for code in bereikbaar(definitie):
        doe_fase(aanpak, code, antwoorden)
    doe_termijnen(aanpak, dagen)
    for telling in definitie.tellingen:
        assert telling in list(aanpak.tellingen_bij(telling.bij))
    assert [aanpak.uitkomst(u.code) for u in definitie.uitkomsten] == definitie.uitkomsten
    assert [aanpak.resultaat(r.code) for r in definitie.resultaten] == definitie.resultaten


def beantwoord(aanpak, waarden):
    """An answer to each question that takes one; what is kept is JSON and stays what it is."""
    antwoorden = {}
    for veld, begin in zip(aanpak.definitie.velden, cycle(range(len(waarden))), strict=False):
        for waarde in waarden[begin:] + waarden[:begin]:
            with contextlib.suppress(VeldFout):
                antwoord = schoon(veld, waarde)
                assert schoon(veld, json.loads(json.dumps(antwoord))) == antwoord
                antwoorden[veld.code] = antwoord
                json.dumps(antwoord, ensure_ascii=False).encode()
        aanpak.is_verplicht(veld, antwoorden)
    return antwoorden


def doe_fase(aanpak, code, antwoorden):
    for fase in aanpak.volgende_fasen(code):
        assert aanpak.mag_naar(code, fase.code)
        for als in aanpak.belet(code, fase.code, antwoorden):
            assert als in aanpak.belet(code, fase.code, {})
            assert aanpak.veld(als.veld)
        assert bereikbaar(aanpak.definitie, vanaf=fase.code)
    getoond = {veld.code for _, velden in aanpak.groepen_in(code) for veld in velden}
    assert getoond <= {veld.code for veld in aanpak.definitie.velden}
    nodig = aanpak.ontbreekt_voor(code, {})
    assert {veld.code for veld in aanpak.ontbreekt_voor(code, antwoorden)} <= {
        veld.code for veld in nodig
    }
    bij_sluiting = aanpak.ontbreekt_voor_sluiting(code, {})
    assert {veld.code for veld in bij_sluiting} <= getoond
    eerder = bereikbaar(aanpak.definitie, zonder=code)
    te_vullen = {v.code for f in eerder for _, velden in aanpak.groepen_in(f) for v in velden}
    assert all(veld.bij_aanmelding or veld.code in te_vullen for veld in nodig)


def doe_termijnen(aanpak, dagen):
    definitie = aanpak.definitie
    namen = ["melding", "start", *(f"fase:{fase.code}" for fase in definitie.fasen)]
    namen += [f"veld:{veld.code}" for veld in aanpak.datumvelden]
    momenten = dict(zip(namen, cycle(dagen)))
    standen = termijnstanden(definitie, momenten)
    assert standen == sorted(standen, key=lambda stand: stand.uiterlijk)
    for stand in standen:
        assert stand.waarschuw_op <= stand.uiterlijk
        assert stand.waarschuwt(stand.uiterlijk)
        assert not stand.is_te_laat(stand.uiterlijk)
    assert termijnstanden(definitie, {}) == []
    assert termijnstanden(definitie, {**momenten, "sluiting": dagen[0]}) == []
