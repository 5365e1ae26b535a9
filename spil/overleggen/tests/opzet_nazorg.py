"""A meeting that was held, with one item and who sat at it, and the next one of its series."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from spil.casussen.tests.opzet import Zaak
from spil.gebruikers.models import Rol
from spil.overleggen.commands import nodig_uit, zet_op_agenda, zet_stand
from spil.overleggen.commands.nazorg import stel_correctie_voor, stel_verslag_vast
from spil.overleggen.models import (
    Agendapunt,
    Genodigde,
    Opleggerpartij,
    Overleg,
    Verslagcorrectie,
    Verslagvaststelling,
)
from spil.overleggen.tests.opzet import VAST, maak_oplegger_rij, maak_overleg_rij, maak_rij
from spil.plannen.tests.opzet import zaak_met_deelnemers
from tests.wereld import NU, Wereld, als

DAG = timedelta(days=1)
WEEK = 7 * DAG
ERNA = NU + 2 * DAG
BIJ_VOLGENDE = NU + DAG + WEEK + timedelta(minutes=5)
TEKST = "De afspraak was vrijdag, niet donderdag."


@dataclass
class Nazorg:
    """The police were there, the GGZ said no; the regisseur chaired."""

    wereld: Wereld
    zaak: Zaak
    overleg: Overleg
    volgende: Overleg
    punt: Agendapunt
    afwezig: Genodigde


def vraag(wereld: Wereld, overleg: Overleg, rol: Rol, **hoe: Any) -> Genodigde:
    with als(wereld.ondersteuner) as door:
        return nodig_uit(
            overleg.uuid, partner=rol.medewerker.partner, rol=rol, door=door, op=NU, **hoe
        )


def zeg(wereld: Wereld, genodigde: Genodigde, stand: str) -> None:
    with als(wereld.ondersteuner) as door:
        zet_stand(genodigde.uuid, stand, door=door, op=NU)


def maak_nazorg(wereld: Wereld, *, afgerond: bool = True) -> Nazorg:
    zaak = zaak_met_deelnemers(wereld)
    reeks = maak_rij(wereld)
    oplegger = maak_oplegger_rij(wereld, reeks, vastgesteld=False)
    vast = {wereld.partners[naam].pk: VAST for naam in ("huis", "politie", "ggz")}
    Opleggerpartij.zet(oplegger, vast)
    oplegger.stel_vast(door=wereld.manager, op=NU)
    overleg, volgende = (maak_overleg_rij(reeks, oplegger, na=na) for na in (DAG, DAG + WEEK))
    vraag(wereld, overleg, wereld.regisseur, functie="voorzitter")
    zeg(wereld, vraag(wereld, overleg, wereld.ketenpartner), "komt")
    afwezig = vraag(wereld, overleg, wereld.behandelaar)
    zeg(wereld, afwezig, "komt_niet")
    with als(wereld.regisseur) as door:
        punt = zet_op_agenda(overleg.uuid, zaak.uuid, vraag="Wie doet wat?", door=door, op=NU)
        if afgerond:
            punt.rond_af(op=NU + DAG + timedelta(minutes=20))
    return Nazorg(wereld, zaak, overleg, volgende, punt, afwezig)


def stel_voor(
    n: Nazorg, wie: str = "ketenpartner", *, op: datetime = ERNA, **anders: Any
) -> Verslagcorrectie:
    with als(n.wereld.rollen[wie], op=op) as door:
        return stel_correctie_voor(n.punt.uuid, **({"tekst": TEKST} | anders), door=door, op=op)


def stel_vast(
    n: Nazorg, *, wie: str = "regisseur", op: datetime = BIJ_VOLGENDE
) -> Verslagvaststelling:
    with als(n.wereld.rollen[wie], op=op) as door:
        return stel_verslag_vast(n.overleg.uuid, door=door, op=op)
