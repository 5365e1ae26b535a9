"""The triage at the table (WGS art. 2.31 lid 2): who sits there, and what each party finds.

A position feeds the decision and is no decision: `leg_triagebesluit_vast` takes the positions as
they are written down here. It goes when the report goes (BGS art. 1.16 lid 1 b).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from spil.aanmeldingen.commands.uitnodigingen import trek_in_van_wie_vertrok
from spil.aanmeldingen.fouten import (
    AlBesloten,
    StandpuntGewijzigd,
    StandpuntKanNiet,
    TafelKanNiet,
)
from spil.aanmeldingen.models import Aanmelding, Standpunt, Triagetafel
from spil.aanmeldingen.queries import CONCEPT_TAFEL, aanmelding_op_slot, genoten_van, tafel
from spil.aanmeldingen.standpunten import standpuntkeuzes
from spil.aanmeldingen.vragen import criteriavragen
from spil.gebruikers.models import Medewerker, Rol
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.partners.models import Klasse
from spil.toegang.commands.concept import gooi_concept_weg
from spil.toegang.models import Deelsoort, Dossierdeel
from spil.toegang.queries import vereis


@dataclass(frozen=True, kw_only=True)
class Gegeven:
    """What one person says for a party. `gezien`: the mark of what stood there when this was
    written, "" for nothing; None asks nothing."""

    medewerker: Medewerker
    standpunt: str
    criteria: tuple[str, ...] = ()
    reden: str = ""
    gezien: str | None = None


@transaction.atomic
def beleg_tafel(dag: date, mensen: Sequence[Medewerker], *, door: Rol, op: datetime) -> Triagetafel:
    """Raises GeenRecht, TafelKanNiet."""
    vereis("triagetafel.beleggen", door=door, op=op)
    if dag < datum(op):
        raise TafelKanNiet("Kies vandaag of een dag daarna.")
    _vereis_deelnemers(mensen, huis_id=door.huis_id)
    try:
        with transaction.atomic():
            rij = Triagetafel.beleg(door.huis_id, dag=dag, door=door, op=op)
    except IntegrityError as fout:
        if "een_triagetafel_per_dag" not in str(fout):
            raise
        raise TafelKanNiet("Op die dag is er al een triagetafel.") from fout
    rij.zet_aan_tafel(mensen)
    leg_vast("triagetafel.belegd", door=door, op=op, onderwerp=rij)
    return rij


@transaction.atomic
def zet_aan_tafel(
    tafel_uuid: UUID, mensen: Sequence[Medewerker], *, door: Rol, op: datetime
) -> Triagetafel:
    """Somebody came or stayed away. Raises NietGevonden, GeenRecht, TafelKanNiet."""
    vereis("triagetafel.beleggen", door=door, op=op)
    rij = tafel(tafel_uuid, door=door)
    _vereis_deelnemers(mensen, huis_id=door.huis_id)
    zaten_er = {genoot.medewerker_id for genoot in genoten_van(rij)}
    rij.zet_aan_tafel(mensen)
    if vertrokken := zaten_er - {mens.pk for mens in mensen}:
        trek_in_van_wie_vertrok(vertrokken, door=door, op=op)
    leg_vast("triagetafel.gewijzigd", door=door, op=op, onderwerp=rij)
    return rij


@transaction.atomic
def leg_standpunten_vast(
    aanmelding_uuid: UUID,
    gegeven: Iterable[Gegeven],
    *,
    aan: Triagetafel,
    door: Rol,
    op: datetime,
) -> int:
    """What the parties at this table say; returns how many positions are new or other.

    Raises NietGevonden, GeenRecht, AlBesloten, StandpuntKanNiet, StandpuntGewijzigd.
    """
    aanmelding = aanmelding_op_slot(aanmelding_uuid)
    vereis("standpunt.vastleggen", door=door, op=op, dossier_id=aanmelding.dossier_id)
    vereis_open(aanmelding)
    aanwezig = {genoot.medewerker_id for genoot in genoten_van(aan)}
    kern = Dossierdeel.van(aanmelding.dossier, Deelsoort.KERN)
    aantal = 0
    for een in gegeven:
        if een.medewerker.pk not in aanwezig:
            raise StandpuntKanNiet(f"{een.medewerker.naam} zit niet aan deze tafel.")
        aantal += schrijf_standpunt(kern, aanmelding, een, aan=aan, door=door, op=op)
    gooi_concept_weg(CONCEPT_TAFEL, aanmelding_uuid, door=door)
    return aantal


def vereis_open(aanmelding: Aanmelding) -> None:
    if not aanmelding.wacht_op_besluit:
        raise AlBesloten("Over deze aanmelding is al besloten. Vernieuw de pagina.")


def schrijf_standpunt(
    deel: Dossierdeel,
    aanmelding: Aanmelding,
    een: Gegeven,
    *,
    aan: Triagetafel | None,
    door: Rol,
    op: datetime,
) -> bool:
    """False when the party said this already: then it stays as it was given."""
    _vereis_bekend(een, aanmelding)
    eerder = Standpunt.objects.filter(
        aanmelding=aanmelding, partner_id=een.medewerker.partner_id
    ).first()
    inhoud: dict[str, Any] = {
        "standpunt": een.standpunt,
        "criteria": list(een.criteria),
        "reden": een.reden.strip(),
    }
    if eerder and all(getattr(eerder, naam) == waarde for naam, waarde in inhoud.items()):
        return False
    _vereis_ongewijzigd(een, eerder, aanmelding)
    rij = Standpunt.leg_vast(
        deel, aanmelding, een.medewerker, **inhoud, tafel=aan, door=door, op=op
    )
    leg_vast("triage.standpunt", door=door, op=op, bij=rij, onderwerp=rij, kenmerk=rij.standpunt)
    return True


def _vereis_ongewijzigd(een: Gegeven, eerder: Standpunt | None, aanmelding: Aanmelding) -> None:
    if eerder and een.gezien is not None and een.gezien != eerder.stempel:
        naam = dict(standpuntkeuzes(aanmelding.aanpak)).get(eerder.standpunt, eerder.standpunt)
        raise StandpuntGewijzigd(eerder.partner_id, stempel=eerder.stempel, nu_staat_er=naam)


def _vereis_bekend(een: Gegeven, aanmelding: Aanmelding) -> None:
    if een.standpunt not in dict(standpuntkeuzes(aanmelding.aanpak)):
        raise StandpuntKanNiet("Kies een standpunt dat deze aanpak kent, of onthouding.")
    if set(een.criteria) - {vraag.code for vraag in criteriavragen(aanmelding.aanpak)}:
        raise StandpuntKanNiet("Kies alleen criteria van deze aanpak.")


def _vereis_deelnemers(mensen: Sequence[Medewerker], *, huis_id: int) -> None:
    if not mensen:
        raise TafelKanNiet("Kies ten minste één persoon die aan tafel zit.")
    for mens in mensen:
        if mens.partner.huis_id != huis_id or mens.partner.klasse not in (
            Klasse.PUBLIEK,
            Klasse.PRIVAAT,
        ):
            raise TafelKanNiet(f"{mens.naam} is geen deelnemer (WGS art. 2.27).")
    if len({mens.partner_id for mens in mensen}) < len(mensen):
        raise TafelKanNiet("Kies per organisatie één persoon die namens haar spreekt.")
