"""The indicators: each has one written definition, and every figure of it follows that."""

from dataclasses import dataclass
from typing import Final

from spil.feiten.models import Feitsoort
from spil.kern.fouten import NietGevonden


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """What is counted, when, and from which facts; the texts are shown beside the figures."""

    code: str
    naam: str
    enkelvoud: str
    meervoud: str
    definitie: str
    telt_op: str
    let_op: str
    feitsoort: Feitsoort
    bron: str

    def aantal(self, getal: int) -> str:
        """`geen meldingen`, `1 melding`, `12 meldingen`."""
        return f"{getal or 'geen'} {self.enkelvoud if getal == 1 else self.meervoud}"


GEMEENTE: Final = (
    "Een feit telt onder de gemeente waar de persoon op die dag woonde, met de naam en de grenzen "
    "van nu: Aalburg, Werkendam en Woudrichem tellen onder Altena. Iedere gemeente waarvoor het "
    "huis werkt of werkte heeft een eigen rij. Onder Overig valt al het andere: geen vaste "
    "verblijfplaats, woonplaats geheim of onbekend, een gemeente buiten het huis, en een opgeheven "
    "gemeente zonder opvolger."
)
TELREGEL: Final = (
    "Alle verwerkingen van het huis tellen samen. Een feit dat later onjuist blijkt, wordt met een "
    "tegenfeit teruggedraaid, op de dag van het onjuiste feit."
)

# Both definitions are those of the published tables: JR21 r90-93 and r134-137 (facts, 4.2).
MELDINGEN: Final = Indicator(
    code="meldingen",
    naam="Meldingen",
    enkelvoud="melding",
    meervoud="meldingen",
    definitie=(
        "Het aantal zaken met complexe veiligheidsproblematiek dat bij het huis is aangemeld en "
        "ter triage is aangeboden."
    ),
    telt_op="Een melding telt op de dag waarop het huis haar ontvangt.",
    let_op=(
        "Ook een melding die daarna niet wordt opgepakt, wordt doorgeleid of met een advies "
        "eindigt, telt mee."
    ),
    feitsoort=Feitsoort.MELDING,
    bron=(
        "Jaarrapportage 2021 van het Zorg- en Veiligheidshuis Baronie Breda, "
        "Trends complexe casuïstiek, eerste tabel"
    ),
)
NIEUWE_CASUSSEN: Final = Indicator(
    code="nieuwe-casussen",
    naam="Nieuwe casussen",
    enkelvoud="nieuwe casus",
    meervoud="nieuwe casussen",
    definitie=(
        "Het aantal nieuw gestarte casussen waarover het huis procesregie voert vanwege complexe "
        "veiligheidsproblematiek."
    ),
    telt_op="Een casus telt op de dag waarop de procesregie begint.",
    let_op=(
        "Dat kan in een later jaar zijn dan de melding. Nieuwe casussen zijn dus geen deel van de "
        "meldingen van hetzelfde jaar, en kunnen er meer zijn."
    ),
    feitsoort=Feitsoort.NIEUWE_CASUS,
    bron=(
        "Jaarrapportage 2021 van het Zorg- en Veiligheidshuis Baronie Breda, "
        "Trends complexe casuïstiek, tweede tabel"
    ),
)
INDICATOREN: Final = {indicator.code: indicator for indicator in (MELDINGEN, NIEUWE_CASUSSEN)}


def vind(code: str) -> Indicator:
    """The indicator with this code. Raises NietGevonden."""
    if code not in INDICATOREN:
        raise NietGevonden(f"Er is geen indicator {code}. Wel: {', '.join(INDICATOREN)}.")
    return INDICATOREN[code]
