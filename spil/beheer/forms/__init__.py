from spil.beheer.forms.afnames import AfnameForm, DagForm
from spil.beheer.forms.huis import GemeenteForm, HuisForm, NieuwHuisForm, PerForm
from spil.beheer.forms.mensen import (
    LoginForm,
    MedewerkerForm,
    NieuweMedewerkerForm,
    RolForm,
    TeamForm,
    TeamlidForm,
    WaarnemingForm,
)
from spil.beheer.forms.partners import PartnerForm
from spil.beheer.forms.verwerkingen import TermijnenForm

__all__ = [
    "AfnameForm",
    "DagForm",
    "GemeenteForm",
    "HuisForm",
    "LoginForm",
    "MedewerkerForm",
    "NieuwHuisForm",
    "NieuweMedewerkerForm",
    "PartnerForm",
    "PerForm",
    "RolForm",
    "TeamForm",
    "TeamlidForm",
    "TermijnenForm",
    "WaarnemingForm",
]
