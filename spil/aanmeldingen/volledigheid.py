"""What a report still lacks to be judged and to be sure about whom it is (facts 7, task 3).

Nothing here is obligatory: a reporter who does not know may leave it open. The house decides what
it asks for.
"""

from spil.aanmeldingen.queries import Blad
from spil.aanmeldingen.vragen import vraagt_de_vier
from spil.kern.tekst import opsomming

MINSTE_LEEFGEBIEDEN = 2
"""The first criterium is about problems on more than one (BGS art. 2.20 lid 3 a)."""
VRAAG = "Voor de beoordeling missen wij nog: {}. Kunt u dit aanvullen?"


def ontbreekt(blad: Blad) -> list[str]:
    """In the order in which somebody would ask for it; empty when the report is complete."""
    return [*_over_wie(blad), *_wat_er_speelt(blad)]


def als_vraag(punten: list[str]) -> str:
    """To begin the question to the reporter with."""
    return VRAAG.format(opsomming(punten)) if punten else ""


def _over_wie(blad: Blad) -> list[str]:
    mens = blad.hoofdpersoon
    if mens is None:
        return []
    heeft = {
        "de voornamen": bool(mens.voornamen),
        "de geboortedatum": mens.geboortedatum is not None,
        "het BSN": getattr(mens, "bsn", None) is not None,
        "het adres of een telefoonnummer": bool(mens.contacten.all()),
        "de gemeente": blad.aanmelding.gemeente_id is not None,
    }
    return [wat for wat, is_er in heeft.items() if not is_er]


def _wat_er_speelt(blad: Blad) -> list[str]:
    """Without these nobody can judge the criteria of BGS art. 2.20; other approaches ask their own."""
    if not vraagt_de_vier(blad.aanmelding.aanpak):
        return []
    heeft = {
        "wat er al is geprobeerd": bool(blad.aanmelding.geprobeerd),
        "welke organisaties betrokken zijn": bool(blad.aanmelding.betrokken_organisaties),
        "wat er op andere leefgebieden speelt": len(blad.leefgebieden) >= MINSTE_LEEFGEBIEDEN,
    }
    return [wat for wat, is_er in heeft.items() if not is_er]
