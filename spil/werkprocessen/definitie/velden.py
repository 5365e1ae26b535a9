"""What is asked, at the report or in the case, beyond the core that every case has."""

from enum import StrEnum
from typing import Annotated, Final, Literal, Self

from pydantic import Field, model_validator

from spil.partners.models import Organisatiesoort
from spil.werkprocessen.definitie.streng import Code, Naam, Streng, Uitleg
from spil.werkprocessen.definitie.verwerking import Categorie


class Veldsoort(StrEnum):
    TEKST = "tekst"
    LANGE_TEKST = "lange_tekst"
    DATUM = "datum"
    JA_NEE = "ja_nee"
    KEUZE = "keuze"
    MEERKEUZE = "meerkeuze"
    GETAL = "getal"
    ORGANISATIE = "organisatie"
    PERSOON = "persoon"
    LIJST = "lijst"


MET_KEUZES = frozenset({Veldsoort.KEUZE, Veldsoort.MEERKEUZE})
# What PostgreSQL, JSON and a browser all count without loss.
GROOTSTE_GETAL: Final = 1_000_000_000
Getal = Annotated[int, Field(ge=-GROOTSTE_GETAL, le=GROOTSTE_GETAL)]
Lijstnaam = Literal["gemeenten", "leefgebieden", "instrumenten", "voorzieningen"]


class Keuze(Streng):
    code: Code
    naam: Naam


class Voorwaarde(Streng):
    """Holds when the field has one of these values; `ja` and `nee` for a yes/no field."""

    veld: Code
    is_een_van: Annotated[list[Code], Field(min_length=1)]


class Veld(Streng):
    """One question. `verplicht_voor`: phases that a case cannot enter without an answer, and
    `sluiting`: a case cannot close without it in a phase that shows the question."""

    code: Code
    vraag: Naam
    uitleg: Uitleg = ""
    soort: Veldsoort
    groep: Code
    categorie: Categorie
    gevoelig: bool = False
    bij_aanmelding: bool = False
    verplicht: bool = False
    verplicht_voor: list[Code] = []
    verplicht_als: Voorwaarde | None = None
    fasen: list[Code] = []
    keuzes: list[Keuze] = []
    lijst: Lijstnaam | None = None
    minste: Getal | None = None
    meeste: Getal | None = None

    @model_validator(mode="after")
    def _past_bij_soort(self) -> Self:
        if (self.soort in MET_KEUZES) != bool(self.keuzes):
            raise ValueError("keuzes horen bij een veld van de soort keuze of meerkeuze")
        if (self.soort == Veldsoort.LIJST) != bool(self.lijst):
            raise ValueError("een lijst hoort bij een veld van de soort lijst")
        if self.soort != Veldsoort.GETAL and (self.minste, self.meeste) != (None, None):
            raise ValueError("minste en meeste horen bij een veld van de soort getal")
        if self.minste is not None and self.meeste is not None and self.minste > self.meeste:
            raise ValueError("minste is hoger dan meeste")
        if len({keuze.code for keuze in self.keuzes}) < len(self.keuzes):
            raise ValueError("twee keuzes hebben dezelfde code")
        return self


class Verblijf(Streng):
    """Which fields of a group say where somebody lives, from when until when: `plek` chooses from
    the voorzieningen of the house, the others ask a date. `tot` is the first day without;
    `verwacht` the day on which that is expected."""

    plek: Code
    vanaf: Code
    tot: Code
    verwacht: Code | None = None

    @property
    def genoemd(self) -> list[tuple[str, Code]]:
        """What for, and the code of the field."""
        return [(rol, code) for rol, code in self if code is not None]


class Veldgroep(Streng):
    """Fields that one audience sees: the house team, all deelnemers, or one kind of deelnemer.

    The audience is a part of the dossier, so PostgreSQL keeps it. `fasen`: shown and filled in
    these phases only; none means always. `meermaals`: filled in several times, each time with its
    own answers; where one answer is asked, the last time counts. `verblijf`: each time is a stay in
    a voorziening.
    """

    code: Code
    naam: Naam
    uitleg: Uitleg = ""
    zien: Literal["huis", "deelnemers", "een_deelnemer"]
    deelnemer: Organisatiesoort | None = None
    fasen: list[Code] = []
    meermaals: bool = False
    verblijf: Verblijf | None = None

    @model_validator(mode="after")
    def _heeft_een_publiek(self) -> Self:
        if (self.zien == "een_deelnemer") != (self.deelnemer is not None):
            raise ValueError("noem de deelnemer bij zien = een_deelnemer, en alleen dan")
        return self
