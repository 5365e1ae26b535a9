from spil.casussen.forms.afsluiting import AfsluitForm, HeropenForm
from spil.casussen.forms.deelnemers import DeelnemerForm, PartnerForm, PersoonForm, RegisseurForm
from spil.casussen.forms.verloop import (
    AanleidingForm,
    AveForm,
    BesprekingForm,
    FaseForm,
    SituatieForm,
)
from spil.casussen.forms.waarschuwing import (
    HerzieningForm,
    WaarschuwingEindeForm,
    WaarschuwingForm,
)

__all__ = [
    "AanleidingForm",
    "AfsluitForm",
    "AveForm",
    "BesprekingForm",
    "DeelnemerForm",
    "FaseForm",
    "HeropenForm",
    "HerzieningForm",
    "PartnerForm",
    "PersoonForm",
    "RegisseurForm",
    "SituatieForm",
    "WaarschuwingEindeForm",
    "WaarschuwingForm",
]
