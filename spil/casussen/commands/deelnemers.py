"""Who takes part: decided by the public deelnemers, recorded by the house."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.casussen import queries
from spil.casussen.afsluitcontroles import laat_vertrekken, restanten
from spil.casussen.commands.toets import gezamenlijk, open_casus_op_slot, vereis_beslissers
from spil.casussen.fouten import NietAlsDeelnemer
from spil.casussen.models import Casus, Deelnemer, DeelnemerPersoon
from spil.gebruikers.models import Medewerker, Rol
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.partners.models import Partner
from spil.toegang.models import Deelsoort, Dossierdeel, Reden, Toegang

HANDELING = "casus.deelnemers_bepalen"


@transaction.atomic
def laat_deelnemen(
    dossier_uuid: UUID,
    *,
    partner: Partner,
    personen: Sequence[Rol],
    beslissers: Sequence[Medewerker],
    door: Rol,
    op: datetime,
) -> Deelnemer:
    """A public or private partner joins; the people named see kaft, gezamenlijk and own part.

    Raises NietGevonden, GeenRecht, CasusGesloten, NietAlsDeelnemer, BeslisserOntbreekt.
    """
    casus = open_casus_op_slot(dossier_uuid, HANDELING, door=door, op=op)
    vereis_beslissers(casus, beslissers)
    _vereis_mogelijke_deelnemer(casus, partner, op=op)
    if not personen:
        raise NietAlsDeelnemer(f"Kies wie er voor {partner.naam} aan deze casus werkt.")
    deelnemer = neem_op_als_deelnemer(casus, partner, personen=personen, door=door, op=op)
    deelnemer.noteer_beslissers(beslissers)
    return deelnemer


def neem_op_als_deelnemer(
    casus: Casus, partner: Partner, *, personen: Sequence[Rol], door: Rol, op: datetime
) -> Deelnemer:
    """The row, the grants and the event; at the start of a case triage has decided it."""
    kaft = Dossierdeel.van(casus.dossier, Deelsoort.KAFT)
    deelnemer = Deelnemer.laat_toe(kaft, partner, op=op)
    leg_vast("casus.deelnemer_toegetreden", door=door, op=op, bij=casus, onderwerp=deelnemer)
    for rol in personen:
        _neem_persoon_op(casus, deelnemer, rol, op=op)
    return deelnemer


@transaction.atomic
def voeg_persoon_toe_aan_deelnemer(
    deelnemer_uuid: UUID, *, rol: Rol, door: Rol, op: datetime
) -> DeelnemerPersoon:
    """One more person of a deelnemer works on the case.

    Raises NietGevonden, GeenRecht, CasusGesloten, NietAlsDeelnemer.
    """
    deelnemer, casus = _lopend(deelnemer_uuid, door=door, op=op)
    if deelnemer.personen.filter(rol=rol, tot__isnull=True).exists():
        raise NietAlsDeelnemer(f"{rol.medewerker.naam} werkt al aan deze casus.")
    persoon = _neem_persoon_op(casus, deelnemer, rol, op=op)
    leg_vast("casus.persoon_toegetreden", door=door, op=op, bij=casus, onderwerp=persoon)
    return persoon


@transaction.atomic
def beeindig_persoon(persoon_uuid: UUID, *, door: Rol, op: datetime) -> None:
    """This person no longer works on the case; the deelnemer stays.

    Raises NietGevonden, GeenRecht, CasusGesloten, NietAlsDeelnemer.
    """
    persoon = queries.deelnemerpersoon(persoon_uuid)
    _, casus = _lopend(persoon.deelnemer.uuid, door=door, op=op)
    persoon.refresh_from_db(fields=["tot"])
    if persoon.tot is not None:
        raise NietAlsDeelnemer("Deze persoon werkt al niet meer aan deze casus.")
    persoon.beeindig(op=op)
    _trek_toegang_in(casus, [persoon.rol_id], op=op)
    leg_vast("casus.persoon_uitgetreden", door=door, op=op, bij=casus, onderwerp=persoon)


@transaction.atomic
def beeindig_deelname(deelnemer_uuid: UUID, *, door: Rol, op: datetime) -> list[str]:
    """The partner leaves; its people see nothing of the case in their next request.

    Returns what it leaves open, as sentences for the regisseur.
    Raises NietGevonden, GeenRecht, CasusGesloten, NietAlsDeelnemer.
    """
    deelnemer, casus = _lopend(deelnemer_uuid, door=door, op=op)
    rollen = list(deelnemer.personen.values_list("rol_id", flat=True))
    deelnemer.beeindig(op=op)
    _trek_toegang_in(casus, rollen, op=op)
    laat_vertrekken(casus.dossier, deelnemer.partner, op=op)
    leg_vast("casus.deelnemer_uitgetreden", door=door, op=op, bij=casus, onderwerp=deelnemer)
    return restanten(casus.dossier, deelnemer.partner)


def _lopend(deelnemer_uuid: UUID, *, door: Rol, op: datetime) -> tuple[Deelnemer, Casus]:
    deelnemer = queries.deelnemer(deelnemer_uuid)
    casus = open_casus_op_slot(deelnemer.dossier.uuid, HANDELING, door=door, op=op)
    deelnemer.refresh_from_db(fields=["tot"])
    if deelnemer.tot is not None:
        raise NietAlsDeelnemer(f"{deelnemer.partner.naam} neemt al niet meer deel.")
    return deelnemer, casus


def _vereis_mogelijke_deelnemer(casus: Casus, partner: Partner, *, op: datetime) -> None:
    if not partner.is_deelnemer or partner.huis_id != casus.dossier.huis_id:
        raise NietAlsDeelnemer(
            f"{partner.naam} is een derde en kan niet deelnemen: een derde krijgt geen toegang"
            " tot Spil (BGS art. 2.21). Geef een derde alleen een uittreksel, na een getekende"
            " geheimhoudingsverklaring."
        )
    if partner.einde is not None and partner.einde <= datum(op):
        raise NietAlsDeelnemer(f"{partner.naam} werkt niet meer samen met het huis.")
    if Deelnemer.objects.lopend().filter(dossier_id=casus.dossier_id, partner=partner).exists():
        raise NietAlsDeelnemer(f"{partner.naam} neemt al deel. Voeg daar een persoon aan toe.")


def _neem_persoon_op(
    casus: Casus, deelnemer: Deelnemer, rol: Rol, *, op: datetime
) -> DeelnemerPersoon:
    if rol.partner_id != deelnemer.partner_id:
        raise NietAlsDeelnemer(f"{rol.medewerker.naam} werkt niet bij {deelnemer.partner.naam}.")
    persoon = deelnemer.voeg_persoon_toe(rol, op=op)
    for deel in (
        Dossierdeel.van(casus.dossier, Deelsoort.KAFT),
        gezamenlijk(casus),
        Dossierdeel.van_deelnemer(casus.dossier_id, deelnemer.partner, op=op),
    ):
        Toegang.op_deel(deel, rol=rol, reden=Reden.DEELNEMER, van=op)
    return persoon


def _trek_toegang_in(casus: Casus, rollen: Sequence[int], *, op: datetime) -> None:
    lopend = Toegang.objects.nog_niet_voorbij(op).bij_dossier(casus.dossier_id)
    for toegang in lopend.filter(rol_id__in=rollen, reden=Reden.DEELNEMER):
        toegang.trek_in(op=op)
