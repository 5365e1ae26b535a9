"""Whether an item that was rounded off can be opened again."""

from datetime import datetime
from uuid import UUID

from spil.gebruikers.models import Rol
from spil.kern import datums
from spil.overleggen.models import Agendapunt, Verslagregel
from spil.overleggen.nazorgregels import is_te_corrigeren, te_corrigeren_tot
from spil.overleggen.queries.agenda import punt_van
from spil.overleggen.queries.vaststelling import is_vastgesteld
from spil.overleggen.rechten.verslag import PUNT_AFRONDEN
from spil.toegang.queries import vereis


def waarom_niet_te_heropenen(punt: Agendapunt, *, op: datetime) -> str:
    """Empty when it can: as long as its report can be corrected too."""
    eindigt, vastgesteld = punt.plek.overleg.eindigt, is_vastgesteld(punt.plek.overleg)
    if is_te_corrigeren(afgerond=True, eindigt=eindigt, vastgesteld=vastgesteld, op=op):
        return _waarom_blijven_de_regels(punt)
    if vastgesteld:
        return "Het verslag van dit overleg is vastgesteld en verandert niet meer."
    return f"Een punt weer openen kon tot {datums.lang(te_corrigeren_tot(eindigt))}."


def _waarom_blijven_de_regels(punt: Agendapunt) -> str:
    """An item that is opened again gets other lines, and what was decided on one would be lost."""
    if Verslagregel.objects.beslist_sinds(punt).exists():
        return "Een afspraak van dit punt is al afgedaan, vervallen of in het plan gezet."
    return ""


def punt_om_te_heropenen(punt_uuid: UUID, *, door: Rol, op: datetime) -> Agendapunt:
    """Raises NietGevonden, GeenRecht."""
    punt = punt_van(punt_uuid)
    vereis(PUNT_AFRONDEN, door=door, op=op, dossier_id=punt.dossier_id)
    return punt
