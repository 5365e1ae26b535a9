"""What is written in a concept. It is kept as it was typed: a concept may be incomplete."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from django.db import transaction

from spil.gebruikers.models import Rol
from spil.gebruikers.rechtentabel import vereis_rol
from spil.kern.fouten import NietGevonden
from spil.logboek.schrijven import leg_vast
from spil.werkplaats.commands.concept import BEWERKEN, concept_op_slot
from spil.werkplaats.fouten import IntussenGewijzigd
from spil.werkplaats.lijsten import Lijst
from spil.werkplaats.ruw import Ruw, code_uit, dingen, merk, met, waarde
from spil.werkprocessen.definitie.controles import AFGESLOTEN
from spil.werkprocessen.definitie.controles_vragen import GERESERVEERD
from spil.werkprocessen.models import Werkprocesversie

Beweging = Literal["op", "neer", "weg"]
ANDERS = "Dit is intussen gewijzigd. Kijk wat er nu staat en bewaar opnieuw."


@transaction.atomic
def bewaar_kop(
    versie_uuid: UUID, waarden: Mapping[str, Any], *, gezien: str, door: Rol, op: datetime
) -> Werkprocesversie:
    """Values at their paths; `gezien` marks what stood there when the form was opened.

    Raises NietGevonden, NietInBewerking, IntussenGewijzigd.
    """

    def wijzig(ruw: Ruw) -> Ruw:
        if merk({pad: waarde(ruw, pad) for pad in waarden}) != gezien:
            raise IntussenGewijzigd(ANDERS)
        return met(ruw, waarden)

    return _wijzig(versie_uuid, wijzig, door=door, op=op)


@transaction.atomic
def voeg_ding_toe(
    versie_uuid: UUID, lijst: Lijst, waarden: Mapping[str, Any], *, door: Rol, op: datetime
) -> Werkprocesversie:
    """At the end, with a code of its own. A new phase follows from the one that was last.

    Raises NietGevonden, NietInBewerking.
    """

    def wijzig(ruw: Ruw) -> Ruw:
        rijen = dingen(ruw, lijst.pad)
        nieuw = met({}, waarden)
        if lijst.heeft_code:
            bezet = GERESERVEERD | {AFGESLOTEN} | {str(rij.get("code", "")) for rij in rijen}
            begin = f"{str(ruw.get('code', ''))[:20]}-" if lijst.code == "tellingen" else ""
            nieuw = {"code": code_uit(str(nieuw.get(lijst.naam, "")), bezet, begin=begin), **nieuw}
        if lijst.code == "fasen" and rijen:
            vorige = rijen[-1]
            rijen[-1] = {**vorige, "naar": [*(vorige.get("naar") or []), nieuw["code"]]}
        return met(ruw, {lijst.pad: [*rijen, nieuw]})

    return _wijzig(versie_uuid, wijzig, door=door, op=op)


@transaction.atomic
def bewaar_ding(
    versie_uuid: UUID,
    lijst: Lijst,
    nr: int,
    waarden: Mapping[str, Any],
    *,
    gezien: str,
    door: Rol,
    op: datetime,
) -> Werkprocesversie:
    """Raises NietGevonden, NietInBewerking, IntussenGewijzigd."""

    def wijzig(ruw: Ruw) -> Ruw:
        rijen = dingen(ruw, lijst.pad)
        rijen[_plek(rijen, nr, gezien)] = met(rijen[nr - 1], waarden)
        return met(ruw, {lijst.pad: rijen})

    return _wijzig(versie_uuid, wijzig, door=door, op=op)


@transaction.atomic
def verplaats_ding(
    versie_uuid: UUID,
    lijst: Lijst,
    nr: int,
    beweging: Beweging,
    *,
    gezien: str,
    door: Rol,
    op: datetime,
) -> Werkprocesversie:
    """One place up or down, or out. No phase goes on to one that was taken out.

    Raises NietGevonden, NietInBewerking, IntussenGewijzigd.
    """

    def wijzig(ruw: Ruw) -> Ruw:
        rijen = dingen(ruw, lijst.pad)
        plek = _plek(rijen, nr, gezien)
        ding = rijen.pop(plek)
        if beweging == "weg":
            return met(ruw, {lijst.pad: _zonder_pijl(rijen, ding) if _is_fase(lijst) else rijen})
        naar = max(0, plek - 1) if beweging == "op" else plek + 1
        rijen.insert(naar, ding)
        return met(ruw, {lijst.pad: rijen})

    return _wijzig(versie_uuid, wijzig, door=door, op=op)


def _is_fase(lijst: Lijst) -> bool:
    return lijst.code == "fasen"


def _zonder_pijl(fasen: list[Ruw], weg: Ruw) -> list[Ruw]:
    return [
        {
            **fase,
            "naar": [code for code in fase.get("naar") or [] if code != weg.get("code")],
            "alleen_als": [
                als for als in dingen(fase, "alleen_als") if als.get("naar") != weg.get("code")
            ],
        }
        for fase in fasen
    ]


def _plek(rijen: list[Ruw], nr: int, gezien: str) -> int:
    if not 1 <= nr <= len(rijen):
        raise NietGevonden("Dit onderdeel staat er niet meer.")
    if merk(rijen[nr - 1]) != gezien:
        raise IntussenGewijzigd(ANDERS)
    return nr - 1


def _wijzig(
    versie_uuid: UUID, wijzig: Callable[[Ruw], Ruw], *, door: Rol, op: datetime
) -> Werkprocesversie:
    vereis_rol(BEWERKEN, door=door)
    versie = concept_op_slot(versie_uuid, door=door)
    versie.bewaar_concept(wijzig(versie.definitie))
    leg_vast(
        "werkproces.concept_gewijzigd",
        door=door,
        op=op,
        onderwerp=versie,
        kenmerk=versie.werkproces.code,
    )
    return versie
