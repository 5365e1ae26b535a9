from spil.huizen.models.gemeente import Gemeente
from spil.huizen.models.huis import Huis, HuisGemeente, HuisWoord
from spil.huizen.models.nummerteller import Nummerteller

__all__ = ["Gemeente", "Huis", "HuisGemeente", "HuisWoord", "Nummerteller"]
