from spil.werkprocessen.models.afname import PER_AANPAK_EN_GEMEENTE, Afname
from spil.werkprocessen.models.werkproces import (
    Versiestand,
    Werkproces,
    Werkprocesversie,
)

__all__ = ["PER_AANPAK_EN_GEMEENTE", "Afname", "Versiestand", "Werkproces", "Werkprocesversie"]
