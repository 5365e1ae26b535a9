"""Who sees which series: the own house all of them, a ketenpartner those in which their
organisation is a party by the sheet in force."""

from datetime import datetime
from uuid import UUID

from spil.gebruikers.models import Rol, Rolsoort
from spil.kern.fouten import NietGevonden
from spil.kern.klok import datum
from spil.overleggen.models import Oplegger, Overleg, Overlegreeks
from spil.overleggen.models.oplegger import OpleggerQuerySet
from spil.overleggen.models.overleg import OverlegQuerySet
from spil.overleggen.models.overlegreeks import OverlegreeksQuerySet
from spil.overleggen.rechten.reeksen import VASTSTELLEN
from spil.toegang.rechten import recht


def reeksen_van(door: Rol) -> OverlegreeksQuerySet:
    rijen = Overlegreeks.objects.van_huis(door.huis_id)
    return rijen.met_partij(door.partner_id) if _is_partner(door) else rijen


def opleggers_van(door: Rol) -> OpleggerQuerySet:
    """A partner reads what holds, not what is being written or was replaced."""
    rijen = Oplegger.objects.van_huis(door.huis_id)
    return rijen.met_partij(door.partner_id) if _is_partner(door) else rijen


def overleggen_van(door: Rol) -> OverlegQuerySet:
    return Overleg.objects.filter(reeks__in=reeksen_van(door))


def reeks_van(uuid: UUID, *, door: Rol, om_te_wijzigen: bool = False) -> Overlegreeks:
    """Raises NietGevonden, also for one that this rol may not see. `om_te_wijzigen`: whoever changes
    it, its sheets or its meetings at the same time waits."""
    rijen = reeksen_van(door).select_related("gastheer", "verwerking")
    if om_te_wijzigen:
        rijen = rijen.select_for_update(of=("self",))
    gevonden = rijen.filter(uuid=uuid).first()
    if gevonden is None:
        raise NietGevonden("Deze reeks bestaat niet in uw huis.")
    return gevonden


def oplegger_van(uuid: UUID, *, door: Rol, om_te_wijzigen: bool = False) -> Oplegger:
    """Raises NietGevonden, also for one that this rol may not see."""
    rijen = opleggers_van(door).met_alles()
    if om_te_wijzigen:
        rijen = rijen.select_for_update(of=("self", "reeks"))
    gevonden = rijen.filter(uuid=uuid).first()
    if gevonden is None:
        raise NietGevonden("Deze oplegger bestaat niet in uw huis.")
    return gevonden


def overleg_van(uuid: UUID, *, door: Rol, om_te_wijzigen: bool = False) -> Overleg:
    """Raises NietGevonden, also for one that this rol may not see."""
    rijen = overleggen_van(door).select_related(
        "reeks__gastheer", "reeks__agendavulling", "oplegger", "zitting"
    )
    if om_te_wijzigen:
        rijen = rijen.select_for_update(of=("self", "reeks"))
    gevonden = rijen.filter(uuid=uuid).first()
    if gevonden is None:
        raise NietGevonden("Dit overleg bestaat niet in uw huis.")
    return gevonden


def geldige_oplegger(reeks: Overlegreeks) -> Oplegger | None:
    return reeks.opleggers.geldig().select_related("verwerking").first()


def wie_kan_vaststellen(oplegger: Oplegger, *, op: datetime) -> set[int]:
    """The medewerkers of the house who may adopt this sheet: not who drew it up."""
    rollen = Rol.objects.geldig_op(datum(op)).filter(
        medewerker__huis_id=oplegger.reeks.huis_id, soort__in=recht(VASTSTELLEN).rollen
    )
    return set(rollen.values_list("medewerker_id", flat=True)) - {oplegger.opgesteld_door_id}


def _is_partner(door: Rol) -> bool:
    return door.soort == Rolsoort.KETENPARTNER
