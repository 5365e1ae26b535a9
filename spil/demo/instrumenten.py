"""Risk instruments in the fictitious cases: some taken, some still awaited."""

from typing import Final

from spil.demo.spelen import Speler
from spil.demo.verhalen import Verhaal
from spil.instrumenten.commands import leg_afname_vast, vraag_afname
from spil.kern.klok import datum
from spil.toegang.models import Dossier

DIE_AFNEMEN: Final = ("ggz", "reclassering")
CONCLUSIE: Final = "Het risico is matig zolang er begeleiding is, en hoger bij terugval in gebruik."
# By the last digit of the case: asked so many days ago, of which the even ones are taken.
GEVRAAGD: Final = (30, 20, 28, 5, 25, 9, 24, 3, 26, 16)
AFGENOMEN: Final = 12


def vraag_instrument(speler: Speler, verhaal: Verhaal, dossier: Dossier, *, regisseur: str) -> None:
    """Of who can take one in this story; every second case has its conclusion already."""
    bekend = dossier.aanpak.definitie.instrumenten
    afnemers = [kort for kort, _ in verhaal.acties if kort in DIE_AFNEMEN]
    if not bekend or not afnemers:
        return
    cijfer = int(dossier.nummer[-1])
    partner, op = speler.demo.partners[afnemers[0]], speler.dagen_terug(GEVRAAGD[cijfer])
    with speler.als(regisseur, op) as rol:
        afname = vraag_afname(
            dossier.uuid, instrument=bekend[0].code, partner=partner, door=rol, op=op
        )
    if cijfer % 2:
        return
    klaar = speler.dagen_terug(AFGENOMEN)
    with speler.als(regisseur, klaar) as rol:
        leg_afname_vast(
            afname.uuid, afgenomen_op=datum(klaar), conclusie=CONCLUSIE, door=rol, op=klaar
        )
