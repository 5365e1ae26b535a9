"""The phases of a case: those of its approach, and the one end that every approach has."""

from typing import Final, Literal

from spil.werkprocessen.motor import Aanpak

AFGESLOTEN: Final = "afgesloten"
Stap = Literal["voorbereiding", "plan", "uitvoering", "evaluatie"]


def fase_naam(aanpak: Aanpak, fase: str) -> str:
    """As the definition calls it."""
    return "Afgesloten" if fase == AFGESLOTEN else aanpak.fase(fase).naam


def fase_bij_stap(aanpak: Aanpak, stap: Stap) -> str:
    """The first phase that is this step of the law; the begin when this approach has none."""
    passend = (fase.code for fase in aanpak.definitie.fasen if fase.stap == stap)
    return next(passend, aanpak.beginfase.code)
