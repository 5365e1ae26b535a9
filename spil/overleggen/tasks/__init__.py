"""Background work around meetings."""

from spil.overleggen.tasks.agenda import vul_agendas
from spil.overleggen.tasks.voorbereiding import meld_alle_uitvragen

__all__ = ["meld_alle_uitvragen", "vul_agendas"]
