"""An export is offered on a page: kept encrypted, read on trial, then taken over or given up."""

import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from uuid import UUID

from django.db import connection, transaction

from spil.gebruikers.models import Rol
from spil.kern.fouten import DomeinFout, NietGevonden
from spil.kern.klok import datum
from spil.kern.versleuteling import kluis_van
from spil.logboek.schrijven import leg_vast
from spil.toegang.queries import vereis
from spil.uitwisseling import queries
from spil.uitwisseling.commands.beoordelen import Aanbod, weeg_export
from spil.uitwisseling.commands.overnemen import neem_over
from spil.uitwisseling.lezen.fouten import ExportOnleesbaar
from spil.uitwisseling.lezen.mapping import Mapping as Exportmapping
from spil.uitwisseling.lezen.mapping import lees_mapping, ontleed_mapping
from spil.uitwisseling.models import Aangeboden, GeweigerdeInhoud, Import, Importstand
from spil.uitwisseling.sleutels import vingerafdruk
from spil.uitwisseling.verslag import Verslag

OVER_TE_NEMEN = frozenset({Importstand.PROEF, Importstand.WACHT_OP_IMPORT, Importstand.MISLUKT})
GEHEUGEN = Path("/dev/shm")  # noqa: S108 - a directory of our own is made in it


class ImportKanNiet(DomeinFout):
    """Not in this state, not with these files, or not by this person."""


@transaction.atomic
def bied_aan(
    bestanden: Mapping[str, bytes],
    *,
    mapping_tekst: bytes = b"",
    aanvulling: bool,
    door: Rol,
    op: datetime,
) -> Import:
    """Keep the files, encrypted, for who offers them. `mapping_tekst` is empty for GCOS.

    Raises GeenRecht, MappingOngeldig, ImportKanNiet.
    """
    vereis("import.beheren", door=door, op=op)
    mapping = ontleed_mapping(mapping_tekst, naam="mapping") if mapping_tekst else lees_mapping()
    _vereis_bekende_namen(bestanden, mapping)
    kluis = kluis_van(door.medewerker.huis.uuid)
    imp = Import.begin(
        door.medewerker.huis,
        mapping_naam=mapping.naam,
        mapping_tekst=mapping_tekst.decode(),
        peildatum=datum(op),
        aanvulling=aanvulling,
        vingerafdruk=vingerafdruk({n: sha256(b).digest() for n, b in bestanden.items()}, kluis),
        stand=Importstand.WACHT_OP_PROEF,
        door=door,
        op=op,
    )
    for naam, inhoud in bestanden.items():
        Aangeboden.bewaar(imp, naam, inhoud, medewerker_id=door.medewerker_id, kluis=kluis)
    leg_vast("import.aangeboden", door=door, op=op, onderwerp=imp)
    return imp


@transaction.atomic
def voer_proef_uit(import_uuid: UUID, *, door: Rol, op: datetime) -> Verslag | None:
    """Read all, change nothing, keep the counts. None when it could not be read."""
    imp = queries.import_op_slot(import_uuid, door=door)
    try:
        with _uitgepakt(imp) as map_:
            verslag = weeg_export(_aanbod(imp, map_, op=op), door=door, op=op)
    except DomeinFout as fout:
        imp.zet_stand(Importstand.ONLEESBAAR, op=op, melding=str(fout))
        Aangeboden.gooi_weg(imp)
        return None
    imp.zet_stand(Importstand.PROEF, op=op, verslag=verslag.om_te_bewaren())
    return verslag


@transaction.atomic
def laat_overnemen(import_uuid: UUID, *, door: Rol, op: datetime) -> Import:
    """Say that it may be taken over; a task does the work. Raises NietGevonden, ImportKanNiet."""
    vereis("import.beheren", door=door, op=op)
    imp = _van_mij(import_uuid, door=door)
    if imp.stand not in OVER_TE_NEMEN:
        raise ImportKanNiet("Deze export kan niet meer worden overgenomen. Vernieuw de pagina.")
    imp.zet_stand(Importstand.WACHT_OP_IMPORT, op=op)
    return imp


@transaction.atomic
def voer_overname_uit(import_uuid: UUID, *, door: Rol, op: datetime) -> None:
    """Take over, and throw away the files. Once is enough: a second call does nothing."""
    imp = queries.import_op_slot(import_uuid, door=door)
    if imp.stand != Importstand.WACHT_OP_IMPORT:
        return
    with _uitgepakt(imp) as map_:
        neem_over(_aanbod(imp, map_, op=op), imp=imp, door=door, op=op)
    Aangeboden.gooi_weg(imp)


@transaction.atomic
def meld_mislukt(import_uuid: UUID, *, door: Rol, op: datetime, melding: str = "") -> None:
    """After the rollback: nothing was taken over, and it can be tried again."""
    imp = queries.import_op_slot(import_uuid, door=door)
    imp.zet_stand(Importstand.MISLUKT, op=op, melding=melding)


@transaction.atomic
def trek_in(import_uuid: UUID, *, door: Rol, op: datetime) -> None:
    """Throw away the files, or after the import what was refused. Raises ImportKanNiet."""
    vereis("import.beheren", door=door, op=op)
    imp = _van_mij(import_uuid, door=door)
    Aangeboden.gooi_weg(imp)
    GeweigerdeInhoud.gooi_weg(imp)
    if imp.stand != Importstand.KLAAR:
        imp.zet_stand(Importstand.INGETROKKEN, op=op)
    leg_vast("import.ingetrokken", door=door, op=op, onderwerp=imp)


@transaction.atomic
def haal_geweigerde_op(
    import_uuid: UUID, bestand: str, *, door: Rol, op: datetime
) -> tuple[list[str], list[list[str]]]:
    """The refused records of one file, to be corrected and offered again: header and rows.

    Only for who holds the importeur grant; for others there is nothing. Raises NietGevonden.
    """
    vereis("import.beheren", door=door, op=op)
    imp = queries.zoek_import(import_uuid, door=door)
    kluis = kluis_van(door.medewerker.huis.uuid)
    rijen = [rij.lees(kluis) for rij in queries.geweigerde_inhoud(imp) if rij.bestand == bestand]
    if not rijen:
        raise NietGevonden("Van dit bestand zijn geen geweigerde records bewaard voor u.")
    leg_vast("import.geweigerde_opgehaald", door=door, op=op, onderwerp=imp)
    return imp.verslag["kolommen"].get(bestand, []), rijen


@transaction.atomic
def ruim_op(*, voor: datetime, door: Rol, op: datetime) -> None:
    """Destroy the uploads and refused content of imports of before `voor`, as Spil itself."""
    vereis("import.opruimen", door=door, op=op)
    with connection.cursor() as cursor:
        cursor.execute("SELECT spil_ruim_imports_op(%s)", [voor])


def _van_mij(import_uuid: UUID, *, door: Rol) -> Import:
    imp = queries.import_op_slot(import_uuid, door=door)
    if imp.door.medewerker_id != door.medewerker_id:
        raise ImportKanNiet(
            f"Alleen {imp.door.medewerker.naam}, die deze export aanbood, kan dit doen."
        )
    return imp


def _vereis_bekende_namen(bestanden: Mapping[str, bytes], mapping: Exportmapping) -> None:
    bekend = {tabel.bestand.casefold() for tabel in mapping.tabellen.values()}
    if vreemd := sorted(naam for naam in bestanden if naam.casefold() not in bekend):
        raise ImportKanNiet(
            f"De mapping {mapping.naam} kent dit bestand niet: {', '.join(vreemd)}. "
            f"Wel: {', '.join(sorted(bekend))}."
        )


def _aanbod(imp: Import, map_: Path, *, op: datetime) -> Aanbod:
    """Judged by today, also when it was offered last week."""
    tekst = imp.mapping_tekst.encode()
    return Aanbod(
        map_=map_,
        huis=imp.huis,
        mapping=ontleed_mapping(tekst, naam="mapping") if tekst else lees_mapping(),
        peildatum=datum(op),
        aanvulling=imp.aanvulling,
    )


@contextmanager
def _uitgepakt(imp: Import) -> Iterator[Path]:
    """The files in a directory only we can enter, in memory where the system has that."""
    kluis = kluis_van(imp.huis.uuid)
    bestanden = queries.aangeboden_bestanden(imp)
    if not bestanden:
        raise ExportOnleesbaar("De bestanden zijn er niet meer. Bied de export opnieuw aan.")
    onder = GEHEUGEN if GEHEUGEN.is_dir() and os.access(GEHEUGEN, os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=onder, prefix="spil-import-") as naam:
        map_ = Path(naam)
        for bestand in bestanden:
            (map_ / bestand.bestand).write_bytes(bestand.lees(kluis))
        yield map_
