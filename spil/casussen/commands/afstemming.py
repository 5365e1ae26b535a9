"""Plans of people in each other's directe kring are aligned, and no longer (BGS art. 2.20 lid 2)."""

from datetime import datetime
from typing import Final
from uuid import UUID

from django.db import transaction

from spil.casussen.commands.toets import open_casus_op_slot, vereis_tekst
from spil.casussen.fouten import AfstemmenKanNiet
from spil.casussen.models import Afstemming, Casus
from spil.casussen.queries import casus_op_slot
from spil.casussen.queries.afstemming import (
    afstemming,
    in_elkaars_kring,
    lopende_casus_met_nummer,
    zijn_afgestemd,
)
from spil.gebruikers.models import Rol
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.toegang.models import Deelsoort, Dossierdeel
from spil.toegang.queries import mag

AFSTEMMEN: Final = "casus.afstemmen"


@transaction.atomic
def stem_af(
    dossier_uuid: UUID,
    *,
    nummer: str,
    reden: str,
    kring_uit_reden: bool = False,
    door: Rol,
    op: datetime,
) -> Afstemming:
    """With the running case of this number. `kring_uit_reden`: no relation says that they belong
    to each other's directe kring, but the reason does.

    Raises NietGevonden, GeenRecht, CasusGesloten, TekstOntbreekt, AfstemmenKanNiet.
    """
    _beide_op_slot(dossier_uuid, nummer)
    casus = open_casus_op_slot(dossier_uuid, AFSTEMMEN, door=door, op=op)
    reden = vereis_tekst(reden, uitleg="Schrijf waarom deze plannen op elkaar worden afgestemd.")
    ander = _ander(casus, nummer, door=door, op=op)
    grond = Afstemming.Grond.RELATIE
    if not in_elkaars_kring(casus, ander, dag=datum(op)):
        if not kring_uit_reden:
            raise AfstemmenKanNiet(
                "In deze twee dossiers staat niet dat iemand bij de directe kring van de ander"
                " hoort. Leg die relatie vast bij Mensen en systeem, of kruis aan dat het uit uw"
                " reden blijkt."
            )
        grond = Afstemming.Grond.REDEN
    kernen = (_kern(casus), _kern(ander))
    rijen = Afstemming.leg_vast(kernen, grond=grond, reden=reden, door=door, op=op)
    for rij in rijen:
        leg_vast("casus.afgestemd", door=door, op=op, bij=rij, onderwerp=rij, kenmerk=rij.grond)
    return rijen[0]


@transaction.atomic
def beeindig_afstemming(uuid: UUID, *, reden: str, door: Rol, op: datetime) -> None:
    """By who leads one of the two, for both. Raises NietGevonden, GeenRecht, TekstOntbreekt."""
    rij = afstemming(uuid)
    open_casus_op_slot(rij.dossier.uuid, AFSTEMMEN, door=door, op=op)
    reden = vereis_tekst(reden, uitleg="Schrijf waarom de plannen niet meer zijn afgestemd.")
    for zijde in Afstemming.beeindig(uuid, reden=reden, op=op):
        kant = Afstemming(pk=zijde.pk, dossier_id=zijde.dossier_id, deel_id=zijde.deel_id)
        leg_vast("casus.afstemming_beeindigd", door=door, op=op, bij=kant, onderwerp=kant)


def _beide_op_slot(dossier_uuid: UUID, nummer: str) -> None:
    """Always in the same order: two who align the same plans from both sides never wait for each
    other, and neither case closes in between."""
    ander = lopende_casus_met_nummer(nummer)
    for uuid in sorted({dossier_uuid, ander.dossier.uuid if ander else dossier_uuid}):
        casus_op_slot(uuid)


def _ander(casus: Casus, nummer: str, *, door: Rol, op: datetime) -> Casus:
    """What is not in sight and what does not exist get the same answer."""
    ander = lopende_casus_met_nummer(nummer)
    if ander is None or not mag(
        "casus.laten_afstemmen", door=door, op=op, dossier_id=ander.dossier_id
    ):
        raise AfstemmenKanNiet(
            "U ziet geen lopende casus met dit nummer. Controleer het nummer, of vraag de regisseur"
            " van die casus om toegang."
        )
    if ander.pk == casus.pk:
        raise AfstemmenKanNiet("Dit is het nummer van deze casus zelf.")
    hier, daar = casus.dossier, ander.dossier
    if (hier.huis_id, hier.verwerking_id) != (daar.huis_id, daar.verwerking_id):
        raise AfstemmenKanNiet(
            "Die casus valt onder een andere verwerking. Daarmee mag dit plan niet worden afgestemd."
        )
    if zijn_afgestemd(casus, ander):
        raise AfstemmenKanNiet("Deze plannen zijn al op elkaar afgestemd.")
    return ander


def _kern(casus: Casus) -> Dossierdeel:
    return Dossierdeel.van(casus.dossier, Deelsoort.KERN)
