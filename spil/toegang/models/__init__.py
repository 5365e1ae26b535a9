from spil.toegang.models.autorisatiereview import AutorisatieReview
from spil.toegang.models.bericht import Bericht
from spil.toegang.models.concept import Concept
from spil.toegang.models.deelmodel import DeelModel
from spil.toegang.models.dossier import Dossier
from spil.toegang.models.dossierdeel import Deelsoort, Dossierdeel
from spil.toegang.models.inzending import Inzending
from spil.toegang.models.toegang import Reden, Toegang

__all__ = [
    "AutorisatieReview",
    "Bericht",
    "Concept",
    "DeelModel",
    "Deelsoort",
    "Dossier",
    "Dossierdeel",
    "Inzending",
    "Reden",
    "Toegang",
]
