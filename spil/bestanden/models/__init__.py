from spil.bestanden.models.bestand import Bestand, Brok, Scanstand
from spil.bestanden.models.conceptbestand import Conceptbestand, Conceptbrok
from spil.bestanden.models.uploadteller import Uploadteller

__all__ = [
    "Bestand",
    "Brok",
    "Conceptbestand",
    "Conceptbrok",
    "Scanstand",
    "Uploadteller",
]
