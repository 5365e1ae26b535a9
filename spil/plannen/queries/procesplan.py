from spil.plannen.models import Procesplan
from spil.toegang.models import Dossier


def procesplan_van(dossier: Dossier) -> Procesplan | None:
    """How the deelnemers work together; None when nothing was agreed, or not for this reader."""
    return Procesplan.objects.filter(dossier=dossier).first()
