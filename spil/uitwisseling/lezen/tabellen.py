"""The fields a record of each table can have: our side of a mapping."""

from dataclasses import dataclass
from typing import Final, Literal

Tabelnaam = Literal["dossiers", "personen", "afspraken", "overleggen", "journaal"]


@dataclass(frozen=True, slots=True)
class Veld:
    """One field: how refusals call it, whether a mapping must name a column, how long it may be."""

    naam: str
    verplicht: bool = False
    is_datum: bool = False
    lengte: int = 200


TABELLEN: Final[dict[Tabelnaam, dict[str, Veld]]] = {
    "dossiers": {
        "nummer": Veld("dossiernummer", verplicht=True, lengte=20),
        "aanmelddatum": Veld("aanmelddatum", verplicht=True, is_datum=True),
        "gemeente": Veld("gemeente", verplicht=True),
        "aanmelder": Veld("aanmelder"),
        "aanmelder_organisatie": Veld("organisatie van de aanmelder"),
        "thema": Veld("thema", verplicht=True),
        "procesregisseur": Veld("procesregisseur"),
        "triagedatum": Veld("triagedatum", is_datum=True),
        "triage_uitkomst": Veld("uitkomst van de triage", verplicht=True),
        "start_regie": Veld("startdatum van de regie", verplicht=True, is_datum=True),
        "afsluitdatum": Veld("afsluitdatum", verplicht=True, is_datum=True),
        "afsluitreden": Veld("reden van afsluiten"),
    },
    "personen": {
        "nummer": Veld("persoonnummer", lengte=40),
        "dossier": Veld("dossiernummer", verplicht=True, lengte=20),
        "rol": Veld("rol", verplicht=True),
        "achternaam": Veld("achternaam", verplicht=True, lengte=120),
        "tussenvoegsel": Veld("tussenvoegsel", lengte=20),
        "voornamen": Veld("voornamen", lengte=120),
        "geboortedatum": Veld("geboortedatum", is_datum=True),
        "geslacht": Veld("geslacht"),
        "postcode": Veld("postcode", lengte=7),
        "woonplaats": Veld("woonplaats", lengte=80),
        "bsn": Veld("BSN", lengte=20),
    },
    "afspraken": {
        "nummer": Veld("afspraaknummer", lengte=40),
        "dossier": Veld("dossiernummer", verplicht=True, lengte=20),
        "datum": Veld("datum", verplicht=True, is_datum=True),
        "omschrijving": Veld("omschrijving", verplicht=True, lengte=100_000),
        "verantwoordelijke": Veld("verantwoordelijke"),
        "organisatie": Veld("organisatie"),
        "deadline": Veld("deadline", is_datum=True),
        "status": Veld("status", verplicht=True),
        "gereeddatum": Veld("gereeddatum", is_datum=True),
    },
    "overleggen": {
        "nummer": Veld("overlegnummer", lengte=40),
        "dossier": Veld("dossiernummer", verplicht=True, lengte=20),
        "datum": Veld("datum", verplicht=True, is_datum=True),
        "soort": Veld("soort overleg"),
        "aanwezigen": Veld("aanwezigen", lengte=4000),
    },
    "journaal": {
        "dossier": Veld("dossiernummer", verplicht=True, lengte=20),
        "datum": Veld("datum", verplicht=True, is_datum=True),
        "auteur": Veld("auteur"),
        "tekst": Veld("tekst", verplicht=True, lengte=100_000),
    },
}
