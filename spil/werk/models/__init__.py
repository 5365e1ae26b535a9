from spil.werk.models.casusfilter import Casusfilter

__all__ = ["Casusfilter"]
