"""Refusals about advice."""

from collections.abc import Sequence

from spil.kern.fouten import DomeinFout


class AdviesOnvolledig(DomeinFout):
    """Something that must be said is absent."""


class LijktOpEenPersoon(DomeinFout):
    """What was typed looks like somebody: the giver chooses what it is."""

    def __init__(self, redenen: Sequence[str]) -> None:
        super().__init__("Dit lijkt over een persoon te gaan. Lees de waarschuwing en kies.")
        self.redenen = tuple(redenen)


class AdviesStaatVast(DomeinFout):
    """Corrected within a day, not later."""

    def __init__(self) -> None:
        super().__init__(
            "Een advies kunt u tot een dag later verbeteren. Verwijderen kan altijd nog."
        )
