"""In which parts of a dossier a group lies: its audience."""

from spil.toegang.models import Deelsoort, Dossier, Dossierdeel
from spil.werkprocessen.definitie import Veldgroep


def delen_voor(dossier: Dossier, groep: Veldgroep) -> list[Dossierdeel]:
    """Those that the acting rol holds. For one kind of deelnemer: its parts in this dossier, one
    for each organisation; the kern while there is none."""
    if groep.zien == "huis":
        return [Dossierdeel.van(dossier, Deelsoort.KERN)]
    if groep.zien == "deelnemers":
        return [Dossierdeel.van(dossier, Deelsoort.GEZAMENLIJK)]
    van_deelnemers = Dossierdeel.objects.filter(
        dossier=dossier, soort=Deelsoort.DEELNEMER, partner__soort=groep.deelnemer
    )
    return list(van_deelnemers.order_by("id")) or [Dossierdeel.van(dossier, Deelsoort.KERN)]
