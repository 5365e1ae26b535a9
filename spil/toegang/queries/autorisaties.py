"""The rights table as people read it, and when somebody last reviewed it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from spil.gebruikers.models import Rol, Rolsoort
from spil.toegang import rechten
from spil.toegang.models import AutorisatieReview, Reden

JAARLIJKS = timedelta(days=365)


@dataclass(frozen=True)
class Matrixregel:
    """One act: for whom, and with which relation to the dossier."""

    handeling: str
    omschrijving: str
    rollen: list[str]
    relaties: list[str]

    @property
    def onderwerp(self) -> str:
        """What the act is about: the word before the dot."""
        woord = self.handeling.partition(".")[0].replace("_", " ")
        return "BSN" if woord == "bsn" else woord.capitalize()


def matrix(rol: Rolsoort | None = None) -> list[Matrixregel]:
    """The whole table, or the acts of one kind of rol."""
    return [
        Matrixregel(
            recht.handeling,
            recht.omschrijving,
            [soort.label for soort in Rolsoort if soort in recht.rollen],
            [reden.label for reden in Reden if reden in recht.relaties] if recht.relaties else [],
        )
        for recht in rechten.alle_rechten()
        if rol is None or rol in recht.rollen
    ]


def matrix_per_cel() -> Iterator[tuple[str, str, str, str]]:
    """Act × rol × relation, only what is allowed: for comparing with another system's table."""
    for recht in rechten.alle_rechten():
        for soort in (s for s in Rolsoort if s in recht.rollen):
            for reden in sorted(recht.relaties or {""}):
                relatie = Reden(reden).label if reden else "geen dossier"
                yield recht.handeling, recht.omschrijving, soort.label, relatie


def in_woorden(handeling: str) -> str:
    """An act of a log line; a code that no longer exists stays as it is."""
    try:
        return rechten.recht(handeling).omschrijving
    except rechten.OnbekendeHandeling:
        return handeling


def laatste_review(*, door: Rol) -> AutorisatieReview | None:
    return (
        AutorisatieReview.objects.filter(huis_id=door.huis_id)
        .select_related("door__medewerker")
        .order_by("-op")
        .first()
    )


def review_is_nodig(review: AutorisatieReview | None, *, op: datetime) -> bool:
    return review is None or op - review.op > JAARLIJKS
