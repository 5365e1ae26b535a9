"""Lists of actions over all dossiers that the acting rol sees; each is one query.

Each line has its dossier (`actie.dossier.nummer`), goal, organisation and person. A list shows
dossier numbers, so the screen logs one line per dossier.
"""

from datetime import date, datetime

from django.db.models import Case, Q, When
from django.db.models.expressions import RawSQL

from spil.casussen.models import Casus
from spil.gebruikers.models import Rol
from spil.kern.klok import datum
from spil.plannen.models import Actie
from spil.plannen.models.actie import ActieQuerySet


def mijn_acties(rol: Rol, *, op: datetime, aantal: int | None = None) -> list[Actie]:
    """Open actions of this person, and of their organisation when no person is named: for a
    partner of the whole organisation, for the house in the cases of this regisseur."""
    return list(_open().filter(_van_mij(rol))[:aantal])


def te_laat(rol: Rol, *, op: datetime, aantal: int | None = None) -> list[Actie]:
    """Overdue: own actions, and those of others in the cases of this regisseur."""
    return list(_te_laat(rol, op=op)[:aantal])


def aantal_te_laat(rol: Rol, *, op: datetime) -> int:
    return _te_laat(rol, op=op).count()


def wacht_op_anderen(rol: Rol, *, op: datetime, aantal: int | None = None) -> list[Actie]:
    """Open actions of others in the cases of this regisseur."""
    return list(_open().filter(_in_mijn_casus()).exclude(_van_mij(rol))[:aantal])


def _open() -> ActieQuerySet:
    return Actie.objects.open().met_alles().op_deadline()


def _te_laat(rol: Rol, *, op: datetime) -> ActieQuerySet:
    acties = _open().filter(deadline__lt=datum(op))
    return acties.filter(_van_mij(rol) | _in_mijn_casus() if rol.is_huisrol else _van_mij(rol))


def _van_mij(rol: Rol) -> Q:
    # The rollen of the context: the own one, and those for whom this rol stands in.
    eigen = Q(rol_id__in=RawSQL("SELECT unnest(current_setting('spil.rollen')::bigint[])", []))
    zonder_persoon = Q(partner_id=rol.partner_id, rol__isnull=True)
    return eigen | (zonder_persoon & _in_mijn_casus() if rol.is_huisrol else zonder_persoon)


def _in_mijn_casus() -> Q:
    return Q(dossier_id__in=Casus.objects.open().van_mij().values("dossier_id"))


def werkvoorraad(rol: Rol, *, op: datetime, tot: date, aantal: int) -> list[Actie]:
    """For Mijn werk, in one query: own open actions, and those of others in the cases of this
    regisseur, with a deadline until `tot`. `actie.van_mij` says which are own."""
    van_mij = _van_mij(rol)
    eigen_of_in_mijn_casus = van_mij | _in_mijn_casus() if rol.is_huisrol else van_mij
    return list(
        _open()
        .filter(eigen_of_in_mijn_casus, deadline__lte=tot)
        .annotate(van_mij=Case(When(van_mij, then=True), default=False))[:aantal]
    )
