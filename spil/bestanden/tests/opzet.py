"""A dossier of the regisseur with a file in its kern, and the scanner at work."""

from typing import Any

import time_machine

from spil.bestanden.commands import Aangeboden, bewaar_bestand
from spil.bestanden.models import Bestand
from spil.bestanden.tasks import scan_alles
from spil.bestanden.tests.maken import pdf
from spil.stukken.tests.opzet import deel_van
from spil.toegang.models import Dossier
from tests.wereld import NU, Wereld, als


def aangeboden(naam: str = "verslag.pdf", inhoud: bytes = b"") -> Aangeboden:
    return Aangeboden(naam, "", inhoud or pdf())


def voeg_toe(
    wereld: Wereld,
    dossier: Dossier,
    wat: Aangeboden | None = None,
    *,
    publiek: str = "kern",
    wie: str = "regisseur",
    **anders: Any,
) -> Bestand:
    deel = deel_van(dossier, publiek, wereld)
    with als(wereld.rollen[wie]) as rol:
        return bewaar_bestand(
            deel, wat or aangeboden(), kenmerk=dossier.nummer, door=rol, **{"op": NU, **anders}
        )


def laat_scannen() -> None:
    """As the worker does, now and every five minutes."""
    with time_machine.travel(NU, tick=False):
        scan_alles(0)
