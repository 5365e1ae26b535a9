"""Break-glass: by dossier number, with a reason, for four hours (eisen A1-15)."""

from datetime import datetime
from uuid import UUID

from django.db import connection, transaction

from spil.gebruikers.models import Rol
from spil.kern import rls
from spil.kern.fouten import DomeinFout
from spil.kern.klok import NEDERLAND
from spil.toegang.queries import vereis

MINSTE_LENGTE = 20


class RedenTeKort(DomeinFout):
    """Without a reason that somebody else can judge there is no noodtoegang."""


class GeenNoodtoegang(DomeinFout):
    """Unknown number and refused are the same answer."""


class NoodtoegangLooptAl(DomeinFout):
    """This rol is inside already: nothing is given twice, nobody is told twice."""


@transaction.atomic
def neem_noodtoegang(nummer: str, *, toelichting: str, door: Rol, op: datetime) -> UUID:
    """Whole dossier for four hours; FG and regisseur get a notice; each look is marked.

    Returns the uuid of the dossier. Raises RedenTeKort, GeenNoodtoegang, NoodtoegangLooptAl, GeenRecht.
    """
    vereis("noodtoegang.nemen", door=door, op=op)
    if len(toelichting.strip()) < MINSTE_LENGTE:
        raise RedenTeKort(
            "Schrijf in een hele zin waarom u nu in dit dossier moet kijken. De FG leest dit."
        )
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT * FROM spil_noodtoegang(%s, %s, %s)", [nummer.strip(), toelichting.strip(), op]
        )
        gekregen = cursor.fetchone()
    if gekregen is None:
        raise GeenNoodtoegang("Met dit nummer kunt u geen noodtoegang krijgen.")
    uuid, einde, liep_al = gekregen
    if liep_al:
        raise NoodtoegangLooptAl(
            f"U hebt al noodtoegang tot dit dossier, tot {einde.astimezone(NEDERLAND):%H:%M} uur."
            " Daarna kunt u die opnieuw nemen."
        )
    rls.ververs(door.pk, op=op)
    return UUID(str(uuid))
