"""Read an export and weigh each record against the law and what the house has: the dry run."""

from collections.abc import Iterator, Sequence
from collections.abc import Mapping as Woordenboek
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.huizen.models import Huis
from spil.kern import rls
from spil.kern.fouten import DomeinFout
from spil.kern.klok import datum
from spil.toegang.queries import vereis
from spil.uitwisseling import queries
from spil.uitwisseling.huisgegevens import Huisgegevens
from spil.uitwisseling.lezen.export import Export, open_export
from spil.uitwisseling.lezen.mapping import Mapping
from spil.uitwisseling.lezen.records import (
    AfspraakRecord,
    DossierRecord,
    OverlegRecord,
    PersoonRecord,
    Record,
    Weigering,
)
from spil.uitwisseling.lezen.zelfde_persoon import groepeer
from spil.uitwisseling.models import ImportRecord
from spil.uitwisseling.sleutels import Sleutels
from spil.uitwisseling.uitkomst import Uitkomst
from spil.uitwisseling.verslag import Verslag
from spil.uitwisseling.wegen import BestaandDossier, Eerder, Gewogen, Kennis, weeg
from spil.werkprocessen.catalogus import catalogus
from spil.werkprocessen.commands import systeemrol

DOEL = "import"
Eerdere = Woordenboek[tuple[str, bytes], Eerder]


class AanpakOntbreekt(DomeinFout):
    """The mapping sends dossiers to an approach that the house does not have."""


@dataclass(frozen=True, kw_only=True)
class Aanbod:
    """What is offered: the files, how to read them, and the day to judge by."""

    map_: Path
    huis: Huis
    mapping: Mapping
    peildatum: date
    aanvulling: bool = False


@transaction.atomic
def weeg_export(aanbod: Aanbod, *, door: Rol, op: datetime) -> Verslag:
    """The dry run: what would happen with each record. Changes nothing.

    Raises GeenRecht, ExportOnleesbaar, AanpakOntbreekt.
    """
    vereis("import.overnemen", door=door, op=op)
    return weeg_aanbod(aanbod, op=op)[0]


def weeg_aanbod(aanbod: Aanbod, *, op: datetime) -> tuple[Verslag, Huisgegevens]:
    export = open_export(aanbod.map_, aanbod.mapping, aanvulling=aanbod.aanvulling)
    gegevens = queries.huisgegevens(aanbod.huis, aanbod.mapping, peildatum=aanbod.peildatum, op=op)
    eerder = ImportRecord.eerdere(aanbod.huis)
    records, bestaand = _lees(export, aanbod, gegevens, eerder, op=op)
    kennis = Kennis(
        sleutels=Sleutels(gegevens.kluis, aanbod.mapping.naam),
        tabellen={t.vorm.bestand: naam for naam, t in export.tabellen.items()},
        peildatum=aanbod.peildatum,
        bewaarjaren=lambda code: _bewaarjaren(code, gegevens),
        eerder=eerder,
        bestaand=bestaand,
    )
    return _verslag(export, weeg(records, kennis), gegevens), gegevens


def _bewaarjaren(code: str, gegevens: Huisgegevens) -> int:
    if versie := gegevens.aanpakken.get(code):
        return versie.aanpak.definitie.verwerking.bewaren.jaren
    if code in catalogus():
        return catalogus()[code].verwerking.bewaren.jaren
    raise AanpakOntbreekt(
        f"De mapping noemt de aanpak {code}, maar het huis heeft die niet. Wijs het thema aan een "
        "andere aanpak toe, of maak haar eerst in de werkplaats."
    )


def _lees(
    export: Export, aanbod: Aanbod, gegevens: Huisgegevens, eerder: Eerdere, *, op: datetime
) -> tuple[list[Record | Weigering], dict[str, BestaandDossier]]:
    """The records, and the dossiers of the house that they speak of. Once more when a number
    turns out to be of another dossier: then the record and what hangs on it are refused."""
    sleutels = Sleutels(gegevens.kluis, aanbod.mapping.naam)

    def is_bekend(nummer: str) -> bool:
        return ("dossiers", sleutels.dossier(nummer)) in eerder

    records = list(export.lees(vandaag=datum(op), is_bekend=is_bekend))
    nummers = {_dossiernummer(r) for r in records if not isinstance(r, Weigering)}
    with rls.namens(systeemrol(aanbod.huis).pk, doel=DOEL, op=op):
        bestaand = queries.bestaande_dossiers(sorted(nummers))
    if bezet := {nummer for nummer in bestaand if not is_bekend(nummer)}:
        records = list(export.lees(vandaag=datum(op), is_bekend=is_bekend, bezet=bezet))
    return records, bestaand


def _dossiernummer(record: Record) -> str:
    return record.nummer if isinstance(record, DossierRecord) else record.dossier


def _verslag(export: Export, gewogen: list[Gewogen], gegevens: Huisgegevens) -> Verslag:
    verslag = Verslag(
        bestanden=[tabel.vorm.bestand for tabel in export.tabellen.values()],
        kolommen={t.vorm.bestand: list(t.vorm.kolommen) for t in export.tabellen.values()},
        zonder_bestand=list(export.zonder_bestand),
        niet_gelezen_kolommen=[
            f"{bestand}: {', '.join(kolommen)}"
            for bestand, kolommen in export.niet_gelezen_kolommen().items()
        ],
        regels=gewogen,
    )
    verslag.tel(gewogen)
    records = [een.record for een in gewogen if not isinstance(een.record, Weigering)]
    verslag.personen = len(groepeer(r for r in records if isinstance(r, PersoonRecord)))
    codes = {r.aanpak for r in records if isinstance(r, DossierRecord)}
    verslag.nieuwe_aanpakken = sorted(codes - set(gegevens.aanpakken))
    nieuw = [een.record for een in gewogen if een.is_nieuw and een.uitkomst == Uitkomst.BEWAARD]
    verslag.onbekende_organisaties = sorted(
        {naam for naam in _organisaties(nieuw) if naam and gegevens.partner(naam) is None}
    )
    verslag.onbekende_regisseurs = sum(
        isinstance(record, DossierRecord) and gegevens.regisseur(record.procesregisseur) is None
        for record in nieuw
    )
    return verslag


def _organisaties(records: Sequence[Record | Weigering]) -> Iterator[str]:
    for record in records:
        match record:
            case DossierRecord():
                yield record.aanmelder_organisatie
            case AfspraakRecord():
                yield record.organisatie
            case OverlegRecord():
                yield from record.aanwezigen
