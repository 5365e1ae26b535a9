"""The engine: what a definition means for one case. Pure; knows no database and no screen."""

from spil.werkprocessen.motor.aanpak import Aanpak
from spil.werkprocessen.motor.antwoorden import Antwoord, VeldFout, schoon
from spil.werkprocessen.motor.stilstand import Stilstandgrenzen
from spil.werkprocessen.motor.termijnen import Momenten, Termijnstand, termijnstanden

__all__ = [
    "Aanpak",
    "Antwoord",
    "Momenten",
    "Stilstandgrenzen",
    "Termijnstand",
    "VeldFout",
    "schoon",
    "termijnstanden",
]
