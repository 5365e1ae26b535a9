from spil.uitwisseling.models.eigen import Aangeboden, GeweigerdeInhoud
from spil.uitwisseling.models.imports import Import, Importstand
from spil.uitwisseling.models.record import ImportRecord

__all__ = ["Aangeboden", "GeweigerdeInhoud", "Import", "ImportRecord", "Importstand"]
