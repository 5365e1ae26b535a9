from spil.personen.models.betrokkene import Betrokkene, Betrokkenerol
from spil.personen.models.bsn import Bsn
from spil.personen.models.contactgegevens import ZONDER_ADRES, Adressoort, Contactgegevens
from spil.personen.models.identiteit import Identiteit
from spil.personen.models.relatie import OMGEKEERD, Bijzonderheden, Relatie, Relatiesoort

__all__ = [
    "OMGEKEERD",
    "ZONDER_ADRES",
    "Adressoort",
    "Betrokkene",
    "Betrokkenerol",
    "Bijzonderheden",
    "Bsn",
    "Contactgegevens",
    "Identiteit",
    "Relatie",
    "Relatiesoort",
]
