"""An item is rounded off: its text becomes the report, and its actions those of the plan."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID, uuid5

from django.db import transaction

from spil.casussen.commands import plan_bespreking
from spil.gebruikers.models import Rol
from spil.logboek.schrijven import leg_vast
from spil.overleggen.fouten import VerslagNietMogelijk
from spil.overleggen.models import Agendapunt, Overlegstand, Verslagregel, Zitting
from spil.overleggen.queries.agenda import punt_van
from spil.overleggen.queries.verslag import Gelezen, lees_verslag, tafel_van
from spil.overleggen.rechten.verslag import PUNT_AFRONDEN
from spil.overleggen.verslagtekst import Regelsoort
from spil.plannen.commands import voeg_actie_toe
from spil.plannen.models import Actie
from spil.toegang.queries import vereis


@transaction.atomic
def rond_punt_af(punt_uuid: UUID, *, tekst: str, door: Rol, op: datetime) -> Agendapunt:
    """Each line is kept once. Of a case the actions become actions of the plan, and the next day
    becomes the day of the next bespreking; of a report both stay in the report.

    Raises NietGevonden, GeenRecht, VerslagNietMogelijk, and what the plan refuses.
    """
    punt = punt_van(punt_uuid, om_te_wijzigen=True)
    vereis(PUNT_AFRONDEN, door=door, op=op, dossier_id=punt.dossier_id)
    _vereis_open(punt)
    tafel = tafel_van(punt)
    regels = lees_verslag(tekst, tafel)
    _vereis_volledig(regels)
    for volgnummer, gelezen in enumerate(regels, start=1):
        Verslagregel.leg_vast(
            punt,
            volgnummer=volgnummer,
            soort=gelezen.soort,
            tekst=gelezen.tekst,
            partner=gelezen.partner,
            datum=gelezen.datum,
            actie=_actie(punt, volgnummer, gelezen, door=door, op=op) if tafel.is_casus else None,
        )
        if tafel.is_casus and gelezen.soort is Regelsoort.VOLGENDE:
            plan_bespreking(punt.dossier.uuid, dag=gelezen.datum, door=door, op=op)
    punt.rond_af(op=op)
    for zitting in Zitting.objects.filter(overleg_id=punt.plek.overleg_id):
        zitting.laat_volgen()
    leg_vast("agendapunt.afgerond", door=door, op=op, bij=punt, onderwerp=punt)
    return punt


def _actie(
    punt: Agendapunt, volgnummer: int, gelezen: Gelezen, *, door: Rol, op: datetime
) -> Actie | None:
    """The action of the plan itself, no copy: its key follows from the line, so a line never makes
    two."""
    if gelezen.soort is not Regelsoort.ACTIE or gelezen.partner is None or gelezen.datum is None:
        return None
    return voeg_actie_toe(
        punt.dossier.uuid,
        partner=gelezen.partner,
        omschrijving=gelezen.tekst,
        deadline=gelezen.datum,
        sleutel=uuid5(punt.uuid, f"{volgnummer} {gelezen.tekst}"),
        door=door,
        op=op,
    )


def _vereis_open(punt: Agendapunt) -> None:
    if punt.plek.overleg.stand == Overlegstand.VERVALLEN:
        raise VerslagNietMogelijk("Dit overleg is vervallen.")
    if punt.is_afgerond:
        raise VerslagNietMogelijk("Dit punt is al afgerond. Lees het verslag dat er ligt.")


def _vereis_volledig(regels: Sequence[Gelezen]) -> None:
    if not regels:
        raise VerslagNietMogelijk("Schrijf wat er besproken is.")
    if fouten := [f"“{een.tekst}”: {een.fout}" for een in regels if een.fout]:
        raise VerslagNietMogelijk(" ".join(fouten))
    if sum(een.soort is Regelsoort.VOLGENDE for een in regels) > 1:
        raise VerslagNietMogelijk("Schrijf één keer wanneer dit weer aan tafel komt.")
