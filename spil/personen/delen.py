"""In which part of a dossier a person may lie, by role."""

from spil.personen.models import Betrokkenerol
from spil.toegang.models import Deelsoort

# The kaft says who it is about: the family, never a victim or somebody around it.
NOOIT_OP_DE_KAFT = frozenset({Betrokkenerol.SLACHTOFFER, Betrokkenerol.SOCIAAL_CONTACT})


def deelsoort_voor(rol: str) -> Deelsoort:
    """Where a person with this role lies unless somebody decides otherwise."""
    return Deelsoort.GEZAMENLIJK if rol in NOOIT_OP_DE_KAFT else Deelsoort.KAFT
