"""Whatever happens in a dossier has a sentence of its own in the time line."""

import ast

from spil.kern.omgeving import KLOON
from spil.logboek.verhaal import bekende_codes


def codes_bij_een_dossier() -> set[str]:
    """First argument of each `leg_vast(..., bij=...)`: those lines lie in a part of a dossier."""
    return {
        str(aanroep.args[0].value)
        for bestand in KLOON.glob("spil/*/commands/*.py")
        for aanroep in ast.walk(ast.parse(bestand.read_text()))
        if isinstance(aanroep, ast.Call)
        and isinstance(aanroep.func, ast.Name)
        and aanroep.func.id == "leg_vast"
        and any(woord.arg == "bij" for woord in aanroep.keywords)
        and aanroep.args
        and isinstance(aanroep.args[0], ast.Constant)
    }


def test_elke_gebeurtenis_in_een_dossier_heeft_een_zin():
    codes = codes_bij_een_dossier()

    assert len(codes) > 30
    assert codes - bekende_codes() == set()
