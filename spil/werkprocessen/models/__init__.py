from spil.werkprocessen.models.werkproces import (
    Versiestand,
    Werkproces,
    Werkprocesversie,
)

__all__ = ["Versiestand", "Werkproces", "Werkprocesversie"]
