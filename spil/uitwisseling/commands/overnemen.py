"""Take over an export: weigh every record, then store what may be kept, in one transaction.

A crash half-way leaves nothing, and a second run changes nothing.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.herkenning.commands import koppel_zekere
from spil.huizen.models import Huis
from spil.kern import rls
from spil.kern.versleuteling import kluis_van
from spil.logboek.schrijven import leg_vast
from spil.toegang.queries import vereis
from spil.uitwisseling import queries
from spil.uitwisseling.commands.beoordelen import DOEL, Aanbod, weeg_aanbod
from spil.uitwisseling.commands.dossier import bewaar_dossier, vul_dossier_aan
from spil.uitwisseling.commands.tellen import tel_alles
from spil.uitwisseling.huisgegevens import Huisgegevens
from spil.uitwisseling.lezen.records import (
    DossierRecord,
    Record,
    Weigering,
)
from spil.uitwisseling.models import GeweigerdeInhoud, Import, ImportRecord, Importstand
from spil.uitwisseling.sleutels import vingerafdruk
from spil.uitwisseling.uitkomst import Uitkomst
from spil.uitwisseling.verslag import Verslag
from spil.uitwisseling.wegen import Gewogen
from spil.werkprocessen.catalogus import uit_catalogus
from spil.werkprocessen.commands import neem_in_gebruik, systeemrol

Voortgang = Callable[[int, int], None]


def _stil(_gedaan: int, _totaal: int) -> None:
    pass


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
        vingerafdruk=_vingerafdruk(aanbod),
        stand=Importstand.WACHT_OP_IMPORT,
        door=door,
        op=op,
    )
    return neem_over(aanbod, imp=imp, voortgang=voortgang, door=door, op=op)


def _vingerafdruk(aanbod: Aanbod) -> bytes:
    namen = {tabel.bestand.casefold() for tabel in aanbod.mapping.tabellen.values()}
    paden = aanbod.map_.iterdir() if aanbod.map_.is_dir() else ()
    sommen = {
        pad.name: sha256(pad.read_bytes()).digest()
        for pad in paden
        if pad.is_file() and pad.name.casefold() in namen
    }
    return vingerafdruk(sommen, kluis_van(aanbod.huis.uuid))


@transaction.atomic
def neem_over(
    aanbod: Aanbod, *, imp: Import, voortgang: Voortgang = _stil, door: Rol, op: datetime
) -> Verslag:
    """Store what may be kept, count what may not, and keep the refused for who may correct them.

    Only a person can be importeur: what Spil itself imports keeps no refused content.
    Raises GeenRecht, ExportOnleesbaar, AanpakOntbreekt.
    """
    vereis("import.overnemen", door=door, op=op)
    Huis.objects.select_for_update(no_key=True).get(pk=aanbod.huis.pk)
    verslag, gegevens = weeg_aanbod(aanbod, op=op)
    spil = systeemrol(aanbod.huis)
    gegevens = _zet_aanpakken_aan(verslag, gegevens, spil=spil, op=op)
    mensen = _bewaar(verslag.regels, gegevens, voortgang=voortgang, spil=spil, op=op)
    with rls.namens(spil.pk, doel=DOEL, op=op):
        verslag.gekoppeld = koppel_zekere(mensen, door=door, op=op)
    ImportRecord.leg_vast(imp, verslag.regels)
    if door.pk != spil.pk:
        _bewaar_geweigerde(imp, verslag.regels, gegevens, door=door)
    imp.zet_stand(
        Importstand.KLAAR, op=op, verslag=verslag.om_te_bewaren(), peildatum=aanbod.peildatum
    )
    leg_vast("import.uitgevoerd", door=door, op=op, onderwerp=imp)
    return verslag


def _zet_aanpakken_aan(
    verslag: Verslag, gegevens: Huisgegevens, *, spil: Rol, op: datetime
) -> Huisgegevens:
    """With the shipped approaches that the mapping names and the house does not use yet."""
    nieuw = {
        code: neem_in_gebruik(gegevens.huis, uit_catalogus(code), door=spil, op=op)
        for code in verslag.nieuwe_aanpakken
    }
    return replace(gegevens, aanpakken=gegevens.aanpakken | nieuw)


def _bewaar(
    regels: Sequence[Gewogen],
    gegevens: Huisgegevens,
    *,
    voortgang: Voortgang,
    spil: Rol,
    op: datetime,
) -> list[int]:
    """One context per dossier, so that the parts of the others are not in it. The new people."""
    mensen: list[int] = []
    nieuw, erbij = _per_dossier(regels)
    totaal = len(nieuw) + len(erbij)
    for gedaan, (een, records) in enumerate(nieuw, start=1):
        mensen += _neem_dossier_over(een, records, gegevens, spil=spil, op=op)
        voortgang(gedaan, totaal)
    with rls.namens(spil.pk, doel=DOEL, op=op):
        bestaand = queries.bestaande_dossiers(sorted(erbij))
    for gedaan, (nummer, records) in enumerate(erbij.items(), start=len(nieuw) + 1):
        with rls.namens(spil.pk, doel=DOEL, op=op):
            mensen += vul_dossier_aan(bestaand[nummer].pk, records, gegevens, door=spil, op=op)
        voortgang(gedaan, totaal)
    return mensen


def _neem_dossier_over(
    een: Gewogen, records: Sequence[Record], gegevens: Huisgegevens, *, spil: Rol, op: datetime
) -> list[int]:
    dossier = een.record
    assert isinstance(dossier, DossierRecord)  # noqa: S101 - _per_dossier gives no other
    if een.uitkomst != Uitkomst.BEWAARD:
        if een.vorige is None:
            tel_alles(dossier, gegevens)
        return []
    if een.vorige is not None:
        # Counted when it waited for renewal; what is kept is counted with its origin instead.
        tel_alles(dossier, gegevens, aantal=-1)
    with rls.namens(spil.pk, doel=DOEL, op=op):
        return bewaar_dossier(dossier, records, gegevens, door=spil, op=op)


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
