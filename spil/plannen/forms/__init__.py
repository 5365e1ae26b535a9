from spil.plannen.forms.plan import (
    ActieForm,
    ActieWijzigForm,
    DoelForm,
    DoelWijzigForm,
    ResultaatForm,
    VervallenForm,
    VoortgangForm,
)

__all__ = [
    "ActieForm",
    "ActieWijzigForm",
    "DoelForm",
    "DoelWijzigForm",
    "ResultaatForm",
    "VervallenForm",
    "VoortgangForm",
]
