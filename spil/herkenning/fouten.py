"""Refusals of recognition; the text is what the user reads and never repeats what was typed."""

from spil.kern.fouten import DomeinFout


class OordeelKanNiet(DomeinFout):
    """Not between these two people, or it stands there already."""


class RedenOntbreekt(DomeinFout):
    """A judgement about people is never without a reason."""
