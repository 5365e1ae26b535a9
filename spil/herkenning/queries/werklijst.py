"""Who are perhaps the same, of the people whom the acting rol may link; and who are linked."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db import connection

from spil.gebruikers.models import Rol
from spil.herkenning.models import Persoonsoordeel
from spil.herkenning.queries.bekend import Bekend, bekend_elders
from spil.herkenning.queries.oordelen import groep_van
from spil.logboek.schrijven import Gezien
from spil.personen.models import Betrokkene, Contactgegevens
from spil.personen.models.contactgegevens import WONEN
from spil.toegang.rechten import recht

MEESTE_PAREN: Final = 25


@dataclass(frozen=True, kw_only=True)
class Kenmerk:
    """One thing that both have, side by side."""

    wat: str
    een: str
    ander: str

    @property
    def verschilt(self) -> bool:
        return self.een.casefold() != self.ander.casefold()


@dataclass(frozen=True, kw_only=True)
class Mogelijk:
    """Two who are perhaps the same, and of whom nobody said yet whether they are."""

    een: Betrokkene
    ander: Betrokkene
    zeker: bool
    kenmerken: list[Kenmerk]

    @property
    def zekerheid(self) -> str:
        return "zeker" if self.zeker else "waarschijnlijk"

    @property
    def gezien(self) -> list[Gezien]:
        return [Gezien(mens.dossier_id, mens.pk) for mens in (self.een, self.ander)]


@dataclass(frozen=True, kw_only=True)
class Oordeel:
    """Somebody else who is the same, or is not: judged directly, or (None) through a chain."""

    mens: Betrokkene
    oordeel: Persoonsoordeel | None


@dataclass(frozen=True, kw_only=True)
class Oordelen:
    """What was said of one person as far as the acting rol sees the other side; of what it does not
    see, what the hit rule there allows."""

    gekoppeld: list[Oordeel]
    niet_dezelfde: list[Oordeel]
    bekend: list[Bekend]

    @property
    def gezien(self) -> list[Gezien]:
        allen = [*self.gekoppeld, *self.niet_dezelfde]
        return [Gezien(regel.mens.dossier_id, regel.mens.pk) for regel in allen]


def te_beoordelen(
    *, door: Rol, op: datetime, mens: Betrokkene | None = None, hoogstens: int = MEESTE_PAREN
) -> list[Mogelijk]:
    """Most certain first; of one person when `mens` is given, who then is `een`. Empty for a rol
    that may not link."""
    paren = _paren(mens.pk if mens else None, hoogstens, door=door, op=op)
    return _met_gegevens([(b, a, z) if mens and mens.pk == b else (a, b, z) for a, b, z in paren])


def aantal_te_beoordelen(*, door: Rol, op: datetime) -> int:
    """How many pairs wait for the acting rol; `MEESTE_PAREN` stands for that many or more."""
    return len(_paren(None, MEESTE_PAREN, door=door, op=op))


def _paren(
    mens: int | None, hoogstens: int, *, door: Rol, op: datetime
) -> list[tuple[int, int, bool]]:
    mag = recht("persoon.koppelen")
    if door.soort not in mag.rollen:
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT * FROM spil_te_beoordelen(%s::text[], %s, %s, %s)",
            [sorted(mag.relaties or ()), mens, hoogstens, op],
        )
        paren: list[tuple[int, int, bool]] = cursor.fetchall()
    return paren


def _met_gegevens(paren: list[tuple[int, int, bool]]) -> list[Mogelijk]:
    allen = {pk for een, ander, _ in paren for pk in (een, ander)}
    mensen = Betrokkene.objects.select_related("dossier").in_bulk(allen)
    adressen = _adressen(allen)
    return [
        Mogelijk(
            een=mensen[een],
            ander=mensen[ander],
            zeker=zeker,
            kenmerken=_kenmerken(mensen[een], mensen[ander], adressen),
        )
        for een, ander, zeker in paren
        if een in mensen and ander in mensen
    ]


def _kenmerken(een: Betrokkene, ander: Betrokkene, adressen: dict[int, str]) -> list[Kenmerk]:
    rijen = [
        ("Naam", een.naam, ander.naam),
        ("Geboren", _geboren(een), _geboren(ander)),
        ("Adres", adressen.get(een.pk, "niet bekend"), adressen.get(ander.pk, "niet bekend")),
        ("Rol", een.get_rol_display(), ander.get_rol_display()),
    ]
    return [Kenmerk(wat=wat, een=links, ander=rechts) for wat, links, rechts in rijen]


def _geboren(mens: Betrokkene) -> str:
    return mens.geboortedatum.strftime("%d-%m-%Y") if mens.geboortedatum else "niet bekend"


def _adressen(mensen: Collection[int]) -> dict[int, str]:
    """Where they live now; of a geheim adres only that it is geheim."""
    rijen = Contactgegevens.objects.filter(
        betrokkene__in=mensen, tot__isnull=True, soort__in=sorted(WONEN)
    ).order_by("id")
    return {
        rij.betrokkene_id: rij.regel or rij.get_soort_display() for rij in rijen if not rij.geheim
    } | {rij.betrokkene_id: "geheim" for rij in rijen if rij.geheim}


def oordelen_over(mens: Betrokkene, *, door: Rol, op: datetime) -> Oordelen:
    """Also who is the same through somebody whom the acting rol does not see."""
    lopend = Persoonsoordeel.objects.lopend().filter(betrokkene=mens)
    rijen = {rij.ander: rij for rij in lopend.select_related("door__medewerker")}
    niet = [rij.ander for rij in rijen.values() if not rij.is_koppeling]
    anderen = Betrokkene.objects.filter(uuid__in=niet).select_related("dossier")
    return Oordelen(
        gekoppeld=[
            Oordeel(mens=ander, oordeel=rijen.get(ander.uuid)) for ander in groep_van(mens)[1:]
        ],
        niet_dezelfde=[Oordeel(mens=ander, oordeel=rijen[ander.uuid]) for ander in anderen],
        bekend=bekend_elders(mens, door=door, op=op),
    )
