"""The answer to who reported, recorded as a letter that was sent."""

from datetime import datetime
from typing import Final
from uuid import UUID

from django.db import transaction

from spil.aanmeldingen.commands import beantwoord
from spil.aanmeldingen.queries import aanmelding_op_slot
from spil.brieven.commands.versturen import Verzending, bewaar_als_verstuurd, toets_verzending
from spil.brieven.fouten import BriefKanNiet
from spil.brieven.models import Brief
from spil.brieven.queries.antwoordbrief import SOORT, antwoordopzet, stel_antwoord_op
from spil.brieven.queries.opstellen import Invoer
from spil.gebruikers.models import Rol
from spil.toegang.commands import gooi_concept_weg
from spil.toegang.models import Dossierdeel

CONCEPT_ANTWOORD: Final = "antwoordbrief"


@transaction.atomic
def leg_antwoordbrief_vast(
    aanmelding_uuid: UUID,
    invoer: Invoer,
    verzending: Verzending,
    *,
    door: Rol,
    op: datetime,
) -> Brief:
    """Keep the letter in the part of the reporter, so that it is destroyed with the report. When the
    house counts it as the answer, this is the answer, and nobody of the house sees the report after.

    Raises NietGevonden, GeenRecht, BriefKanNiet, SjabloonKanNiet, TeVeelBestanden.
    """
    aanmelding_op_slot(aanmelding_uuid)
    opzet = antwoordopzet(aanmelding_uuid, door=door, op=op)
    if opzet.bezwaar:
        raise BriefKanNiet(opzet.bezwaar)
    toets_verzending(verzending, op=op)
    if verzending.verstuurd_op < opzet.melding.triagebesluit.besloten_op:
        raise BriefKanNiet("De brief kan niet zijn verstuurd vóór de dag van het besluit.")
    if not invoer.tekst.strip():
        raise BriefKanNiet("Schrijf het antwoord aan de aanmelder.")
    brief = bewaar_als_verstuurd(
        stel_antwoord_op(opzet, invoer, dag=verzending.verstuurd_op, door=door),
        verzending,
        Dossierdeel.objects.select_related("dossier").get(pk=opzet.melding.deel_id),
        soort=SOORT,
        aan=opzet.aan.soort,
        sjabloon=opzet.stand.laatste,
        sleutel=None,
        door=door,
        op=op,
    )
    if opzet.is_antwoord:
        beantwoord(aanmelding_uuid, tekst=invoer.tekst, per_brief=True, door=door, op=op)
    gooi_concept_weg(CONCEPT_ANTWOORD, aanmelding_uuid, door=door)
    return brief
