"""Sending an answer: a step of the decision, or an act of its own when it follows later."""

from datetime import datetime

from spil.aanmeldingen.models import Aanmelding, Antwoord
from spil.gebruikers.models import Rol
from spil.logboek.schrijven import leg_vast
from spil.toegang.models import Bericht


def verstuur_antwoord(
    aanmelding: Aanmelding,
    *,
    uitkomst: str,
    tekst: str,
    per_brief: bool = False,
    door: Rol,
    op: datetime,
) -> Antwoord:
    """Into the reporter's part, with a notice that names the kenmerk only."""
    antwoord = Antwoord.verstuur(
        aanmelding, uitkomst=uitkomst, tekst=tekst, per_brief=per_brief, door=door, op=op
    )
    Bericht.stuur(
        aanmelding.aangemeld_door.medewerker_id,
        soort=Bericht.Soort.ANTWOORD,
        dossiernummer=aanmelding.kenmerk,
        op=op,
    )
    leg_vast(
        "aanmelding.beantwoord",
        door=door,
        op=op,
        bij=antwoord,
        onderwerp=antwoord,
        kenmerk=uitkomst,
    )
    return antwoord
