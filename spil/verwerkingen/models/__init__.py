from spil.verwerkingen.models.verwerking import Verwerking

__all__ = ["Verwerking"]
