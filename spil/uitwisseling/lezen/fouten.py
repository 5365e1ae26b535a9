"""Why an export as a whole cannot be read; a single bad record is a `Weigering`, not an error."""

from spil.kern.fouten import DomeinFout


class ExportOnleesbaar(DomeinFout):
    """The export cannot be read without guessing, so nothing of it is read."""


class MappingOngeldig(ExportOnleesbaar):
    """The mapping file does not say what it must say."""
