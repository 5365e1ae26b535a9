"""What a party can find of a report: an outcome of its approach, or nothing. Pure."""

from spil.aanmeldingen.vragen import criteriavragen
from spil.werkprocessen.motor import Aanpak

ONTHOUDING = "onthouding"


def standpuntkeuzes(aanpak: Aanpak) -> list[tuple[str, str]]:
    return [*((u.code, u.naam) for u in aanpak.besluiten), (ONTHOUDING, "Onthouding")]


def standpuntnaam(aanpak: Aanpak, code: str) -> str:
    """As the approach calls it."""
    return "Onthouding" if code == ONTHOUDING else aanpak.uitkomst(code).naam


def rust_op(aanpak: Aanpak, criteria: list[str]) -> str:
    """The signs of these criteria: `a, c, 1`."""
    return ", ".join(vraag.teken for vraag in criteriavragen(aanpak) if vraag.code in criteria)
