"""How names are put together and looked up."""

from spil.kern.tekst import vereenvoudig

__all__ = ["vereenvoudig", "volledige_naam", "zoeksleutel"]


def volledige_naam(voornamen: str, tussenvoegsel: str, achternaam: str) -> str:
    """`Joris van den Voorbeeld`; parts that are empty leave no gap."""
    return " ".join(deel for deel in (voornamen, tussenvoegsel, achternaam) if deel)


def zoeksleutel(voornamen: str, tussenvoegsel: str, achternaam: str) -> str:
    """Family name first, no accents, lower case: `voorbeeld van den joris`."""
    return vereenvoudig(f"{achternaam} {tussenvoegsel} {voornamen}")
