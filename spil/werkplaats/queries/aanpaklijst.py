"""The approaches of the house, and what a new one can be a copy of."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.db.models.fields.json import KT

from spil.gebruikers.models import Rol
from spil.werkplaats.queries.tellen import casussen_per_versie
from spil.werkplaats.queries.versielijst import IN_BEWERKING, een_van_dit_huis, versie
from spil.werkplaats.ruw import Ruw
from spil.werkprocessen.catalogus import catalogus
from spil.werkprocessen.models import Versiestand, Werkproces, Werkprocesversie


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
    return een_van_dit_huis(Werkproces.objects.van_huis(door.huis_id).filter(uuid=uuid))


def werkproces_op_slot(uuid: UUID, *, door: Rol) -> Werkproces:
    """Raises NietGevonden."""
    return een_van_dit_huis(
        Werkproces.objects.select_for_update().filter(huis_id=door.huis_id, uuid=uuid)
    )


def werkproces_met_code(code: str, *, door: Rol) -> Werkproces | None:
    return Werkproces.objects.select_for_update().filter(huis_id=door.huis_id, code=code).first()


def reden_van_uit(werkproces: Werkproces) -> str:
    """Why the version in force says that it is off; empty when it can be on."""
    uit = (
        werkproces.versies.filter(stand=Versiestand.GELDIG)
        .values_list(KT("definitie__uit"), flat=True)
        .first()
    )
    return uit or ""
