"""Refusals about looking back."""

from spil.kern.fouten import DomeinFout


class NietsGekozen(DomeinFout):
    """Nobody to ask."""


class LesOnvolledig(DomeinFout):
    """Something that must be said is absent."""


class NiemandTeHerinneren(DomeinFout):
    """Too soon, too late, reminded already, or everybody answered."""
