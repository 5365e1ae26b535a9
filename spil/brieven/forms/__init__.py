from spil.brieven.forms.brief import BriefForm, KeuzeForm
from spil.brieven.forms.sjabloon import SjabloonForm

__all__ = ["BriefForm", "KeuzeForm", "SjabloonForm"]
