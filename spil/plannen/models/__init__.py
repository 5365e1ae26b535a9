from spil.plannen.models.actie import Actie, Actiestaat
from spil.plannen.models.betreft import Betreft, Genoemde, OverMensen, met_betreft
from spil.plannen.models.doel import Doel, Doelresultaat
from spil.plannen.models.escalatie import Escalatie
from spil.plannen.models.evaluatie import (
    Doelstand,
    Evaluatiedeelnemer,
    Evaluatieuitkomst,
    Planevaluatie,
)
from spil.plannen.models.procesplan import Procesplan
from spil.plannen.models.voortgang import Voortgang

__all__ = [
    "Actie",
    "Actiestaat",
    "Betreft",
    "Doel",
    "Doelresultaat",
    "Doelstand",
    "Escalatie",
    "Evaluatiedeelnemer",
    "Evaluatieuitkomst",
    "Genoemde",
    "OverMensen",
    "Planevaluatie",
    "Procesplan",
    "Voortgang",
    "met_betreft",
]
