"""Which municipality takes which approach of the house, from when until when."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from spil.beheer import queries
from spil.gebruikers.models import Rol
from spil.gebruikers.rechtentabel import vereis_rol
from spil.huizen.models import Gemeente
from spil.kern.fouten import DomeinFout
from spil.logboek.schrijven import leg_vast
from spil.werkprocessen.models import Gemeentetaak
from spil.werkprocessen.werkgebied import werkgebied_van


class GemeentetaakNietMogelijk(DomeinFout):
    """This municipality cannot take this approach like this."""


@transaction.atomic
def leg_gemeentetaken_vast(
    werkproces_uuid: UUID,
    gemeenten: Sequence[Gemeente],
    *,
    soort: Gemeentetaak.Soort,
    vanaf: date,
    besluit: str = "",
    door: Rol,
    op: datetime,
) -> list[Gemeentetaak]:
    """All these municipalities or none. Outside the territory of the house only for an approach that
    reaches beyond it.

    Raises NietGevonden, GeenRecht, GemeentetaakNietMogelijk.
    """
    vereis_rol("gemeentetaak.vastleggen", door=door)
    versie = queries.geldige_aanpak(werkproces_uuid, door=door)
    if not gemeenten:
        raise GemeentetaakNietMogelijk("Kies ten minste één gemeente.")
    if soort == Gemeentetaak.Soort.PLUSPAKKET and not besluit.strip():
        raise GemeentetaakNietMogelijk(
            "Noem het besluit van de stuurgroep: die stemt altijd in met een pluspakket."
        )
    gebied = werkgebied_van(versie, dag=vanaf)
    if buiten := [g.naam for g in gemeenten if g not in (*gebied.eigen, *gebied.andere)]:
        raise GemeentetaakNietMogelijk(
            f"‘{versie.naam}’ is alleen voor gemeenten waarvoor het huis dan werkt. "
            f"Dat geldt niet voor {', '.join(buiten)}."
        )
    rijen = []
    for gemeente in gemeenten:
        rij = _schrijf(versie.werkproces_id, gemeente, soort, vanaf, besluit.strip())
        leg_vast("gemeentetaak.vastgelegd", door=door, op=op, onderwerp=rij, kenmerk=gemeente.code)
        rijen.append(rij)
    return rijen


def _schrijf(
    werkproces_id: int, gemeente: Gemeente, soort: str, vanaf: date, besluit: str
) -> Gemeentetaak:
    """The database knows of an overlap, also with who does the same at this moment."""
    try:
        with transaction.atomic():
            return Gemeentetaak.leg_vast(
                werkproces_id, gemeente, soort=soort, vanaf=vanaf, besluit=besluit
            )
    except IntegrityError as fout:
        if "gemeentetaak_overlapt_niet" not in str(fout):
            raise
        raise GemeentetaakNietMogelijk(
            f"{gemeente.naam} neemt deze aanpak dan al af. Beëindig eerst wat er staat, of kies een "
            "andere dag."
        ) from fout


@transaction.atomic
def beeindig_gemeentetaak(
    gemeentetaak_uuid: UUID, *, per: date, door: Rol, op: datetime
) -> Gemeentetaak:
    """`per` is the first day without; what runs then goes on, nothing new begins.

    Raises NietGevonden, GeenRecht, GemeentetaakNietMogelijk.
    """
    vereis_rol("gemeentetaak.vastleggen", door=door)
    rij = queries.gemeentetaak(gemeentetaak_uuid, door=door)
    rij.vereis_te_beeindigen(per=per, anders=GemeentetaakNietMogelijk)
    rij.eindig(per=per)
    leg_vast("gemeentetaak.beeindigd", door=door, op=op, onderwerp=rij, kenmerk=rij.gemeente_id)
    return rij
