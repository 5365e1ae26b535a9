"""Background work around meetings."""

from spil.overleggen.tasks.agenda import vul_agendas
from spil.overleggen.tasks.uitnodigingen import herinner, verstuur
from spil.overleggen.tasks.voorbereiding import meld_alle_uitvragen

__all__ = ["herinner", "meld_alle_uitvragen", "verstuur", "vul_agendas"]
