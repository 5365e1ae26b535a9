"""The approaches that Spil ships: one file each, below `aanpakken/`."""

from functools import cache
from pathlib import Path
from typing import Final

from spil.kern.fouten import NietGevonden
from spil.werkprocessen.definitie import Aanpakdefinitie, AanpakOngeldig, lees_toml

MAP: Final = Path(__file__).parent / "aanpakken"


@cache
def catalogus() -> dict[str, Aanpakdefinitie]:
    """Code → definition, in the order of the files. Raises AanpakOngeldig, naming the file."""
    return {pad.stem: lees_bestand(pad) for pad in sorted(MAP.glob("*.toml"))}


def eerste_aanpakken() -> list[str]:
    """The codes of what each new house begins with."""
    return [code for code, definitie in catalogus().items() if definitie.in_ieder_huis]


def uit_catalogus(code: str) -> Aanpakdefinitie:
    """Raises NietGevonden."""
    if code not in catalogus():
        raise NietGevonden(f"Er is geen aanpak {code}. Wel: {', '.join(catalogus())}.")
    return catalogus()[code]


def lees_bestand(pad: Path) -> Aanpakdefinitie:
    """The definition in one file, which is called after its code. Raises AanpakOngeldig."""
    try:
        definitie = lees_toml(pad.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        raise AanpakOngeldig([f"{pad.name}: Het bestand is geen UTF-8."]) from None
    except AanpakOngeldig as fout:
        raise AanpakOngeldig([f"{pad.name}: {reden}" for reden in fout.redenen]) from None
    if definitie.code != pad.stem:
        raise AanpakOngeldig([f"{pad.name}: het bestand heet anders dan de code {definitie.code}."])
    return definitie
