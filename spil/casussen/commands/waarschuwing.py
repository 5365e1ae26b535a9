"""The safety warning: on the kaft for every visitor, never longer than somebody stands for it."""

from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction

from spil.casussen import queries
from spil.casussen.commands.toets import open_casus_op_slot, vereis_tekst
from spil.casussen.fouten import DatumKanNiet, TekstOntbreekt
from spil.casussen.models import Casus, Veiligheidswaarschuwing
from spil.gebruikers.models import Rol
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.toegang.models import Deelsoort, Dossierdeel
from spil.toegang.versies import vereis_versie

HANDELING = "casus.waarschuwen"
LANGST = timedelta(days=183)


@transaction.atomic
def waarschuw(
    dossier_uuid: UUID, *, soort: str, tekst: str, herzien_voor: date, door: Rol, op: datetime
) -> Veiligheidswaarschuwing:
    """Put a warning on the kaft. Raises NietGevonden, GeenRecht, TekstOntbreekt, DatumKanNiet."""
    casus = open_casus_op_slot(dossier_uuid, HANDELING, door=door, op=op)
    tekst = _toets(tekst, herzien_voor, op=op)
    waarschuwing = Veiligheidswaarschuwing.plaats(
        Dossierdeel.van(casus.dossier, Deelsoort.KAFT),
        soort=soort,
        tekst=tekst,
        herzien_voor=herzien_voor,
        op=op,
    )
    _noteer("casus.waarschuwing_geplaatst", waarschuwing, door=door, op=op)
    return waarschuwing


@transaction.atomic
def herzie_waarschuwing(
    waarschuwing_uuid: UUID,
    *,
    soort: str,
    tekst: str,
    herzien_voor: date,
    versie: int | None = None,
    door: Rol,
    op: datetime,
) -> Veiligheidswaarschuwing:
    """It still holds, perhaps in other words, until a new review date. `versie` is what the
    change was based on.

    Raises NietGevonden, GeenRecht, TekstOntbreekt, DatumKanNiet, IntussenGewijzigd.
    """
    waarschuwing, _ = _lopend(waarschuwing_uuid, door=door, op=op)
    vereis_versie(waarschuwing, versie, nu_staat_er=waarschuwing.tekst)
    tekst = _toets(tekst, herzien_voor, op=op)
    waarschuwing.herzie(soort=soort, tekst=tekst, herzien_voor=herzien_voor)
    _noteer("casus.waarschuwing_herzien", waarschuwing, door=door, op=op)
    return waarschuwing


@transaction.atomic
def beeindig_waarschuwing(
    waarschuwing_uuid: UUID, *, reden: str, door: Rol, op: datetime
) -> Veiligheidswaarschuwing:
    """It no longer holds. Raises NietGevonden, GeenRecht, TekstOntbreekt."""
    waarschuwing, _ = _lopend(waarschuwing_uuid, door=door, op=op)
    reden = vereis_tekst(reden, uitleg="Schrijf waarom de waarschuwing niet meer nodig is.")
    waarschuwing.beeindig(reden=reden, op=op)
    _noteer("casus.waarschuwing_beeindigd", waarschuwing, door=door, op=op)
    return waarschuwing


def _lopend(
    waarschuwing_uuid: UUID, *, door: Rol, op: datetime
) -> tuple[Veiligheidswaarschuwing, Casus]:
    waarschuwing = queries.waarschuwing(waarschuwing_uuid)
    casus = open_casus_op_slot(waarschuwing.dossier.uuid, HANDELING, door=door, op=op)
    waarschuwing.refresh_from_db(fields=["beeindigd_op", "tekst"])
    if waarschuwing.beeindigd_op is not None:
        raise TekstOntbreekt("Deze waarschuwing is al beëindigd. Vernieuw de pagina.")
    return waarschuwing, casus


def _toets(tekst: str, herzien_voor: date, *, op: datetime) -> str:
    dag = datum(op)
    if not dag < herzien_voor <= dag + LANGST:
        raise DatumKanNiet("Kies een dag om te herzien: na vandaag en binnen een half jaar.")
    return vereis_tekst(tekst, uitleg="Schrijf in één zin waar een bezoeker op moet letten.")


def _noteer(code: str, waarschuwing: Veiligheidswaarschuwing, *, door: Rol, op: datetime) -> None:
    leg_vast(
        code,
        door=door,
        op=op,
        bij=waarschuwing,
        onderwerp=waarschuwing,
        kenmerk=waarschuwing.soort,
    )
