"""Two casusoverleggen: the one of last week, with what was written down and how long each item took,
and the one of today, which whoever tries Spil begins."""

from datetime import datetime, timedelta
from typing import Final

from spil.demo.spelen import Speler
from spil.kern.klok import NEDERLAND
from spil.overleggen.commands import (
    Plek,
    nodig_uit,
    plan_overleg,
    zet_onderwerp_op_agenda,
    zet_op_agenda,
    zet_stand,
)
from spil.overleggen.commands.aantekening import bewaar_aantekening
from spil.overleggen.commands.zitting import begin_zitting, eindig_zitting, ga_naar_plek
from spil.overleggen.models import Agendapunt, Overleg, Overlegreeks
from spil.toegang.models import Dossier

REEKS: Final = "Casusoverleg complexe casuïstiek"
ZIT_VOOR, NOTULEERT = "oomen", "maas"
AAN_TAFEL: Final = ("verbeek", "haddad")
KOMT: Final = "verbeek"
HALF_UUR: Final = timedelta(minutes=30)
DUUR: Final = 90
BESPROKEN: Final = (
    (12, "Is het plan nog het goede?", "Hij komt nu elke week. De reclassering ziet hem rustiger."),
    (9, "Wie gaat mee naar de woning?", "De buren melden twee weken niets.\nVolgende keer korter."),
)
TE_BESPREKEN: Final = (
    "Kan de fase door naar de evaluatie?",
    "Wat is er nodig voordat de huur ingaat?",
    "Wie belt de school?",
)
AANLOOP: Final = timedelta(days=4)
"""Between the agenda and the meeting: it opens five days before."""


def houd_zittingen(speler: Speler, dossiers: list[Dossier]) -> None:
    """`dossiers`: running cases of who chairs."""
    eerder = _plan(speler, _op_het_halve_uur(speler.dagen_terug(7)))
    _houd(speler, eerder, dossiers)
    vandaag = _plan(speler, _op_het_halve_uur(speler.nu) + HALF_UUR)
    for dossier, vraag in zip(dossiers, TE_BESPREKEN, strict=False):
        _zet(speler, vandaag, dossier, vraag)
    with speler.als(ZIT_VOOR, vandaag.begint - AANLOOP) as rol:
        onderwerp, op = "Wie neemt waar met kerst", vandaag.begint - AANLOOP
        zet_onderwerp_op_agenda(vandaag.uuid, onderwerp, minuten=5, door=rol, op=op)


def _plan(speler: Speler, begint: datetime) -> Overleg:
    """With who sits at every item by the rule of the table."""
    op = begint - AANLOOP
    reeks = Overlegreeks.objects.van_huis(speler.demo.huis.pk).get(naam=REEKS)
    lokaal = begint.astimezone(NEDERLAND)
    plek = Plek(dag=lokaal.date(), begintijd=lokaal.time(), duur_minuten=DUUR, plaats="Zaal 1")
    with speler.als(NOTULEERT, op) as door:
        overleg = plan_overleg(reeks.uuid, plek, door=door, op=op)
        functies = {ZIT_VOOR: "voorzitter", NOTULEERT: "notulist"}
        for wie in (ZIT_VOOR, NOTULEERT, *AAN_TAFEL):
            rol = speler.demo.rollen[wie]
            genodigde = nodig_uit(
                overleg.uuid,
                partner=rol.medewerker.partner,
                rol=rol,
                functie=functies.get(wie, "deelnemer"),
                door=door,
                op=op,
            )
            if wie == KOMT:
                zet_stand(genodigde.uuid, "komt", door=door, op=op)
    return overleg


def _zet(speler: Speler, overleg: Overleg, dossier: Dossier, vraag: str) -> Agendapunt:
    op = overleg.begint - AANLOOP
    with speler.als(ZIT_VOOR, op) as rol:
        return zet_op_agenda(
            overleg.uuid, dossier.uuid, aanleiding="bespreking", vraag=vraag, door=rol, op=op
        )


def _houd(speler: Speler, overleg: Overleg, dossiers: list[Dossier]) -> None:
    """Item by item, with a text about each."""
    punten = [
        _zet(speler, overleg, dossier, vraag)
        for dossier, (_, vraag, _) in zip(dossiers, BESPROKEN, strict=False)
    ]
    op = overleg.begint
    with speler.als(NOTULEERT, op) as rol:
        begin_zitting(overleg.uuid, door=rol, op=op)
        for punt, (minuten, _, tekst) in zip(punten, BESPROKEN, strict=True):
            ga_naar_plek(overleg.uuid, punt.plek.uuid, door=rol, op=op)
            op += timedelta(minutes=minuten)
            bewaar_aantekening(punt.uuid, tekst=tekst, versie=0, door=rol, op=op)
        eindig_zitting(overleg.uuid, door=rol, op=op)


def _op_het_halve_uur(moment: datetime) -> datetime:
    """The last one before."""
    return moment - timedelta(
        minutes=moment.minute % 30, seconds=moment.second, microseconds=moment.microsecond
    )
