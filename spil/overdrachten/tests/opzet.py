"""A running case that goes to a wijkteam or to a deelnemer."""

from datetime import date, datetime, timedelta
from typing import Any

from spil.casussen.tests.opzet import Zaak
from spil.overdrachten.commands import Inhoud, beantwoord_overdracht, draag_casus_over
from spil.overdrachten.models import Overdracht
from spil.overdrachten.models.overdracht import Partij
from tests.wereld import NU, VANDAAG, als

WIJKTEAM = Partij(soort="wijkteam", naam="Wijkteam Noord", contact="B. Bakker")
TERMIJN, NAZORG = VANDAAG + timedelta(days=14), VANDAAG + timedelta(days=90)


def inhoud(**anders: Any) -> Inhoud:
    return Inhoud(
        **{
            "partij": WIJKTEAM,
            "samenvatting": "De woning is geregeld. Let op de schulden.",
            "antwoord_voor": TERMIJN,
            "nazorg_op": NAZORG,
            **anders,
        }
    )


def aan_ggz(zaak: Zaak) -> Partij:
    return Partij(
        soort="anders",
        naam="GGZ Voorbeeld",
        contact="A. Haddad",
        partner=zaak.wereld.partners["ggz"],
    )


def draag_over(
    zaak: Zaak, *, op: datetime = NU, in_plaats_van: Any = None, **velden: Any
) -> Overdracht:
    with als(zaak.wereld.regisseur, op=op) as regisseur:
        return draag_casus_over(
            zaak.uuid, inhoud(**velden), in_plaats_van=in_plaats_van, door=regisseur, op=op
        )


def antwoord(
    zaak: Zaak,
    overdracht: Overdracht,
    *,
    ja: bool = True,
    wie: str = "regisseur",
    op: datetime = NU,
    dag: date = VANDAAG,
    reden: str = "",
) -> Overdracht:
    with als(zaak.wereld.rollen[wie], op=op) as rol:
        return beantwoord_overdracht(
            overdracht.uuid,
            aangenomen=ja,
            van="B. Bakker",
            dag=dag,
            reden=reden,
            door=rol,
            op=op,
        )
