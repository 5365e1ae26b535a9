from spil.personen.forms.mensen import (
    BsnForm,
    ContactForm,
    NieuwePersoonForm,
    PersoonForm,
    postcodeveld,
    toets_postcode,
)
from spil.personen.forms.relaties import NieuweRelatieForm, RelatieForm

__all__ = [
    "BsnForm",
    "ContactForm",
    "NieuwePersoonForm",
    "NieuweRelatieForm",
    "PersoonForm",
    "RelatieForm",
    "postcodeveld",
    "toets_postcode",
]
