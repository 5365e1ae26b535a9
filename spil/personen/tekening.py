"""From who people are to each other to a drawing of it."""

from typing import Final

from spil.personen.models import Betrokkene, Relatie, Relatiesoort
from spil.personen.queries import Systeem
from spil.ui.tekening import Knoop, Lijn, Tekening, teken

KORT: Final = {
    Relatiesoort.PARTNER: "partner",
    Relatiesoort.EX_PARTNER: "ex-partner",
    Relatiesoort.BROER_ZUS: "broer of zus",
    Relatiesoort.FAMILIE: "familie",
    Relatiesoort.HUISGENOOT: "huisgenoot",
    Relatiesoort.NETWERK: "bekende",
}
"""What fits on a line; the list beside the drawing has the words in full."""


def teken_systeem(systeem: Systeem) -> Tekening | None:
    """The running relations; nothing when there are none. A click leads to the person in the
    list."""
    if not systeem.lopend:
        return None
    groepen = [[_knoop(mens) for mens in huishouden] for huishouden in systeem.huishoudens]
    return teken(
        [groep for groep in groepen if len(groep) > 1],
        [_lijn(relatie) for relatie in systeem.lopend],
        los=[knoop for groep in groepen if len(groep) == 1 for knoop in groep],
    )


def _knoop(mens: Betrokkene) -> Knoop:
    rol = mens.get_rol_display().lower().removeprefix("direct ")
    return Knoop(mens.pk, mens.naam, rol, f"#mens-{mens.uuid}")


def _lijn(relatie: Relatie) -> Lijn:
    woord = KORT.get(Relatiesoort(relatie.soort), relatie.heen)
    return Lijn(relatie.van_id, relatie.naar_id, woord, gericht=not relatie.is_wederzijds)
