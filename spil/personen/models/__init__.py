from spil.personen.models.betrokkene import Betrokkene, Betrokkenerol
from spil.personen.models.bsn import Bsn
from spil.personen.models.contactgegevens import Contactgegevens
from spil.personen.models.identiteit import Identiteit

__all__ = ["Betrokkene", "Betrokkenerol", "Bsn", "Contactgegevens", "Identiteit"]
