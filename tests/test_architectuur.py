"""The structure shows itself: sizes, layers of writing, signatures, relations (voorbeelden.md part 2)."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps

KLOON = Path(__file__).resolve().parent.parent
SPIL = KLOON / "spil"
LAGEN = [
    {"kern"},
    {"logboek", "ui"},
    {"huizen"},
    {"partners"},
    {"gebruikers"},
    {"verwerkingen"},
    {"feiten"},
    {"werkprocessen"},
    {"toegang"},
    {"beheer"},
    {"personen"},
    {"bestanden", "herkenning"},
    {"invullingen"},
    {"aanmeldingen"},
    {"adviezen", "stukken"},
    {"casussen"},
    {"brieven"},
    {"plannen"},
    {"instrumenten"},
    {"overleggen"},
    {"overdrachten"},
    {"terugblik"},
    {"sturing", "uitwisseling"},
    {"werk"},
    {"werkplaats"},
]
MAX_BESTAND = 300
MAX_FUNCTIE = 40
MAX_VIEW = 25
MAX_SJABLOON = 120
SCHRIJFT = {"save", "create", "bulk_create", "get_or_create", "update_or_create", "bulk_update"}


def modules(*, met_tests: bool = False) -> Iterator[Path]:
    for pad in sorted(SPIL.rglob("*.py")):
        if "migrations" in pad.parts or (not met_tests and "tests" in pad.parts):
            continue
        yield pad


def functies(boom: ast.AST) -> Iterator[ast.FunctionDef]:
    return (knoop for knoop in ast.walk(boom) if isinstance(knoop, ast.FunctionDef))


def kort(pad: Path) -> str:
    return str(pad.relative_to(KLOON))


def regels(pad: Path) -> int:
    return len(pad.read_text().splitlines())


def test_geen_bestand_is_te_lang():
    te_lang = [kort(p) for p in modules(met_tests=True) if regels(p) > MAX_BESTAND]
    te_lang += [kort(p) for p in (KLOON / "tests").rglob("*.py") if regels(p) > MAX_BESTAND]
    assert te_lang == []


def test_geen_functie_is_te_lang():
    te_lang = [
        f"{kort(pad)}:{f.name}"
        for pad in modules()
        for f in functies(ast.parse(pad.read_text()))
        if (f.end_lineno or 0) - f.lineno + 1 > MAX_FUNCTIE
    ]
    assert te_lang == []


def test_geen_scherm_doet_te_veel():
    te_lang = [
        f"{kort(pad)}:{f.name}"
        for pad in modules()
        if "views" in pad.parts or pad.name == "views.py"
        for f in functies(ast.parse(pad.read_text()))
        if (f.end_lineno or 0) - f.lineno + 1 > MAX_VIEW
    ]
    assert te_lang == []


def test_geen_sjabloon_is_te_lang():
    assert [kort(p) for p in SPIL.rglob("*.html") if regels(p) > MAX_SJABLOON] == []


def test_schrijven_gebeurt_alleen_in_het_model():
    """Commands call words of the model; `objects.create` and `save` stay behind them."""
    fout = [
        f"{kort(pad)}:{knoop.lineno} {knoop.func.attr}"
        for pad in modules()
        if not {"models", "management"} & set(pad.parts) and pad.parent.name != "kern"
        for knoop in ast.walk(ast.parse(pad.read_text()))
        if isinstance(knoop, ast.Call)
        and isinstance(knoop.func, ast.Attribute)
        and knoop.func.attr in SCHRIJFT
        and _is_model_aanroep(knoop.func)
    ]
    assert fout == []


def _is_model_aanroep(func: ast.Attribute) -> bool:
    """`X.objects.create()` and `rij.save()`, not `form.save()` or `request.session.save()`."""
    tekst = ast.unparse(func)
    if func.attr == "save":
        return not tekst.startswith(("form.", "request.", "super()", "beeld.", "word."))
    return ".objects." in tekst


def test_schermen_vragen_niets_aan_de_database():
    fout = [
        kort(pad)
        for pad in modules()
        if ("views" in pad.parts or pad.name == "views.py") and ".objects" in pad.read_text()
    ]
    assert fout == []


@pytest.mark.parametrize(
    "pad", [p for p in modules() if "commands" in p.parts and "management" not in p.parts], ids=kort
)
def test_een_opdracht_zegt_wie_en_wanneer(pad):
    """A public function that takes `door` or writes an event has keyword-only door= and op=."""
    for functie in ast.parse(pad.read_text()).body:
        if not isinstance(functie, ast.FunctionDef) or functie.name.startswith("_"):
            continue
        namen = {a.arg for a in functie.args.kwonlyargs}
        positioneel = {a.arg for a in functie.args.args}
        assert not {"door", "op"} & positioneel, f"{functie.name}: door en op alleen met naam"
        if "leg_vast" in ast.unparse(functie):
            assert {"door", "op"} <= namen, f"{functie.name} legt iets vast zonder door= en op="


def test_relaties_gaan_alleen_omlaag():
    """A foreign key by name escapes the import contracts, so the same order is checked here."""
    hoogte = {app: nr for nr, laag in enumerate(LAGEN) for app in laag}
    for model in apps.get_models():
        app = model._meta.app_label
        if not model.__module__.startswith("spil."):
            continue
        for veld in model._meta.get_fields():
            if veld.is_relation and veld.concrete and veld.related_model:
                doel = veld.related_model._meta.app_label
                if doel in hoogte:
                    assert hoogte[doel] <= hoogte[app], f"{model.__name__}.{veld.name} wijst omhoog"


def test_de_klok_wordt_niet_onder_de_schermen_gelezen():
    fout = [
        kort(pad)
        for pad in modules()
        if {"commands", "models"} & set(pad.parts) | {pad.name} & {"queries.py"}
        and "management" not in pad.parts
        and ("klok.nu(" in pad.read_text() or "import nu" in pad.read_text())
    ]
    assert fout == []


def test_voorvoegsels_en_hulpmodules_bestaan_niet():
    verboden = {"utils.py", "helpers.py", "services.py", "managers.py", "signals.py"}
    assert [kort(p) for p in modules() if p.name in verboden] == []
