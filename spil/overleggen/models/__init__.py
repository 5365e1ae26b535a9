from spil.overleggen.models.gegevensstroom import Datacategorie, Gegevensstroom
from spil.overleggen.models.oplegger import Oplegger, Opleggerstand
from spil.overleggen.models.opleggerpartij import Deelname, Opleggerpartij
from spil.overleggen.models.overleg import Overleg, Overlegstand
from spil.overleggen.models.overlegreeks import BijFeestdag, Overlegreeks, Reeksritme, Reekssoort
from spil.overleggen.models.urenafspraak import Urenafspraak
from spil.overleggen.models.urenafwijking import Urenafwijking

__all__ = [
    "BijFeestdag",
    "Datacategorie",
    "Deelname",
    "Gegevensstroom",
    "Oplegger",
    "Opleggerpartij",
    "Opleggerstand",
    "Overleg",
    "Overlegreeks",
    "Overlegstand",
    "Reeksritme",
    "Reekssoort",
    "Urenafspraak",
    "Urenafwijking",
]
