"""Cases of the demo that go down the ladder: one accepted, two that nobody answers, one that waits
for a deelnemer."""

from datetime import timedelta
from typing import Final

from spil.demo.spelen import Speler
from spil.kern.klok import datum
from spil.overdrachten.commands import (
    Inhoud,
    beantwoord_overdracht,
    draag_casus_over,
    leg_opschaling_vast,
)
from spil.overdrachten.models import Overdracht
from spil.overdrachten.models.overdracht import Partij
from spil.overdrachten.samenvatting import uit_het_plan
from spil.toegang.models import Dossier

AANGENOMEN, ZONDER_ANTWOORD, VERGETEN, AAN_DEELNEMER = 20, 18, 15, 13
"""Which of the played cases: all of the first regisseur."""
SOCIAAL_TEAM: Final = Partij(soort="wijkteam", naam="Sociaal team Oost", contact="N. de Boer")
WIJKTEAM: Final = Partij(
    soort="wijkteam", naam="Wijkteam Haagpoort", contact="F. Mulder", referentie="WT-2211"
)


def speel_overdrachten(speler: Speler, dossiers: list[Dossier]) -> None:
    ja = _draag_over(speler, dossiers[AANGENOMEN], WIJKTEAM, dagen=30, ave=1)
    op = speler.dagen_terug(24)
    with speler.als("oomen", op) as regisseur:
        beantwoord_overdracht(
            ja.uuid, aangenomen=True, van="F. Mulder", dag=datum(op), door=regisseur, op=op
        )
        leg_opschaling_vast(
            dossiers[ZONDER_ANTWOORD].uuid,
            partij=SOCIAAL_TEAM,
            dag=datum(speler.dagen_terug(238)),
            door=regisseur,
            op=op,
        )
    _draag_over(speler, dossiers[ZONDER_ANTWOORD], SOCIAAL_TEAM, dagen=18)
    veilig_thuis = Partij(soort="veilig_thuis", naam="Veilig Thuis Oost", contact="L. de Groot")
    _draag_over(speler, dossiers[VERGETEN], veilig_thuis, dagen=21)
    ggz = speler.demo.partners["ggz"]
    deelnemer = Partij(soort="anders", naam=ggz.naam, contact="A. Haddad", partner=ggz)
    _draag_over(speler, dossiers[AAN_DEELNEMER], deelnemer, dagen=4)


def _draag_over(
    speler: Speler, dossier: Dossier, partij: Partij, *, dagen: int, ave: int | None = None
) -> Overdracht:
    """Two weeks to answer, and three months until the house asks how it goes."""
    op = speler.dagen_terug(dagen)
    with speler.als("oomen", op) as regisseur:
        inhoud = Inhoud(
            partij=partij,
            samenvatting=f"{uit_het_plan(dossier)}\nHoud contact, ook als het goed gaat.",
            antwoord_voor=datum(op) + timedelta(days=14),
            nazorg_op=datum(op) + timedelta(days=33),
            ave=ave,
        )
        return draag_casus_over(dossier.uuid, inhoud, door=regisseur, op=op)
