"""Pages that belong to no app: health, notices for robots and researchers, the last resort."""

from spil.kern.views.berichten import robots, security_txt
from spil.kern.views.fout import fout_500, geen_csrf_teken
from spil.kern.views.gezond import gezond

__all__ = ["fout_500", "geen_csrf_teken", "gezond", "robots", "security_txt"]
