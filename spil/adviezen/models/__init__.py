from spil.adviezen.models.advies import Advies

__all__ = ["Advies"]
