from spil.logboek.models.gebeurtenis import Gebeurtenis
from spil.logboek.models.inzage import Inzage

__all__ = ["Gebeurtenis", "Inzage"]
