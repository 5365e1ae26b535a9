"""A report that is taken up becomes a case: registered with aanmeldingen in `ready()`."""

from datetime import datetime

from spil.aanmeldingen.models import Aanmelding, Triagebesluit
from spil.casussen.commands import start_casus
from spil.gebruikers.models import Rol


def start_bij_oppakken(
    aanmelding: Aanmelding,
    besluit: Triagebesluit,
    *,
    door: Rol,
    op: datetime,
    regisseur: Rol | None,
) -> None:
    start_casus(
        aanmelding.dossier,
        gemeente_id=aanmelding.gemeente_id,
        regisseur=regisseur,
        aanmelder=aanmelding.aangemeld_door,
        door=door,
        op=op,
    )
