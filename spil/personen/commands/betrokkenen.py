"""People in a dossier: each lies in the part that fits their role."""

from dataclasses import asdict, dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.personen.delen import NOOIT_OP_DE_KAFT, deelsoort_voor
from spil.personen.fouten import NietOpDeKaft
from spil.personen.models import Betrokkene
from spil.personen.queries import betrokkene_op_slot
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
