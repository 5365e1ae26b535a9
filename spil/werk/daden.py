"""What somebody can do or open by name in the jump bar: the menu, acts that begin something, and
meetings."""

from datetime import datetime

from django.urls import reverse

from spil.gebruikers.models import Rol
from spil.overleggen.queries.springen import Reekssprong, lopende_reeksen
from spil.toegang.rechten import recht
from spil.ui.menu import MenuRegel, menu_voor

BEGINNEN = (
    ("Nieuwe aanmelding", "aanmelding-nieuw", "aanmelding.doen"),
    ("Advies tellen", "advies-nieuw", "advies.geven"),
)
OPENEN = (
    ("Zelfde persoon?", "zelfde-personen", "persoon.vergelijken"),
    ("Les schrijven", "les-nieuw", "les.schrijven"),
)


def daden_voor(rol: Rol, *, vraag: str) -> list[MenuRegel]:
    """Those of which a word begins with each word of `vraag`; all of them when it is empty."""
    woorden = vraag.casefold().split()
    return [daad for daad in _alle(rol) if _past(daad.naam, woorden)]


def overleggen_voor(rol: Rol, *, vraag: str, op: datetime) -> list[Reekssprong]:
    """Series of meetings of which a word begins with each word of `vraag`. One query."""
    woorden = vraag.casefold().split()
    return [reeks for reeks in lopende_reeksen(door=rol, op=op) if _past(reeks.naam, woorden)]


def _alle(rol: Rol) -> list[MenuRegel]:
    uit = set() if rol.medewerker.huis.telt_adviezen else {"advies-nieuw"}
    nieuw, verder = (
        [
            MenuRegel(naam, reverse(url_name), actief=False)
            for naam, url_name, handeling in daden
            if recht(handeling).staat_toe(rol.soort) and url_name not in uit
        ]
        for daden in (BEGINNEN, OPENEN)
    )
    return [*nieuw, *menu_voor(rol.soort, pad=""), *verder]


def _past(naam: str, woorden: list[str]) -> bool:
    delen = naam.casefold().split()
    return all(any(deel.startswith(woord) for deel in delen) for woord in woorden)
