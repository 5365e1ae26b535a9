"""What a report and a decision consist of: typed input of the commands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from spil.aanmeldingen.models import Doorgeleiding, Triagebesluit, Urgentie
from spil.aanmeldingen.standpunten import ONTHOUDING
from spil.aanmeldingen.vragen import Oordeel
from spil.gebruikers.models import Medewerker, Rol
from spil.huizen.models import Gemeente
from spil.personen.models import Betrokkene, Betrokkenerol
from spil.werkprocessen.leefgebieden import Leefgebied
from spil.werkprocessen.motor import Antwoord

__all__ = ["Besluit", "Inhoud", "Oordeel", "Persoon", "Stem", "Verwijzing"]


@dataclass(frozen=True, kw_only=True)
class Persoon:
    """A person in a report; contact data and BSN only as far as the reporter needs them."""

    achternaam: str
    rol: str = Betrokkenerol.HOOFDPERSOON
    voornamen: str = ""
    tussenvoegsel: str = ""
    geboortedatum: date | None = None
    geslacht: str = Betrokkene.Geslacht.ONBEKEND
    bsn: str = ""
    straat_en_nummer: str = ""
    postcode: str = ""
    woonplaats: str = ""
    telefoon: str = ""
    geheim_adres: bool = False

    @property
    def rolnaam(self) -> str:
        return Betrokkenerol(self.rol).label

    @property
    def heeft_contactgegevens(self) -> bool:
        return any((self.straat_en_nummer, self.postcode, self.woonplaats, self.telefoon))


@dataclass(frozen=True, kw_only=True)
class Inhoud:
    """A whole report. `gemeente` is that of the hoofdpersoon; None: unknown or outside.

    `antwoorden`: what its approach asks at the report. `uit_lijst`: one line of a list; the table
    judges the criteria.
    """

    personen: list[Persoon]
    aanleiding: str
    geprobeerd: str
    leefgebieden: dict[Leefgebied, str]
    criteria: Mapping[str, Oordeel]
    kwaliteit_verklaard: bool
    geinformeerd: bool
    reden_niet_geinformeerd: str = ""
    mag_genoemd: bool = True
    reden_niet_genoemd: str = ""
    betrokken_organisaties: str = ""
    urgentie: str = Urgentie.GEWOON
    reden_spoed: str = ""
    gemeente: Gemeente | None = None
    antwoorden: Mapping[str, Antwoord] = field(default_factory=dict)
    uit_lijst: bool = False


@dataclass(frozen=True, kw_only=True)
class Stem:
    """What one named person at the table said: `standpunt` is an outcome of the approach, or
    `onthouding`; it rests on `criteria`. Private deelnemers advise: `beslist` is False."""

    medewerker: Medewerker
    beslist: bool
    standpunt: str
    toelichting: str = ""
    criteria: tuple[str, ...] = ()

    @property
    def onthoudt_zich(self) -> bool:
        return self.standpunt == ONTHOUDING


@dataclass(frozen=True, kw_only=True)
class Verwijzing:
    """To whom a report goes, and when the house asks what came of it."""

    ontvanger: str
    opvolgen_op: date
    referentie: str = ""
    soort: str = Doorgeleiding.Soort.ANDERS


@dataclass(frozen=True, kw_only=True)
class Besluit:
    """A decision of the triage: `uitkomst` is one of the approach. Without `antwoord` the answer
    follows within the term."""

    uitkomst: str
    reden: str
    stemmen: list[Stem]
    criteria: Mapping[str, Oordeel]
    wijze: Triagebesluit.Wijze = Triagebesluit.Wijze.OVERLEG
    besloten_op: date | None = None
    antwoord: str = ""
    regisseur: Rol | None = None
    verwijzing: Verwijzing | None = None

    @property
    def afwijkend(self) -> list[Stem]:
        """Who at the table found otherwise; who abstained did not."""
        return [
            stem
            for stem in self.stemmen
            if stem.standpunt != self.uitkomst and not stem.onthoudt_zich
        ]
