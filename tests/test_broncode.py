"""Rules of our own that all code keeps, beside those of ruff (Bandit's among them) and mypy."""

import ast
import re
import secrets
import tomllib
from collections import Counter
from collections.abc import Iterator
from uuid import UUID, uuid4

from django.apps import apps
from django.db import models

from spil.kern.versleuteling import Kluis
from tests.test_architectuur import KLOON, kort, modules

# Work of whoever installs, measures or tests: no request reaches it.
BUITEN_VERZOEKEN = (
    *("spil/meting/", "spil/kern/postgres/", "spil/kern/testing/", "spil/kern/toezicht/"),
    "spil/kern/losse_databank.py",
)
SQL = frozenset({"execute", "executemany", "raw", "RawSQL", "RunSQL", "RunPython", "callproc"})
GELEZEN_EN_GOED = {
    "spil/herkenning/queries/bekend.py": {"functie": "two calls below, with a constant"},
    "spil/toegang/queries/logboek.py": {"opdracht": "the calls above, each with a constant"},
    "spil/plannen/queries/lijsten.py": {
        "WERKVOORRAAD.format(' UNION ALL '.join([ACTIES, *ook]))": "constants of higher apps",
        "alles": "the same",
    },
    "spil/kern/rls.py": {
        "velden": "names of our own settings",
        **dict.fromkeys(
            ("tabel", "eigenlijk", "functies", "weg", "naam", "argumenten", "geeft", "tekst"),
            "shapes of policies and functions that migrations fill",
        ),
        **dict.fromkeys(("handtekening", "lijst"), "the same"),
    },
}
RAWSQL = {
    *("spil/casussen/models/casus.py", "spil/instrumenten/queries.py"),
    "spil/aanmeldingen/queries/van_mij.py",
    "spil/overleggen/queries/tafelkeuze.py",
    "spil/terugblik/queries/vragen.py",
}
DOBBELT = ("spil/meting/", "spil/demo/", "spil/kern/testing/")
AFGELEID = {
    "spil/toegang/formulierconcept.py": "the draft of a form, found by its own medewerker only",
    "spil/toegang/inzending.py": "a form that was sent, known again when it is sent again",
    "spil/overleggen/commands/verslagacties.py": "the action that a line of a report becomes, made once",
    "spil/aanmeldingen/forms/lijst.py": "a line of a list keeps the key of the report it becomes",
}
KORT_GENOEG = {
    "spil/kern/views/fout.py": "a number to find a line in the log by; opens nothing",
    "spil/kern/omgeving.py": "the name of a file for a moment",
    "spil/kern/postgres/instantie.py": "the same",
    "spil/kern/postgres/server.py": "the same",
}


def bomen() -> Iterator[tuple[str, ast.Module]]:
    for pad in modules():
        yield kort(pad), ast.parse(pad.read_text())


def aanroepen(boom: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    for knoop in ast.walk(boom):
        if isinstance(knoop, ast.Call):
            yield ast.unparse(knoop.func).rpartition(".")[2], knoop


def niet_vast(uitdrukking: ast.expr) -> list[str]:
    """What this text is put together from besides constants, which have names in capitals."""
    delen: list[ast.expr] = []
    match uitdrukking:
        case ast.Constant():
            pass
        case ast.Name(id=naam) | ast.Attribute(value=ast.Name(id=naam)) if naam.isupper():
            pass
        case ast.JoinedStr(values=stukken):
            delen = [stuk.value for stuk in stukken if isinstance(stuk, ast.FormattedValue)]
        case ast.BinOp(left=links, op=ast.Add(), right=rechts):
            delen = [links, rechts]
        case ast.Call(func=ast.Attribute(value=tekst, attr="format"), args=args) if not any(
            map(niet_vast, args)
        ):
            delen = [tekst]
        case _:
            return [ast.unparse(uitdrukking)]
    return [naam for deel in delen for naam in niet_vast(deel)]


def test_een_opdracht_aan_de_databank_is_een_vaste_tekst():
    """Proves A3-12 (CWE-89): what somebody typed is a parameter; whatever else a text of SQL is put
    together from was read by somebody and stands here with the reason. A name in capitals is bound
    once, so it is what it is."""
    fout, gelezen = [], set()
    for pad, boom in bomen():
        if pad.startswith(BUITEN_VERZOEKEN):
            continue
        for naam, aanroep in aanroepen(boom):
            if naam in SQL and aanroep.args:
                for deel in niet_vast(aanroep.args[0]):
                    gelezen.add((pad, deel))
                    if deel not in GELEZEN_EN_GOED.get(pad, {}):
                        fout.append(f"{pad}:{aanroep.lineno} {deel}")
        fout += [f"{pad}: {naam} is geen constante" for naam in _twee_keer_gebonden(boom)]
    assert fout == []
    assert gelezen == {(pad, deel) for pad, delen in GELEZEN_EN_GOED.items() for deel in delen}


def _twee_keer_gebonden(boom: ast.Module) -> list[str]:
    """Names in capitals that a function binds, or the module twice; one of a class has its dot."""
    van_functies = [
        naam
        for knoop in ast.walk(boom)
        if isinstance(knoop, ast.FunctionDef)
        for naam in _bindt(knoop)
    ]
    van_module = Counter(
        naam
        for knoop in boom.body
        if isinstance(knoop, ast.Assign | ast.AnnAssign)
        for naam in _bindt(knoop)
    )
    return van_functies + [naam for naam, keren in van_module.items() if keren > 1]


def _bindt(knoop: ast.AST) -> list[str]:
    return [
        naam.id
        for naam in ast.walk(knoop)
        if isinstance(naam, ast.Name) and isinstance(naam.ctx, ast.Store) and naam.id.isupper()
    ]


def test_eigen_sql_in_een_queryset_staat_op_de_lijst():
    """Proves A3-12: no `extra`, and `RawSQL` only where it was read."""
    gevonden = {
        (naam, pad)
        for pad, boom in bomen()
        for naam, aanroep in aanroepen(boom)
        if naam == "RawSQL" or (naam == "extra" and isinstance(aanroep.func, ast.Attribute))
    }
    assert gevonden == {("RawSQL", pad) for pad in RAWSQL}


def test_toeval_komt_uit_secrets():
    """Proves A5-10: other dice only for invented people and the order of tests, keys that are made
    from something else name why, and no random text is shorter than 128 bits."""
    fout = []
    for pad, boom in bomen():
        namen = {
            naam.name.partition(".")[0]
            for knoop in ast.walk(boom)
            if isinstance(knoop, ast.Import | ast.ImportFrom)
            for naam in (
                knoop.names
                if isinstance(knoop, ast.Import)
                else [ast.alias(knoop.module or ""), *knoop.names]
            )
        }
        if "random" in namen and not pad.startswith(DOBBELT):
            fout.append(f"{pad}: random")
        if namen & {"uuid1", "uuid3", "uuid6", "uuid7", "get_random_string"}:
            fout.append(f"{pad}: een voorspelbare sleutel")
        if "uuid5" in namen and pad not in AFGELEID:
            fout.append(f"{pad}: uuid5")
        fout += [
            f"{pad}:{aanroep.lineno} te kort"
            for naam, aanroep in aanroepen(boom)
            if naam in {"token_hex", "token_bytes", "token_urlsafe"}
            and pad not in KORT_GENOEG
            and _bytes(boom, aanroep) < 16
            and naam != "token_bytes"
        ]
    assert fout == []


def _bytes(boom: ast.Module, aanroep: ast.Call) -> int:
    """How many a call asks for: a number, or a constant of its own file."""
    if not aanroep.args:
        return 32
    (gevraagd,) = aanroep.args
    vast = {
        ast.unparse(knoop.targets[0]): knoop.value
        for knoop in boom.body
        if isinstance(knoop, ast.Assign)
    } | {
        ast.unparse(knoop.target): knoop.value
        for knoop in boom.body
        if isinstance(knoop, ast.AnnAssign) and knoop.value
    }
    waarde = vast.get(ast.unparse(gevraagd), gevraagd)
    return int(ast.literal_eval(waarde))


def test_een_sleutel_naar_buiten_is_een_willekeurige_uuid():
    """Proves A5-10: every row that an address names has one, of version 4, 122 random bits."""
    sleutels = {
        f"{model.__name__}.{veld.name}": veld.default
        for model in apps.get_models()
        if model.__module__.startswith("spil.") and not model.__name__.endswith("Event")
        for veld in model._meta.concrete_fields
        if isinstance(veld, models.UUIDField) and veld.unique and veld.name in {"uuid", "id"}
    }
    assert len(sleutels) >= 40
    assert {naam for naam, maker in sleutels.items() if maker is not uuid4} == set()
    assert {UUID(bytes=uuid4().bytes).version for _ in range(100)} == {4}


def test_wat_willekeurig_is_lijkt_nergens_op():
    """Proves A5-10: of 4,000 keys and nonces none comes twice, and each bit is as often 0 as 1."""
    kluis = Kluis(actueel="1", datasleutels={"1": secrets.token_bytes(32)}, indexsleutel=b"i" * 32)
    nonces = [kluis.versleutel("x", plaats="p")[2:14] for _ in range(4000)]
    uuids = [uuid4().bytes for _ in range(4000)]
    vast = {48, 49, 50, 51, 64, 65}  # version and variant
    for reeks in (nonces, uuids):
        assert len(set(reeks)) == len(reeks)
        getallen = [int.from_bytes(stuk, "big") for stuk in reeks]
        breedte = len(reeks[0]) * 8
        for bit in range(breedte):
            if reeks is nonces or bit not in vast:
                enen = sum(getal >> (breedte - 1 - bit) & 1 for getal in getallen)
                assert 1700 < enen < 2300, bit


def test_alles_wat_nakijkt_staat_aan_en_niets_wordt_stil_overgeslagen():
    """Proves A9-04: what `script/check` (and so CI) runs, how strict, and every exception to a rule
    of safety says why."""
    instellingen = tomllib.loads((KLOON / "pyproject.toml").read_text())["tool"]
    assert "S" in instellingen["ruff"]["lint"]["select"]
    assert instellingen["mypy"]["strict"] is True
    overgeslagen = instellingen["ruff"]["lint"]["per-file-ignores"]
    product = {waar: wat for waar, wat in overgeslagen.items() if waar.startswith("spil/")}
    assert {regel for regels in product.values() for regel in regels} <= {"TID251", "S603"}
    controle = (KLOON / "script/check").read_text()
    for stap in ("ruff check", "mypy spil tests", "lint-imports", "djade --check", "script/test"):
        assert stap in controle, stap
    assert "set -e" in controle
    assert "script/check" in (KLOON / ".ci/run").read_text()
    zonder_reden = [
        f"{kort(pad)}: {regel.strip()}"
        for pad in modules()
        for regel in pad.read_text().splitlines()
        if re.search(r"noqa(?!: [A-Z])|noqa: S\d+\b(?! - \w)|type: ignore(?!\[)|nosec", regel)
    ]
    assert zonder_reden == []
