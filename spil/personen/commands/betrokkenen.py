"""People in a dossier: each lies in the part that fits their role."""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.personen.delen import NOOIT_OP_DE_KAFT, deelsoort_voor
from spil.personen.fouten import GegevensOntbreken, NietOpDeKaft
from spil.personen.models import Betrokkene, Contactgegevens
from spil.personen.queries import (
    betrokkene_op_slot,
    eerder_vastgelegd,
    lopende_contactgegevens,
)
from spil.toegang.models import Deelsoort, Dossierdeel
from spil.toegang.queries import dossier_op_slot, vereis
from spil.toegang.versies import vereis_versie


@dataclass(frozen=True, kw_only=True)
class Persoonsgegevens:
    """Who somebody is in this dossier."""

    rol: str
    achternaam: str
    voornamen: str = ""
    tussenvoegsel: str = ""
    geboortedatum: date | None = None
    geslacht: str = Betrokkene.Geslacht.ONBEKEND


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
def voeg_betrokkene_toe(
    dossier_uuid: UUID,
    gegevens: Persoonsgegevens,
    *,
    deelsoort: Deelsoort | None = None,
    door: Rol,
    op: datetime,
) -> Betrokkene:
    """Without `deelsoort` the role decides: family on the kaft, others in the gezamenlijk part.

    Raises NietGevonden, GeenRecht, NietOpDeKaft.
    """
    dossier = dossier_op_slot(dossier_uuid)
    vereis("personen.toevoegen", door=door, op=op, dossier_id=dossier.pk)
    soort = deelsoort or deelsoort_voor(gegevens.rol)
    if soort == Deelsoort.KAFT and gegevens.rol in NOOIT_OP_DE_KAFT:
        raise NietOpDeKaft(
            "Een slachtoffer of sociaal contact staat nooit op de kaft. Kies het gezamenlijke deel"
            " of de kern."
        )
    betrokkene = Betrokkene.voeg_toe(
        Dossierdeel.van(dossier, soort), eerste_verwerking=datum(op), **asdict(gegevens)
    )
    leg_vast("persoon.toegevoegd", door=door, op=op, bij=betrokkene, onderwerp=betrokkene)
    return betrokkene


@transaction.atomic
def wijzig_betrokkene(
    betrokkene_uuid: UUID,
    gegevens: Persoonsgegevens,
    *,
    versie: int | None = None,
    door: Rol,
    op: datetime,
) -> Betrokkene:
    """Who becomes a victim leaves the kaft at once. `versie` is what the change was based on.

    Raises NietGevonden, GeenRecht, IntussenGewijzigd.
    """
    betrokkene = betrokkene_op_slot(betrokkene_uuid)
    vereis("personen.wijzigen", door=door, op=op, dossier_id=betrokkene.dossier_id)
    stand = f"{betrokkene.naam}, {betrokkene.get_rol_display().lower()}"
    vereis_versie(betrokkene, versie, nu_staat_er=stand)
    betrokkene.wijzig(**asdict(gegevens))
    if betrokkene.deel.soort == Deelsoort.KAFT and gegevens.rol in NOOIT_OP_DE_KAFT:
        betrokkene.verplaats(Dossierdeel.van(betrokkene.dossier, Deelsoort.GEZAMENLIJK))
    leg_vast("persoon.gewijzigd", door=door, op=op, bij=betrokkene, onderwerp=betrokkene)
    return betrokkene


@transaction.atomic
def leg_contactgegevens_vast(
    betrokkene_uuid: UUID,
    adres: Adres,
    *,
    vanaf: date,
    geheim: bool = False,
    deelsoort: Deelsoort = Deelsoort.KERN,
    door: Rol,
    op: datetime,
) -> Contactgegevens:
    """The address from `vanaf`; the one until then ends. A geheim adres stays with the house, also
    where it was written down before it became geheim.

    Raises NietGevonden, GeenRecht, NietOpDeKaft, GegevensOntbreken.
    """
    betrokkene = betrokkene_op_slot(betrokkene_uuid)
    vereis("personen.wijzigen", door=door, op=op, dossier_id=betrokkene.dossier_id)
    if adres.is_leeg:
        raise GegevensOntbreken("Vul ten minste een adres, woonplaats of telefoonnummer in.")
    if deelsoort not in (Deelsoort.KERN, Deelsoort.GEZAMENLIJK):
        raise NietOpDeKaft("Adres en telefoon staan in de kern of het gezamenlijke deel.")
    if geheim and deelsoort != Deelsoort.KERN:
        raise NietOpDeKaft("Een geheim adres blijft in de kern: alleen het huis ziet het.")
    if (vorige := lopende_contactgegevens(betrokkene)) is not None:
        vorige.beeindig(op=vanaf)
    deel = Dossierdeel.van(betrokkene.dossier, deelsoort)
    if geheim:
        for eerder in eerder_vastgelegd(betrokkene, adres.straat_en_nummer, adres.telefoon):
            eerder.verplaats(deel)
    contact = Contactgegevens.leg_vast(
        betrokkene, deel, vanaf=vanaf, geheim=geheim, **asdict(adres)
    )
    leg_vast("persoon.contact_vastgelegd", door=door, op=op, bij=contact, onderwerp=contact)
    return contact
