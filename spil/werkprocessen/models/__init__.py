from spil.werkprocessen.models.gemeentetaak import PER_AANPAK_EN_GEMEENTE, Gemeentetaak
from spil.werkprocessen.models.werkproces import (
    Versiestand,
    Werkproces,
    Werkprocesversie,
)

__all__ = [
    "PER_AANPAK_EN_GEMEENTE",
    "Gemeentetaak",
    "Versiestand",
    "Werkproces",
    "Werkprocesversie",
]
