"""An approach is data: nothing in the code knows one by name."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from spil.kern.omgeving import KLOON
from spil.werkprocessen.catalogus import catalogus

SPIL = KLOON / "spil"
# Invented houses, measurements and the words of another system may name what they stage.
MAG_NOEMEN = {"tests", "migrations", "demo", "meting", "uitwisseling"}
CODES = sorted(catalogus())
NAMEN = sorted({definitie.naam for definitie in catalogus().values()})


def modules() -> Iterator[Path]:
    return (pad for pad in sorted(SPIL.rglob("*.py")) if not MAG_NOEMEN & set(pad.parts))


def teksten(pad: Path) -> Iterator[tuple[int, str]]:
    for knoop in ast.walk(ast.parse(pad.read_text("utf-8"))):
        if isinstance(knoop, ast.Constant) and isinstance(knoop.value, str):
            yield knoop.lineno, knoop.value


TEKSTEN = [
    (f"{pad.relative_to(KLOON)}:{regel}", tekst)
    for pad in modules()
    for regel, tekst in teksten(pad)
]
REGELS = [
    (f"{pad.relative_to(KLOON)}:{nr}", regel)
    for pad in modules()
    for nr, regel in enumerate(pad.read_text("utf-8").splitlines(), 1)
]


@pytest.mark.parametrize("code", CODES)
def test_geen_code_van_een_aanpak_staat_in_de_code(code):
    """Neither alone, nor as the begin of a figure's code."""
    vorm = re.compile(rf"{re.escape(code)}([-:][a-z0-9_-]+)?")
    assert [plek for plek, tekst in TEKSTEN if vorm.fullmatch(tekst)] == []


@pytest.mark.parametrize("naam", NAMEN)
def test_geen_naam_van_een_aanpak_staat_in_de_code(naam):
    vorm = re.compile(rf"(?<!\w){re.escape(naam)}(?!\w)", re.IGNORECASE)
    assert [plek for plek, regel in REGELS if vorm.search(regel)] == []


@pytest.mark.parametrize("code", CODES)
def test_geen_afkorting_van_een_aanpak_staat_in_de_code(code):
    """As the houses write it, in capitals, in a text or a comment."""
    vorm = re.compile(rf"(?<!\w){re.escape(code.upper())}(?!\w)")
    assert [plek for plek, regel in REGELS if vorm.search(regel)] == []
