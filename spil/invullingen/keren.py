"""A group that is filled in several times: which time a row belongs to, and which one is the last."""

from collections import defaultdict
from collections.abc import Iterable
from uuid import UUID

from spil.invullingen.models import Invulling

# Dossier, group and time.
Sleutel = tuple[int, str, UUID | None]


def sleutel(rij: Invulling) -> Sleutel:
    return rij.dossier_id, rij.groep, rij.keer


def per_keer(rijen: Iterable[Invulling]) -> list[list[Invulling]]:
    """The rows of each time together, in the order in which they were begun: a time begins with its
    first row, and a change later does not make it newer."""
    gevonden: dict[Sleutel, list[Invulling]] = defaultdict(list)
    for rij in rijen:
        gevonden[sleutel(rij)].append(rij)
    return sorted(gevonden.values(), key=lambda keer: min(rij.pk for rij in keer))


def laatste_keren(rijen: Iterable[Invulling]) -> list[Invulling]:
    """Those that count where one answer is asked: of each group its last time, in the order given."""
    alle = list(rijen)
    laatste = {(keer[0].dossier_id, keer[0].groep): keer[0].keer for keer in per_keer(alle)}
    return [rij for rij in alle if laatste[rij.dossier_id, rij.groep] == rij.keer]
