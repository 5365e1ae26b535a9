"""Where somebody can live who is reported under one approach today, and who then receives it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from spil.aanmeldingen.queries.mandaten import gemandateerde_gemeenten
from spil.huizen.models import Gemeente
from spil.kern.klok import datum
from spil.werkprocessen.models import Werkprocesversie
from spil.werkprocessen.werkgebied import Werkgebied, werkgebied_van

Keuze = tuple[str, str]
Keuzes = list[Keuze | tuple[str, list[Keuze]]]
ONBEKEND: Final = ("", "Buiten de regio of onbekend")
NIET_GEKOZEN: Final = ("", "Kies een gemeente")


@dataclass(frozen=True)
class Meldgebied:
    """`gemandateerd` is None when reports of this approach are not for the burgemeester."""

    werkgebied: Werkgebied
    gemandateerd: frozenset[str] | None

    def keuzes(self) -> Keuzes:
        """The municipalities of the house first, then the rest of the country."""
        leeg = ONBEKEND if self.gemandateerd is None else NIET_GEKOZEN
        eigen = [(g.pk, g.naam) for g in self.werkgebied.eigen]
        andere = [(g.pk, g.naam) for g in self.werkgebied.andere]
        if not andere:
            return [leeg, *eigen]
        return [leeg, ("Gemeenten van het huis", eigen), ("Andere gemeenten", andere)]

    def gemeente(self, code: str) -> Gemeente | None:
        alle = (*self.werkgebied.eigen, *self.werkgebied.andere)
        return next((gemeente for gemeente in alle if gemeente.pk == code), None)

    def bezwaar(self, gemeente: Gemeente | None) -> str:
        """Why nobody who lives there can be reported; empty when nothing is in the way."""
        if gemeente is None:
            return "" if self.gemandateerd is None else self._zonder_gemeente()
        if bezwaar := self.werkgebied.bezwaar(gemeente):
            return bezwaar
        if self.gemandateerd is None or gemeente.pk in self.gemandateerd:
            return ""
        return (
            f"Deze melding hoort bij de burgemeester van {gemeente.naam}. Die gaf niemand van dit "
            "huis een mandaat om haar te ontvangen. Stuur haar naar de burgemeester zelf."
        )

    def _zonder_gemeente(self) -> str:
        return (
            f"Kies de gemeente: een melding voor ‘{self.werkgebied.naam}’ is voor de burgemeester "
            "daarvan."
        )


def meldgebied_van(versie: Werkprocesversie, *, op: datetime) -> Meldgebied:
    """At most four queries."""
    dag = datum(op)
    return Meldgebied(werkgebied_van(versie, dag=dag), gemandateerde_gemeenten(versie, dag=dag))
