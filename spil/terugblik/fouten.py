"""Refusals about looking back."""

from spil.kern.fouten import DomeinFout


class LesOnvolledig(DomeinFout):
    """Something that must be said is absent."""
