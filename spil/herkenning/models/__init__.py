from spil.herkenning.models.persoonsoordeel import Persoonsoordeel
from spil.herkenning.models.persoonssleutel import Persoonssleutel

__all__ = ["Persoonsoordeel", "Persoonssleutel"]
