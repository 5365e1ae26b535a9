"""A report waits for more information, until a new day; nothing is decided or counted yet."""

from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction

from spil.aanmeldingen.fouten import AanhoudenKanNiet, AlBesloten
from spil.aanmeldingen.models import Aanhouding, Aanmelding
from spil.aanmeldingen.queries import aanmelding_op_slot
from spil.gebruikers.models import Rol
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.toegang.models import Bericht
from spil.toegang.queries import vereis
from spil.werkprocessen.definitie.verloop import Triageuitkomst

LANGST_DAGEN = 92
"""A quarter: who waits longer than that waits for nothing that the triage asked."""


@transaction.atomic
def houd_aan(
    aanmelding_uuid: UUID, *, reden: str, tot: date, door: Rol, op: datetime
) -> Aanhouding:
    """The reporter reads `reden` and the new day.

    Raises NietGevonden, GeenRecht, AlBesloten, AanhoudenKanNiet.
    """
    aanmelding = aanmelding_op_slot(aanmelding_uuid)
    vereis("triage.besluiten", door=door, op=op, dossier_id=aanmelding.dossier_id)
    if not aanmelding.wacht_op_besluit:
        raise AlBesloten("Over deze aanmelding is al besloten. Vernieuw de pagina.")
    uitkomst = _vereis_uitkomst(aanmelding)
    _vereis_dag(tot, vandaag=datum(op))
    if not reden.strip():
        raise AanhoudenKanNiet("Schrijf op waar het huis op wacht.")
    rij = Aanhouding.leg_vast(
        aanmelding,
        code=uitkomst.code,
        naam=uitkomst.naam,
        reden=reden.strip(),
        tot=tot,
        door=door,
        op=op,
    )
    aanmelding.word_aangehouden(tot=tot)
    Bericht.stuur(
        aanmelding.aangemeld_door.medewerker_id,
        soort=Bericht.Soort.AANGEHOUDEN,
        dossiernummer=aanmelding.kenmerk,
        op=op,
    )
    leg_vast("triage.aangehouden", door=door, op=op, bij=rij, onderwerp=rij, kenmerk=rij.code)
    return rij


def _vereis_uitkomst(aanmelding: Aanmelding) -> Triageuitkomst:
    uitkomst = aanmelding.aanpak.aanhouden
    if uitkomst is None:
        raise AanhoudenKanNiet("In deze aanpak kan een aanmelding niet worden aangehouden.")
    if aanmelding.aanhoudingen.count() >= (uitkomst.hoogstens or 0):
        raise AanhoudenKanNiet(
            f"Aanhouden kan hier hoogstens {uitkomst.hoogstens} keer. Neem nu een besluit."
        )
    return uitkomst


def _vereis_dag(tot: date, *, vandaag: date) -> None:
    if tot <= vandaag:
        raise AanhoudenKanNiet("Kies een dag na vandaag waarop de triage opnieuw kijkt.")
    if tot > vandaag + timedelta(days=LANGST_DAGEN):
        raise AanhoudenKanNiet("Houd een aanmelding niet langer aan dan drie maanden.")
