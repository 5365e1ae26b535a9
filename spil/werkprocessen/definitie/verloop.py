"""How a case of this approach goes: phases, terms, who decides, how it ends."""

from typing import Annotated, Final, Literal, Self

from pydantic import Field, StringConstraints, model_validator

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
from spil.werkprocessen.definitie.velden import Voorwaarde

# "regisseur", "deelnemers" (the public ones, by name) or a kind of deelnemer.
Beslisser = Literal["regisseur", "deelnemers"] | Organisatiesoort
Regiehouder = Literal["huis"] | Organisatiesoort
# melding · start · sluiting · fase:CODE · veld:CODE
MOMENT_VORM: Final = f"^(melding|start|sluiting|(fase|veld):{CODE})$"
Moment = Annotated[str, StringConstraints(pattern=MOMENT_VORM)]


class Overgangsvoorwaarde(Voorwaarde):
    """The case goes to the phase `naar` only when this holds."""

    naar: Code


class Fase(Streng):
    """`stap` says which step of the law this is (WGS art. 2.31). `alleen_als`: what must hold for
    one of the phases of `naar`; of more for the same phase, all must."""

    code: Code
    naam: Naam
    uitleg: Uitleg = ""
    stap: Literal["voorbereiding", "plan", "uitvoering", "evaluatie"]
    naar: list[Code] = []
    alleen_als: list[Overgangsvoorwaarde] = []
    beslist: Beslisser = "regisseur"
    regie: Regiehouder = "huis"
    mag_sluiten: bool = True


class Criterium(Streng):
    """A question for entry, answered yes or no with a reason. `wet` when a law asks it."""

    code: Code
    vraag: Zin
    uitleg: Uitleg = ""
    wet: Bron = ""


class Criteria(Streng):
    """`vier_criteria`: under the WGS those of BGS art. 2.20 are asked as well; not where a report
    asks something else than a case, such as an exchange."""

    vier_criteria: bool = True
    regel: Literal["alle", "minstens_een", "weging"] = "alle"
    vragen: list[Criterium] = []


class Duur(Streng):
    aantal: Annotated[int, Field(ge=1, le=3660)]
    eenheid: Literal["dagen", "werkdagen", "weken", "maanden"]


class Termijn(Streng):
    """`richting` voor counts back from a date that lies ahead (a release, an end). One that
    `herhaalt` begins again each time that it is met, until one of `stopt_bij`."""

    code: Code
    naam: Naam
    duur: Duur
    vanaf: Moment
    richting: Literal["na", "voor"] = "na"
    klaar_bij: list[Moment] = []
    stopt_bij: list[Moment] = []
    waarschuw_dagen: Dagen = 7
    herhaalt: bool = False
    bron: Bron = ""

    @model_validator(mode="after")
    def _telt_terug_van_een_datum(self) -> Self:
        if self.richting == "voor" and not self.vanaf.startswith("veld:"):
            raise ValueError("alleen vanaf een datumveld kan een termijn terug tellen")
        if self.richting == "voor" and self.herhaalt:
            raise ValueError("een termijn die terug telt kan niet herhalen")
        if self.stopt_bij and not self.herhaalt:
            raise ValueError("stopt_bij hoort bij een termijn die herhaalt; gebruik klaar_bij")
        return self


class Triageuitkomst(Streng):
    """A name of this approach for an outcome of the triage; `licht` is a lighter approach.
    `aanhouden` is no decision yet: the report waits for a new day, at most `hoogstens` times."""

    code: Code
    naam: Naam
    leidt_tot: Literal["oppakken", "advies", "doorgeleiden", "niet_oppakken", "aanhouden"]
    licht: bool = False
    hoogstens: Annotated[int, Field(ge=1, le=12)] | None = None
    uitleg: Uitleg = ""

    @model_validator(mode="after")
    def _houdt_niet_eindeloos_aan(self) -> Self:
        if (self.leidt_tot == "aanhouden") != (self.hoogstens is not None):
            raise ValueError("hoogstens hoort bij een uitkomst die leidt tot aanhouden")
        if self.leidt_tot == "aanhouden" and self.licht:
            raise ValueError("aanhouden is geen lichtere aanpak")
        return self


class Resultaat(Streng):
    """How a case of this approach can end, beside the reason that every closing has."""

    code: Code
    naam: Naam
