"""What somebody types in the forms of this app."""

from typing import Any

from spil.aanmeldingen.models import Criterium
from spil.aanmeldingen.tests.voorbeelden import MERK


def stap_wie(**anders: str) -> dict[str, str]:
    velden = {
        "aantal": "0",
        "voornamen": "Joris",
        "achternaam": MERK,
        "geboortedatum": "3-4-1985",
        "geslacht": "m",
        "gemeente": "0758",
        "bsn": "9999.90.019",
        "straat_en_nummer": f"{MERK}straat 1",
        "geinformeerd": "ja",
        "mag_genoemd": "ja",
        "doe": "verder",
    }
    return velden | anders


def stap_wat(**anders: str) -> dict[str, str]:
    velden = {
        "aanleiding": f"{MERK} dreigt de buren.",
        "geprobeerd": "Twee gesprekken door de wijkagent.",
        "betrokken_organisaties": "Woonstichting, wijkteam.",
        "urgentie": "gewoon",
        "leefgebied_huisvesting": "Huurachterstand.",
        "doe": "verder",
    }
    for criterium in Criterium:
        velden[f"{criterium}_voldaan"] = "ja"
        velden[f"{criterium}_toelichting"] = f"Ja, vanwege {criterium.letter}."
    return velden | anders


def besluit_velden(wereld: Any, uitkomst: str, **anders: str) -> dict[str, str]:
    velden = {
        "aantal": "3",
        "uitkomst": uitkomst,
        "reden": f"Zo besloten over {MERK}.",
        "wijze": "overleg",
        "besloten_op": "23-11-2026",
        "antwoord": f"Beste collega, {MERK} hoort bij u.",
        "stem0-medewerker": str(wereld.ketenpartner.medewerker.uuid),
        "stem0-beslist": "beslist",
        "stem0-standpunt": uitkomst,
        "stem1-medewerker": str(wereld.behandelaar.medewerker.uuid),
        "stem1-beslist": "adviseert",
        "stem1-standpunt": uitkomst,
        "doe": "verder",
    }
    for criterium in Criterium:
        velden[f"{criterium}_voldaan"] = "ja"
        velden[f"{criterium}_toelichting"] = f"Het overleg vindt {criterium.letter} duidelijk."
    return velden | anders
