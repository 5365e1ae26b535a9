from spil.beheer.forms.gemeentetaken import DagForm, GemeentetaakForm
from spil.beheer.forms.huis import GemeenteForm, HuisForm, NieuwHuisForm, PerForm
from spil.beheer.forms.ladder import LadderForm
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
from spil.beheer.forms.voorzieningen import PlaatsenForm, VoorzieningForm

__all__ = [
    "DagForm",
    "GemeenteForm",
    "GemeentetaakForm",
    "HuisForm",
    "LadderForm",
    "LoginForm",
    "MedewerkerForm",
    "NieuwHuisForm",
    "NieuweMedewerkerForm",
    "PartnerForm",
    "PerForm",
    "PlaatsenForm",
    "RolForm",
    "TeamForm",
    "TeamlidForm",
    "TermijnenForm",
    "VoorzieningForm",
    "WaarnemingForm",
]
