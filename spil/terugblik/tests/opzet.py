"""Asking how the work together went, as the tests do it."""

from spil.terugblik.commands import vraag_tevredenheid
from spil.terugblik.commands.tevredenheid import Waardering
from tests.wereld import NU, als, later

GOED = Waardering(samenwerking=5, duidelijkheid=4, resultaat=3)
NA_HET_KWARTAAL = later(days=120)


def vraag(zaak, *wie, door="regisseur", op=NU):
    """The keys of the links that these organisations get."""
    w = zaak.wereld
    with als(w.rollen[door], op=op) as rol:
        return [
            sleutel
            for _, sleutel in vraag_tevredenheid(
                zaak.uuid, [w.partners[p] for p in wie], door=rol, op=op
            )
        ]
