"""The templates that come with Spil, as plain text; a house confirms them or brings its own."""

from functools import cache
from pathlib import Path

from spil.brieven.models import Sjabloonsoort
from spil.brieven.word.maken import maak_sjabloon


@cache
def meegeleverd(soort: str) -> bytes:
    """As a Word document."""
    tekst = (Path(__file__).parent / f"{soort}.txt").read_text(encoding="utf-8")
    return maak_sjabloon(tekst, titel=str(Sjabloonsoort(soort).label))
