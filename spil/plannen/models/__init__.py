from spil.plannen.models.actie import Actie, Actiestaat
from spil.plannen.models.doel import Doel, Doelresultaat
from spil.plannen.models.voortgang import Voortgang

__all__ = ["Actie", "Actiestaat", "Doel", "Doelresultaat", "Voortgang"]
