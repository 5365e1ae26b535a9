"""Documents in a case: added, followed by a next version, withdrawn; never changed."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.bestanden.commands import Aangeboden, bewaar_bestand, bewaar_gemaakt_bestand
from spil.gebruikers.models import Rol
from spil.kern.eenmalig import eenmalig
from spil.logboek.schrijven import leg_vast
from spil.stukken.commands.verborgen import Verborgen, klaar_voor_lezers
from spil.stukken.fouten import AlIngetrokken, DocumentOnvolledig
from spil.stukken.models import Document, Documentintrekking, Documentversie
from spil.stukken.queries import (
    deel_om_in_te_schrijven,
    document_om_te_wijzigen,
    laatste_nummer,
)
from spil.toegang.models import Dossierdeel
from spil.toegang.queries import vereis


@eenmalig(Documentversie)
@transaction.atomic
def voeg_document_toe(
    dossier_uuid: UUID,
    aangeboden: Aangeboden,
    *,
    titel: str,
    deel_uuid: UUID,
    verborgen: Verborgen = Verborgen.TOON,
    sleutel: UUID | None = None,
    door: Rol,
    op: datetime,
) -> Documentversie:
    """`deel_uuid` is the audience (`delen_om_in_te_schrijven`).

    Raises NietGevonden, GeenRecht, DossierIsGesloten, DocumentOnvolledig, BestandKanNiet,
    VerborgenGegevens, TeVeelBestanden.
    """
    deel = deel_om_in_te_schrijven(dossier_uuid, deel_uuid, door=door)
    vereis("document.toevoegen", door=door, op=op, dossier_id=deel.dossier_id)
    if not titel.strip():
        raise DocumentOnvolledig("Schrijf op wat voor document dit is.")
    schoon = klaar_voor_lezers(deel, aangeboden, verborgen=verborgen, door=door)
    bestand = bewaar_bestand(deel, schoon, kenmerk=deel.dossier.nummer, door=door, op=op)
    document = Document.begin(deel, titel=titel.strip())
    versie = Documentversie.leg_vast(document, bestand, nummer=1, sleutel=sleutel)
    leg_vast("document.toegevoegd", door=door, op=op, bij=document, onderwerp=document)
    return versie


@transaction.atomic
def voeg_gemaakt_document_toe(
    deel: Dossierdeel, gemaakt: Aangeboden, *, titel: str, door: Rol, op: datetime
) -> Documentversie:
    """What Spil made, such as a letter, in a part that its maker may write in. The right to make it
    and the line in the log are for the app that makes it.

    Raises BestandKanNiet.
    """
    nummer = deel.dossier.nummer
    bestand = bewaar_gemaakt_bestand(deel, gemaakt, kenmerk=nummer, door=door, op=op)
    return Documentversie.leg_vast(Document.begin(deel, titel=titel), bestand, nummer=1)


@eenmalig(Documentversie)
@transaction.atomic
def voeg_versie_toe(
    document_uuid: UUID,
    aangeboden: Aangeboden,
    *,
    toelichting: str,
    verborgen: Verborgen = Verborgen.TOON,
    sleutel: UUID | None = None,
    door: Rol,
    op: datetime,
) -> Documentversie:
    """The next version, for the same readers; the earlier ones stay.

    Raises NietGevonden, GeenRecht, DocumentVanEenAnder, DossierIsGesloten, AlIngetrokken,
    DocumentOnvolledig, BestandKanNiet, VerborgenGegevens, TeVeelBestanden.
    """
    document = document_om_te_wijzigen(document_uuid, door=door, op=op)
    deel = deel_om_in_te_schrijven(document.dossier.uuid, document.deel.uuid, door=door)
    if document.is_ingetrokken:
        raise AlIngetrokken
    if not toelichting.strip():
        raise DocumentOnvolledig("Schrijf kort op wat er in deze versie anders is.")
    schoon = klaar_voor_lezers(deel, aangeboden, verborgen=verborgen, door=door)
    bestand = bewaar_bestand(deel, schoon, kenmerk=deel.dossier.nummer, door=door, op=op)
    versie = Documentversie.leg_vast(
        document,
        bestand,
        nummer=laatste_nummer(document) + 1,
        toelichting=toelichting.strip(),
        sleutel=sleutel,
    )
    leg_vast("document.versie_toegevoegd", door=door, op=op, bij=versie, onderwerp=versie)
    return versie


@transaction.atomic
def trek_document_in(
    document_uuid: UUID, *, reden: str, door: Rol, op: datetime
) -> Documentintrekking:
    """It no longer counts; it stays to be read, with the reason.

    Raises NietGevonden, GeenRecht, DocumentVanEenAnder, DossierIsGesloten, AlIngetrokken,
    DocumentOnvolledig.
    """
    document = document_om_te_wijzigen(document_uuid, door=door, op=op)
    deel_om_in_te_schrijven(document.dossier.uuid, document.deel.uuid, door=door)
    if document_om_te_wijzigen(document_uuid, door=door, op=op).is_ingetrokken:
        raise AlIngetrokken
    if not reden.strip():
        raise DocumentOnvolledig("Schrijf op waarom dit document niet meer geldt.")
    rij = Documentintrekking.leg_vast(document, reden=reden.strip(), door=door, op=op)
    leg_vast("document.ingetrokken", door=door, op=op, bij=rij, onderwerp=document)
    return rij
