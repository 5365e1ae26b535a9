"""Definitions that nobody would write: half of them plausible, half of them spoilt."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from spil.werkprocessen.definitie import Veldsoort
from spil.werkprocessen.definitie.verwerking import BEWAARGRENZEN, Categorie
from spil.werkprocessen.tests.bouw import gegevens

VREEMD = st.sampled_from(
    [
        "\x00",
        "\ud800",
        "\u202e\u2066",
        "e\u0301" * 50,
        "𝔘𝔫𝔦",
        "a\nb",
        "\ufeff",
        "💥" * 600,
        "İ",
        "ß",
    ]
)
ENORM = st.sampled_from([10**30, -(10**4000), 10**4000, 2**63, float("nan"), float("inf"), -0.0])
DAGEN = st.dates() | st.sampled_from([date.min, date.max, date(2028, 2, 29), date(2026, 12, 31)])
LOS = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30) | VREEMD | ENORM
)
ROMMEL = st.recursive(
    LOS | st.dates(),
    lambda deel: (
        st.lists(deel, max_size=3) | st.dictionaries(st.text(max_size=8), deel, max_size=3)
    ),
    max_leaves=8,
)
ANTWOORDEN = (
    ROMMEL
    | st.datetimes()
    | st.sampled_from(
        ["ja", "nee", "k0", ["k0", "k1"], ["k1", "k1"], "3", "2026-11-22", "22-11-2026"]
    )
    | st.integers(-5, 50)
)
DIEP = 2000
WACHT = {"code": "wacht", "naam": "Wacht", "leidt_tot": "aanhouden", "hoogstens": 2}


@st.composite
def definities(draw: st.DrawFn) -> dict[str, Any]:
    """As a file or the database could hold it."""
    return draw(aannemelijk() | aannemelijk() | bedorven() | bedorven() | vormloos())


@st.composite
def aannemelijk(draw: st.DrawFn) -> dict[str, Any]:
    """What somebody in the workshop could make; nearly always whole."""
    fasen = [f"f{nr}" for nr in range(draw(st.integers(1, 6)))]
    groepen = [_groep(draw, nr, fasen) for nr in range(draw(st.integers(1, 3)))]
    velden: list[dict[str, Any]] = []
    for nr in range(draw(st.integers(0, 5))):
        velden.append(_veld(draw, nr, fasen, groepen, velden))
    _verblijf(draw, groepen, velden)
    regime = draw(st.sampled_from(sorted(BEWAARGRENZEN)))
    momenten = ["melding", "start", *(f"fase:{fase}" for fase in fasen)]
    datums = [f"veld:{veld['code']}" for veld in velden if veld["soort"] == Veldsoort.DATUM]
    geheel = gegevens(
        {
            "verwerking.regime": regime,
            "verwerking.bewaren.jaren": draw(st.integers(0, BEWAARGRENZEN[regime][0])),
            "fasen": [_fase(draw, nr, fasen, velden) for nr in range(len(fasen))],
            "groepen": groepen,
            **draw(st.sampled_from([{}, {"uitkomsten.2": WACHT}])),
            "velden": velden,
            "termijnen": [
                _termijn(draw, nr, momenten, datums) for nr in range(draw(st.integers(0, 4)))
            ],
            "tellingen.0.bij": draw(st.sampled_from([*momenten, "sluiting", "triage:advies"])),
        }
    )
    kolommen = ["nummer", "ave", "gestart_op", *datums]
    geheel["caseload"] = {
        "naam": "Lijst",
        "kolommen": draw(st.lists(st.sampled_from(kolommen), min_size=1, max_size=4)),
        "sorteer": draw(st.sampled_from(kolommen)),
    }
    return geheel


def _fase(
    draw: st.DrawFn, nr: int, fasen: list[str], velden: list[dict[str, Any]]
) -> dict[str, Any]:
    """Each phase goes to the next one, so that all are reached, and to some others."""
    verder = [fase for fase in fasen if fase != fasen[nr]]
    ook = draw(st.lists(st.sampled_from(verder), max_size=2)) if verder else []
    naar = [*fasen[nr + 1 : nr + 2], *ook]
    als = _voorwaarde(draw, velden).get("verplicht_als") if naar else None
    return {
        "code": fasen[nr],
        "naam": draw(st.sampled_from(["Aanloop", "Détentie", "Thuis"])),
        "stap": draw(st.sampled_from(["voorbereiding", "plan", "uitvoering", "evaluatie"])),
        "naar": naar,
        "alleen_als": [{**als, "naar": draw(st.sampled_from(naar))}] if als else [],
        "beslist": draw(st.sampled_from(["regisseur", "deelnemers", "om", "burgemeester"])),
        "regie": draw(st.sampled_from(["huis", "college", "dji"])),
        "mag_sluiten": nr == len(fasen) - 1 or draw(st.booleans()),
    }


def _groep(draw: st.DrawFn, nr: int, fasen: list[str]) -> dict[str, Any]:
    zien = draw(st.sampled_from(["huis", "deelnemers", "een_deelnemer"]))
    return {
        "code": f"g{nr}",
        "naam": f"Groep {nr}",
        "zien": zien,
        "deelnemer": "politie" if zien == "een_deelnemer" else None,
        "fasen": draw(st.lists(st.sampled_from(fasen), max_size=2)),
        "meermaals": draw(st.booleans()),
    }


def _veld(
    draw: st.DrawFn,
    nr: int,
    fasen: list[str],
    groepen: list[dict[str, Any]],
    eerder: list[dict[str, Any]],
) -> dict[str, Any]:
    soort = draw(st.sampled_from(list(Veldsoort)))
    groep = draw(st.sampled_from(groepen))
    veld: dict[str, Any] = {
        "code": f"v{nr}",
        "vraag": f"Vraag {nr}?",
        "soort": soort.value,
        "groep": groep["code"],
        "categorie": draw(st.sampled_from([Categorie.PROCES, Categorie.POLITIE, Categorie.ZORG])),
        "bij_aanmelding": draw(st.booleans()),
        "verplicht": draw(st.booleans()),
        "fasen": draw(st.sampled_from([[], groep["fasen"]])),
        "verplicht_voor": draw(st.lists(st.sampled_from([*fasen[1:], "sluiting"]), max_size=2))
        if nr % 2
        else [],
    }
    if soort in {Veldsoort.KEUZE, Veldsoort.MEERKEUZE}:
        veld["keuzes"] = [{"code": f"k{k}", "naam": f"Keuze {k}"} for k in range(2)]
    if soort == Veldsoort.LIJST:
        veld["lijst"] = "leefgebieden"
    if soort == Veldsoort.GETAL:
        veld["minste"] = draw(st.none() | st.integers(-10, 10))
        veld["meeste"] = draw(st.none() | st.integers(10, 10**9))
    return {**veld, **_voorwaarde(draw, eerder)}


def _verblijf(draw: st.DrawFn, groepen: list[dict[str, Any]], velden: list[dict[str, Any]]) -> None:
    """Sometimes the first group is a stay, with fields of its own."""
    if draw(st.integers(0, 3)):
        return
    codes = {"plek": "vb0", "vanaf": "vb1", "tot": "vb2", "verwacht": "vb3"}
    for rol, code in codes.items():
        soort = (
            {"soort": "lijst", "lijst": "voorzieningen"} if rol == "plek" else {"soort": "datum"}
        )
        groep = {"groep": "g0", "categorie": Categorie.PROCES}
        velden.append({"code": code, "vraag": f"{rol}?", **soort, **groep})
    groepen[0] |= {"meermaals": True, "verblijf": codes}


def _voorwaarde(draw: st.DrawFn, eerder: list[dict[str, Any]]) -> dict[str, Any]:
    """`verplicht_als` an earlier field that has values to choose from."""
    kiesbaar = {v["code"]: ["ja", "nee"] for v in eerder if v["soort"] == "ja_nee"}
    kiesbaar |= {v["code"]: ["k0", "k1"] for v in eerder if "keuzes" in v}
    if not kiesbaar or draw(st.booleans()):
        return {}
    ander = draw(st.sampled_from(sorted(kiesbaar)))
    waarden = draw(st.lists(st.sampled_from(kiesbaar[ander]), min_size=1, max_size=2))
    return {"verplicht_als": {"veld": ander, "is_een_van": waarden}}


def _termijn(draw: st.DrawFn, nr: int, momenten: list[str], datums: list[str]) -> dict[str, Any]:
    vanaf = draw(st.sampled_from([*momenten, *datums]))
    terug = vanaf.startswith("veld:") and draw(st.booleans())
    klaar = [moment for moment in [*momenten, *datums] if moment != vanaf]
    klaar_bij = draw(st.lists(st.sampled_from(klaar), max_size=2)) if klaar else []
    herhaalt = not terug and draw(st.booleans())
    stopt = [moment for moment in klaar if moment not in klaar_bij]
    stopt_bij = draw(st.lists(st.sampled_from(stopt), max_size=2)) if stopt and herhaalt else []
    return {
        "code": f"t{nr}",
        "naam": f"Termijn {nr}",
        "duur": {
            "aantal": draw(st.sampled_from([1, 2, 5, 14, 90, 3660]) | st.integers(1, 3660)),
            "eenheid": draw(st.sampled_from(["dagen", "werkdagen", "weken", "maanden"])),
        },
        "vanaf": vanaf,
        "richting": "voor" if terug else "na",
        "klaar_bij": klaar_bij,
        "stopt_bij": stopt_bij,
        "waarschuw_dagen": draw(st.integers(0, 3660)),
        "herhaalt": herhaalt,
    }


@st.composite
def bedorven(draw: st.DrawFn) -> dict[str, Any]:
    """Plausible, with one to four things in it changed, gone, doubled or wildly wrong."""
    geheel = draw(st.just(gegevens()) | aannemelijk())
    for _ in range(draw(st.integers(1, 4))):
        _bederf(draw, geheel)
    return geheel


def _bederf(draw: st.DrawFn, geheel: dict[str, Any]) -> None:
    deel, sleutel = _ergens(draw, geheel)
    match draw(st.sampled_from(["anders", "weg", "erbij", "diep", "kruis"])):
        case "anders":
            deel[sleutel] = draw(ROMMEL)
        case "weg":
            del deel[sleutel]
        case "diep":
            deel[sleutel] = _diep(met_lijsten=draw(st.booleans()))
        case "kruis":
            deel[sleutel] = draw(st.sampled_from(["f0", "f1", "v0", "g0", "start", "veld:v0", 1]))
        case _:
            _erbij(draw, deel, sleutel)


def _ergens(draw: st.DrawFn, geheel: dict[str, Any]) -> tuple[Any, Any]:
    """A random place, deeper as often as not."""
    deel: Any = geheel
    while True:
        sleutel = draw(st.sampled_from(range(len(deel)) if isinstance(deel, list) else list(deel)))
        onder = deel[sleutel]
        if not (isinstance(onder, dict | list) and onder and draw(st.integers(0, 3))):
            return deel, sleutel
        deel = onder


def _erbij(draw: st.DrawFn, deel: Any, sleutel: Any) -> None:
    """The same once more, or a key that nobody knows."""
    if isinstance(deel, list):
        deel.append(deel[sleutel])
    else:
        deel[draw(st.text(max_size=12) | VREEMD)] = draw(ROMMEL)


def _diep(*, met_lijsten: bool) -> Any:
    diep: Any = 1
    for _ in range(DIEP):
        diep = [diep] if met_lijsten else {"fasen": diep}
    return diep


def vormloos() -> st.SearchStrategy[Any]:
    sleutels = st.sampled_from(sorted(gegevens())) | st.text(max_size=8)
    return st.dictionaries(sleutels, ROMMEL, max_size=6) | ROMMEL
