from spil.casussen.fasen import Fase
from spil.casussen.models.afsluiting import (
    AfsluitBeslisser,
    Afsluiting,
    Afsluitreden,
    Heropening,
)
from spil.casussen.models.casus import AVE_NIVEAUS, Casus, CasusAanleiding, Regie
from spil.casussen.models.deelnemer import (
    Beslisser,
    Deelnemer,
    DeelnemerBeslisser,
    DeelnemerPersoon,
)
from spil.casussen.models.situatie import AveNiveau, Leefgebiedsituatie, Veiligheidswaarschuwing

__all__ = [
    "AVE_NIVEAUS",
    "AfsluitBeslisser",
    "Afsluiting",
    "Afsluitreden",
    "AveNiveau",
    "Beslisser",
    "Casus",
    "CasusAanleiding",
    "Deelnemer",
    "DeelnemerBeslisser",
    "DeelnemerPersoon",
    "Fase",
    "Heropening",
    "Leefgebiedsituatie",
    "Regie",
    "Veiligheidswaarschuwing",
]
