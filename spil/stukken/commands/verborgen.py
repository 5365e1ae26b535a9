"""What a file tells beside its content, before others read it (eisen A4-06)."""

import struct
import zipfile
from dataclasses import replace
from enum import StrEnum

from spil.bestanden.commands import Aangeboden
from spil.bestanden.fouten import BestandKanNiet
from spil.bestanden.soorten import herken
from spil.bestanden.verborgen import doorzoek
from spil.gebruikers.models import Rol
from spil.stukken.fouten import VerborgenGegevens
from spil.toegang.models import Deelsoort, Dossierdeel


class Verborgen(StrEnum):
    """What to do with it. TOON: say first what there is."""

    TOON = ""
    WEG = "weg"
    HOUD = "houd"


def klaar_voor_lezers(
    deel: Dossierdeel, aangeboden: Aangeboden, *, verborgen: Verborgen, door: Rol
) -> Aangeboden:
    """The file as the readers of this part get it. In the own part of who adds it nobody else reads.

    Raises BestandKanNiet, VerborgenGegevens.
    """
    if _is_eigen_deel(deel, door) or verborgen == Verborgen.HOUD:
        return aangeboden
    soort = herken(aangeboden.naam, aangeboden.mediatype, aangeboden.inhoud)
    if not soort.wordt_doorzocht:
        return aangeboden
    try:
        gezocht = doorzoek(soort.code, aangeboden.inhoud)
    except (struct.error, zipfile.BadZipFile, LookupError, ValueError) as fout:
        raise BestandKanNiet(aangeboden.naam, "dit bestand is beschadigd.") from fout
    if (gezocht.gevonden or gezocht.blijft) and verborgen == Verborgen.TOON:
        raise VerborgenGegevens(gezocht.gevonden, gezocht.blijft)
    return replace(aangeboden, inhoud=gezocht.schoon) if gezocht.gevonden else aangeboden


def _is_eigen_deel(deel: Dossierdeel, door: Rol) -> bool:
    if door.is_huisrol:
        return deel.soort == Deelsoort.KERN
    return deel.partner_id == door.partner_id
