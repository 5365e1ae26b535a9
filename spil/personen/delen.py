"""In which part of a dossier a person may lie, by role."""

from spil.personen.models import Betrokkene, Betrokkenerol
from spil.toegang.models import Deelsoort, Dossierdeel

# The kaft says who it is about: the family, never a victim or somebody around it.
NOOIT_OP_DE_KAFT = frozenset({Betrokkenerol.SLACHTOFFER, Betrokkenerol.SOCIAAL_CONTACT})
ZIEN_ALLE_DEELNEMERS = frozenset({Deelsoort.KAFT, Deelsoort.GEZAMENLIJK})


def deelsoort_voor(rol: str) -> Deelsoort:
    """Where a person with this role lies unless somebody decides otherwise."""
    return Deelsoort.GEZAMENLIJK if rol in NOOIT_OP_DE_KAFT else Deelsoort.KAFT


def deel_bij(*mensen: Betrokkene) -> Dossierdeel:
    """Where lies what is said of these people: with the deelnemers, and no wider than where they
    lie themselves. Never on the kaft."""
    smal = {mens.deel_id for mens in mensen if mens.deel.soort not in ZIEN_ALLE_DEELNEMERS}
    if len(smal) == 1:
        return Dossierdeel.objects.get(pk=smal.pop())
    soort = Deelsoort.KERN if smal else Deelsoort.GEZAMENLIJK
    return Dossierdeel.van(mensen[0].dossier, soort)
