"""A small approach that is whole, to break or to run."""

import copy
from typing import Any

from spil.werkprocessen.definitie import Veld, lees_definitie
from spil.werkprocessen.motor import Aanpak

WEG = object()
_PROEF: dict[str, Any] = {
    "code": "proef",
    "naam": "Proefaanpak",
    "omschrijving": "Een aanpak om mee te proberen.",
    "bronnen": ["eigen"],
    "te_bevestigen": ["Het huis kiest de termijn."],
    "verwerking": {
        "code": "proef",
        "naam": "Proefverwerking",
        "doel": "Proberen of een aanpak werkt.",
        "regime": "wgs",
        "grondslag": "WGS art. 2.25",
        "bewaren": {"jaren": 5, "verlengjaren": 2},
    },
    "aanmelden": {"door": ["politie"], "uitleg": "Wie meldt, noemt de aanleiding."},
    "criteria": {"regel": "alle", "vragen": [{"code": "vast", "vraag": "Loopt het vast?"}]},
    "uitkomsten": [
        {"code": "oppakken", "naam": "Oppakken", "leidt_tot": "oppakken"},
        {"code": "advies", "naam": "Advies", "leidt_tot": "advies", "licht": True},
    ],
    "fasen": [
        {"code": "plan", "naam": "Plan", "stap": "plan", "naar": ["uitvoering"]},
        {"code": "uitvoering", "naam": "Uitvoering", "stap": "uitvoering", "naar": ["plan"]},
    ],
    "groepen": [
        {"code": "team", "naam": "Van het huis", "zien": "huis"},
        {"code": "eind", "naam": "Aan het eind", "zien": "deelnemers", "fasen": ["uitvoering"]},
        {"code": "pol", "naam": "Politie", "zien": "een_deelnemer", "deelnemer": "politie"},
    ],
    "velden": [
        {"code": "risico", "vraag": "Is er risico?", "soort": "ja_nee", "groep": "team"},
        {
            "code": "welk",
            "vraag": "Welk risico?",
            "soort": "keuze",
            "groep": "team",
            "keuzes": [{"code": "geweld", "naam": "Geweld"}, {"code": "geld", "naam": "Geld"}],
            "verplicht_als": {"veld": "risico", "is_een_van": ["ja"]},
            "verplicht_voor": ["uitvoering"],
        },
        {"code": "vrij_op", "vraag": "Wanneer vrij?", "soort": "datum", "groep": "team"},
        {
            "code": "cijfer",
            "vraag": "Welk cijfer?",
            "soort": "getal",
            "groep": "eind",
            "minste": 1,
            "meeste": 10,
        },
        {"code": "plek", "vraag": "Waar?", "soort": "lijst", "lijst": "gemeenten", "groep": "team"},
    ],
    "termijnen": [
        {
            "code": "plan_klaar",
            "naam": "Plan klaar",
            "duur": {"aantal": 6, "eenheid": "weken"},
            "vanaf": "start",
            "klaar_bij": ["fase:uitvoering"],
        },
        {
            "code": "vrij",
            "naam": "Voor de vrijlating",
            "duur": {"aantal": 6, "eenheid": "weken"},
            "vanaf": "veld:vrij_op",
            "richting": "voor",
        },
    ],
    "partijen": [{"soort": "politie", "rol": "Beeld van incidenten"}],
    "doelen": [
        {
            "leefgebied": "agressie",
            "omschrijving": "Het blijft rustig.",
            "acties": [{"omschrijving": "Spreekt af", "partij": "huis", "binnen_dagen": 14}],
        }
    ],
    "overleggen": [
        {"code": "overleg", "naam": "Overleg", "ritme": "wekelijks", "doel": "Afspreken."}
    ],
    "brieven": [{"code": "brief", "naam": "Brief", "aan": "Deelnemers", "bij": "start"}],
    "instrumenten": [
        {"code": "toets", "naam": "Toets", "doel": "Wegen.", "wie": "Arts", "wanneer": "Bij start."}
    ],
    "resultaten": [{"code": "klaar", "naam": "Klaar"}],
    "tellingen": [
        {
            "code": "proef-nieuw",
            "naam": "Nieuw",
            "enkelvoud": "casus",
            "meervoud": "casussen",
            "definitie": "Het aantal begonnen casussen.",
            "bij": "start",
        }
    ],
    "caseload": {
        "naam": "Proefcasussen",
        "kolommen": ["nummer", "veld:vrij_op", "termijn:vrij"],
        "sorteer": "termijn:vrij",
        "signalen": ["plan_klaar"],
    },
    "capaciteit": {"plaatsen": 15, "fte": 0.5},
}
for _veld in _PROEF["velden"]:
    _veld["categorie"] = "proces"


def gegevens(anders: dict[str, Any] | None = None) -> dict[str, Any]:
    """The definition as a file holds it, with `{"fasen.0.naar": []}` laid over it; WEG takes out."""
    proef = copy.deepcopy(_PROEF)
    for pad, waarde in (anders or {}).items():
        leg(proef, pad.split("."), waarde if waarde is WEG else copy.deepcopy(waarde))
    return proef


def leg(geheel: Any, stappen: list[Any], waarde: Any) -> None:
    for stap in stappen[:-1]:
        geheel = geheel[int(stap) if isinstance(geheel, list) else stap]
    laatste = stappen[-1]
    if isinstance(geheel, list):
        laatste = int(laatste)
        if laatste == len(geheel):
            geheel.append(None)
    if waarde is WEG:
        del geheel[laatste]
    else:
        geheel[laatste] = waarde


def aanpak(anders: dict[str, Any] | None = None) -> Aanpak:
    return Aanpak(lees_definitie(gegevens(anders)))


def veld(soort: str, **rest: Any) -> Veld:
    keuzes = [{"code": code, "naam": code.title()} for code in ("een", "twee", "drie")]
    extra: dict[str, Any] = {"keuzes": keuzes} if soort in {"keuze", "meerkeuze"} else {}
    if soort == "lijst":
        extra["lijst"] = "gemeenten"
    basis = {"code": "v", "vraag": "De vraag", "groep": "g", "categorie": "proces"}
    return Veld.model_validate({**basis, "soort": soort, **extra, **rest})
