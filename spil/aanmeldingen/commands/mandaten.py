"""Who of the house receives reports for a burgemeester, from when until when (JP22 r70)."""

from datetime import date, datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from spil.aanmeldingen.fouten import MandaatNietMogelijk
from spil.aanmeldingen.models import Mandaat
from spil.aanmeldingen.queries import mandaten as queries
from spil.gebruikers.models import Rol
from spil.gebruikers.rechtentabel import vereis_rol
from spil.huizen.models import Gemeente
from spil.kern.klok import datum
from spil.logboek.schrijven import leg_vast
from spil.toegang.models import Bericht
from spil.werkprocessen.models import Werkprocesversie
from spil.werkprocessen.werkgebied import werkgebied_van


@transaction.atomic
def leg_mandaat_vast(
    versie: Werkprocesversie,
    gemeente: Gemeente,
    rol: Rol,
    *,
    omvat_besluiten: bool,
    besluit: str,
    vanaf: date,
    door: Rol,
    op: datetime,
) -> Mandaat:
    """A mandate that runs from now on or did so before. Reports that still wait go to who holds it.

    Raises GeenRecht, MandaatNietMogelijk.
    """
    vereis_rol("mandaat.vastleggen", door=door)
    _toets(versie, gemeente, rol, besluit=besluit, vanaf=vanaf, door=door, op=op)
    mandaat = _schrijf(
        versie,
        gemeente,
        rol,
        omvat_besluiten=omvat_besluiten,
        besluit=besluit.strip(),
        vanaf=vanaf,
    )
    leg_vast("mandaat.vastgelegd", door=door, op=op, onderwerp=mandaat, kenmerk=gemeente.code)
    for kenmerk in mandaat.neem_wachtende_over(op=op):
        meld_aan_mandaathouder(mandaat, kenmerk=kenmerk, op=op)
    return mandaat


def meld_aan_mandaathouder(mandaat: Mandaat, *, kenmerk: str, op: datetime) -> None:
    """A notice with the kenmerk only."""
    Bericht.stuur(
        mandaat.rol.medewerker_id, soort=Bericht.Soort.MELDING, dossiernummer=kenmerk, op=op
    )


@transaction.atomic
def beeindig_mandaat(mandaat_uuid: UUID, *, per: date, door: Rol, op: datetime) -> Mandaat:
    """`per` is the first day without; what was received before stays with who received it.

    Raises NietGevonden, GeenRecht, MandaatNietMogelijk.
    """
    vereis_rol("mandaat.vastleggen", door=door)
    mandaat = queries.mandaat(mandaat_uuid, door=door)
    mandaat.vereis_te_beeindigen(per=per, anders=MandaatNietMogelijk)
    mandaat.eindig(per=per)
    leg_vast("mandaat.beeindigd", door=door, op=op, onderwerp=mandaat, kenmerk=mandaat.gemeente_id)
    return mandaat


def _toets(
    versie: Werkprocesversie,
    gemeente: Gemeente,
    rol: Rol,
    *,
    besluit: str,
    vanaf: date,
    door: Rol,
    op: datetime,
) -> None:
    """A report that waits must never be with nobody, so no mandate begins by itself later on."""
    if versie.werkproces.huis_id != door.huis_id or not queries.vraagt_mandaat(versie):
        raise MandaatNietMogelijk("Kies een aanpak waarvoor een mandaat nodig is.")
    if rol not in queries.mogelijke_mandaathouders(door=door, op=op):
        raise MandaatNietMogelijk("Kies een procesregisseur van dit huis.")
    if not besluit.strip():
        raise MandaatNietMogelijk("Noem het besluit waarin de burgemeester het mandaat gaf.")
    if vanaf > datum(op):
        raise MandaatNietMogelijk(
            "Leg een mandaat vast op de dag dat het begint, of daarna: meldingen die wachten gaan "
            "dan meteen naar wie het mandaat krijgt."
        )
    gebied = werkgebied_van(versie, dag=vanaf)
    if gemeente not in (*gebied.eigen, *gebied.andere):
        raise MandaatNietMogelijk(f"Het huis werkt op die dag niet voor {gemeente.naam}.")


def _schrijf(
    versie: Werkprocesversie,
    gemeente: Gemeente,
    rol: Rol,
    *,
    omvat_besluiten: bool,
    besluit: str,
    vanaf: date,
) -> Mandaat:
    """The database knows of an overlap, also with who does the same at this moment."""
    try:
        with transaction.atomic():
            return Mandaat.leg_vast(
                versie.werkproces_id,
                gemeente,
                rol,
                omvat_besluiten=omvat_besluiten,
                besluit=besluit,
                vanaf=vanaf,
            )
    except IntegrityError as fout:
        if "een_mandaat_tegelijk" not in str(fout):
            raise
        raise MandaatNietMogelijk(
            f"De burgemeester van {gemeente.naam} gaf dan al een mandaat. Beëindig dat eerst."
        ) from fout
