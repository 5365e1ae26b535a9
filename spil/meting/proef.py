"""Before anything is timed: does each variant show the same rows, and with how many queries?"""

import re
from http import HTTPStatus

import psycopg
from django.conf import settings
from django.test import Client

from spil.kern.losse_databank import log_in_als
from spil.kern.omgeving import OmgevingsFout
from spil.meting.gebruikers import Gebruiker
from spil.meting.kaal.vragen import VRAGEN
from spil.meting.tellen import geteld
from spil.meting.verzoek import WERKEN, Variant, Werk

REGEL = re.compile(rb"\sdata-regel[\s>]")  # on each line of a list in Spil
LIJSTEN: dict[Werk, tuple[str, ...]] = {
    "werklijst": ("acties", "besprekingen"),
    "dossier": ("acties",),
    "zoeken": ("treffers",),
}


def tel_queries(database: str, gebruiker: Gebruiker) -> dict[tuple[Werk, Variant], int]:
    """Per work and variant; for Spil by asking once, in this process."""
    kaal: tuple[Variant, ...] = ("django", "sql")
    queries = {(werk, variant): len(VRAGEN[werk]) for werk in WERKEN for variant in kaal}
    with log_in_als("app", database):
        for werk in WERKEN:
            _vraag(gebruiker, werk)  # what a process does once, is not counted
            with geteld() as gedaan:
                _vraag(gebruiker, werk)
            queries[werk, "spil"] = len(gedaan)
    return queries


def eis_gelijke_rijen(owner: psycopg.Connection[tuple[object, ...]], gebruiker: Gebruiker) -> None:
    """Raises OmgevingsFout when Spil shows more or fewer lines than the bare queries find."""
    with log_in_als("app", owner.info.dbname):
        getoond = {werk: len(REGEL.findall(_vraag(gebruiker, werk))) for werk in LIJSTEN}
    for werk, namen in LIJSTEN.items():
        parameters = gebruiker.verzoek(werk, "sql").parameters
        kaal = sum(
            len(owner.execute(vraag.encode(), parameters).fetchall())
            for naam, vraag in VRAGEN[werk]
            if naam in namen
        )
        if getoond[werk] != kaal:
            raise OmgevingsFout(
                f"De meting klopt niet: {werk} toont {getoond[werk]} regels, de kale versie {kaal}."
            )


def _vraag(gebruiker: Gebruiker, werk: Werk) -> bytes:
    verzoek = gebruiker.verzoek(werk, "spil")
    client = Client(SERVER_NAME="localhost")
    client.cookies[settings.SESSION_COOKIE_NAME] = gebruiker.sessiesleutel
    if verzoek.lichaam is None:
        antwoord = client.get(verzoek.pad, secure=settings.VEILIGE_VERBINDING)
    else:
        lichaam = verzoek.lichaam
        antwoord = client.post(verzoek.pad, lichaam, secure=settings.VEILIGE_VERBINDING)
    if antwoord.status_code not in {HTTPStatus.OK, HTTPStatus.FOUND}:
        raise OmgevingsFout(f"De meting klopt niet: {werk} antwoordt {antwoord.status_code}.")
    return bytes(antwoord.content)
