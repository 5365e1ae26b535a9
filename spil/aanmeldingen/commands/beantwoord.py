"""The answer to the reporter, and the reporter who has read it.

What the reporter still sees between answer and destruction: the answer, the kenmerk and whom it
was about, and nothing else of the report (the screen leaves it out). BGS art. 1.16 lid 1 b wants
the data of a report that is not taken up destroyed, so the house keeps it no longer than telling
the reporter takes; the reporter has its own file and stays responsible for it (BGS art. 1.6).
Reading is an act of its own: opening the page is not yet having read it, and who opens it on a
telephone in a car must find it again. Once confirmed it is destroyed at once, and else on the day
that the reporter sees on the screen (LEESTERMIJN_DAGEN), which fits who logs in twice a month.
"""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from procrastinate.contrib.django import app

from spil.aanmeldingen.commands.antwoorden import verstuur_antwoord
from spil.aanmeldingen.fouten import AanmeldingOnvolledig, AlBeantwoord
from spil.aanmeldingen.models import Antwoord, Stand
from spil.aanmeldingen.queries import aanmelding_op_slot, antwoord_van, besluit_van
from spil.gebruikers.models import Rol
from spil.logboek.schrijven import leg_vast
from spil.toegang.commands import beeindig_alles
from spil.toegang.models import Reden
from spil.toegang.queries import vereis

VERNIETIG_TAAK = "aanmeldingen.vernietig_van_huis"


@transaction.atomic
def beantwoord(
    aanmelding_uuid: UUID, *, tekst: str, per_brief: bool = False, door: Rol, op: datetime
) -> Antwoord:
    """Answer a report that was not answered with the decision; then nobody of the house sees it.
    `per_brief`: the letter that says this went, and lies in the part of the reporter.

    Raises NietGevonden, GeenRecht, AlBeantwoord, AanmeldingOnvolledig.
    """
    aanmelding = aanmelding_op_slot(aanmelding_uuid)
    vereis("aanmelding.beantwoorden", door=door, op=op, dossier_id=aanmelding.dossier_id)
    besluit = besluit_van(aanmelding)
    if besluit is None:
        raise AlBeantwoord("Er is nog geen besluit. Leg eerst het triagebesluit vast.")
    if antwoord_van(aanmelding) is not None:
        raise AlBeantwoord("De aanmelder heeft al antwoord. Vernieuw de pagina.")
    if not tekst.strip():
        raise AanmeldingOnvolledig("Schrijf het antwoord aan de aanmelder.")
    antwoord = verstuur_antwoord(
        aanmelding,
        uitkomst=besluit.uitkomst,
        tekst=tekst.strip(),
        per_brief=per_brief,
        door=door,
        op=op,
    )
    if aanmelding.stand != Stand.OPGEPAKT:
        beeindig_alles(aanmelding.dossier, redenen=set(Reden) - {Reden.AANMELDER}, op=op)
    return antwoord


@transaction.atomic
def bevestig_gelezen(aanmelding_uuid: UUID, *, door: Rol, op: datetime) -> bool:
    """The reporter has read the answer. True: this was the end, its destruction is on its way.

    Raises NietGevonden, GeenRecht, AlBeantwoord.
    """
    aanmelding = aanmelding_op_slot(aanmelding_uuid)
    vereis("aanmelding.antwoord_lezen", door=door, op=op, dossier_id=aanmelding.dossier_id)
    antwoord = antwoord_van(aanmelding)
    if antwoord is None:
        raise AlBeantwoord("Er is nog geen antwoord op deze aanmelding.")
    if antwoord.gelezen_op is None:
        antwoord.word_gelezen(op=op)
        leg_vast("aanmelding.antwoord_gelezen", door=door, op=op, bij=antwoord, onderwerp=antwoord)
    if aanmelding.stand == Stand.OPGEPAKT:
        return False
    app.configure_task(VERNIETIG_TAAK).defer(huis_id=door.huis_id)
    return True
