"""What the house says of all its letters."""

from spil.brieven.models import Briefinstelling
from spil.brieven.word.structuur import Logo
from spil.gebruikers.models import Rol
from spil.kern.fouten import NietGevonden


def briefinstelling(*, door: Rol) -> Briefinstelling:
    """Of the house of `door`; one that says nothing has no row."""
    rij = Briefinstelling.objects.van_huis(door.huis_id).first()
    return rij or Briefinstelling(huis_id=door.huis_id)


def logo_van(instelling: Briefinstelling) -> Logo | None:
    if instelling.logo is None:
        return None
    return Logo(bytes(instelling.logo), instelling.logo_omschrijving)


def huislogo(*, door: Rol) -> Logo:
    """Raises NietGevonden."""
    logo = logo_van(briefinstelling(door=door))
    if logo is None:
        raise NietGevonden("Dit huis heeft geen logo.")
    return logo
