"""A line of the log is one line, whatever somebody sent (eisen A6-13)."""

import io
import logging
import sys

from hypothesis import given
from hypothesis import strategies as st

from spil.config.settings import LOGGING
from spil.kern.logregels import ZonderInhoud

BESTURING = st.characters(categories=["Cc", "Cf", "Zl", "Zp", "Lu", "Po"])
GETYPT = st.text(BESTURING, max_size=60)
VALS = "\n2026-11-23 10:00:00,000 ERROR spil.fout Foutnummer 00000000: GET /vals/"


def gelogd(bericht, *delen, fout=None):
    """As the server would write it."""
    uit = io.StringIO()
    schrijver = logging.StreamHandler(uit)
    schrijver.setFormatter(ZonderInhoud(LOGGING["formatters"]["regel"]["format"]))
    schrijver.handle(
        logging.LogRecord(
            "spil.fout", logging.ERROR, __file__, 1, bericht, delen, fout and _info(fout)
        )
    )
    return uit.getvalue()


def _info(fout):
    try:
        raise fout
    except type(fout):
        return sys.exc_info()


def is_zichtbaar(regel: str) -> bool:
    return all(teken.isprintable() for teken in regel)


@given(GETYPT, GETYPT)
def test_wat_iemand_stuurt_begint_geen_regel(pad, gebruiker):
    """Proves A6-13 with control characters, line ends of every kind and what turns text round: one
    line out for one in, nothing in it that a terminal or a reader of lines would act upon."""
    regel = gelogd("Foutnummer %s: %s", f"{pad}{VALS}", gebruiker)
    assert regel.endswith("\n")
    assert is_zichtbaar(regel[:-1])
    assert len(regel.splitlines()) == 1


@given(GETYPT)
def test_een_bericht_zonder_delen_ook(bericht):
    """Proves A6-13: libraries put what was sent in the message itself."""
    regel = gelogd(bericht.replace("%", "") + VALS)
    assert is_zichtbaar(regel[:-1])


@given(GETYPT)
def test_een_spoor_laat_de_melding_weg(geheim):
    """Proves A6-13: lines of a traceback are ours, and what the error says is not among them."""
    regels = gelogd("Fout", fout=ValueError(f"zqgeheim{geheim}{VALS}")).splitlines()
    assert len(regels) > 1
    assert all(is_zichtbaar(regel) for regel in regels)
    assert "zqgeheim" not in "".join(regels)
    assert "/vals/" not in "".join(regels)


def test_elke_regel_gaat_langs_dezelfde_schrijver():
    """Proves A6-13: there is one way out."""
    assert {h["formatter"] for h in LOGGING["handlers"].values() if "formatter" in h} == {"regel"}
    assert LOGGING["formatters"]["regel"]["()"] == "spil.kern.logregels.ZonderInhoud"
    assert LOGGING["root"]["handlers"] == ["console"]
