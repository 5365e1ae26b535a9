"""The answer to who reported, as a letter from the report itself: what is not taken up never becomes
a case, so it lives and dies in the part of the report."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from spil.aanmeldingen.models import Aanmelding
from spil.aanmeldingen.queries import aanmelding as zoek_aanmelding
from spil.brieven.fouten import BriefKanNiet, SjabloonKanNiet
from spil.brieven.models import Brief, Briefinstelling, Geadresseerdesoort, Sjabloonsoort
from spil.brieven.queries.geadresseerden import Geadresseerde, melder_van
from spil.brieven.queries.instelling import briefinstelling
from spil.brieven.queries.opstellen import (
    UIT,
    Gemaakt,
    Invoer,
    maak,
    waarden_van_elke_brief,
    waarden_van_melding,
)
from spil.brieven.queries.sjablonen import Sjabloonstand, sjabloonstand
from spil.gebruikers.models import Rol
from spil.toegang.queries import vereis

BEANTWOORDEN: Final = "aanmelding.beantwoorden"
SOORT: Final = Sjabloonsoort.ANTWOORD_MELDER
WIT: Final = re.compile(r"\s+")
GEEN_PLEK: Final = (
    "Uw antwoord komt niet op de brief: in het sjabloon van het huis ontbreekt"
    " {{ melding.antwoord }}. Vraag het de functioneel beheerder."
)


@dataclass(frozen=True, kw_only=True)
class Antwoordopzet:
    """The letter before it is filled."""

    melding: Aanmelding
    aan: Geadresseerde
    stand: Sjabloonstand
    instelling: Briefinstelling

    @property
    def is_antwoord(self) -> bool:
        """Does the house count this letter as the answer?"""
        return self.instelling.brief_is_antwoord

    @property
    def bezwaar(self) -> str:
        """Why no letter can be made now; empty when it can."""
        if getattr(self.melding, "triagebesluit", None) is None:
            return "Er is nog geen besluit. Leg eerst het triagebesluit vast."
        if getattr(self.melding, "antwoord", None) is not None:
            return "De aanmelder heeft al antwoord."
        return "" if self.stand.is_aan else UIT


def antwoordopzet(uuid: UUID, *, door: Rol, op: datetime) -> Antwoordopzet:
    """For who may answer this report. Raises NietGevonden, GeenRecht."""
    melding = zoek_aanmelding(uuid)
    vereis(BEANTWOORDEN, door=door, op=op, dossier_id=melding.dossier_id)
    return Antwoordopzet(
        melding=melding,
        aan=melder_van(melding),
        stand=sjabloonstand(SOORT, door=door),
        instelling=briefinstelling(door=door),
    )


def stel_antwoord_op(opzet: Antwoordopzet, invoer: Invoer, *, dag: date, door: Rol) -> Gemaakt:
    """`invoer.tekst` is the answer. Raises BriefKanNiet, SjabloonKanNiet."""
    if opzet.bezwaar:
        raise BriefKanNiet(opzet.bezwaar)
    leeg = Invoer(aanhef=invoer.aanhef)
    waarden = waarden_van_elke_brief(
        opzet.aan, leeg, opzet.instelling, kenmerk=opzet.melding.kenmerk, dag=dag, door=door
    ) | waarden_van_melding(opzet.melding, antwoord=invoer.tekst)
    gemaakt = maak(opzet.stand, waarden, opzet.instelling)
    if WIT.sub("", invoer.tekst) not in WIT.sub("", gemaakt.tekst.tekst()):
        raise SjabloonKanNiet([GEEN_PLEK])
    return gemaakt


def antwoordbrieven_van(melding: Aanmelding) -> list[Brief]:
    """Those that lie in the part of the reporter, the last one first. One query."""
    rijen = Brief.objects.filter(
        dossier_id=melding.dossier_id, deel_id=melding.deel_id, aan=Geadresseerdesoort.MELDER
    )
    return list(rijen.select_related("versie__bestand"))


def antwoordbrief_om_te_lezen(uuid: UUID, *, door: Rol, op: datetime) -> Brief:
    """The last one to who reported. Raises NietGevonden, GeenRecht."""
    melding = zoek_aanmelding(uuid)
    vereis("aanmelding.bekijken", door=door, op=op, dossier_id=melding.dossier_id)
    brieven = antwoordbrieven_van(melding)
    if not brieven:
        raise BriefKanNiet("Bij deze aanmelding is geen brief verstuurd.")
    return brieven[0]
