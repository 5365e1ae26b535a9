from spil.herkenning.models.persoonssleutel import Persoonssleutel

__all__ = ["Persoonssleutel"]
