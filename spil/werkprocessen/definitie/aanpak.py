"""The whole definition of an approach, as it stands in a file, in the database and on the wire."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from spil.werkprocessen.definitie.controles import fouten_in
from spil.werkprocessen.definitie.inhoud import (
    Aanmelden,
    Briefsoort,
    Capaciteit,
    Caseload,
    Instrument,
    Kerncijfer,
    Overlegreeks,
    Partij,
    Standaarddoel,
    Telling,
)
from spil.werkprocessen.definitie.stilstand import Stilstand
from spil.werkprocessen.definitie.streng import Bron, Code, Naam, Streng, Uitleg, Zin
from spil.werkprocessen.definitie.velden import Veld, Veldgroep
from spil.werkprocessen.definitie.verloop import (
    Criteria,
    Fase,
    Resultaat,
    Termijn,
    Triageuitkomst,
)
from spil.werkprocessen.definitie.verwerking import Verwerkingsdefinitie


class Aanpakdefinitie(Streng):
    """Immutable; a change is another version. `te_bevestigen`: what the sources do not settle and
    the house must confirm. `uit`: why this approach is shipped switched off. `in_ieder_huis`: what a
    new house begins with. `telt_voor`: the published figures of the house in which it counts."""

    formaat: Literal[1] = 1
    code: Code
    naam: Naam
    omschrijving: Zin
    toelichting: Uitleg = ""
    bronnen: list[Bron] = []
    te_bevestigen: list[Zin] = []
    uit: Uitleg = ""
    in_ieder_huis: bool = False
    eenheid: Literal["persoon", "huishouden", "lijst"] = "persoon"
    reikwijdte: Literal["huis", "ruimer"] = "huis"
    verwerking: Verwerkingsdefinitie
    aanmelden: Aanmelden = Aanmelden()
    criteria: Criteria = Criteria()
    uitkomsten: Annotated[list[Triageuitkomst], Field(min_length=1)]
    fasen: Annotated[list[Fase], Field(min_length=1, max_length=20)]
    groepen: list[Veldgroep] = []
    velden: Annotated[list[Veld], Field(max_length=100)] = []
    termijnen: list[Termijn] = []
    partijen: list[Partij] = []
    doelen: list[Standaarddoel] = []
    overleggen: list[Overlegreeks] = []
    brieven: list[Briefsoort] = []
    instrumenten: list[Instrument] = []
    resultaten: list[Resultaat] = []
    telt_voor: list[Kerncijfer] = []
    tellingen: list[Telling] = []
    caseload: Caseload
    capaciteit: Capaciteit | None = None
    stilstand: Stilstand = Stilstand()

    @model_validator(mode="after")
    def _klopt_als_geheel(self) -> Self:
        if fouten := fouten_in(self):
            raise ValueError("\n".join(fouten))
        return self
