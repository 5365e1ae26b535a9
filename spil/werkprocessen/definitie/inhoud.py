"""What a case of this approach starts with, and what counts."""

from typing import Annotated, Final, Literal

from pydantic import Field, StringConstraints

from spil.partners.models import Organisatiesoort
from spil.werkprocessen.definitie.streng import (
    CODE,
    Bron,
    Code,
    Dagen,
    Naam,
    Streng,
    Uitleg,
    Zin,
)
from spil.werkprocessen.definitie.verloop import Moment
from spil.werkprocessen.leefgebieden import Leefgebied

Ritme = Literal["wekelijks", "tweewekelijks", "maandelijks", "per_kwartaal", "naar_behoefte"]
# melding · start · sluiting · triage:CODE · fase:CODE · resultaat:CODE
TELMOMENT_VORM: Final = f"^(melding|start|sluiting|(triage|fase|resultaat):{CODE})$"
Telmoment = Annotated[str, StringConstraints(pattern=TELMOMENT_VORM)]
# A fixed column by its name, or veld:CODE or termijn:CODE.
KOLOM_VORM: Final = f"^((veld|termijn):)?{CODE}$"
Kolom = Annotated[str, StringConstraints(pattern=KOLOM_VORM)]


class Partij(Streng):
    """Who usually takes part, and as what."""

    soort: Organisatiesoort
    rol: Naam
    altijd: bool = False


class Standaardactie(Streng):
    omschrijving: Zin
    partij: Organisatiesoort | Literal["huis"]
    binnen_dagen: Dagen


class Standaarddoel(Streng):
    leefgebied: Leefgebied
    omschrijving: Zin
    acties: list[Standaardactie] = []


class Overlegreeks(Streng):
    """A series of meetings of this approach; `gastheer` when a partner owns it. At one
    `zonder_personen` nobody is spoken of, so no case comes to it."""

    code: Code
    naam: Naam
    ritme: Ritme
    doel: Zin
    gastheer: Organisatiesoort | None = None
    zonder_personen: bool = False


class Briefsoort(Streng):
    code: Code
    naam: Naam
    aan: Zin
    bij: Moment


class Instrument(Streng):
    """A risk instrument of a partner, when it is asked (MZ23 r50-51: never to select)."""

    code: Code
    naam: Naam
    doel: Zin
    wie: Naam
    wanneer: Zin
    geldig_maanden: Annotated[int, Field(ge=1, le=120)] = 12


# The figures of the house as a whole, which it publishes (spil/sturing/indicatoren.py).
Kerncijfer = Literal["meldingen", "nieuwe-casussen"]


class Telling(Streng):
    """One figure: what it counts, in words, and at which moment."""

    code: Code
    naam: Naam
    enkelvoud: Naam
    meervoud: Naam
    definitie: Zin
    bij: Telmoment
    bron: Bron = ""


MEESTE_KOLOMMEN: Final = 10


class Caseload(Streng):
    """The list of who coordinates this approach: columns, order, and terms that show as signal."""

    naam: Naam
    kolommen: Annotated[list[Kolom], Field(min_length=1, max_length=MEESTE_KOLOMMEN)]
    sorteer: Kolom
    signalen: list[Code] = []
    eerste_pagina: bool = False


class Capaciteit(Streng):
    """How many running cases fit (`plaatsen`) in this much work (`fte`)."""

    plaatsen: Annotated[int, Field(ge=1, le=10_000)]
    fte: Annotated[float, Field(gt=0, le=100)]


class Aanmelden(Streng):
    """Who may report (none: every deelnemer), and what the report is about. `mandaat`: a report is
    for the burgemeester, so only who holds a mandate may receive it."""

    door: list[Organisatiesoort] = []
    uitleg: Uitleg = ""
    per_lijst: bool = False
    mandaat: bool = False
