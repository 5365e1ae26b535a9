"""An instrument asked of the GGZ in a running case."""

from datetime import date, datetime
from typing import Any

from spil.casussen.tests.opzet import Zaak
from spil.gebruikers.models import Rol
from spil.instrumenten.commands import leg_afname_vast, vraag_afname
from spil.instrumenten.models import Afname
from tests.wereld import NU, VANDAAG, als

RISICOTAXATIE = "risicotaxatie"
CONCLUSIE = "Het risico op geweld is matig zolang er begeleiding is."


def vraag(
    zaak: Zaak, *, aan: str = "ggz", rol: Rol | None = None, op: datetime = NU, **anders: Any
) -> Afname:
    with als(zaak.wereld.regisseur, op=op) as regisseur:
        return vraag_afname(
            zaak.uuid,
            instrument=anders.pop("instrument", RISICOTAXATIE),
            partner=zaak.wereld.partners[aan],
            rol=rol,
            door=regisseur,
            op=op,
            **anders,
        )


def leg_vast(
    zaak: Zaak,
    afname: Afname,
    *,
    wie: str = "behandelaar",
    op: datetime = NU,
    afgenomen_op: date = VANDAAG,
    conclusie: str = CONCLUSIE,
    **anders: Any,
) -> Afname:
    with als(zaak.wereld.rollen[wie], op=op) as rol:
        return leg_afname_vast(
            afname.uuid,
            afgenomen_op=afgenomen_op,
            conclusie=conclusie,
            door=rol,
            op=op,
            **anders,
        )
