"""A meeting about two running cases, held a few days ago: of the first item the report lies there,
of the second it is still to be written."""

from datetime import time, timedelta
from typing import Final

from spil.demo.spelen import Speler
from spil.kern.klok import datum
from spil.kern.werkdagen import werkdagen_na
from spil.overleggen.commands import (
    Opleggerinhoud,
    Plek,
    VanWie,
    Wanneer,
    bepaal_partijen,
    bepaal_stroom,
    leg_oplegger_voor,
    maak_reeks,
    nodig_uit,
    plan_overleg,
    stel_oplegger_op,
    stel_oplegger_vast,
    zet_op_agenda,
)
from spil.overleggen.commands.tafel import leg_aanwezigheid_vast
from spil.overleggen.commands.verslag import rond_punt_af
from spil.overleggen.models import Deelname, Overleg, Overlegreeks
from spil.toegang.models import Dossier

PLANT, STELT_VAST, LEIDT = "maas", "claassen", "oomen"
WEKEN_TERUG: Final = 9
NAAM: Final = "Maatwerkoverleg"
VRAGEN: Final = (
    "Wat is er nodig om de woning te behouden?",
    "Wie is het vaste gezicht voor het gezin?",
)
TEKST: Final = """De huisarts meldt dat het slapen beter gaat.
? Er is nog geen dagbesteding.
! Wij schalen niet op; de wijkagent blijft het vaste gezicht.
- @politie gaat met de wijkagent langs, over vier weken
- @huis vraagt de woningcorporatie naar de huurschuld, over vijf weken
volgende: over zes weken"""


def houd_casusoverleg(speler: Speler, dossiers: list[Dossier]) -> None:
    """Both cases are led by who chairs."""
    overleg = _plan(speler, _reeks(speler))
    op = overleg.begint - timedelta(days=1)
    with speler.als(PLANT, op) as rol:
        nodig_uit(
            overleg.uuid,
            partner=speler.demo.partners["politie"],
            rol=speler.demo.rollen["verbeek"],
            door=rol,
            op=op,
        )
    with speler.als(LEIDT, op) as rol:
        punten = [
            zet_op_agenda(overleg.uuid, dossier.uuid, vraag=vraag, door=rol, op=op)
            for dossier, vraag in zip(dossiers, VRAGEN, strict=True)
        ]
    with speler.als(LEIDT, overleg.begint) as rol:
        er_zijn = [een.genodigde.uuid for een in punten[0].aanschuivers.all()]
        leg_aanwezigheid_vast(punten[0].uuid, er_zijn, door=rol, op=overleg.begint)
    with speler.als(LEIDT, overleg.eindigt) as rol:
        rond_punt_af(punten[0].uuid, tekst=TEKST, door=rol, op=overleg.eindigt)


def _reeks(speler: Speler) -> Overlegreeks:
    op, demo = speler.nu - timedelta(weeks=WEKEN_TERUG), speler.demo
    huis, politie, ggz = (demo.partners[kort] for kort in ("huis", "politie", "ggz"))
    wanneer = Wanneer(
        naam=NAAM,
        ritme="naar_behoefte",
        eerste_dag=datum(op),
        begintijd=time(9),
        duur_minuten=60,
        bij_feestdag="vervalt",
        plaats="Zaal 1",
    )
    with speler.als(PLANT, op) as rol:
        van_wie = VanWie(soort="eigen", verwerking=demo.com.geldende_verwerking)
        reeks = maak_reeks(wanneer, van_wie, door=rol, op=op)
        inhoud = Opleggerinhoud(
            eigenaar=huis,
            voorzitter="Procesregisseur",
            doel="Samen afspreken wie wat doet in één casus.",
            criteria="De regisseur komt er met één organisatie niet uit.",
            bewaarmaanden=12,
            evaluatie_op=datum(op) + timedelta(days=365),
            grondslag="WGS art. 2.26",
        )
        blad = stel_oplegger_op(reeks.uuid, inhoud, door=rol, op=op)
        vast = dict.fromkeys([huis, politie, ggz], Deelname.VAST)
        bepaal_partijen(blad.uuid, vast, door=rol, op=op)
        bepaal_stroom(blad.uuid, van=politie, naar=[huis], categorieen=["politie"], door=rol, op=op)
        leg_oplegger_voor(blad.uuid, door=rol, op=op)
    with speler.als(STELT_VAST, op) as rol:
        stel_oplegger_vast(blad.uuid, door=rol, op=op)
    return reeks


def _plan(speler: Speler, reeks: Overlegreeks) -> Overleg:
    """On a working day of last week."""
    op = speler.dagen_terug(7)
    plek = Plek(dag=werkdagen_na(datum(op), 2), begintijd=time(9), duur_minuten=60, plaats="Zaal 1")
    with speler.als(PLANT, op) as rol:
        return plan_overleg(reeks.uuid, plek, door=rol, op=op)
