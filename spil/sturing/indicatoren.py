"""The indicators: each has one written definition, and every figure of it follows that."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from spil.feiten.models import Feitsoort
from spil.werkprocessen.definitie import Aanpakdefinitie
from spil.werkprocessen.definitie.inhoud import Telling


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """What is counted, when, and from which facts; the texts are shown beside the figures.

    Only facts of `aanpakken` count, when given, and with `uitkomst` only those that have it. A
    figure of one approach has that one as `aanpak`.
    """

    code: str
    naam: str
    enkelvoud: str
    meervoud: str
    definitie: str
    telt_op: str
    let_op: str
    feitsoort: Feitsoort
    bron: str
    aanpak: str = ""
    aanpakken: frozenset[str] | None = None
    uitkomst: str = ""
    telt_mee: str = ""
    per_gemeente: bool = True

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
    "Een feit dat later onjuist blijkt, wordt met een tegenfeit teruggedraaid, op de dag van het "
    "onjuiste feit."
)

# Both definitions are those of the published tables: JR21 r90-93 and r134-137 (facts, 4.2). GCOS held
# more approaches than one among them: the definition of each says whether it counts (`telt_voor`).
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
        "Jaarrapportage 2021 van het Zorg- en Veiligheidshuis Baronie Breda, Trends, eerste tabel"
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
        "Jaarrapportage 2021 van het Zorg- en Veiligheidshuis Baronie Breda, Trends, tweede tabel"
    ),
)
ALLEEN: Final = "Alleen de aanpak {} telt mee."
ADVIEZEN: Final = Indicator(
    code="adviezen",
    naam="Adviezen",
    enkelvoud="advies",
    meervoud="adviezen",
    definitie=(
        "Het aantal vragen van een organisatie die het huis met een advies heeft beantwoord, zonder "
        "dat iemand werd aangemeld. Wie er vroeg is een organisatie; over wie het ging wordt nooit "
        "vastgelegd."
    ),
    telt_op="Een advies telt op de dag waarop het wordt gegeven.",
    let_op=(
        "Een advies waarmee een triage eindigt is hier niet bij: daar was een melding. Een advies "
        "dat binnen een dag ongedaan wordt gemaakt, telt niet."
    ),
    feitsoort=Feitsoort.ADVIES,
    bron="Jaarplan 2022 van het Zorg- en Veiligheidshuis Baronie Breda, regels 55 tot en met 61",
    telt_mee="Alle thema’s tellen samen.",
    per_gemeente=False,
)
INDICATOREN: Final = {indicator.code: indicator for indicator in (MELDINGEN, NIEUWE_CASUSSEN)}


# What a figure of an approach counts: from which facts, and on which day.
MOMENTEN: Final = {
    "melding": (Feitsoort.MELDING, "Het telt op de dag waarop het huis de melding ontvangt."),
    "triage": (Feitsoort.TRIAGEBESLUIT, "Het telt op de dag van het triagebesluit."),
    "start": (Feitsoort.NIEUWE_CASUS, "Het telt op de dag waarop de casus begint."),
    "fase": (Feitsoort.FASE, "Het telt op de dag waarop de fase begint, iedere keer opnieuw."),
    "resultaat": (Feitsoort.AFSLUITING, "Het telt op de dag waarop de casus sluit."),
    "sluiting": (Feitsoort.AFSLUITING, "Het telt op de dag waarop de casus sluit."),
}


def van_telling(telling: Telling, *, aanpak: Aanpakdefinitie, code: str) -> Indicator:
    """A figure that the definition of an approach names."""
    moment, _, uitkomst = telling.bij.partition(":")
    feitsoort, telt_op = MOMENTEN[moment]
    return Indicator(
        code=code,
        naam=telling.naam,
        enkelvoud=telling.enkelvoud,
        meervoud=telling.meervoud,
        definitie=telling.definitie,
        telt_op=telt_op,
        let_op="",
        feitsoort=feitsoort,
        bron=telling.bron or f"de definitie van de aanpak {aanpak.naam}",
        aanpak=aanpak.code,
        aanpakken=frozenset({aanpak.code}),
        uitkomst=uitkomst,
        telt_mee=ALLEEN.format(aanpak.naam),
    )


def voor_het_huis(indicator: Indicator, aanpakken: Iterable[Aanpakdefinitie]) -> Indicator:
    """A published one: the approaches whose definition says that they count for it."""
    tellen = {a.code: a.naam for a in aanpakken if indicator.code in a.telt_voor}
    namen = ", ".join(sorted(tellen.values(), key=str.casefold))
    return replace(
        indicator,
        aanpakken=frozenset(tellen),
        telt_mee=f"Van dit huis telt mee: {namen}. Andere aanpakken hebben eigen cijfers."
        if tellen
        else "Van dit huis telt nog geen aanpak mee; dat staat in de werkplaats bij de aanpak.",
    )


def alleen_van(indicator: Indicator, code: str, naam: str) -> Indicator:
    """The same figure of one approach, whether it counts for the published one or not."""
    return replace(
        indicator,
        naam=f"{indicator.naam}: {naam}",
        aanpakken=frozenset({code}),
        telt_mee=f"{ALLEEN.format(naam)} Dit is niet het gepubliceerde cijfer van het huis.",
    )
