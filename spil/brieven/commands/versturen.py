"""A letter: chosen, written as draft, and recorded as it was sent."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from django.db import transaction

from spil.bestanden.commands import Aangeboden, bewaar_bestand
from spil.brieven.fouten import BriefKanNiet
from spil.brieven.models import (
    Brief,
    Briefsjabloon,
    Geadresseerdesoort,
    Sjabloonsoort,
    Verzendwijze,
    titel_van,
)
from spil.brieven.queries.opstellen import (
    MAKEN,
    Briefopzet,
    Gemaakt,
    Invoer,
    briefopzet,
    casus_voor_brief,
    eerste_aanhef,
    stel_op,
)
from spil.gebruikers.models import Rol
from spil.kern.eenmalig import eenmalig
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.personen.commands import toon_geheim_adres
from spil.personen.models import Contactgegevens
from spil.stukken.commands import voeg_gemaakt_document_toe
from spil.stukken.queries import deel_om_in_te_schrijven
from spil.toegang.commands import gooi_concept_weg
from spil.toegang.commands.concept import bewaar_concept
from spil.toegang.models import Dossierdeel
from spil.toegang.queries import lees_concept, vereis

CONCEPT: Final = "brief"


@dataclass(frozen=True, kw_only=True)
class Verzending:
    """How the letter went: when, by which way, and whether with the geheim adres on it."""

    wijze: str
    verstuurd_op: date
    met_geheim_adres: bool = False


@transaction.atomic
def kies_brief(dossier_uuid: UUID, *, soort: str, aan: str, door: Rol, op: datetime) -> None:
    """Begin a draft, or give the one that there is another kind or receiver; what was typed stays.

    Raises NietGevonden, GeenRecht, BriefKanNiet.
    """
    casus = casus_voor_brief(dossier_uuid, door=door, op=op)
    opzet = briefopzet(casus, soort, aan, door=door)
    oud: dict[str, Any] = lees_concept(CONCEPT, dossier_uuid, door=door) or {}
    keuze = {"soort": soort, "aan": aan, "aanhef": eerste_aanhef(opzet.aan)}
    bewaar_concept(
        CONCEPT, dossier_uuid, oud | keuze, door=door, op=op, dossier_id=casus.dossier_id
    )


@eenmalig(Brief)
@transaction.atomic
def leg_brief_vast(
    dossier_uuid: UUID,
    invoer: Invoer,
    verzending: Verzending,
    *,
    soort: str,
    aan: str,
    deel_uuid: UUID,
    sleutel: UUID | None = None,
    door: Rol,
    op: datetime,
) -> Brief:
    """Keep the letter as it was sent, as pdf and as Word document. The draft is gone afterwards.

    Raises NietGevonden, GeenRecht, DossierIsGesloten, BriefKanNiet, SjabloonKanNiet,
    TeVeelBestanden.
    """
    deel = deel_om_in_te_schrijven(dossier_uuid, deel_uuid, door=door)
    vereis(MAKEN, door=door, op=op, dossier_id=deel.dossier_id)
    toets_verzending(verzending, op=op)
    opzet = briefopzet(casus_voor_brief(dossier_uuid, door=door, op=op), soort, aan, door=door)
    if not opzet.aan.mag_in(deel):
        raise BriefKanNiet(
            "In deze brief staan gegevens die niet iedereen in dat deel mag zien. Kies een kleinere"
            " groep."
        )
    adres = _adres(opzet, verzending, door=door, op=op)
    brief = _bewaar(opzet, invoer, verzending, deel, adres, sleutel=sleutel, door=door, op=op)
    gooi_concept_weg(CONCEPT, dossier_uuid, door=door)
    return brief


def toets_verzending(verzending: Verzending, *, op: datetime) -> None:
    """Raises BriefKanNiet."""
    if verzending.wijze not in Verzendwijze.values:
        raise BriefKanNiet("Kies hoe de brief is verstuurd.")
    if verzending.verstuurd_op > datum(op):
        raise BriefKanNiet("De dag waarop de brief is verstuurd ligt in de toekomst.")


def _adres(
    opzet: Briefopzet, verzending: Verzending, *, door: Rol, op: datetime
) -> Contactgegevens | None:
    """A geheim adres only when asked for, after a line in the log."""
    contact = opzet.aan.contact
    if contact is None or not contact.geheim:
        return contact
    if not verzending.met_geheim_adres:
        return None
    return toon_geheim_adres(contact.uuid, door=door, op=op)


def _bewaar(
    opzet: Briefopzet,
    invoer: Invoer,
    verzending: Verzending,
    deel: Dossierdeel,
    adres: Contactgegevens | None,
    *,
    sleutel: UUID | None,
    door: Rol,
    op: datetime,
) -> Brief:
    return bewaar_als_verstuurd(
        stel_op(opzet, invoer, adres=adres, dag=verzending.verstuurd_op, door=door),
        verzending,
        deel,
        soort=opzet.soort,
        aan=opzet.aan.soort,
        sjabloon=opzet.stand.laatste,
        met_geheim_adres=adres is not None and adres.geheim,
        sleutel=sleutel,
        door=door,
        op=op,
    )


def bewaar_als_verstuurd(
    gemaakt: Gemaakt,
    verzending: Verzending,
    deel: Dossierdeel,
    *,
    soort: Sjabloonsoort,
    aan: Geadresseerdesoort,
    sjabloon: Briefsjabloon | None,
    met_geheim_adres: bool = False,
    sleutel: UUID | None,
    door: Rol,
    op: datetime,
) -> Brief:
    """Both files and the letter itself, in this part, with a line in the log.

    Raises BriefKanNiet, TeVeelBestanden.
    """
    pdf = gemaakt.pdf(soort)
    naam, nummer = soort.label.lower().replace(" ", "-"), deel.dossier.nummer
    wie: dict[str, Any] = {"door": door, "op": op}
    brief = Brief.leg_vast(
        voeg_gemaakt_document_toe(
            deel, Aangeboden(f"{naam}.pdf", "", pdf), titel=titel_van(soort, aan), **wie
        ),
        bewaar_bestand(deel, Aangeboden(f"{naam}.docx", "", gemaakt.word), kenmerk=nummer, **wie),
        soort=soort,
        aan=aan,
        wijze=verzending.wijze,
        verstuurd_op=verzending.verstuurd_op,
        met_geheim_adres=met_geheim_adres,
        sjabloon=sjabloon,
        sleutel=sleutel,
        **wie,
    )
    leg_vast("brief.verstuurd", door=door, op=op, bij=brief, onderwerp=brief, kenmerk=soort)
    return brief
