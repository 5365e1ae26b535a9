"""The triage at the table: who sits there, what each party found, what comes next."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from spil.aanmeldingen.models import Aanmelding, Standpunt, Tafelgenoot, Triagetafel
from spil.aanmeldingen.standpunten import rust_op, standpuntnaam
from spil.gebruikers.models import Rol, Rolsoort
from spil.kern.fouten import NietGevonden
from spil.kern.klok import datum
from spil.partners.models import Klasse
from spil.werkprocessen.motor import Aanpak

CONCEPT_TAFEL = "triagetafel"


@dataclass(frozen=True)
class Standpuntregel:
    """A position as a page shows it, in the words of the approach."""

    rij: Standpunt
    naam: str
    rust_op: str


def tafel(uuid: UUID, *, door: Rol) -> Triagetafel:
    """Raises NietGevonden, also for one of another house."""
    gevonden = Triagetafel.objects.van_huis(door.huis_id).filter(uuid=uuid).first()
    if gevonden is None:
        raise NietGevonden("Deze triagetafel bestaat niet.")
    return gevonden


def laatste_tafel(*, huis_id: int, vandaag: date) -> Triagetafel | None:
    """The one that sits now, or sat last."""
    return Triagetafel.objects.van_huis(huis_id).filter(dag__lte=vandaag).first()


def volgende_tafel(*, huis_id: int, vandaag: date) -> Triagetafel | None:
    """The first that is still to come, that of today included."""
    tafels = Triagetafel.objects.van_huis(huis_id).filter(dag__gte=vandaag)
    return tafels.order_by("dag").first()


def genoten_van(tafel: Triagetafel) -> list[Tafelgenoot]:
    """Who decides first, then who advises."""
    genoten = tafel.genoten.select_related("medewerker__partner", "partner")
    return list(genoten.order_by("-klasse", "partner__naam"))


def volgorde_aan_tafel() -> list[Aanmelding]:
    """The reports that wait, as the table takes them: spoed first, then by age."""
    wachtend = Aanmelding.objects.te_beoordelen().spoed_en_oudste_eerst()
    return list(wachtend.only("uuid", "kenmerk"))


def buren_van(uuid: UUID) -> tuple[Aanmelding | None, Aanmelding | None, str]:
    """The report before and after this one, and `2 van 3`."""
    rij = volgorde_aan_tafel()
    nr = next((nr for nr, een in enumerate(rij) if een.uuid == uuid), None)
    if nr is None:
        return None, None, ""
    vorige = rij[nr - 1] if nr else None
    volgende = rij[nr + 1] if nr + 1 < len(rij) else None
    return vorige, volgende, f"{nr + 1} van {len(rij)}"


def standpunten_bij(aanmelding: Aanmelding) -> list[Standpunt]:
    """What the parties found, as far as the acting rol may see; no query when nobody did."""
    if not getattr(aanmelding, "heeft_standpunten", True):
        return []
    rijen = Standpunt.objects.filter(aanmelding=aanmelding)
    return list(rijen.select_related("medewerker__partner", "partner", "tafel"))


def standpuntregels(rijen: list[Standpunt], aanpak: Aanpak) -> list[Standpuntregel]:
    return [
        Standpuntregel(rij, standpuntnaam(aanpak, rij.standpunt), rust_op(aanpak, rij.criteria))
        for rij in rijen
    ]


def eigen_standpunt(aanmelding: Aanmelding, *, door: Rol) -> Standpunt | None:
    """What the party of `door` gave itself."""
    eigen = Standpunt.objects.filter(aanmelding=aanmelding, partner_id=door.partner_id)
    return eigen.filter(deel__partner_id=door.partner_id).first()


def kan_standpunt_geven(aanmelding: Aanmelding, *, op: datetime) -> list[Rol]:
    """People of deelnemers who may be asked, by organisation; not of the party that reported."""
    rollen = (
        Rol.objects.met_alles()
        .geldig_op(datum(op))
        .filter(
            soort=Rolsoort.KETENPARTNER,
            medewerker__huis_id=aanmelding.partner.huis_id,
            medewerker__partner__klasse__in=[Klasse.PUBLIEK, Klasse.PRIVAAT],
        )
    )
    return list(
        rollen.exclude(medewerker__partner_id=aanmelding.partner_id).order_by(
            "-medewerker__partner__klasse", "medewerker__partner__naam", "medewerker__naam"
        )
    )
