"""The approaches of the house and their versions."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from django.db.models.fields.json import KT

from spil.gebruikers.models import Rol
from spil.kern.fouten import NietGevonden
from spil.werkplaats.queries.tellen import casussen_per_versie
from spil.werkplaats.ruw import Ruw
from spil.werkprocessen.catalogus import catalogus
from spil.werkprocessen.definitie import lees_definitie
from spil.werkprocessen.models import Versiestand, Werkproces, Werkprocesversie

T = TypeVar("T")
IN_BEWERKING = (Versiestand.CONCEPT, Versiestand.VOORGELEGD)


@dataclass
class Aanpakregel:
    """One approach of the house, in the list."""

    uuid: UUID
    code: str
    staat_aan: bool
    naam: str = ""
    nummer: int = 0
    uit: str = ""
    te_bevestigen: int = 0
    lopend: int = 0
    lopend_oud: int = 0
    bezig: UUID | None = None
    bezig_stand: str = ""


def aanpakken(*, door: Rol) -> list[Aanpakregel]:
    """All approaches of the house, by name, with how many cases run in them."""
    regels = {
        w.pk: Aanpakregel(uuid=w.uuid, code=w.code, staat_aan=w.staat_aan)
        for w in Werkproces.objects.van_huis(door.huis_id)
    }
    lopend = casussen_per_versie()
    versies = (
        Werkprocesversie.objects.filter(werkproces_id__in=regels)
        .annotate(titel=KT("definitie__naam"), uit=KT("definitie__uit"))
        .values_list("pk", "uuid", "werkproces_id", "nummer", "stand", "titel", "uit")
        .annotate(te_bevestigen=KT("definitie__te_bevestigen"))
        .order_by("werkproces_id", "nummer")
    )
    for pk, uuid, werkproces, nummer, stand, titel, uit, bevestigen in versies:
        regel, aantal = regels[werkproces], sum(lopend.get(pk, {}).values())
        regel.lopend += aantal
        regel.naam = regel.naam or titel or regel.code
        if stand == Versiestand.GELDIG:
            regel.naam, regel.nummer, regel.uit = titel, nummer, uit or ""
            regel.te_bevestigen = len(json.loads(bevestigen or "[]"))
        elif stand in IN_BEWERKING:
            regel.bezig, regel.bezig_stand = uuid, stand
        else:
            regel.lopend_oud += aantal
    return sorted(regels.values(), key=lambda regel: regel.naam.casefold())


@dataclass(frozen=True)
class Bron:
    """What a new approach can be a copy of."""

    sleutel: str
    naam: str
    inhoud: Callable[[], Ruw]


def bronnen(*, door: Rol) -> dict[str, Bron]:
    """The approaches of the house in force, then what Spil ships."""
    eigen = Werkprocesversie.objects.filter(
        werkproces__huis_id=door.huis_id, stand=Versiestand.GELDIG
    )
    paren = eigen.values_list("uuid", KT("definitie__naam")).order_by("werkproces__code")
    gevonden = [
        Bron(str(uuid), f"Kopie van {naam}", lambda uuid=uuid: versie(uuid, door=door).definitie)  # type: ignore[misc]  # bound per line
        for uuid, naam in paren
    ]
    gevonden += [
        Bron(
            f"catalogus-{code}",
            f"Kopie van {d.naam} zoals Spil haar levert",
            lambda d=d: d.model_dump(mode="json"),  # type: ignore[misc]  # bound per line
        )
        for code, d in catalogus().items()
    ]
    return {bron.sleutel: bron for bron in gevonden}


def codes_in_gebruik(*, door: Rol) -> set[str]:
    """Of the house and of what is shipped: a new approach takes none of them."""
    eigen = Werkproces.objects.van_huis(door.huis_id).values_list("code", flat=True)
    return {*eigen, *catalogus()}


def werkproces(uuid: UUID, *, door: Rol) -> Werkproces:
    """Raises NietGevonden, also for one of another house."""
    return _een(Werkproces.objects.van_huis(door.huis_id).filter(uuid=uuid))


def werkproces_op_slot(uuid: UUID, *, door: Rol) -> Werkproces:
    """Raises NietGevonden."""
    return _een(Werkproces.objects.select_for_update().filter(huis_id=door.huis_id, uuid=uuid))


def werkproces_met_code(code: str, *, door: Rol) -> Werkproces | None:
    return Werkproces.objects.select_for_update().filter(huis_id=door.huis_id, code=code).first()


def versie(uuid: UUID, *, door: Rol) -> Werkprocesversie:
    """Raises NietGevonden."""
    mijn = Werkprocesversie.objects.filter(werkproces__huis_id=door.huis_id, uuid=uuid)
    return _een(
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
    _een(mijn.select_for_update(of=("self",)))
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
    return _een(
        werkproces.versies.filter(stand=Versiestand.GELDIG).select_related("werkproces__huis")
    )


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


def gelijke_geldige(versie: Werkprocesversie) -> Werkprocesversie | None:
    """The version in force when this one, which can run, says the same. Compared as they are read,
    not as they are stored: without a key a version says what the absence of that key means."""
    geldig = versie.werkproces.versies.filter(stand=Versiestand.GELDIG).first()
    if geldig is None or geldig.aanpak.definitie != lees_definitie(versie.definitie):
        return None
    return geldig


def heeft_concept(werkproces: Werkproces) -> bool:
    return werkproces.versies.filter(stand__in=IN_BEWERKING).exists()


def reden_van_uit(werkproces: Werkproces) -> str:
    """Why the version in force says that it is off; empty when it can be on."""
    uit = (
        werkproces.versies.filter(stand=Versiestand.GELDIG)
        .values_list(KT("definitie__uit"), flat=True)
        .first()
    )
    return uit or ""


def is_zelfde_persoon(een: Rol | None, ander: Rol) -> bool:
    """Also when somebody has two rollen, or works for two organisations with one login."""
    if een is None:
        return False
    logins = {een.medewerker.gebruiker_id, ander.medewerker.gebruiker_id} - {None}
    return een.medewerker_id == ander.medewerker_id or (
        len(logins) == 1 and een.medewerker.gebruiker_id == ander.medewerker.gebruiker_id
    )


def _een(rijen: Iterable[T]) -> T:
    for rij in rijen:
        return rij
    raise NietGevonden("Deze aanpak of versie bestaat niet in uw huis.")
