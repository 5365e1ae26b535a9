"""Take over an export: weigh every record, then store what may be kept, in one transaction.

A crash half-way leaves nothing, and a second run changes nothing.
"""

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Mapping as Woordenboek
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.huizen.models import Huis
from spil.kern import rls
from spil.kern.fouten import DomeinFout
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.toegang.queries import vereis
from spil.uitwisseling import queries
from spil.uitwisseling.commands.dossier import bewaar_dossier, vul_dossier_aan
from spil.uitwisseling.commands.tellen import tel_alles
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
from spil.uitwisseling.models import GeweigerdeInhoud, Import, ImportRecord, Importstand
from spil.uitwisseling.sleutels import Sleutels
from spil.uitwisseling.uitkomst import Uitkomst
from spil.uitwisseling.verslag import Verslag
from spil.uitwisseling.wegen import BestaandDossier, Eerder, Gewogen, Kennis, weeg
from spil.verwerkingen.commands import systeemrol
from spil.verwerkingen.models import Verwerking

DOEL = "import"
STANDAARD_BEWAARJAREN = 5
Eerdere = Woordenboek[tuple[str, bytes], Eerder]
Voortgang = Callable[[int, int], None]


class VerwerkingOntbreekt(DomeinFout):
    """The mapping sends dossiers to a verwerking that the house does not have."""


@dataclass(frozen=True, kw_only=True)
class Aanbod:
    """What is offered: the files, how to read them, and the day to judge by."""

    map_: Path
    huis: Huis
    mapping: Mapping
    peildatum: date
    aanvulling: bool = False


def _stil(_gedaan: int, _totaal: int) -> None:
    pass


@transaction.atomic
def weeg_export(aanbod: Aanbod, *, door: Rol, op: datetime) -> Verslag:
    """The dry run: what would happen with each record. Changes nothing.

    Raises GeenRecht, ExportOnleesbaar, VerwerkingOntbreekt.
    """
    vereis("import.overnemen", door=door, op=op)
    return _weeg(aanbod, op=op)[0]


@transaction.atomic
def neem_map_over(
    aanbod: Aanbod, *, voortgang: Voortgang = _stil, door: Rol, op: datetime
) -> Verslag:
    """Of files on this machine, in one go. Raises as `neem_over` does."""
    imp = Import.begin(
        aanbod.huis,
        mapping_naam=aanbod.mapping.naam,
        peildatum=aanbod.peildatum,
        aanvulling=aanbod.aanvulling,
        vingerafdruk=b"",
        stand=Importstand.WACHT_OP_IMPORT,
        door=door,
        op=op,
    )
    return neem_over(aanbod, imp=imp, voortgang=voortgang, door=door, op=op)


@transaction.atomic
def neem_over(
    aanbod: Aanbod, *, imp: Import, voortgang: Voortgang = _stil, door: Rol, op: datetime
) -> Verslag:
    """Store what may be kept, count what may not, and keep the refused for who may correct them.

    Only a person can be importeur: what Spil itself imports keeps no refused content.
    Raises GeenRecht, ExportOnleesbaar, VerwerkingOntbreekt.
    """
    vereis("import.overnemen", door=door, op=op)
    Huis.objects.select_for_update(no_key=True).get(pk=aanbod.huis.pk)
    verslag, gegevens = _weeg(aanbod, op=op)
    spil = systeemrol(aanbod.huis)
    gegevens = _maak_verwerkingen(verslag, gegevens, spil=spil, op=op)
    _bewaar(verslag.regels, gegevens, voortgang=voortgang, spil=spil, op=op)
    ImportRecord.leg_vast(imp, verslag.regels)
    if door.pk != spil.pk:
        _bewaar_geweigerde(imp, verslag.regels, gegevens, door=door)
    imp.zet_stand(
        Importstand.KLAAR, op=op, verslag=verslag.om_te_bewaren(), peildatum=aanbod.peildatum
    )
    leg_vast("import.uitgevoerd", door=door, op=op, onderwerp=imp)
    return verslag


def _weeg(aanbod: Aanbod, *, op: datetime) -> tuple[Verslag, Huisgegevens]:
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
    if verwerking := gegevens.verwerkingen.get(code):
        return verwerking.bewaarjaren
    if code in gegevens.mapping.verwerkingen.nieuw:
        return STANDAARD_BEWAARJAREN
    raise VerwerkingOntbreekt(
        f"De mapping noemt de verwerking {code}, maar het huis heeft die niet. Wijs het thema aan "
        f"een andere verwerking toe, of beschrijf haar onder [verwerkingen.nieuw.{code}]."
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
    codes = {r.verwerking for r in records if isinstance(r, DossierRecord)}
    verslag.nieuwe_verwerkingen = sorted(codes - set(gegevens.verwerkingen))
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


def _maak_verwerkingen(
    verslag: Verslag, gegevens: Huisgegevens, *, spil: Rol, op: datetime
) -> Huisgegevens:
    """With those that the mapping describes and the house lacks; nobody there sees a hit."""
    gemaakt = {}
    for code in verslag.nieuwe_verwerkingen:
        nieuw = gegevens.mapping.verwerkingen.nieuw[code]
        verwerking = Verwerking.maak(
            gegevens.huis, code=code, vanaf=datum(op), **nieuw.model_dump()
        )
        leg_vast("verwerking.gemaakt", door=spil, op=op, onderwerp=verwerking, kenmerk=code)
        gemaakt[code] = verwerking
    return replace(gegevens, verwerkingen=gegevens.verwerkingen | gemaakt)


def _bewaar(
    regels: Sequence[Gewogen],
    gegevens: Huisgegevens,
    *,
    voortgang: Voortgang,
    spil: Rol,
    op: datetime,
) -> None:
    """One context per dossier, so that the parts of the others are not in it."""
    nieuw, erbij = _per_dossier(regels)
    totaal = len(nieuw) + len(erbij)
    for gedaan, (een, records) in enumerate(nieuw, start=1):
        _neem_dossier_over(een, records, gegevens, spil=spil, op=op)
        voortgang(gedaan, totaal)
    with rls.namens(spil.pk, doel=DOEL, op=op):
        bestaand = queries.bestaande_dossiers(sorted(erbij))
    for gedaan, (nummer, records) in enumerate(erbij.items(), start=len(nieuw) + 1):
        with rls.namens(spil.pk, doel=DOEL, op=op):
            vul_dossier_aan(bestaand[nummer].pk, records, gegevens, door=spil, op=op)
        voortgang(gedaan, totaal)


def _neem_dossier_over(
    een: Gewogen, records: Sequence[Record], gegevens: Huisgegevens, *, spil: Rol, op: datetime
) -> None:
    dossier = een.record
    assert isinstance(dossier, DossierRecord)  # noqa: S101 - _per_dossier gives no other
    if een.uitkomst != Uitkomst.BEWAARD:
        if een.vorige is None:
            tel_alles(dossier, gegevens)
        return
    if een.vorige is not None:
        # Counted when it waited for renewal; what is kept is counted with its origin instead.
        tel_alles(dossier, gegevens, aantal=-1)
    with rls.namens(spil.pk, doel=DOEL, op=op):
        bewaar_dossier(dossier, records, gegevens, door=spil, op=op)


def _per_dossier(
    regels: Sequence[Gewogen],
) -> tuple[list[tuple[Gewogen, list[Record]]], dict[str, list[Record]]]:
    """New dossiers with what hangs on them, and new records of dossiers that were there."""
    nieuw: dict[str, tuple[Gewogen, list[Record]]] = {}
    erbij: dict[str, list[Record]] = {}
    for een in regels:
        record = een.record
        if not een.is_nieuw or isinstance(record, Weigering):
            continue
        if isinstance(record, DossierRecord):
            nieuw[record.nummer] = (een, [])
        elif een.uitkomst == Uitkomst.BEWAARD:
            bij = (
                nieuw[record.dossier][1]
                if record.dossier in nieuw
                else erbij.setdefault(record.dossier, [])
            )
            bij.append(record)
    return list(nieuw.values()), erbij


def _bewaar_geweigerde(
    imp: Import, regels: Sequence[Gewogen], gegevens: Huisgegevens, *, door: Rol
) -> None:
    GeweigerdeInhoud.bewaar(
        imp,
        (
            (een.record.bestand, een.record.record, een.record.waarden)
            for een in regels
            if isinstance(een.record, Weigering)
        ),
        medewerker_id=door.medewerker_id,
        kluis=gegevens.kluis,
    )
