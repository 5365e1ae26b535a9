from spil.herkenning.forms.getypt import HalfGetyptForm, herken_getypt
from spil.herkenning.forms.oordeel import HerroepForm, OordeelForm

__all__ = ["HalfGetyptForm", "HerroepForm", "OordeelForm", "herken_getypt"]
