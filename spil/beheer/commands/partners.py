"""Which organisations work with the house, in which capacity, from when until when."""

from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction

from spil.beheer import queries
from spil.gebruikers.models import Rol
from spil.gebruikers.rechtentabel import vereis_rol
from spil.huizen.models import Gemeente
from spil.kern.fouten import DomeinFout
from spil.logboek.schrijven import leg_vast
from spil.partners.models import Klasse, Organisatiesoort, Partner

MET_GEMEENTE = frozenset({Organisatiesoort.BURGEMEESTER, Organisatiesoort.COLLEGE})


class PartnerNietMogelijk(DomeinFout):
    """This organisation cannot work with the house like this."""


@transaction.atomic
def voeg_partner_toe(
    *,
    naam: str,
    soort: Organisatiesoort,
    begin: date,
    door: Rol,
    op: datetime,
    gemeente: Gemeente | None = None,
) -> Partner:
    """The class follows from the kind (WGS art. 2.27); burgemeester and college are two partners.

    Raises GeenRecht, PartnerNietMogelijk.
    """
    vereis_rol("partner.beheren", door=door)
    huis = door.medewerker.huis
    if soort == Organisatiesoort.HUIS:
        raise PartnerNietMogelijk("Het huis zelf staat er al in.")
    if soort in MET_GEMEENTE and gemeente is None:
        raise PartnerNietMogelijk("Kies van welke gemeente dit de burgemeester of het college is.")
    if Partner.objects.van_huis(huis).filter(naam__iexact=naam, soort=soort).exists():
        raise PartnerNietMogelijk("Deze organisatie staat er al in, in deze hoedanigheid.")
    partner = Partner.maak(huis, naam=naam, soort=soort, begin=begin, gemeente=gemeente)
    leg_vast("partner.toegevoegd", door=door, op=op, onderwerp=partner, kenmerk=partner.soort)
    return partner


@transaction.atomic
def beeindig_partner(partner_uuid: UUID, *, per: date, door: Rol, op: datetime) -> Partner:
    """`per` is the first day without it: on that day the rollen of its people end too (A1-06).

    Raises NietGevonden, GeenRecht, PartnerNietMogelijk.
    """
    vereis_rol("partner.beheren", door=door)
    partner = queries.partner(partner_uuid, door=door)
    if partner.klasse == Klasse.HUIS:
        raise PartnerNietMogelijk("Het huis zelf kan niet eindigen.")
    if partner.einde is not None and partner.einde <= per:
        raise PartnerNietMogelijk("Deze organisatie eindigt al eerder.")
    if per <= partner.begin:
        raise PartnerNietMogelijk("De laatste dag ligt voor de eerste dag van deze organisatie.")
    partner.eindig(per=per)
    leg_vast("partner.beeindigd", door=door, op=op, onderwerp=partner, kenmerk=partner.soort)
    for rol in queries.rollen_na(partner, dag=per):
        rol.eindig(op=max(per, rol.begin + timedelta(days=1)))
        leg_vast("rol.beeindigd", door=door, op=op, onderwerp=rol, kenmerk=rol.soort)
    return partner
