"""What was judged of two people. Hidden and absent are the same answer."""

from datetime import datetime
from uuid import UUID

from spil.gebruikers.models import Rol
from spil.herkenning.models import Persoonsoordeel
from spil.kern.fouten import NietGevonden
from spil.personen.models import Betrokkene
from spil.toegang.queries import vereis


def zijn_gekoppeld(een: Betrokkene, ander: Betrokkene) -> bool:
    """Through whichever chain of links, also one that the acting rol does not see."""
    return een.identiteit_id is not None and een.identiteit_id == ander.identiteit_id


def lopend_oordeel(een: Betrokkene, ander: Betrokkene) -> Persoonsoordeel | None:
    """The half of `een`."""
    return Persoonsoordeel.objects.lopend().filter(betrokkene=een, ander=ander.uuid).first()


def spreken_elkaar_tegen(een: Betrokkene, ander: Betrokkene) -> bool:
    """Is somebody who would become the same person judged not to be, as far as one may see?"""
    oordelen = Persoonsoordeel.objects.lopend().niet_dezelfde()
    anderen = [mens.uuid for mens in groep_van(ander)]
    return oordelen.filter(betrokkene__in=groep_van(een), ander__in=anderen).exists()


def groep_van(mens: Betrokkene) -> list[Betrokkene]:
    """Who is this person, as far as the acting rol may see; they themselves first."""
    if mens.identiteit_id is None:
        return [mens]
    groep = Betrokkene.objects.filter(identiteit=mens.identiteit_id).exclude(pk=mens.pk)
    return [mens, *groep.select_related("dossier")]


def oordeel_voor(uuid: UUID, *, door: Rol, op: datetime) -> Persoonsoordeel:
    """For who may take it back. Raises NietGevonden, GeenRecht."""
    rijen = Persoonsoordeel.objects.select_related("betrokkene__dossier")
    gevonden = rijen.filter(uuid=uuid).first()
    if gevonden is None:
        raise NietGevonden("Dit oordeel staat niet in een dossier dat u kunt zien.")
    vereis("persoon.koppelen", door=door, op=op, dossier_id=gevonden.dossier_id)
    return gevonden
