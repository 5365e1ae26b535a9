"""One client: a process that sends requests as fast as they are answered."""

import http.client
import time
from dataclasses import dataclass, field
from http import HTTPStatus
from itertools import cycle
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

import psycopg

from spil.meting.kaal.vragen import VRAGEN
from spil.meting.processen import cpu_van
from spil.meting.verzoek import EIGEN_SLEUTEL, FORMULIER, Variant, Verzoek, Werk

GOED = {HTTPStatus.OK, HTTPStatus.FOUND}


@dataclass(frozen=True, kw_only=True)
class Ronde:
    """What one client does in one slot of the measurement."""

    werk: Werk
    variant: Variant
    verzoeken: list[Verzoek]
    begin: float  # by time.time(): all clients start together
    seconden: float
    poort: int = 0
    conninfo: str = ""


@dataclass(frozen=True)
class Resultaat:
    """Answer times in seconds, how many went wrong, and the CPU of `sql`, which is its own server."""

    tijden: list[float] = field(default_factory=list)
    fouten: int = 0
    cpu: float = 0.0


def werk(ronde: Ronde) -> Resultaat:
    """Work until the slot is over."""
    return _met_sql(ronde) if ronde.variant == "sql" else _over_http(ronde)


def _over_http(ronde: Ronde) -> Resultaat:
    verbinding = http.client.HTTPConnection("localhost", ronde.poort, timeout=60)
    verbinding.connect()
    tijden, fouten = [], 0
    _wacht_tot(ronde.begin)
    for verzoek in cycle(ronde.verzoeken):
        begin = time.perf_counter()
        if time.time() >= ronde.begin + ronde.seconden:
            break
        status = _vraag(verbinding, verzoek)
        tijden.append(time.perf_counter() - begin)
        fouten += status not in GOED
    verbinding.close()
    return Resultaat(tijden, fouten)


def _vraag(verbinding: http.client.HTTPConnection, verzoek: Verzoek) -> int:
    koppen, lichaam = verzoek.koppen, None
    if verzoek.lichaam is not None:
        velden = {n: str(uuid4()) if w == EIGEN_SLEUTEL else w for n, w in verzoek.lichaam.items()}
        lichaam = urlencode(velden)
        koppen = {**koppen, "Content-Type": FORMULIER}
    verbinding.request(verzoek.methode, verzoek.pad, lichaam, koppen)
    antwoord = verbinding.getresponse()
    antwoord.read()
    return antwoord.status


def _met_sql(ronde: Ronde) -> Resultaat:
    tijden: list[float] = []
    with psycopg.connect(ronde.conninfo, autocommit=True) as verbinding:
        backend = verbinding.info.backend_pid
        _wacht_tot(ronde.begin)
        eigen, ander = time.process_time(), cpu_van([backend])
        for verzoek in cycle(ronde.verzoeken):
            begin = time.perf_counter()
            if time.time() >= ronde.begin + ronde.seconden:
                break
            _lees(verbinding, ronde.werk, verzoek)
            tijden.append(time.perf_counter() - begin)
        cpu = time.process_time() - eigen + cpu_van([backend]) - ander
    return Resultaat(tijden, cpu=cpu)


def _lees(verbinding: psycopg.Connection[Any], soort: Werk, verzoek: Verzoek) -> None:
    for naam, vraag in VRAGEN[soort]:
        cursor = verbinding.execute(vraag.encode(), verzoek.parameters, prepare=True)
        if naam:
            cursor.fetchall()


def _wacht_tot(moment: float) -> None:
    time.sleep(max(0.0, moment - time.time()))
