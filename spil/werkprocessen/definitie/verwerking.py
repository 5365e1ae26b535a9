"""The processing activity that an approach belongs to: purpose, ground, regime, retention."""

from enum import StrEnum
from typing import Annotated, Final, Literal

from pydantic import Field, StringConstraints

from spil.werkprocessen.definitie.streng import TEKST_VORM, Code, Naam, Streng, Zin

Regime = Literal["wgs", "pga_radicalisering", "pbw", "gemeentewet", "wmo", "partner"]

# Years that data may be kept and renewed. WGS art. 1.8 lid 7 and BGS art. 1.16; Wmo 2015 art. 5.3.4
# has fifteen years. For the others no longer term was found, so the WGS is the limit (facts 3.3).
BEWAARGRENZEN: Final[dict[Regime, tuple[int, int]]] = {
    "wgs": (5, 2),
    "pga_radicalisering": (5, 2),
    "pbw": (5, 2),
    "gemeentewet": (5, 2),
    "wmo": (15, 5),
    "partner": (5, 2),
}


class Categorie(StrEnum):
    """Kinds of data: those of WGS art. 2.30 first, then what only another regime allows."""

    IDENTIFICEREND = "identificerend"
    WOONSITUATIE = "woonsituatie"
    FINANCIEEL = "financieel"
    GEZONDHEID = "gezondheid"
    POLITIE = "politie"
    STRAFRECHTELIJK = "strafrechtelijk"
    RELATIES = "relaties"
    TOEZICHT = "toezicht"
    ZORG = "zorg"
    PROFESSIONAL = "professional"
    PROCES = "proces"
    OVERTUIGING = "overtuiging"
    VERBLIJF = "verblijf"


NIET_ONDER_WGS: Final = frozenset({Categorie.OVERTUIGING, Categorie.VERBLIJF})


class Bewaren(Streng):
    """How long, counted from the first processing."""

    jaren: Annotated[int, Field(ge=0, le=100)] = 5
    verlengjaren: Annotated[int, Field(ge=0, le=100)] = 2


class Verwerkingsdefinitie(Streng):
    """Approaches with the same code share one verwerking of a house."""

    code: Code
    naam: Naam
    doel: Zin
    regime: Regime
    grondslag: Annotated[str, StringConstraints(min_length=1, max_length=300, pattern=TEKST_VORM)]
    protocol: Naam = "Nog vast te stellen door het huis"
    hitregel: Literal["regie_noemen", "niets"] = "niets"
    triagetermijn_dagen: Annotated[int, Field(ge=1, le=365)] = 14
    antwoordtermijn_werkdagen: Annotated[int, Field(ge=1, le=60)] = 5
    evaluatietermijn_dagen: Annotated[int, Field(ge=1, le=730)] = 90
    bewaren: Bewaren = Bewaren()
