"""Questions about one person."""

from datetime import datetime
from typing import Any
from uuid import UUID

from spil.gebruikers.models import Rol
from spil.kern.fouten import NietGevonden
from spil.logboek.schrijven import Gezien
from spil.personen.models import Betrokkene, Bsn, Contactgegevens
from spil.personen.queries.ondersteuning import ondersteuning_van, stemmen_van
from spil.personen.queries.systeem import relaties_van
from spil.personen.zelfde_plek import MetAdres, leidt_naar_hetzelfde
from spil.toegang.models import Dossier
from spil.toegang.queries import dossier, dossier_op_slot, vereis
from spil.toegang.versies import versie_van


def betrokkene(uuid: UUID) -> Betrokkene:
    """Raises NietGevonden."""
    gevonden = Betrokkene.objects.select_related("dossier", "deel").filter(uuid=uuid).first()
    if gevonden is None:
        raise NietGevonden("Deze persoon staat niet in een dossier dat u kunt zien.")
    return gevonden


def betrokkene_op_slot(uuid: UUID) -> Betrokkene:
    """The same, the dossier locked until the transaction ends. Raises NietGevonden."""
    dossier_op_slot(betrokkene(uuid).dossier.uuid)
    return betrokkene(uuid)


def betrokkene_voor(uuid: UUID, handeling: str, *, door: Rol, op: datetime) -> Betrokkene:
    """For who may do this act: for the form of the act. Raises NietGevonden, GeenRecht."""
    gevonden = betrokkene(uuid)
    vereis(handeling, door=door, op=op, dossier_id=gevonden.dossier_id)
    return gevonden


def dossier_voor(uuid: UUID, handeling: str, *, door: Rol, op: datetime) -> Dossier:
    """The same for a dossier. Raises NietGevonden, GeenRecht."""
    gevonden = dossier(uuid)
    vereis(handeling, door=door, op=op, dossier_id=gevonden.pk)
    return gevonden


def beginwaarden(betrokkene: Betrokkene) -> dict[str, Any]:
    """What a form about this person opens with, and the version that it is based on."""
    namen = ("rol", "voornamen", "tussenvoegsel", "achternaam", "geboortedatum", "geslacht")
    waarden = {naam: getattr(betrokkene, naam) for naam in namen}
    return {**waarden, "versie": versie_van(betrokkene)}


def allen_gezien(dossier_id: int) -> list[Gezien]:
    """For a look at what may be about anybody in the dossier, such as a file."""
    mensen = Betrokkene.objects.van_dossier(dossier_id).values_list("pk", flat=True)
    return [Gezien(dossier_id, persoon) for persoon in mensen] or [Gezien(dossier_id)]


def lopende_contactgegevens(betrokkene: Betrokkene) -> list[Contactgegevens]:
    """What holds now, as far as the acting rol may see it, one of each kind."""
    return [contact for contact in contactgegevens_van(betrokkene) if contact.tot is None]


def contactgegevens_van(betrokkene: Betrokkene) -> list[Contactgegevens]:
    """What holds and held, last first."""
    return list(Contactgegevens.objects.filter(betrokkene=betrokkene))


def adres(uuid: UUID) -> Contactgegevens:
    """Raises NietGevonden."""
    rijen = Contactgegevens.objects.select_related("betrokkene__dossier")
    gevonden = rijen.filter(uuid=uuid).first()
    if gevonden is None:
        raise NietGevonden("Dit adres staat niet in een dossier dat u kunt zien.")
    return gevonden


def op_dezelfde_plek(betrokkene: Betrokkene, plek: MetAdres) -> list[Contactgegevens]:
    """Rows of anybody in the dossier that lead to this address or this telephone, in whichever part
    and of whichever time: who lives with somebody gives the address of both."""
    rijen = Contactgegevens.objects.filter(dossier=betrokkene.dossier_id)
    return [rij for rij in rijen.order_by("id") if leidt_naar_hetzelfde(rij, plek)]


def blad(betrokkene: Betrokkene) -> dict[str, Any]:
    """What stands beside the form about this person: where they are, and whether there is a BSN."""
    return {
        "contacten": contactgegevens_van(betrokkene),
        "heeft_bsn": Bsn.objects.filter(betrokkene=betrokkene).exists(),
        "relaties": relaties_van(betrokkene),
        "ondersteuning": ondersteuning_van(betrokkene),
        "stemmen": stemmen_van(betrokkene),
    }


def bsn_van(betrokkene: Betrokkene) -> Bsn | None:
    """The row, not the number: reading that is `toon_bsn`."""
    return Bsn.objects.filter(betrokkene=betrokkene).first()


def met_bsn(betrokkene_ids: list[int]) -> set[int]:
    """Of which of these people a BSN is recorded in a part that the acting rol holds."""
    return set(
        Bsn.objects.filter(betrokkene_id__in=betrokkene_ids).values_list("betrokkene_id", flat=True)
    )
