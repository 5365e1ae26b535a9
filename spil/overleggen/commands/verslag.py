"""An item is rounded off: its text becomes the report, and its actions those of the plan."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from spil.casussen.commands import plan_bespreking
from spil.gebruikers.models import Rol
from spil.kern.fouten import DomeinFout, GeenRecht, NietGevonden
from spil.logboek.schrijven import leg_vast
from spil.overleggen.commands.aantekening import bewaar_aantekening, houd_tekst_vast
from spil.overleggen.commands.verslagacties import leg_acties_vast
from spil.overleggen.commands.zitting import ga_naar_plek, laat_volgen, zitting_van
from spil.overleggen.fouten import VerslagNietMogelijk
from spil.overleggen.models import Agendapunt, Overlegstand, Verslagregel
from spil.overleggen.queries.agenda import punt_van
from spil.overleggen.queries.verslag import Gelezen, lees_verslag, tafel_van, wat_ontbreekt
from spil.overleggen.rechten.verslag import PUNT_AFRONDEN
from spil.overleggen.verslagtekst import Regelsoort
from spil.toegang.queries import vereis


@transaction.atomic
def rond_punt_af(
    punt_uuid: UUID, *, tekst: str, versie: int | None = None, door: Rol, op: datetime
) -> Agendapunt:
    """Each line is kept once. Of a case the actions become actions of the plan, and the next day
    becomes the day of the next bespreking; of a report both stay in the report. The text stays as
    the note of the item; `versie` is that of the note it was typed on.

    Raises NietGevonden, GeenRecht, VerslagNietMogelijk, IntussenGewijzigd, and what the plan refuses.
    """
    punt = punt_van(punt_uuid, om_te_wijzigen=True)
    vereis(PUNT_AFRONDEN, door=door, op=op, dossier_id=punt.dossier_id)
    _vereis_open(punt)
    tafel = tafel_van(punt)
    regels = lees_verslag(tekst, tafel)
    if fouten := wat_ontbreekt(regels):
        raise VerslagNietMogelijk(" ".join(fouten))
    zitting_van(punt.plek.overleg)  # what is being typed at this moment comes first
    houd_tekst_vast(punt, tekst, versie, door=door, op=op)
    _leg_regels_vast(punt, regels, is_casus=tafel.is_casus, door=door, op=op)
    punt.rond_af(op=op)
    laat_volgen(punt.plek.overleg)
    leg_vast("agendapunt.afgerond", door=door, op=op, bij=punt, onderwerp=punt)
    return punt


@transaction.atomic
def rond_af_en_ga_verder(
    punt_uuid: UUID, naar: UUID | None, *, tekst: str, versie: int, door: Rol, op: datetime
) -> list[str]:
    """And the item after it is on the table. What stands in the way of rounding off comes back, and
    then the text is kept all the same.

    Raises NietGevonden, GeenRecht, ZittingNietMogelijk, IntussenGewijzigd.
    """
    punt = punt_van(punt_uuid)
    vereis(PUNT_AFRONDEN, door=door, op=op, dossier_id=punt.dossier_id)
    bewaar_aantekening(punt_uuid, tekst=tekst, versie=versie, door=door, op=op)
    if fouten := wat_ontbreekt(lees_verslag(tekst, tafel_van(punt))):
        return fouten
    try:
        with transaction.atomic():
            rond_punt_af(punt_uuid, tekst=tekst, door=door, op=op)
            if naar is not None:
                ga_naar_plek(punt.plek.overleg.uuid, naar, door=door, op=op)
    except (NietGevonden, GeenRecht):
        raise
    except DomeinFout as fout:
        return [str(fout)]
    return []


def _leg_regels_vast(
    punt: Agendapunt, regels: Sequence[Gelezen], *, is_casus: bool, door: Rol, op: datetime
) -> None:
    """In the place of those of before, when the item was opened again."""
    eerder = list(punt.verslagregels.select_related("actie"))
    Verslagregel.maak_plaats(punt)
    acties = leg_acties_vast(punt, regels, eerder, door=door, op=op) if is_casus else {}
    gepland = {rij.datum for rij in eerder if rij.soort == Regelsoort.VOLGENDE}
    for volgnummer, gelezen in enumerate(regels, start=1):
        Verslagregel.leg_vast(
            punt,
            volgnummer=volgnummer,
            soort=gelezen.soort,
            tekst=gelezen.tekst,
            partner=gelezen.partner,
            datum=gelezen.datum,
            actie=acties.get(volgnummer),
        )
        is_nieuw = gelezen.datum not in gepland
        if is_casus and gelezen.soort is Regelsoort.VOLGENDE and is_nieuw:
            plan_bespreking(punt.dossier.uuid, dag=gelezen.datum, door=door, op=op)


def _vereis_open(punt: Agendapunt) -> None:
    if punt.plek.overleg.stand == Overlegstand.VERVALLEN:
        raise VerslagNietMogelijk("Dit overleg is vervallen.")
    if punt.is_afgerond:
        raise VerslagNietMogelijk("Dit punt is al afgerond. Lees het verslag dat er ligt.")
