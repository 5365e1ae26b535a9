"""What every line of every log holds (eisen A6-02): act, object, result, origin, actor, time in UTC,
role, organisation, purpose, dossier, processing activity, trace.

A new column is a new line here. The result of a look or an event is that it happened: its line
lives in the transaction of the act (`scan.py` sees that a refusal leaves none; `test_fouten.py`
that without the line nothing happens). What was refused is a Beveiligingsregel, with its outcome.
"""

import re
from collections.abc import Callable
from ipaddress import ip_address
from typing import Any

from spil.gebruikers.models import Beveiligingsregel, Rolsoort
from spil.toegang import rechten
from spil.toegang.logboekwoorden import DOELEN

Toets = Callable[[Any], bool]
CODE = re.compile(r"[a-z0-9_]+(\.[a-z0-9_]+)+")
SPOOR = re.compile(r"[0-9a-f]{32}|tx-\d+|test")
UTC = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?\+00:00")
KENMERK = re.compile(r"[\w.:/-]*")


def sleutel(waarde: Any) -> bool:
    return isinstance(waarde, int) and not isinstance(waarde, bool) and waarde > 0


def of_leeg(toets: Toets) -> Toets:
    return lambda waarde: waarde is None or toets(waarde)


def vorm(patroon: re.Pattern[str]) -> Toets:
    return lambda waarde: isinstance(waarde, str) and bool(patroon.fullmatch(waarde))


def handeling(waarde: Any) -> bool:
    """An act that stands in the rights table: so the FG reads it in words."""
    try:
        return bool(rechten.recht(waarde))
    except rechten.OnbekendeHandeling:
        return False


def adres(waarde: Any) -> bool:
    try:
        return bool(ip_address(waarde))
    except ValueError:
        return False


SCHEMA: dict[str, dict[str, Toets]] = {
    "logboek_inzage": {
        "id": sleutel,
        "op": vorm(UTC),
        "handeling": handeling,
        "dossier_id": sleutel,
        "betrokkene_id": of_leeg(sleutel),  # nobody: the number of the dossier was shown
        "medewerker_id": sleutel,
        "rol_id": sleutel,
        "rolsoort": Rolsoort.values.__contains__,
        "partner_id": sleutel,
        "huis_id": sleutel,
        "verwerking_id": sleutel,
        "doel": DOELEN.__contains__,
        "nood": lambda waarde: isinstance(waarde, bool),
        "adres": adres,
        "spoor": vorm(SPOOR),
    },
    "logboek_gebeurtenis": {
        "id": sleutel,
        "op": vorm(UTC),
        "code": vorm(CODE),
        "onderwerp_soort": lambda waarde: isinstance(waarde, str),
        "onderwerp_id": of_leeg(sleutel),
        "kenmerk": vorm(KENMERK),
        "medewerker_id": sleutel,
        "rol_id": sleutel,
        "rolsoort": Rolsoort.values.__contains__,
        "partner_id": sleutel,
        "huis_id": sleutel,
        "dossier_id": of_leeg(sleutel),
        "deel_id": of_leeg(sleutel),
        "verwerking_id": of_leeg(sleutel),
        "doel": DOELEN.__contains__,
        "adres": adres,
        "spoor": vorm(SPOOR),
    },
    "gebruikers_beveiligingsregel": {
        "id": sleutel,
        "op": vorm(UTC),
        "uitkomst": Beveiligingsregel.Uitkomst.values.__contains__,
        "gebruiker_id": of_leeg(sleutel),  # nobody: a login that does not exist
        "rol_id": of_leeg(sleutel),
        "route": lambda waarde: isinstance(waarde, str),
        "adres": adres,
    },
}


def gebreken(tabel: str, rij: dict[str, Any], *, http: bool) -> list[str]:
    """What is wrong with this line; without a request there is no network address."""
    schema = SCHEMA[tabel]
    wat = f"{tabel} {rij.get('code') or rij.get('handeling') or rij.get('uitkomst')}"
    fout = [f"{wat}: kolom {naam} staat niet in het schema" for naam in set(rij) ^ set(schema)]
    for naam, toets in schema.items():
        if naam in rij and not toets(rij[naam]) and (http or naam != "adres" or rij[naam]):
            fout.append(f"{wat}: {naam} is {rij[naam]!r}")
    if tabel == "logboek_gebeurtenis":
        fout += _over_iets(wat, rij)
    return fout


def _over_iets(wat: str, rij: dict[str, Any]) -> list[str]:
    """An event is about a row, a dossier or both; and a dossier has its processing activity."""
    fout = []
    if (rij["verwerking_id"] is None) != (rij["dossier_id"] is None):
        fout.append(f"{wat}: dossier zonder verwerking, of andersom")
    if rij["onderwerp_id"] is None and rij["dossier_id"] is None:
        fout.append(f"{wat}: gaat nergens over")
    return fout
