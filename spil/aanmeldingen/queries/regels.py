"""A report as a line of a list. Everything here runs inside `namens()`."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import OuterRef, QuerySet

from spil.aanmeldingen.models import Aanmelding, Antwoord, Navraag
from spil.aanmeldingen.queries.mandaten import vraagt_mandaat
from spil.aanmeldingen.tafelplek import Tafelplek
from spil.personen.models import Betrokkene


@dataclass(frozen=True)
class Regel:
    """A report in a list."""

    aanmelding: Aanmelding
    naam: str
    betrokkene_id: int | None
    antwoord: Antwoord | None
    plek: Tafelplek | None = None

    @property
    def is_beantwoord(self) -> bool:
        return self.antwoord is not None

    @property
    def vraag_aan_melder(self) -> bool:
        """Does the house wait for an answer of the reporter?"""
        return self.navraag is not None and self.aanmelding.wacht_op_besluit

    @property
    def navraag(self) -> UUID | None:
        """The first open question, when it was asked for."""
        uuid: UUID | None = vars(self.aanmelding).get("navraag_uuid")
        return uuid

    @property
    def vraag_voor(self) -> date | None:
        """The day on which the house needs its answer."""
        voor: date | None = vars(self.aanmelding).get("navraag_voor")
        return voor if self.vraag_aan_melder else None

    @property
    def is_ongelezen(self) -> bool:
        return self.antwoord is not None and self.antwoord.gelezen_op is None

    @property
    def vraagt_iets(self) -> bool:
        """Is it the turn of the reporter?"""
        return self.vraag_aan_melder or self.is_ongelezen

    @property
    def gaf_standpunt(self) -> bool:
        """Gave the own organisation its position beforehand?"""
        return bool(vars(self.aanmelding).get("is_gegeven"))

    @property
    def tafel(self) -> date | None:
        """The day of the next table, when it was asked for."""
        dag: date | None = vars(self.aanmelding).get("op_tafel")
        return dag

    @property
    def komt_op_tafel(self) -> bool:
        """What is for a burgemeester goes to no table."""
        return self.aanmelding.wacht_op_besluit and not vraagt_mandaat(self.aanmelding.versie)

    def termijn(self) -> date | None:
        """The day on which the next act on this report must be done."""
        if self.aanmelding.wacht_op_besluit:
            return self.aanmelding.besluit_uiterlijk
        return None if self.is_beantwoord else self.aanmelding.antwoord_uiterlijk


def open_navraag() -> QuerySet[Navraag]:
    return Navraag.objects.open().filter(aanmelding=OuterRef("pk"))


def regels_van(gevonden: Iterable[Aanmelding]) -> list[Regel]:
    aanmeldingen = list(gevonden)
    hoofdpersonen = _hoofdpersonen(aanmeldingen) if aanmeldingen else {}
    regels = []
    for rij in aanmeldingen:
        persoon = hoofdpersonen.get(rij.dossier_id)
        regels.append(
            Regel(
                rij,
                naam=persoon.naam if persoon else "",
                betrokkene_id=persoon.pk if persoon else None,
                antwoord=getattr(rij, "antwoord", None),
            )
        )
    return regels


def _hoofdpersonen(aanmeldingen: list[Aanmelding]) -> dict[int, Betrokkene]:
    """Whom each report is about, by dossier."""
    dossiers = [aanmelding.dossier_id for aanmelding in aanmeldingen]
    mensen = Betrokkene.objects.hoofdpersonen().filter(dossier_id__in=dossiers)
    return {persoon.dossier_id: persoon for persoon in mensen}
