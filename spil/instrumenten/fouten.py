"""Refusals about risk instruments."""

from spil.kern.fouten import DomeinFout


class NietTeVragen(DomeinFout):
    """This instrument cannot be asked of this organisation now."""


class AfnameOnvolledig(DomeinFout):
    """Something that must be said is absent, or says what Spil does not keep."""


class AfnameIsVoorbij(DomeinFout):
    """What was asked was withdrawn, or was answered already."""
