"""The name of a file as somebody gave it: kept to be read, never used as a path."""

import unicodedata
from pathlib import PurePosixPath

from spil.bestanden.grenzen import LANGSTE_NAAM

ZONDER_NAAM = "bestand"
VERBODEN = frozenset('/\\:*?"<>|')


def nette_naam(naam: str) -> str:
    """Without directories, control characters and signs that turn the reading order around."""
    laatste = naam.replace("\\", "/").rsplit("/", 1)[-1]
    samen = unicodedata.normalize("NFC", laatste)
    tekens = (" " if unicodedata.category(t)[0] in "CZ" else t for t in samen)
    kaal = " ".join("".join(t for t in tekens if t not in VERBODEN).split()).strip(". ")
    if not kaal:
        return ZONDER_NAAM
    pad = PurePosixPath(kaal)
    return f"{pad.stem[: LANGSTE_NAAM - len(pad.suffix)]}{pad.suffix}"[:LANGSTE_NAAM]
