"""A case goes to another table, or came from one."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from spil.aanmeldingen.beslisregels import bezwaar_tegen_nummer
from spil.casussen.commands import wijzig_ave
from spil.casussen.commands.toets import open_casus_op_slot
from spil.casussen.models import Casus
from spil.gebruikers.models import Rol
from spil.kern.eenmalig import eenmalig
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.overdrachten.commands.antwoorden import neem_overdracht_terug
from spil.overdrachten.commands.toets import schrijf, vereis_tekst
from spil.overdrachten.fouten import OverdrachtOnvolledig
from spil.overdrachten.models import Overdracht, Tekstsoort
from spil.overdrachten.models.overdracht import Partij
from spil.overdrachten.queries import voorganger
from spil.overdrachten.rechten import DOEN
from spil.toegang.models import Deelsoort, Dossierdeel


@dataclass(frozen=True, kw_only=True)
class Inhoud:
    """What a hand-over says. `ave`: the level from now on, when that changes with it."""

    partij: Partij
    samenvatting: str
    antwoord_voor: date
    nazorg_op: date
    ave: int | None = None


@eenmalig(Overdracht)
@transaction.atomic
def draag_casus_over(
    dossier_uuid: UUID,
    inhoud: Inhoud,
    *,
    in_plaats_van: UUID | None = None,
    sleutel: UUID | None = None,
    door: Rol,
    op: datetime,
) -> Overdracht:
    """Hand the case over; the receiver has until `antwoord_voor` to say yes. `in_plaats_van` is a
    hand-over that nobody took: it is taken back.

    Raises NietGevonden, GeenRecht, CasusGesloten, OverdrachtOnvolledig, OverdrachtIsVoorbij.
    """
    casus = open_casus_op_slot(dossier_uuid, DOEN, door=door, op=op)
    partij, tekst = _vereis_inhoud(casus, inhoud, op=op)
    overdracht = Overdracht.draag_over(
        _kaft(casus),
        partij,
        antwoord_voor=inhoud.antwoord_voor,
        nazorg_op=inhoud.nazorg_op,
        door=door,
        op=op,
        sleutel=sleutel,
    )
    schrijf(casus, overdracht, Tekstsoort.SAMENVATTING, tekst, door=door, op=op)
    leg_vast("overdracht.gedaan", door=door, op=op, bij=overdracht, onderwerp=overdracht)
    _doe_wat_meegaat(casus, inhoud, partij, in_plaats_van, door=door, op=op)
    return overdracht


@eenmalig(Overdracht)
@transaction.atomic
def leg_opschaling_vast(
    dossier_uuid: UUID,
    *,
    partij: Partij,
    dag: date,
    sleutel: UUID | None = None,
    door: Rol,
    op: datetime,
) -> Overdracht:
    """From which table this case came to the house.

    Raises NietGevonden, GeenRecht, CasusGesloten, OverdrachtOnvolledig.
    """
    casus = open_casus_op_slot(dossier_uuid, DOEN, door=door, op=op)
    partij = _vereis_partij(casus, partij)
    if dag > datum(op):
        raise OverdrachtOnvolledig("Deze dag ligt in de toekomst. Kies een dag tot vandaag.")
    overdracht = Overdracht.kom_op(_kaft(casus), partij, dag=dag, door=door, sleutel=sleutel)
    leg_vast("overdracht.opgeschaald", door=door, op=op, bij=overdracht, onderwerp=overdracht)
    return overdracht


def _kaft(casus: Casus) -> Dossierdeel:
    return Dossierdeel.van(casus.dossier, Deelsoort.KAFT)


def _vereis_partij(casus: Casus, partij: Partij) -> Partij:
    """Tidy, and of this house when the register knows it. Raises OverdrachtOnvolledig."""
    if partij.partner is not None and partij.partner.huis_id != casus.dossier.huis_id:
        raise OverdrachtOnvolledig("Deze organisatie werkt niet met dit huis.")
    netjes = replace(
        partij,
        naam=partij.naam.strip(),
        contact=partij.contact.strip(),
        referentie=partij.referentie.strip().upper(),
    )
    if not netjes.naam:
        raise OverdrachtOnvolledig("Noem de organisatie waar het om gaat.")
    if bezwaar := bezwaar_tegen_nummer(netjes.referentie):
        raise OverdrachtOnvolledig(bezwaar)
    return netjes


def _vereis_inhoud(casus: Casus, inhoud: Inhoud, *, op: datetime) -> tuple[Partij, str]:
    """The receiver and the summary, tidy. Raises OverdrachtOnvolledig."""
    partij = _vereis_partij(casus, inhoud.partij)
    if not partij.contact:
        raise OverdrachtOnvolledig("Noem wie daar de contactpersoon is.")
    _vereis_dagen(inhoud, op=op)
    return partij, vereis_tekst(inhoud.samenvatting, "Schrijf wat de ontvanger moet weten.")


def _vereis_dagen(inhoud: Inhoud, *, op: datetime) -> None:
    if inhoud.antwoord_voor <= datum(op):
        raise OverdrachtOnvolledig("Geef de ontvanger ten minste tot morgen om te antwoorden.")
    if inhoud.nazorg_op <= inhoud.antwoord_voor:
        raise OverdrachtOnvolledig(
            "Vraag pas hoe het gaat als de ontvanger geantwoord heeft: kies een latere dag."
        )


def _doe_wat_meegaat(
    casus: Casus,
    inhoud: Inhoud,
    partij: Partij,
    in_plaats_van: UUID | None,
    *,
    door: Rol,
    op: datetime,
) -> None:
    """The level that goes with it, and the hand-over that this one replaces."""
    if inhoud.ave is not None and inhoud.ave != casus.ave:
        waarom = f"Bij de overdracht aan {partij.naam}."
        uuid = casus.dossier.uuid
        wijzig_ave(uuid, niveau=inhoud.ave, toelichting=waarom, door=door, op=op)
    if in_plaats_van is not None:
        vorige = voorganger(in_plaats_van, casus.dossier)
        reden = f"De casus gaat naar {partij.naam}."
        neem_overdracht_terug(vorige.uuid, reden=reden, door=door, op=op)
