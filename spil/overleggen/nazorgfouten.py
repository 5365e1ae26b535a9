"""Refusals after a meeting."""

from spil.kern.fouten import DomeinFout


class CorrectieNietMogelijk(DomeinFout):
    """The minutes of this item cannot be corrected like this, or no longer."""


class VaststellingNietMogelijk(DomeinFout):
    """The minutes of this meeting cannot be adopted now."""


class AfspraakNietMogelijk(DomeinFout):
    """This agreement of a report cannot be settled or taken over like this, or no longer."""
