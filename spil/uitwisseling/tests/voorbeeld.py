"""The invented example export, and small exports made for one test."""

from datetime import date
from pathlib import Path
from typing import Any

from spil.uitwisseling.lezen.export import open_export
from spil.uitwisseling.lezen.mapping import Mapping, lees_mapping
from spil.uitwisseling.lezen.records import Weigering

GCOS_VOORBEELD = Path(__file__).parents[3] / "voorbeelden" / "gcos"
VANDAAG = date(2024, 1, 1)
KOPPEN = {
    "dossiers": "DossierNr;Aanmelddatum;Gemeente;Aanmelder;AanmelderOrganisatie;Thema;"
    "Procesregisseur;TriageDatum;TriageUitkomst;StartRegie;Afsluitdatum;AfsluitReden",
    "personen": "PersoonNr;DossierNr;Rol;Achternaam;Tussenvoegsel;Voornamen;Geboortedatum;"
    "Geslacht;Postcode;Woonplaats;BSN",
    "afspraken": "AfspraakNr;DossierNr;Datum;Omschrijving;Verantwoordelijke;Organisatie;Deadline;"
    "Status;GereedDatum",
    "overleggen": "OverlegNr;Soort;Datum;DossierNr;Aanwezigen",
    "journaal": "DossierNr;Datum;Auteur;Tekst",
}
DOSSIER = "D1;31-05-2021;Breda;;Politie;Jeugd;S. Oomen;02-06-2021;Regie ZVH;30-06-2021;;"


def maak_export(
    map_: Path,
    *,
    codering: str = "utf-8",
    tabellen: dict[str, list[str]] | None = None,
    **regels: list[str],
) -> Path:
    """Write an export; tables that are not named get a header only, dossiers one good record."""
    regels |= tabellen or {}
    for tabel, kop in KOPPEN.items():
        inhoud = regels.get(tabel, [DOSSIER] if tabel == "dossiers" else [])
        (map_ / f"{tabel}.csv").write_text("\r\n".join([kop, *inhoud, ""]), codering, newline="")
    return map_


def lees(
    map_: Path, mapping: Mapping | None = None, vandaag: date = VANDAAG
) -> tuple[list[Any], list[Weigering]]:
    """What went in, and what was refused."""
    export = open_export(map_, mapping or lees_mapping())
    records: list[Any] = []
    weigeringen: list[Weigering] = []
    for uitkomst in export.lees(vandaag=vandaag):
        if isinstance(uitkomst, Weigering):
            weigeringen.append(uitkomst)
        else:
            records.append(uitkomst)
    return records, weigeringen
