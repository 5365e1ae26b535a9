from spil.werkplaats.forms.algemeen import AlgemeenForm
from spil.werkplaats.forms.basis import DeelForm
from spil.werkplaats.forms.begin import BestandForm, NieuwForm, OverzetForm, TerugForm
from spil.werkplaats.forms.bewaren import BewarenForm
from spil.werkplaats.forms.caseload import CaseloadForm
from spil.werkplaats.forms.mensen import (
    BriefForm,
    DoelForm,
    InstrumentForm,
    OverlegForm,
    PartijForm,
)
from spil.werkplaats.forms.stilstand import StilstandForm
from spil.werkplaats.forms.tellingen import TellingForm
from spil.werkplaats.forms.verloop import (
    CriteriaForm,
    CriteriumForm,
    FaseForm,
    ResultaatForm,
    TermijnForm,
    UitkomstForm,
)
from spil.werkplaats.forms.vragen import GroepForm, VeldForm

__all__ = [
    "AlgemeenForm",
    "BestandForm",
    "BewarenForm",
    "BriefForm",
    "CaseloadForm",
    "CriteriaForm",
    "CriteriumForm",
    "DeelForm",
    "DoelForm",
    "FaseForm",
    "GroepForm",
    "InstrumentForm",
    "NieuwForm",
    "OverlegForm",
    "OverzetForm",
    "PartijForm",
    "ResultaatForm",
    "StilstandForm",
    "TellingForm",
    "TermijnForm",
    "TerugForm",
    "UitkomstForm",
    "VeldForm",
]
