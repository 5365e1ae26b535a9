from spil.brieven.forms.antwoordbrief import AntwoordbriefForm
from spil.brieven.forms.brief import BriefForm, KeuzeForm
from spil.brieven.forms.instelling import InstellingForm
from spil.brieven.forms.sjabloon import SjabloonForm

__all__ = ["AntwoordbriefForm", "BriefForm", "InstellingForm", "KeuzeForm", "SjabloonForm"]
