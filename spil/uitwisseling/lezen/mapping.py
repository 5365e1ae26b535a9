"""A mapping file (TOML): how an export calls its files, columns and values.

The importer knows no system by name; GCOS is the mapping `mappings/gcos.toml`, which also
explains every key.
"""

import tomllib
from functools import cached_property
from pathlib import Path
from typing import Annotated, Final, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from spil.uitwisseling.lezen.codering import Codering
from spil.uitwisseling.lezen.datums import Notatie
from spil.uitwisseling.lezen.fouten import MappingOngeldig
from spil.uitwisseling.lezen.tabellen import TABELLEN, Tabelnaam, Veld
from spil.uitwisseling.lezen.vorm import sleutel

GCOS: Final = Path(__file__).parent.parent / "mappings" / "gcos.toml"
Automatisch = Literal["automatisch"]
Afsluitcode = Literal[
    "doelen_behaald",
    "overgedragen",
    "stabiel",
    "geen_meerwaarde",
    "verhuisd",
    "overleden",
    "anders",
]
Teken = Literal[";", ",", "\t", "|"]
# What the records may hold where the importer has to understand a value.
TOEGESTAAN: Final[dict[tuple[str, str], frozenset[str]]] = {
    ("dossiers", "triage_uitkomst"): frozenset(
        {"oppakken", "advies", "doorgeleiden", "niet_oppakken"}
    ),
    ("personen", "rol"): frozenset(
        {
            "hoofdpersoon", "partner", "ouder", "kind", "gezinslid", "slachtoffer",
            "sociaal_contact",
        }
    ),
    ("personen", "geslacht"): frozenset({"m", "v", "o"}),
    ("afspraken", "status"): frozenset({"open", "gereed"}),
}  # fmt: skip


class _Streng(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Waardenlijst(_Streng):
    """The values of one column; `onbekend` says what to do with any other value."""

    onbekend: Literal["weigeren", "overnemen"] = "weigeren"
    vertaal: dict[str, str] = Field(default_factory=dict)

    @cached_property
    def _op_sleutel(self) -> dict[str, str]:
        return {sleutel(bron): doel for bron, doel in self.vertaal.items()}

    def vertaling(self, waarde: str) -> str | None:
        """Our word for this value, or None when the record must be refused."""
        gevonden = self._op_sleutel.get(sleutel(waarde))
        return waarde if gevonden is None and self.onbekend == "overnemen" else gevonden


class Vormkeuze(_Streng):
    """What may be said about the shape of a file instead of having it recognised."""

    codering: Codering | Automatisch | None = None
    scheidingsteken: Teken | Automatisch | None = None
    datumnotatie: Notatie | Automatisch | None = None


class Tabelmapping(Vormkeuze):
    """One file of the export."""

    bestand: Annotated[str, Field(min_length=1, pattern=r"^[^/\\]+$")]
    verplicht: bool = True
    lijstteken: Annotated[str, Field(min_length=1, max_length=3)] = "|"
    kolommen: dict[str, Annotated[str, Field(min_length=1)]]
    waarden: dict[str, Waardenlijst] = Field(default_factory=dict)
    datumnotaties: dict[str, Notatie] = Field(default_factory=dict)


class Mapping(_Streng):
    """The whole mapping file."""

    naam: Annotated[str, Field(min_length=1, max_length=60)]
    bron: Vormkeuze = Vormkeuze()
    aanpakken: Waardenlijst
    partners: dict[str, str] = Field(default_factory=dict)
    afsluitredenen: dict[str, Afsluitcode] = Field(default_factory=dict)
    tabellen: dict[Tabelnaam, Tabelmapping]

    @model_validator(mode="after")
    def _klopt(self) -> Self:
        if "dossiers" not in self.tabellen:
            raise ValueError("de tabel dossiers ontbreekt")
        for naam, tabel in self.tabellen.items():
            _controleer_tabel(naam, tabel)
        return self

    def partnernaam(self, organisatie: str) -> str:
        """How Spil calls an organisation of the export; compared without case and blanks."""
        return self._partners.get(sleutel(organisatie), organisatie)

    def afsluitcode(self, reden: str) -> str:
        return self._afsluitredenen.get(sleutel(reden), "anders")

    @cached_property
    def _partners(self) -> dict[str, str]:
        return {sleutel(bron): doel for bron, doel in self.partners.items()}

    @cached_property
    def _afsluitredenen(self) -> dict[str, str]:
        return {sleutel(bron): str(doel) for bron, doel in self.afsluitredenen.items()}

    def codering(self, tabel: Tabelnaam) -> Codering | None:
        keuze = self.tabellen[tabel].codering or self.bron.codering
        return keuze if isinstance(keuze, Codering) else None

    def scheidingsteken(self, tabel: Tabelnaam) -> str | None:
        keuze = self.tabellen[tabel].scheidingsteken or self.bron.scheidingsteken
        return None if keuze == "automatisch" else keuze

    def notatie(self, tabel: Tabelnaam, veld: str) -> Notatie | None:
        eigen = self.tabellen[tabel]
        keuze = eigen.datumnotaties.get(veld) or eigen.datumnotatie or self.bron.datumnotatie
        return keuze if isinstance(keuze, Notatie) else None


def lees_mapping(pad: Path = GCOS) -> Mapping:
    """Read and check a mapping file; raises `MappingOngeldig` with what is wrong, and where."""
    try:
        inhoud = pad.read_bytes()
    except OSError as fout:
        raise MappingOngeldig(f"Mapping {pad.name}: het bestand is er niet.") from fout
    return ontleed_mapping(inhoud, naam=pad.name)


def ontleed_mapping(inhoud: bytes, *, naam: str) -> Mapping:
    """The same from memory; `naam` is how errors call it."""
    try:
        gelezen = tomllib.loads(inhoud.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fout:
        raise MappingOngeldig(f"Mapping {naam}: geen geldige TOML ({fout}).") from fout
    try:
        return Mapping.model_validate(gelezen)
    except ValidationError as fout:
        raise MappingOngeldig(f"Mapping {naam}: {_in_woorden(fout)}") from fout


def _in_woorden(fout: ValidationError) -> str:
    regels = (
        f"{'.'.join(str(deel) for deel in punt['loc']) or 'bestand'}: "
        f"{punt['msg'].removeprefix('Value error, ')}"
        for punt in fout.errors()
    )
    return "; ".join(regels)


def _controleer_tabel(naam: Tabelnaam, tabel: Tabelmapping) -> None:
    velden = TABELLEN[naam]
    genoemd = {*tabel.kolommen, *tabel.waarden, *tabel.datumnotaties}
    if vreemd := sorted(genoemd - set(velden)):
        raise ValueError(f"{naam} kent geen veld {', '.join(vreemd)}")
    ontbreekt = [veld for veld, v in velden.items() if v.verplicht and veld not in tabel.kolommen]
    if ontbreekt:
        raise ValueError(f"{naam}.kolommen noemt geen kolom voor {', '.join(ontbreekt)}")
    _controleer_waarden(naam, tabel, velden)


def _controleer_waarden(naam: Tabelnaam, tabel: Tabelmapping, velden: dict[str, Veld]) -> None:
    geen_datum = [veld for veld in tabel.datumnotaties if not velden[veld].is_datum]
    if geen_datum:
        raise ValueError(f"{naam}.datumnotaties: {', '.join(geen_datum)} is geen datum")
    for veld in tabel.kolommen:
        toegestaan = TOEGESTAAN.get((naam, veld))
        if toegestaan is None:
            continue
        lijst = tabel.waarden.get(veld)
        if lijst is None or lijst.onbekend != "weigeren":
            raise ValueError(f'{naam}.waarden.{veld} moet er zijn, met onbekend = "weigeren"')
        if vreemd := sorted(set(lijst.vertaal.values()) - toegestaan):
            raise ValueError(
                f"{naam}.waarden.{veld}: {', '.join(vreemd)} mag niet; "
                f"kies uit {', '.join(sorted(toegestaan))}"
            )
