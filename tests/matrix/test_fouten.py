"""The log cannot be written: then nothing is shown, and nothing is done."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import connections

from spil.kern.testing import eigenaar_verbinding
from tests.matrix import oog
from tests.matrix.adressen import ADRESSEN
from tests.matrix.formulieren import velden_voor
from tests.matrix.handelingen import ALLEEN_BIJ, ALLEEN_OP, SLAAGT
from tests.matrix.objecten import Doel, doelen
from tests.matrix.statussen import GOED, verwacht
from tests.matrix.test_sql import CAST
from tests.matrix.toneel import Toneel
from tests.matrix.vragen import Vrager

pytestmark = pytest.mark.matrix


@contextmanager
def stuk_log(tabel: str) -> Iterator[None]:
    """Every insert into this log raises, as with a full disk."""
    connections.close_all()
    with eigenaar_verbinding() as eigenaar:
        eigenaar.execute(
            "CREATE FUNCTION schijf_vol() RETURNS trigger LANGUAGE plpgsql AS"
            " $$ BEGIN RAISE EXCEPTION 'schijf vol'; END $$"
        )
        eigenaar.execute(
            f"CREATE TRIGGER stuk BEFORE INSERT ON {tabel} EXECUTE FUNCTION schijf_vol()".encode()
        )
    logging.disable()  # each fault is one, and a page of tracebacks says nothing new
    try:
        yield
    finally:
        logging.disable(logging.NOTSET)
        connections.close_all()
        with eigenaar_verbinding() as eigenaar:
            eigenaar.execute(f"DROP TRIGGER stuk ON {tabel}".encode())
            eigenaar.execute("DROP FUNCTION schijf_vol()")


def geslaagde(toneel: Toneel) -> list[tuple[str, Doel]]:
    """For each act the object on which it succeeds."""
    alle = list(doelen(toneel))
    gevonden = []
    for route, wie, dossier in SLAAGT:
        alleen_op = str(ALLEEN_OP[route]()) if route in ALLEEN_OP else ""
        mogelijk = [
            d
            for d in alle
            if d.route == route
            and d.dossier == dossier
            and d.vindt(wie)
            and alleen_op in d.pad
            and ALLEEN_BIJ.get(route, d.ding and d.ding.soort) == (d.ding and d.ding.soort)
            and 302 in verwacht(toneel, wie, d, "POST")
        ]
        gevonden += [(wie, d) for d in mogelijk]
    return gevonden


@pytest.mark.parametrize("wie", CAST)
def test_zonder_logregel_toont_geen_scherm_iemand(toneel, wie):
    """Proves A6-04: on each screen that shows a person the insert into the log fails, and the
    answer holds no mark of anyone; nothing was kept either."""
    fout, getoond = [], 0
    vrager = Vrager(toneel, wie)
    schermen = [
        (methode, doel)
        for doel in doelen(toneel)
        for methode in ("GET", "POST")
        if _kan_iemand_tonen(toneel, wie, doel, methode)
    ]
    with stuk_log("logboek_inzage"):
        for methode, doel in schermen:
            velden = velden_voor(toneel, wie, doel) if methode == "POST" else None
            uitslag = vrager.vraag(methode, doel.pad, velden)
            eigen_concept = {m for m in uitslag.merken if m.deel == "conc"}
            getoond += uitslag.status == 500
            if uitslag.merken - eigen_concept:
                fout.append(f"{methode} {doel.naam}: {sorted(map(str, uitslag.merken))}")
    print(f"{wie}: {len(schermen)} screens, {getoond} stopped by the log, {len(fout)} deviations")
    assert not fout, "\n".join(fout)


def _kan_iemand_tonen(toneel: Toneel, wie: str, doel: Doel, methode: str) -> bool:
    adres = ADRESSEN[doel.route]
    is_scherm = not adres.openbaar and not adres.ingelogd
    return is_scherm and verwacht(toneel, wie, doel, methode) >= GOED


def test_elke_handeling_slaagt_ergens(toneel):
    """The faults below are faults of acts that work; each leaves a line in the log (A6-01)."""
    geslaagd, zonder_regel = set(), set()
    for wie, doel in geslaagde(toneel):
        uitslag = Vrager(toneel, wie).vraag("POST", doel.pad, velden_voor(toneel, wie, doel))
        if uitslag.status in (200, 302):
            geslaagd.add(doel.route)
            if "logboek_gebeurtenis" not in uitslag.geschreven:
                zonder_regel.add(doel.route)
    assert {route for route, _, _ in SLAAGT} - geslaagd == set()
    assert not zonder_regel


def test_een_handeling_die_niet_kan_worden_vastgelegd_gebeurt_niet(toneel):
    """Proves A7-06, A6-04: when `leg_vast` fails, the database is as it was, for each act."""
    voor = oog.som()
    fout = []
    paren = geslaagde(toneel)
    with stuk_log("logboek_gebeurtenis"):
        for wie, doel in paren:
            uitslag = Vrager(toneel, wie).vraag_en_houd(doel.pad, velden_voor(toneel, wie, doel))
            if uitslag.status not in (500, 422, 404):
                fout.append(f"{wie} {doel.naam}: {uitslag.status}")
            if oog.som() != voor:
                fout.append(f"{wie} {doel.naam}: er bleef iets staan")
                break
    assert not fout, "\n".join(fout)
    assert len({doel.route for _, doel in paren}) >= 40
