"""A risk instrument is asked, taken, or asked no more."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from spil.casussen.commands.toets import open_casus_op_slot
from spil.gebruikers.models import Rol
from spil.instrumenten.conclusie import in_woorden
from spil.instrumenten.fouten import AfnameIsVoorbij, AfnameOnvolledig, NietTeVragen
from spil.instrumenten.models import Afname, Afnamestaat
from spil.instrumenten.queries import (
    VASTLEGGEN,
    VRAGEN,
    afname_op_slot,
    dossier_van,
    gevraagde_afnamen,
    instrument_van,
    vereis_eigen,
)
from spil.kern import datums
from spil.kern.eenmalig import eenmalig
from spil.kern.klok import datum
from spil.kern.versleuteling import kluis_van
from spil.kern.werkdagen import maanden_verder
from spil.logboek.schrijven import leg_vast
from spil.partners.models import Klasse, Partner
from spil.plannen.queries import vereis_eigenaar
from spil.toegang.models import Dossier, Dossierdeel
from spil.toegang.versies import vereis_versie


@eenmalig(Afname)
@transaction.atomic
def vraag_afname(
    dossier_uuid: UUID,
    *,
    instrument: str,
    partner: Partner,
    rol: Rol | None = None,
    sleutel: UUID | None = None,
    door: Rol,
    op: datetime,
) -> Afname:
    """Of a running deelnemer, and perhaps of one person of it.

    Raises NietGevonden, GeenRecht, CasusGesloten, NietTeVragen, EigenaarDoetNietMee.
    """
    casus = open_casus_op_slot(dossier_uuid, VRAGEN, door=door, op=op)
    gekozen = instrument_van(casus.dossier, instrument)
    _vereis_deelnemer(casus.dossier, partner, rol, op=op)
    _vereis_nog_niet_gevraagd(casus.dossier, instrument, partner, sleutel)
    deel = Dossierdeel.van_deelnemer(casus.dossier_id, partner, op=op)
    afname = Afname.vraag(deel, gekozen, partner=partner, rol=rol, op=op, sleutel=sleutel)
    leg_vast("afname.gevraagd", door=door, op=op, bij=afname, onderwerp=afname)
    return afname


@transaction.atomic
def leg_afname_vast(
    afname_uuid: UUID,
    *,
    afgenomen_op: date,
    conclusie: str,
    geldig_tot: date | None = None,
    versie: int | None = None,
    door: Rol,
    op: datetime,
) -> Afname:
    """By the organisation that was asked, or by who leads the case; again to put it right. Without
    `geldig_tot` it holds as long as the approach says, and never longer.

    Raises NietGevonden, GeenRecht, CasusGesloten, AfnameIsVoorbij, AfnameOnvolledig,
    IntussenGewijzigd.
    """
    afname = _op_slot(afname_uuid, VASTLEGGEN, door=door, op=op)
    if afname.staat == Afnamestaat.INGETROKKEN:
        raise AfnameIsVoorbij("Deze vraag is ingetrokken. Vraag het instrument zo nodig opnieuw.")
    vereis_versie(afname, versie, nu_staat_er=_stand(afname))
    code = "afname.vastgelegd" if afname.is_gevraagd else "afname.verbeterd"
    afname.leg_vast(
        afgenomen_op=_dag(afgenomen_op, op=op),
        conclusie=in_woorden(conclusie),
        geldig_tot=_geldig_tot(afname, afgenomen_op, geldig_tot),
        kluis=kluis_van(door.medewerker.huis.uuid),
    )
    leg_vast(code, door=door, op=op, bij=afname, onderwerp=afname)
    return afname


@transaction.atomic
def trek_afname_in(afname_uuid: UUID, *, reden: str, door: Rol, op: datetime) -> Afname:
    """No longer asked; the organisation can read why.

    Raises NietGevonden, GeenRecht, CasusGesloten, AfnameIsVoorbij, AfnameOnvolledig.
    """
    afname = _op_slot(afname_uuid, VRAGEN, door=door, op=op)
    if not afname.is_gevraagd:
        raise AfnameIsVoorbij(
            "Deze vraag is al beantwoord of ingetrokken. Er valt niets meer in te trekken."
        )
    if not reden.strip():
        raise AfnameOnvolledig("Schrijf op waarom dit instrument niet meer nodig is.")
    afname.trek_in(reden.strip())
    leg_vast("afname.ingetrokken", door=door, op=op, bij=afname, onderwerp=afname)
    return afname


def _op_slot(uuid: UUID, handeling: str, *, door: Rol, op: datetime) -> Afname:
    open_casus_op_slot(dossier_van(uuid), handeling, door=door, op=op)
    afname = afname_op_slot(uuid)
    vereis_eigen(afname, door=door, op=op)
    return afname


def _vereis_deelnemer(dossier: Dossier, partner: Partner, rol: Rol | None, *, op: datetime) -> None:
    if partner.klasse == Klasse.HUIS:
        raise NietTeVragen("Het huis neemt zelf geen instrumenten af. Kies een deelnemer.")
    vereis_eigenaar(dossier, partner, rol, op=op)


def _vereis_nog_niet_gevraagd(
    dossier: Dossier, instrument: str, partner: Partner, sleutel: UUID | None
) -> None:
    """The same form sent twice is left to `eenmalig`."""
    for eerder in gevraagde_afnamen(dossier, partner=partner):
        if eerder.instrument == instrument and eerder.sleutel != sleutel:
            raise NietTeVragen(
                f"{partner.naam} is op {datums.lang(eerder.gevraagd_op)} al om dit instrument"
                " gevraagd. Wacht op de conclusie, of trek die vraag eerst in."
            )


def _dag(afgenomen_op: date, *, op: datetime) -> date:
    if afgenomen_op > datum(op):
        raise AfnameOnvolledig("De dag van afname ligt in de toekomst. Kies een dag tot vandaag.")
    return afgenomen_op


def _geldig_tot(afname: Afname, afgenomen_op: date, geldig_tot: date | None) -> date:
    uiterlijk = maanden_verder(afgenomen_op, afname.geldig_maanden)
    tot = geldig_tot or uiterlijk
    if not afgenomen_op < tot <= uiterlijk:
        raise AfnameOnvolledig(
            f"Deze conclusie geldt hoogstens tot {datums.lang(uiterlijk)}, en begint op de dag van"
            " afname. Kies een dag daartussen."
        )
    return tot


def _stand(afname: Afname) -> str:
    if afname.afgenomen_op is None:
        return "gevraagd, nog geen conclusie"
    return f"afgenomen op {datums.lang(afname.afgenomen_op)}"
