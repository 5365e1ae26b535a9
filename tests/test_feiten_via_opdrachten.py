"""Figures are a side effect of an act: nobody writes a fact but `spil.feiten.commands.tel`."""

import ast
import re
from pathlib import Path

import pytest

WORTEL = Path(__file__).parents[1]
SCHRIJFT = re.compile(
    r"(^|\.)(Feit|FeitHerkomst)(\.schrijf|(\._?(objects|default_manager|base_manager))?"
    r"\.(a?bulk_)?a?(create|get_or_create|update_or_create|update))?$"
)
SQL = re.compile(r"(insert\s+into|copy|update|delete\s+from)\s+\"?feiten_feit", re.IGNORECASE)
NAMEN = {"Feit", "FeitHerkomst"}


def schrijft_feiten(bron: str) -> list[str]:
    """What in this source writes a fact, or hides that it does."""
    gevonden = []
    for knoop in ast.walk(ast.parse(bron)):
        match knoop:
            case ast.Call(func=func) if SCHRIJFT.search(ast.unparse(func)):
                gevonden.append(ast.unparse(func))
            case ast.ImportFrom(names=namen):
                gevonden += [f"{n.name} als {n.asname}" for n in namen if _vermomd(n)]
            case ast.Constant(value=str(tekst)) if SQL.search(tekst):
                gevonden.append(tekst)
    return gevonden


def _vermomd(naam: ast.alias) -> bool:
    return naam.name in NAMEN and naam.asname not in (None, naam.name)


def broncode() -> list[Path]:
    paden = [pad for map_ in ("spil", "tests") for pad in (WORTEL / map_).rglob("*.py")]
    feiten = WORTEL / "spil" / "feiten"
    return [pad for pad in paden if feiten not in pad.parents and pad != Path(__file__)]


def test_alleen_de_opdracht_tel_schrijft_feiten():
    overtreders = {
        str(pad.relative_to(WORTEL)): schrijft
        for pad in broncode()
        if (schrijft := schrijft_feiten(pad.read_text(encoding="utf-8")))
    }
    assert overtreders == {}


def test_er_is_broncode_om_naar_te_kijken():
    assert len(broncode()) > 100


@pytest.mark.parametrize(
    "bron",
    [
        "Feit.schrijf(1, soort=s)",
        "models.Feit.schrijf(1)",
        "FeitHerkomst.schrijf(feit, dossier_id=1, deel_id=2)",
        "Feit.objects.create(huis=h)",
        "Feit.objects.bulk_create(rijen)",
        "Feit.objects.abulk_create(rijen)",
        "Feit._default_manager.get_or_create(huis=h)",
        "Feit(huis=h).save()",
        "from spil.feiten.models import Feit as Telling",
        "cursor.execute('INSERT INTO feiten_feit (soort) VALUES (1)')",
    ],
)
def test_de_controle_ziet_elke_manier(bron):
    assert schrijft_feiten(bron)


@pytest.mark.parametrize(
    "bron",
    [
        "Feit.objects.filter(huis=h)",
        "tel(Feitsoort.MELDING, huis_id=1)",
        "Telfeit(soort, dag, code)",
        "cursor.execute('SELECT * FROM feiten_feit')",
    ],
)
def test_lezen_en_tellen_mag(bron):
    assert schrijft_feiten(bron) == []
