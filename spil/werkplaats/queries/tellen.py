"""Counts of cases and answers, from functions of the database: never which case."""

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.db import connection

from spil.gebruikers.models import Rol
from spil.werkplaats.ruw import Ruw, dingen
from spil.werkprocessen.models import Versiestand, Werkprocesversie


@dataclass(frozen=True)
class Fasegroep:
    """How many running cases of older versions are in one phase."""

    fase: str
    naam: str
    aantal: int


@dataclass
class Vragentelling:
    """Of one approach: how many dossiers, and the questions that were never answered."""

    naam: str
    dossiers: int
    nooit: list[str] = field(default_factory=list)
    gevoelig: int = 0


def casussen_per_versie() -> dict[int, dict[str, int]]:
    """Version → phase → how many running cases; never which."""
    per_versie: dict[int, dict[str, int]] = defaultdict(dict)
    with connection.cursor() as cursor:
        cursor.execute("SELECT versie, fase, aantal FROM spil_casussen_per_versie()")
        for versie, fase, aantal in cursor.fetchall():
            per_versie[versie][fase] = aantal
    return dict(per_versie)


def over_te_zetten(geldig: Werkprocesversie) -> list[Fasegroep]:
    """The running cases of the older versions of this approach, per phase."""
    oud = {
        pk: {str(fase.get("code")): str(fase.get("naam")) for fase in fasen or []}
        for pk, fasen in geldig.werkproces.versies.exclude(pk=geldig.pk).values_list(
            "pk", "definitie__fasen"
        )
    }
    namen: dict[str, str] = {}
    aantallen: dict[str, int] = defaultdict(int)
    for pk, fasen in casussen_per_versie().items():
        for fase, aantal in fasen.items() if pk in oud else ():
            namen[fase] = oud[pk].get(fase, fase)
            aantallen[fase] += aantal
    return [Fasegroep(fase, namen[fase], aantal) for fase, aantal in sorted(aantallen.items())]


def vragen_die_verdwijnen(geldig: Werkprocesversie) -> list[str]:
    """Questions of older versions, with cases running in them, that the new one does not have."""
    nieuw = {veld.code for veld in geldig.aanpak.definitie.velden}
    weg: dict[str, str] = {}
    for oud in oudere_met_casussen(geldig):
        velden = dingen(oud.definitie, "velden")
        weg |= {v["code"]: v["vraag"] for v in velden if v["code"] not in nieuw}
    return list(weg.values())


def oudere_met_casussen(geldig: Werkprocesversie) -> list[Werkprocesversie]:
    """Versions before this one in which cases still run."""
    ouder = geldig.werkproces.versies.exclude(pk=geldig.pk)
    return list(ouder.filter(pk__in=list(casussen_per_versie())).order_by("nummer"))


def voer_overzetting_uit(
    geldig: Werkprocesversie, fasen: Mapping[str, str], *, op: datetime
) -> list[int]:
    """By a function of the database; gives the ids of the dossiers."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT spil_zet_casussen_over(%s, %s::jsonb, %s)",
            [geldig.pk, json.dumps(dict(fasen)), op],
        )
        (ids,) = cursor.fetchone() or ([],)
    return list(ids)


def nooit_ingevuld(*, door: Rol) -> list[Vragentelling]:
    """Per approach in force that has questions; by name."""
    per_werkproces: dict[int, dict[str, int]] = defaultdict(dict)
    with connection.cursor() as cursor:
        cursor.execute("SELECT werkproces, vraag, aantal FROM spil_ingevulde_vragen()")
        for werkproces_id, vraag, aantal in cursor.fetchall():
            per_werkproces[werkproces_id][vraag] = aantal
    rijen = Werkprocesversie.objects.filter(
        werkproces__huis_id=door.huis_id, stand=Versiestand.GELDIG
    )
    tellingen = [
        _vragentelling(v.definitie, per_werkproces[v.werkproces_id]) for v in rijen.iterator()
    ]
    return sorted(tellingen, key=lambda telling: telling.naam.casefold())


def _vragentelling(ruw: Ruw, ingevuld: Mapping[str, int]) -> Vragentelling:
    telling = Vragentelling(naam=ruw["naam"], dossiers=ingevuld.get("", 0))
    for veld in dingen(ruw, "velden"):
        if veld.get("gevoelig"):
            # Encrypted by group: which question of the group was answered, nobody can count.
            if f"groep:{veld['groep']}" in ingevuld:
                telling.gevoelig += 1
                continue
        elif veld["code"] in ingevuld:
            continue
        telling.nooit.append(veld["vraag"])
    return telling
