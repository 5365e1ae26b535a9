from spil.casussen.models.afsluiting import (
    AfsluitBeslisser,
    Afsluiting,
    Afsluitreden,
    Heropening,
)
from spil.casussen.models.afstemming import Afstemming
from spil.casussen.models.casus import AVE_NIVEAUS, Casus, CasusAanleiding, Regie
from spil.casussen.models.deelnemer import (
    Beslisser,
    Deelnemer,
    DeelnemerBeslisser,
    DeelnemerPersoon,
)
from spil.casussen.models.situatie import AveNiveau, Leefgebiedsituatie, Veiligheidswaarschuwing
from spil.casussen.models.verloop import Casustermijn, FaseBeslisser, Faseovergang

__all__ = [
    "AVE_NIVEAUS",
    "AfsluitBeslisser",
    "Afsluiting",
    "Afsluitreden",
    "Afstemming",
    "AveNiveau",
    "Beslisser",
    "Casus",
    "CasusAanleiding",
    "Casustermijn",
    "Deelnemer",
    "DeelnemerBeslisser",
    "DeelnemerPersoon",
    "FaseBeslisser",
    "Faseovergang",
    "Heropening",
    "Leefgebiedsituatie",
    "Regie",
    "Veiligheidswaarschuwing",
]
