"""Refusals about the pages that put the work together."""

from spil.kern.fouten import DomeinFout


class FilterKanNiet(DomeinFout):
    """This filter cannot be kept, or not under this name."""
