"""The versions of an approach."""

from collections.abc import Iterable
from typing import TypeVar
from uuid import UUID

from spil.gebruikers.models import Rol
from spil.kern.fouten import NietGevonden
from spil.werkprocessen.definitie import lees_definitie
from spil.werkprocessen.models import Versiestand, Werkproces, Werkprocesversie

T = TypeVar("T")
IN_BEWERKING = (Versiestand.CONCEPT, Versiestand.VOORGELEGD)


def versie(uuid: UUID, *, door: Rol) -> Werkprocesversie:
    """Raises NietGevonden."""
    mijn = Werkprocesversie.objects.filter(werkproces__huis_id=door.huis_id, uuid=uuid)
    return een_van_dit_huis(
        mijn.select_related(
            "werkproces__huis", "voorgelegd_door__medewerker", "geldig_door__medewerker"
        )
    )


def concept(uuid: UUID, *, door: Rol) -> Werkprocesversie:
    """Only what is in the making can be opened to write. Raises NietGevonden."""
    gevonden = versie(uuid, door=door)
    if gevonden.stand != Versiestand.CONCEPT:
        raise NietGevonden("Deze versie is niet in bewerking.")
    return gevonden


def versie_op_slot(uuid: UUID, *, door: Rol) -> Werkprocesversie:
    """So that of two who decide at once the second one finds it decided. Raises NietGevonden."""
    mijn = Werkprocesversie.objects.filter(werkproces__huis_id=door.huis_id, uuid=uuid)
    een_van_dit_huis(mijn.select_for_update(of=("self",)))
    return versie(uuid, door=door)


def versies(werkproces: Werkproces) -> list[Werkprocesversie]:
    """The newest first."""
    rijen = werkproces.versies.defer("definitie").select_related(
        "gemaakt_door__medewerker", "voorgelegd_door__medewerker", "geldig_door__medewerker"
    )
    return list(rijen.order_by("-nummer"))


def toonversie(versies: list[Werkprocesversie]) -> Werkprocesversie:
    """What the page of an approach shows: the version in force, else the one in the making."""
    geldig = (v for v in versies if v.stand == Versiestand.GELDIG)
    return next(geldig, versies[0])


def in_bewerking(versies: list[Werkprocesversie]) -> Werkprocesversie | None:
    """The one that is being written or waits for a second person."""
    return next((v for v in versies if v.stand in IN_BEWERKING), None)


def hoeveel_achter(versies: list[Werkprocesversie], lopend: dict[int, dict[str, int]]) -> int:
    """Running cases in a version that was replaced."""
    oud = (v for v in versies if v.stand == Versiestand.VERVANGEN)
    return sum(sum(lopend.get(v.pk, {}).values()) for v in oud)


def geldige_versie(werkproces: Werkproces) -> Werkprocesversie:
    """Raises NietGevonden: nothing was agreed on yet."""
    return een_van_dit_huis(
        werkproces.versies.filter(stand=Versiestand.GELDIG).select_related("werkproces__huis")
    )


def gelijke_geldige(versie: Werkprocesversie) -> Werkprocesversie | None:
    """The version in force when this one, which can run, says the same. Compared as they are read,
    not as they are stored: without a key a version says what the absence of that key means."""
    geldig = versie.werkproces.versies.filter(stand=Versiestand.GELDIG).first()
    if geldig is None or geldig.aanpak.definitie != lees_definitie(versie.definitie):
        return None
    return geldig


def andere_versies(versie: Werkprocesversie) -> list[Werkprocesversie]:
    """Those that are or were in force, the newest first."""
    andere = versie.werkproces.versies.exclude(pk=versie.pk).filter(
        stand__in=[Versiestand.GELDIG, Versiestand.VERVANGEN]
    )
    return list(andere.order_by("-nummer"))


def te_vergelijken(versies: list[Werkprocesversie], nummer: str) -> Werkprocesversie | None:
    """The one with this number; else the last one."""
    gevraagd = (v for v in versies if str(v.nummer) == nummer)
    return next(gevraagd, versies[0] if versies else None)


def heeft_concept(werkproces: Werkproces) -> bool:
    return werkproces.versies.filter(stand__in=IN_BEWERKING).exists()


def een_van_dit_huis(rijen: Iterable[T]) -> T:
    """Raises NietGevonden."""
    for rij in rijen:
        return rij
    raise NietGevonden("Deze aanpak of versie bestaat niet in uw huis.")
