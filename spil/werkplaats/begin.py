"""What a new approach starts with."""

from copy import deepcopy
from typing import Any

from spil.werkplaats.ruw import Ruw, dingen
from spil.werkprocessen.definitie.inhoud import Telling

# The four steps of WGS art. 2.31, an outcome of each kind, one group of questions, two figures.
_LEEG: dict[str, Any] = {
    "formaat": 1,
    "omschrijving": "",
    "verwerking": {
        "doel": "",
        "regime": "wgs",
        "grondslag": "WGS art. 2.24 tot en met 2.32; BGS art. 2.17 tot en met 2.22",
        "hitregel": "niets",
        "bewaren": {"jaren": 5, "verlengjaren": 2},
    },
    "criteria": {"regel": "weging", "vragen": []},
    "uitkomsten": [
        {"code": "oppakken", "naam": "Oppakken", "leidt_tot": "oppakken"},
        {"code": "advies", "naam": "Advies aan de melder", "leidt_tot": "advies"},
        {"code": "doorgeleiden", "naam": "Doorgeleiden", "leidt_tot": "doorgeleiden"},
        {"code": "niet_oppakken", "naam": "Niet oppakken", "leidt_tot": "niet_oppakken"},
    ],
    "fasen": [
        {
            "code": "voorbereiding",
            "naam": "Voorbereiding",
            "stap": "voorbereiding",
            "naar": ["plan"],
        },
        {"code": "plan", "naam": "Plan", "stap": "plan", "naar": ["uitvoering"]},
        {
            "code": "uitvoering",
            "naam": "Uitvoering",
            "stap": "uitvoering",
            "naar": ["evaluatie", "plan"],
        },
        {"code": "evaluatie", "naam": "Evaluatie", "stap": "evaluatie", "naar": ["uitvoering"]},
    ],
    "groepen": [{"code": "aanmelding", "naam": "Bij de aanmelding", "zien": "deelnemers"}],
    "caseload": {
        "naam": "Casussen",
        "kolommen": ["nummer", "naam", "gemeente", "fase", "regisseur", "volgende_bespreking"],
        "sorteer": "volgende_bespreking",
    },
}


def lege_aanpak(code: str, naam: str) -> Ruw:
    """All but whom it is for and what the data are for: nobody can say that beforehand."""
    ruw = deepcopy(_LEEG)
    ruw |= {"code": code, "naam": naam, "tellingen": [_meldingen(code, naam), _nieuw(code, naam)]}
    ruw["verwerking"] |= {"code": code, "naam": naam}
    return ruw


def kopie(bron: Ruw, code: str, naam: str) -> Ruw:
    """The same approach under another name, with a verwerking and figures of its own: another
    purpose is another verwerking."""
    ruw, oud = deepcopy(bron), str(bron.get("code", ""))
    ruw |= {"code": code, "naam": naam, "uit": "", "telt_voor": []}
    ruw["verwerking"] = {**ruw.get("verwerking", {}), "code": code, "naam": naam}
    for telling in dingen(ruw, "tellingen"):
        kern = str(telling.get("code", "")).removeprefix(f"{oud}-")
        telling["code"] = f"{code}-{kern}"[:40]
    return ruw


def _meldingen(code: str, naam: str) -> Ruw:
    return Telling(
        code=f"{code[:30]}-meldingen",
        naam=f"Meldingen {naam}"[:120],
        enkelvoud="melding",
        meervoud="meldingen",
        definitie="Het aantal zaken dat bij het huis is aangemeld.",
        bij="melding",
    ).model_dump(mode="json")


def _nieuw(code: str, naam: str) -> Ruw:
    return Telling(
        code=f"{code[:30]}-nieuw",
        naam=f"Nieuwe casussen {naam}"[:120],
        enkelvoud="nieuwe casus",
        meervoud="nieuwe casussen",
        definitie="Het aantal casussen dat is begonnen.",
        bij="start",
    ).model_dump(mode="json")
