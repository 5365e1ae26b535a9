from spil.personen.models.betrokkene import Betrokkene, Betrokkenerol
from spil.personen.models.bsn import Bsn
from spil.personen.models.contactgegevens import ZONDER_ADRES, Adressoort, Contactgegevens
from spil.personen.models.identiteit import Identiteit
from spil.personen.models.ondersteuning import (
    Contactpersoon,
    Naaste,
    Professional,
    Vertegenwoordiger,
)
from spil.personen.models.relatie import OMGEKEERD, Bijzonderheden, Relatie, Relatiesoort
from spil.personen.models.stem import Betrokkenestem, Gezegd, Wijze

__all__ = [
    "OMGEKEERD",
    "ZONDER_ADRES",
    "Adressoort",
    "Betrokkene",
    "Betrokkenerol",
    "Betrokkenestem",
    "Bijzonderheden",
    "Bsn",
    "Contactgegevens",
    "Contactpersoon",
    "Gezegd",
    "Identiteit",
    "Naaste",
    "Professional",
    "Relatie",
    "Relatiesoort",
    "Vertegenwoordiger",
    "Wijze",
]
