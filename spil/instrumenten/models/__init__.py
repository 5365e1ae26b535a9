from spil.instrumenten.models.afname import Afname, Afnamestaat

__all__ = ["Afname", "Afnamestaat"]
