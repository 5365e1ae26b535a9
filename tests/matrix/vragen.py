"""One request on the stage, rolled back afterwards, with everything it showed, wrote and logged."""

import re
from dataclasses import dataclass, field
from typing import Any

from django.contrib.sessions.models import Session
from django.db import connection, transaction
from django.test import Client

from tests.matrix import oog
from tests.matrix.logschema import SCHEMA
from tests.matrix.merken import Merk, vind
from tests.matrix.toneel import Toneel

ANONIEM = "niemand"
LOGT = frozenset(
    {
        *("logboek_inzage", "gebruikers_beveiligingsregel", "django_session"),
        *("usersessions_usersession", "gebruikers_cache"),
    }
)
WISSELT = re.compile(r"\b[A-Za-z0-9]{64}\b|[0-9a-f]{8}-[0-9a-f-]{27}")
"""The token against forged requests, and what the address itself says."""
TITEL = re.compile(r"<title>(.*?)</title>", re.DOTALL)


@dataclass
class Uitslag:
    """What came back."""

    status: int
    tekst: str
    koppen: dict[str, str]
    getypt: frozenset[str] = frozenset()
    geschreven: dict[str, tuple[int, int]] = field(default_factory=dict)
    logregels: list[tuple[str, dict[str, Any]]] = field(default_factory=list)

    @property
    def inzagen(self) -> list[dict[str, Any]]:
        return [rij for tabel, rij in self.logregels if tabel == "logboek_inzage"]

    @property
    def merken(self) -> set[Merk]:
        return vind(self.tekst)

    @property
    def titel(self) -> str:
        gevonden = TITEL.search(self.tekst)
        return gevonden.group(1) if gevonden else ""

    @property
    def vorm(self) -> str:
        """The page without what differs in each request."""
        return WISSELT.sub("", self.tekst)

    @property
    def verandert(self) -> dict[str, tuple[int, int]]:
        """What it wrote outside the logs and the session."""
        return {t: n for t, n in self.geschreven.items() if t not in LOGT}


class Vrager:
    """The browser of one of the cast."""

    def __init__(self, toneel: Toneel, wie: str, **instellingen: Any) -> None:
        self.toneel, self.wie = toneel, wie
        self.client = Client(raise_request_exception=False, **instellingen)

    def vraag(
        self, methode: str, pad: str, velden: dict[str, Any] | None = None, **koppen: str
    ) -> Uitslag:
        """One GET or POST; nothing of it stays."""
        self.client.cookies.clear()
        if self.wie != ANONIEM:
            self.client.cookies["spil"] = self.toneel.sessies[self.wie]
        with transaction.atomic():
            eerder, hoogste = oog.geschreven(), _hoogste()
            verzend = self.client.get if methode == "GET" else self.client.post
            antwoord = verzend(pad, velden or {}, headers=koppen)
            uitslag = Uitslag(antwoord.status_code, _tekst(antwoord), _koppen(antwoord))
            uitslag.getypt = frozenset(w for w in (velden or {}).values() if isinstance(w, str))
            uitslag.geschreven = erbij(eerder, oog.geschreven())
            uitslag.logregels = [
                (log, rij)
                for log in SCHEMA
                if uitslag.geschreven.get(log)
                for rij in oog.rijen(log, na=hoogste[log])
            ]
            if uitslag.status < 400:
                with connection.cursor() as cursor:
                    cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            transaction.set_rollback(True)
        return uitslag

    def vraag_en_houd(self, pad: str, velden: dict[str, Any]) -> Uitslag:
        """One POST as in production: what it does, stays; but for what the session remembers of
        having been shown."""
        self.client.cookies.clear()
        self.client.cookies["spil"] = self.toneel.sessies[self.wie]
        sessie = Session.objects.filter(pk=self.toneel.sessies[self.wie])
        eerder = sessie.values_list("session_data", flat=True).get()
        antwoord = self.client.post(pad, velden)
        sessie.update(session_data=eerder)
        return Uitslag(antwoord.status_code, _tekst(antwoord), _koppen(antwoord))


def erbij(
    eerder: dict[str, tuple[int, int]], later: dict[str, tuple[int, int]]
) -> dict[str, tuple[int, int]]:
    """PostgreSQL keeps counting from one transaction to the next until it has time to report."""
    verschil = {
        t: (later[t][0] - eerder.get(t, (0, 0))[0], later[t][1] - eerder.get(t, (0, 0))[1])
        for t in later
    }
    return {t: n for t, n in verschil.items() if n != (0, 0)}


def _hoogste() -> dict[str, int]:
    """Log → the id of its last line, in one question: it is asked at every request."""
    tellers = ", ".join(
        f"(SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM {log}_id_seq)"
        for log in SCHEMA
    )
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {tellers}")
        return dict(zip(SCHEMA, cursor.fetchone(), strict=True))


def _tekst(antwoord: Any) -> str:
    if getattr(antwoord, "streaming", False):
        return str(b"".join(antwoord.streaming_content), "utf-8", "replace")
    return str(antwoord.content, "utf-8", "replace")


def _koppen(antwoord: Any) -> dict[str, str]:
    koppen = dict(antwoord.items())
    for nr, koekje in enumerate(antwoord.cookies.values()):
        koppen[f"Set-Cookie {nr}"] = koekje.OutputString()
    return koppen
