"""An approach as one file, so that houses share it."""

import json

from spil.werkprocessen.definitie import (
    Aanpakdefinitie,
    AanpakOngeldig,
    lees_definitie,
    lees_toml,
)


def als_bestand(definitie: Aanpakdefinitie) -> str:
    """JSON that `uit_bestand` reads back to the same definition."""
    inhoud = definitie.model_dump(mode="json")
    return json.dumps(inhoud, indent=2, ensure_ascii=False) + "\n"


def uit_bestand(inhoud: bytes) -> Aanpakdefinitie:
    """From JSON, or from TOML as Spil ships it. Raises AanpakOngeldig."""
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise AanpakOngeldig(["Het bestand is geen tekst (UTF-8)."]) from None
    if not tekst.lstrip().startswith("{"):
        return lees_toml(tekst)
    try:
        gegevens = json.loads(tekst)
    except json.JSONDecodeError as fout:
        raise AanpakOngeldig(
            [f"Het bestand is geen geldige JSON: regel {fout.lineno}, teken {fout.colno}."]
        ) from None
    except RecursionError:
        raise AanpakOngeldig(["De aanpak is te diep genest."]) from None
    return lees_definitie(gegevens)
