from spil.personen.forms.mensen import (
    BsnForm,
    ContactForm,
    NieuwePersoonForm,
    PersoonForm,
    postcodeveld,
    toets_postcode,
)
from spil.personen.forms.ondersteuning import (
    ContactpersoonForm,
    ProfessionalForm,
    StemForm,
    VertegenwoordigerForm,
)
from spil.personen.forms.relaties import NieuweRelatieForm, RelatieForm

__all__ = [
    "BsnForm",
    "ContactForm",
    "ContactpersoonForm",
    "NieuwePersoonForm",
    "NieuweRelatieForm",
    "PersoonForm",
    "ProfessionalForm",
    "RelatieForm",
    "StemForm",
    "VertegenwoordigerForm",
    "postcodeveld",
    "toets_postcode",
]
