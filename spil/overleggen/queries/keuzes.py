"""What the forms of series and sheets let people choose from."""

from datetime import datetime

from spil.gebruikers.models import Rol
from spil.kern.klok import datum
from spil.partners.models import Klasse, Partner
from spil.verwerkingen.models import Verwerking


def partners(*, door: Rol, op: datetime) -> list[Partner]:
    """Who works with the house today; the house itself first."""
    rijen = Partner.objects.van_huis(door.medewerker.huis).doen_mee_op(datum(op))
    return sorted(rijen, key=lambda p: (p.klasse != Klasse.HUIS, p.naam.casefold()))


def gastheren(*, door: Rol, op: datetime) -> list[Partner]:
    """Whose table it can be: any organisation but the house."""
    return [p for p in partners(door=door, op=op) if p.klasse != Klasse.HUIS]


def verwerkingen(*, door: Rol, op: datetime) -> list[Verwerking]:
    rijen = Verwerking.objects.geldig_op(datum(op)).filter(huis_id=door.huis_id)
    return list(rijen.order_by("naam"))
