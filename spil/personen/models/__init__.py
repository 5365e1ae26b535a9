from spil.personen.models.betrokkene import Betrokkene, Betrokkenerol
from spil.personen.models.bsn import Bsn
from spil.personen.models.contactgegevens import Contactgegevens
from spil.personen.models.identiteit import Identiteit
from spil.personen.models.relatie import OMGEKEERD, Bijzonderheden, Relatie, Relatiesoort

__all__ = [
    "OMGEKEERD",
    "Betrokkene",
    "Betrokkenerol",
    "Bijzonderheden",
    "Bsn",
    "Contactgegevens",
    "Identiteit",
    "Relatie",
    "Relatiesoort",
]
