"""A definition while it is being written: JSON of which nothing is certain yet.

A place in it is a path: `verwerking.bewaren`, `criteria.vragen`.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from copy import deepcopy
from typing import Any, Final

from django.utils.text import slugify

Ruw = dict[str, Any]
MAX_CODE: Final = 40


def waarde(ruw: Mapping[str, Any], pad: str) -> Any:
    """What stands at this path; None when nothing does."""
    hier: Any = ruw
    for stap in pad.split("."):
        hier = hier.get(stap) if isinstance(hier, Mapping) else None
    return hier


def met(ruw: Ruw, waarden: Mapping[str, Any]) -> Ruw:
    """A copy with these values at these paths."""
    nieuw = deepcopy(ruw)
    for pad, inhoud in waarden.items():
        *boven, naam = pad.split(".")
        hier = nieuw
        for stap in boven:
            if not isinstance(hier.get(stap), dict):
                hier[stap] = {}
            hier = hier[stap]
        hier[naam] = inhoud
    return nieuw


def dingen(ruw: Mapping[str, Any], pad: str) -> list[Ruw]:
    """The list at this path; empty when there is none."""
    gevonden = waarde(ruw, pad)
    return [ding for ding in gevonden if isinstance(ding, dict)] if gevonden else []


def code_uit(naam: str, bezet: AbstractSet[str], *, begin: str = "") -> str:
    """A code that is not taken, from a name; it stays when the name changes."""
    kern = re.sub(r"[^a-z0-9_]", "_", slugify(naam).replace("-", "_")).strip("_")
    kern = f"{begin}{kern}" if begin else (kern if re.match(r"[a-z]", kern) else f"x{kern}")
    code, nr = kern[:MAX_CODE], 1
    while code in bezet:
        nr += 1
        code = f"{kern[: MAX_CODE - 4]}_{nr}"
    return code


def merk(inhoud: Any) -> str:
    """Tells whether this is still what somebody saw."""
    tekst = json.dumps(inhoud, sort_keys=True, default=str)
    return hashlib.sha256(tekst.encode()).hexdigest()[:16]
