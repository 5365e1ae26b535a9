"""Hand-overs in a running case, in each state, with a mark in every field that somebody types."""

from collections.abc import Callable
from datetime import datetime, timedelta

from spil.gebruikers.models import Rol
from spil.kern.klok import datum
from spil.overdrachten.commands import (
    Inhoud,
    beantwoord_overdracht,
    draag_casus_over,
    leg_opschaling_vast,
    neem_overdracht_terug,
)
from spil.overdrachten.models import Overdracht
from spil.overdrachten.models.overdracht import Partij
from spil.toegang.models import Dossier
from tests.wereld import VANDAAG

Merker = Callable[[str, str], str]
GETYPT = "Getypt in de matrix."
OVERDRACHT = {
    "partij": "wijkteam",
    "contact": GETYPT,
    "samenvatting": GETYPT,
    "antwoord_voor": (VANDAAG + timedelta(days=20)).strftime("%d-%m-%Y"),
    "nazorg_op": (VANDAAG + timedelta(days=60)).strftime("%d-%m-%Y"),
}
"""A hand-over as a browser sends it."""


def draag_over(dossier: Dossier, m: Merker, *, door: Rol, op: datetime) -> None:
    """One that came up; of those that went down one taken back, refused, asked and accepted."""
    partij = Partij(
        soort="wijkteam",
        naam=m("kaft", "odna"),
        contact=m("kaft", "odco"),
        referentie=m("kaft", "odre"),
    )
    leg_opschaling_vast(dossier.uuid, partij=partij, dag=datum(op), door=door, op=op)
    terug, nee, _, ja = (_nog_een(dossier, partij, m, door=door, op=op) for _ in range(4))
    neem_overdracht_terug(terug.uuid, reden=m("geza", "odte"), door=door, op=op)
    for een, aangenomen, reden in ((nee, False, m("geza", "odwe")), (ja, True, "")):
        beantwoord_overdracht(
            een.uuid,
            aangenomen=aangenomen,
            van=m("kaft", "odva"),
            dag=datum(op),
            reden=reden,
            door=door,
            op=op,
        )


def neem_terug(dossier: Dossier, m: Merker, *, door: Rol, op: datetime) -> None:
    """What must be done before the case can close."""
    for een in Overdracht.objects.openstaand().filter(dossier=dossier):
        neem_overdracht_terug(een.uuid, reden=m("geza", "odtf"), door=door, op=op)


def _nog_een(dossier: Dossier, partij: Partij, m: Merker, *, door: Rol, op: datetime) -> Overdracht:
    inhoud = Inhoud(
        partij=partij,
        samenvatting=m("geza", "odsa"),
        antwoord_voor=VANDAAG + timedelta(days=3),
        nazorg_op=VANDAAG + timedelta(days=10),
    )
    return draag_casus_over(dossier.uuid, inhoud, door=door, op=op)
