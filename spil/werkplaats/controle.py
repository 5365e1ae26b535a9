"""The faults of a concept, beside the section they belong to, in words that name what was typed."""

import re
from collections import defaultdict
from typing import Final

from spil.werkplaats.lijsten import LIJSTEN
from spil.werkplaats.ruw import Ruw, dingen
from spil.werkplaats.secties import SECTIES
from spil.werkprocessen.definitie import AanpakOngeldig, lees_definitie

_PLEK = re.compile(
    r"^(?P<pad>[a-z_.]+)\[(?P<nr>\d+)\]\.?(?P<sleutel>[a-z_.\[\]0-9]*):? (?P<rest>.*)$"
)
# How a sentence about the definition as a whole begins.
_BEGIN: Final = (
    (r"^Fase |^Vanuit fase |^In fase |geen fase|enkele fase", "fasen"),
    (r"^Criterium ", "criteria"),
    (r"^Groep |^Veld ", "vragen"),
    (r"^Termijn ", "termijnen"),
    (r"^Brief ", "samenwerking"),
    (r"^Telling ", "tellingen"),
    (r"^De caseload ", "caseload"),
    (r"^Bewaren |^Verlengen ", "bewaren"),
    (r"uitkomst van de triage", "uitkomsten"),
)
_BIJ = re.compile(r"keer bij (\w+);")
_BIJ_LIJST: Final = {lijst.een: code for code, lijst in LIJSTEN.items()} | {"veld": "velden"}
# Where a sentence says a code: after its kind, or after a word for where it leads or comes from.
_SOORTEN: Final = _BIJ_LIJST | {"triage": "uitkomsten"}
_WEGEN: Final = {"vanaf": "fasen", "naar": "fasen", "af van": "velden"}
_CODES: Final = tuple(
    re.compile(rf"\b(?P<wat>{'|'.join(woorden)})[ :](?P<code>[a-z][a-z0-9_-]*)", re.IGNORECASE)
    for woorden in (_SOORTEN, _WEGEN)
)


def fouten_per_sectie(ruw: Ruw) -> dict[str, list[str]]:
    """Section → sentences; empty when the approach can run."""
    try:
        lees_definitie(ruw)
    except AanpakOngeldig as fout:
        gevonden: dict[str, list[str]] = defaultdict(list)
        for reden in fout.redenen:
            gevonden[_sectie_van(reden)].append(_in_woorden(reden, ruw))
        return dict(gevonden)
    return {}


def _sectie_van(reden: str) -> str:
    begin = re.split(r"[\[: ]", reden, maxsplit=1)[0]
    if (op_pad := _van_pad(begin)) is not None:
        return op_pad
    if bij := _BIJ.search(reden):
        lijst = LIJSTEN[_BIJ_LIJST.get(bij[1], "velden")]
        return next(sectie.code for sectie in SECTIES if lijst in sectie.lijsten)
    return next((code for patroon, code in _BEGIN if re.search(patroon, reden)), "algemeen")


def _van_pad(pad: str) -> str | None:
    passend = [
        (len(wortel), sectie.code)
        for sectie in SECTIES
        for wortel in sectie.wortels
        if pad == wortel or pad.startswith(f"{wortel}.")
    ]
    return max(passend)[1] if passend else None


def _in_woorden(reden: str, ruw: Ruw) -> str:
    """`fasen[2].naam mag niet leeg zijn.` → Fase 2 (‘Plan’), naam: mag niet leeg zijn."""
    gevonden = _PLEK.match(reden)
    if gevonden is None:
        return _met_namen(reden, ruw)
    lijst = next((x for x in LIJSTEN.values() if x.pad == gevonden["pad"]), None)
    if lijst is None:
        return reden
    nr, rijen = int(gevonden["nr"]), dingen(ruw, lijst.pad)
    naam = rijen[nr - 1].get(lijst.naam) if nr <= len(rijen) else ""
    wie = f"{lijst.een.capitalize()} {nr}" + (f" (‘{naam}’)" if naam else "")
    bij = f", {gevonden['sleutel'].replace('_', ' ')}" if gevonden["sleutel"] else ""
    return f"{wie}{bij}: {gevonden['rest']}"


def _met_namen(reden: str, ruw: Ruw) -> str:
    """`Veld wapen moet er zijn vóór fase plan …` → Vraag ‘Welk wapen?’ moet er zijn vóór fase ‘Plan’
    …; what does not exist has no name and keeps its code."""

    def noem(gevonden: re.Match[str]) -> str:
        wat = gevonden["wat"]
        lijst = LIJSTEN[(_SOORTEN | _WEGEN)[wat.lower()]]
        naam = next(
            (
                d.get(lijst.naam)
                for d in dingen(ruw, lijst.pad)
                if d.get("code") == gevonden["code"]
            ),
            "",
        )
        if not naam:
            return gevonden[0]
        if wat.lower() in _WEGEN:
            return f"{wat} ‘{naam}’"
        return f"{lijst.een.capitalize() if wat[0].isupper() else lijst.een} ‘{naam}’"

    for codes in _CODES:
        reden = codes.sub(noem, reden)
    return reden
