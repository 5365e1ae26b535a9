"""From a series to the rules of its calendar."""

from datetime import timedelta
from typing import cast

from spil.overleggen.models import Overlegreeks, Reeksritme
from spil.overleggen.ritme import Feestdagregel, Regelmaat
from spil.werkprocessen.definitie.inhoud import Ritme


def regelmaat_van(reeks: Overlegreeks) -> Regelmaat | None:
    """None for a series that is planned one meeting at a time."""
    if reeks.ritme == Reeksritme.NAAR_BEHOEFTE:
        return None
    return Regelmaat(
        ritme=cast(Ritme, reeks.ritme),
        eerste_dag=reeks.eerste_dag,
        begintijd=reeks.begintijd,
        duur=timedelta(minutes=reeks.duur_minuten),
        bij_feestdag=Feestdagregel(reeks.bij_feestdag),
    )
