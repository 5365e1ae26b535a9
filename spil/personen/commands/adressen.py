"""Where somebody can be found, over time; a geheim adres is shown only when asked."""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.kern.fouten import NietGevonden
from spil.kern.klok import datum
from spil.logboek.schrijven import Gezien, leg_vast, zie_in
from spil.personen import queries
from spil.personen.fouten import AdresIsGeheim, GegevensOntbreken, NietOpDeKaft
from spil.personen.models import ZONDER_ADRES, Adressoort, Betrokkene, Contactgegevens
from spil.personen.queries import (
    betrokkene_op_slot,
    lopende_contactgegevens,
    op_dezelfde_plek,
)
from spil.toegang.models import Deelsoort, Dossierdeel
from spil.toegang.queries import vereis


@dataclass(frozen=True, kw_only=True)
class Adres:
    """Where somebody can be found."""

    straat_en_nummer: str = ""
    postcode: str = ""
    woonplaats: str = ""
    telefoon: str = ""

    @property
    def is_leeg(self) -> bool:
        return not any(asdict(self).values())


@transaction.atomic
def leg_contactgegevens_vast(
    betrokkene_uuid: UUID,
    adres: Adres,
    *,
    vanaf: date,
    soort: Adressoort = Adressoort.WOON,
    geheim: bool = False,
    deelsoort: Deelsoort = Deelsoort.KERN,
    door: Rol,
    op: datetime,
) -> Contactgegevens:
    """The address of this kind from `vanaf`; the one until then ends. A geheim adres stays with the
    house, also where it was written down before it became geheim, for whomever in the dossier.

    Raises NietGevonden, GeenRecht, NietOpDeKaft, GegevensOntbreken, AdresIsGeheim.
    """
    betrokkene = betrokkene_op_slot(betrokkene_uuid)
    vereis("personen.wijzigen", door=door, op=op, dossier_id=betrokkene.dossier_id)
    _toets(adres, soort, geheim=geheim, deelsoort=deelsoort)
    bekend = op_dezelfde_plek(betrokkene, adres)
    if not geheim and any(_is_geheim_van_een_ander(rij, betrokkene) for rij in bekend):
        raise AdresIsGeheim
    for vorige in lopende_contactgegevens(betrokkene):
        if vorige.soort in soort.in_plaats_van:
            vorige.beeindig(op=vanaf)
    deel = Dossierdeel.van(betrokkene.dossier, deelsoort)
    if geheim:
        _verhuis([rij for rij in bekend if not rij.geheim], deel, door=door, op=op)
    contact = Contactgegevens.leg_vast(
        betrokkene, deel, vanaf=vanaf, soort=soort, geheim=geheim, **asdict(adres)
    )
    leg_vast("persoon.contact_vastgelegd", door=door, op=op, bij=contact, onderwerp=contact)
    return contact


@transaction.atomic
def beeindig_contactgegevens(contact_uuid: UUID, *, door: Rol, op: datetime) -> Contactgegevens:
    """It holds no longer, and nothing came in its place. Raises NietGevonden, GeenRecht."""
    contact = queries.adres(contact_uuid)
    betrokkene_op_slot(contact.betrokkene.uuid)
    vereis("personen.wijzigen", door=door, op=op, dossier_id=contact.dossier_id)
    contact.refresh_from_db(fields=["tot"])
    if contact.tot is None:
        contact.beeindig(op=datum(op))
        leg_vast("persoon.contact_beeindigd", door=door, op=op, bij=contact, onderwerp=contact)
    return contact


@transaction.atomic
def toon_geheim_adres(contact_uuid: UUID, *, door: Rol, op: datetime) -> Contactgegevens:
    """After the look was written down; no line, no address. Raises NietGevonden, GeenRecht."""
    contact = queries.adres(contact_uuid)
    vereis("adres.tonen", door=door, op=op, dossier_id=contact.dossier_id)
    if not contact.geheim:
        raise NietGevonden("Dit adres is niet geheim. Het staat bij de persoon.")
    zie_in([Gezien(contact.dossier_id, contact.betrokkene_id)], handeling="adres.tonen", op=op)
    leg_vast("persoon.adres_getoond", door=door, op=op, bij=contact, onderwerp=contact)
    return contact


def _toets(adres: Adres, soort: Adressoort, *, geheim: bool, deelsoort: Deelsoort) -> None:
    if soort in ZONDER_ADRES:
        if adres.straat_en_nummer or adres.postcode:
            raise GegevensOntbreken(
                f"U koos “{soort.label}”. Laat straat en postcode dan leeg, of kies een ander soort."
            )
    elif adres.is_leeg:
        raise GegevensOntbreken("Vul ten minste een adres, woonplaats of telefoonnummer in.")
    if deelsoort not in (Deelsoort.KERN, Deelsoort.GEZAMENLIJK):
        raise NietOpDeKaft("Adres en telefoon staan in de kern of het gezamenlijke deel.")
    if geheim and deelsoort != Deelsoort.KERN:
        raise NietOpDeKaft("Een geheim adres blijft in de kern: alleen het huis ziet het.")


def _is_geheim_van_een_ander(rij: Contactgegevens, betrokkene: Betrokkene) -> bool:
    return rij.geheim and rij.tot is None and rij.betrokkene_id != betrokkene.pk


def _verhuis(eerder: list[Contactgegevens], deel: Dossierdeel, *, door: Rol, op: datetime) -> None:
    for rij in eerder:
        rij.word_geheim(deel)
        leg_vast("persoon.contact_vastgelegd", door=door, op=op, bij=rij, onderwerp=rij)
