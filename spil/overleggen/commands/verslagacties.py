"""The actions that the report of an item makes in the plan of its case.

The rule, also after an item was opened again and rounded off anew:
- A line is one action of the plan, and the same line (who, what, before when) stays that action,
  wherever it stands in the text now. What somebody did with it since stays as it is.
- A line that changed or came is a new action.
- A line that went withdraws its action, with the reason, if nobody touched it; otherwise the action
  stays in the plan, where who leads the case decides about it. A withdrawn line that comes back is
  a new action.
- A next day that was planned stays planned; a new day takes its place.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final
from uuid import UUID, uuid5

from spil.gebruikers.models import Rol
from spil.overleggen.models import Agendapunt, Verslagregel
from spil.overleggen.queries.verslag import Gelezen
from spil.overleggen.verslagtekst import Regelsoort
from spil.plannen.commands import laat_vervallen, voeg_actie_toe
from spil.plannen.models import Actie
from spil.plannen.queries import is_onaangeroerd

UIT_HET_VERSLAG: Final = "De afspraak staat niet meer in het verslag van het overleg."


def leg_acties_vast(
    punt: Agendapunt,
    regels: Sequence[Gelezen],
    eerder: Iterable[Verslagregel],
    *,
    door: Rol,
    op: datetime,
) -> dict[int, Actie]:
    """By number of the line. Raises what the plan refuses."""
    acties = {}
    for volgnummer, sleutel in _sleutels(punt, regels).items():
        gelezen = regels[volgnummer - 1]
        acties[volgnummer] = _actie(punt, gelezen, sleutel, door=door, op=op)
    _trek_in(eerder, {actie.pk for actie in acties.values()}, door=door, op=op)
    return acties


def _actie(punt: Agendapunt, gelezen: Gelezen, sleutel: UUID, *, door: Rol, op: datetime) -> Actie:
    er_al = Actie.objects.filter(dossier_id=punt.dossier_id, sleutel=sleutel).first()
    if er_al is None:
        return _nieuw(punt, gelezen, sleutel, door=door, op=op)
    if not er_al.is_open and er_al.resultaat == UIT_HET_VERSLAG:
        return _actie(punt, gelezen, uuid5(sleutel, "opnieuw"), door=door, op=op)
    return er_al


def _sleutels(punt: Agendapunt, regels: Sequence[Gelezen]) -> dict[int, UUID]:
    """By number of the line: a key that follows from the item and the line, and for a line that
    stands there twice from which of the two it is; so that rounding off never makes one again."""
    keren: Counter[str] = Counter()
    sleutels = {}
    for volgnummer, gelezen in enumerate(regels, start=1):
        if gelezen.soort is Regelsoort.ACTIE and gelezen.partner and gelezen.datum:
            wat = f"{gelezen.partner.pk} {gelezen.datum} {gelezen.tekst}"
            keren[wat] += 1
            sleutels[volgnummer] = uuid5(punt.uuid, f"{keren[wat]} {wat}")
    return sleutels


def _nieuw(punt: Agendapunt, gelezen: Gelezen, sleutel: UUID, *, door: Rol, op: datetime) -> Actie:
    if gelezen.partner is None or gelezen.datum is None:
        raise ValueError("an action without an owner or a day has no key")
    return voeg_actie_toe(
        punt.dossier.uuid,
        partner=gelezen.partner,
        omschrijving=gelezen.tekst,
        deadline=gelezen.datum,
        sleutel=sleutel,
        door=door,
        op=op,
    )


def _trek_in(
    eerder: Iterable[Verslagregel], gebleven: set[int], *, door: Rol, op: datetime
) -> None:
    for rij in eerder:
        actie = rij.actie
        if actie is not None and actie.pk not in gebleven and is_onaangeroerd(actie):
            laat_vervallen(actie.uuid, reden=UIT_HET_VERSLAG, door=door, op=op)
