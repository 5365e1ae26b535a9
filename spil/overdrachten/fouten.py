"""Refusals about hand-overs."""

from spil.kern.fouten import DomeinFout


class OverdrachtOnvolledig(DomeinFout):
    """Something that the receiver or the house needs is absent or cannot be."""


class OverdrachtIsVoorbij(DomeinFout):
    """It was answered, taken back or followed up already."""
