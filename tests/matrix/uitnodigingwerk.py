"""Invitations on the stage: for the first meeting of a series, of the house and of another one."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

from spil.overleggen.models import Agendalink, Genodigde, Overleg, Overleguitnodiging
from tests.matrix.overlegwerk import MET_POLITIE
from tests.matrix.toneel import Stuk, Toneel
from tests.wereld import NU, Wereld

Velden = dict[str, Any]
Keuzes = list[tuple[UUID, str]]
GELEDEN = timedelta(days=2)
SLAAGT: list[tuple[str, str, str]] = [
    ("overleguitnodiging-antwoord", "ketenpartner", ""),
    ("overleguitnodiging-vervanging", "regisseur", ""),
    ("agendalink", "ketenpartner", ""),
    ("agendalink-intrekking", "ketenpartner", ""),
    ("genodigde-nieuw", "ondersteuner", ""),
    ("genodigde-stand", "ondersteuner", ""),
    ("genodigde-vervanging", "ondersteuner", ""),
    ("genodigden-herinnering", "triagist", ""),
]
VAST: dict[str, Velden] = {
    "overleguitnodiging-antwoord": {"komt": "ja"},
    "genodigde-stand": {"komt": "nee"},
    "genodigde-vervanging": {"naam": "V. Vervanger"},
}


def uitnodigingen(w: Wereld, overleggen: Keuzes) -> dict[str, Keuzes]:
    """Told two days ago, so that a reminder can go out today."""
    van_het_huis, *_, elders = (Overleg.objects.get(uuid=uuid) for uuid, _ in overleggen)
    eigen, genodigden = [], []
    for overleg, wie, vinders in (
        (van_het_huis, "regisseur", MET_POLITIE),
        (van_het_huis, "ketenpartner", MET_POLITIE),
        (elders, "buitenstaander", "buitenstaander"),
    ):
        rol = w.rollen[wie]
        genodigde = Genodigde.nodig_uit(
            overleg, partner=rol.medewerker.partner, naam=rol.medewerker.naam, rol=rol
        )
        Overleguitnodiging.verstuur(genodigde, op=NU - GELEDEN)
        eigen.append((genodigde.uuid, wie))
        genodigden.append((genodigde.uuid, vinders))
    gast = Genodigde.nodig_uit(van_het_huis, partner=w.partners["politie"], naam="Z. Zonderlogin")
    genodigden.append((gast.uuid, MET_POLITIE))
    _, sleutel = Agendalink.maak(w.ketenpartner.medewerker_id, op=NU)
    return {
        "uitnodiging_uuid": eigen,
        "genodigde_uuid": genodigden,
        "agendasleutel": [(sleutel, "iedereen")],
    }


def _vervanger(toneel: Toneel, stuk: Stuk) -> Velden:
    return {"vervanger": str(toneel.rollen["collega"].uuid)}


def _genodigde(toneel: Toneel, stuk: Stuk) -> Velden:
    return {"mensen": [str(toneel.rollen["coordinator"].uuid)], "functie": "deelnemer"}


MET_KEUZE: dict[str, Callable[[Toneel, Stuk], Velden]] = {
    "overleguitnodiging-vervanging": _vervanger,
    "genodigde-nieuw": _genodigde,
}
