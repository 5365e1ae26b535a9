"""The agendas of the coming meetings: what the triage deals with this week, and a case of which a
partner asks to speak."""

from datetime import timedelta
from typing import Final

from spil.casussen.models import Casus
from spil.demo.spelen import Speler
from spil.overleggen.commands import zet_onderwerp_op_agenda
from spil.overleggen.commands.agendamaken import bepaal_vulling, vul_agenda
from spil.overleggen.commands.agendaverzoeken import vraag_plek_op_agenda
from spil.overleggen.models import Aanleiding, Overleg, Overlegreeks
from spil.overleggen.queries.kandidaten import kandidaten
from spil.overleggen.queries.tafelkeuze import reeksen_voor

SCHRIJFT, LEIDT, VRAAGT = "maas", "oomen", "verbeek"
TRIAGE, CASUSOVERLEG = "Triage met MaSS en Veilig Thuis", "Casusoverleg complexe casuïstiek"
VANZELF: Final = {
    TRIAGE: [Aanleiding.TRIAGE],
    CASUSOVERLEG: [Aanleiding.BESPREKING, Aanleiding.EVALUATIE, Aanleiding.VERZOEK],
}
OP_DE_AGENDA: Final = 3
VRAAG: Final = "De wijkagent ziet vaker bezoek in de avond. Hoe gaan we hiermee om?"


def maak_agendas(speler: Speler) -> None:
    """The rest of what needs these tables waits for whoever makes the agenda."""
    op = speler.nu
    for naam, vanzelf in VANZELF.items():
        overleg = _eerste(speler, naam)
        with speler.als(SCHRIJFT, op) as rol:
            bepaal_vulling(overleg.reeks.uuid, vanzelf=vanzelf, minuten=10, door=rol, op=op)
            zet_onderwerp_op_agenda(
                overleg.uuid, "Opening en mededelingen", minuten=5, door=rol, op=op
            )
        with speler.als(LEIDT, op) as rol:
            gevonden = kandidaten(overleg, op=op)
            gekozen = [een for een in gevonden if een.komt_door(vanzelf)][:OP_DE_AGENDA]
            vul_agenda(overleg.uuid, [een.dossier.uuid for een in gekozen], door=rol, op=op)
    _vraag(speler)


def _vraag(speler: Speler) -> None:
    """Of the first case that the police take part in and that belongs at this table."""
    op = speler.dagen_terug(1)
    reeks = _reeks(speler, CASUSOVERLEG)
    with speler.als(VRAAGT, op) as rol:
        for casus in Casus.objects.open().select_related("dossier").order_by("pk"):
            if reeks in reeksen_voor(casus.dossier, door=rol, op=op):
                vraag_plek_op_agenda(
                    casus.dossier.uuid, reeks_uuid=reeks.uuid, vraag=VRAAG, door=rol, op=op
                )
                return


def _reeks(speler: Speler, naam: str) -> Overlegreeks:
    return Overlegreeks.objects.van_huis(speler.demo.huis.pk).get(naam=naam)


def _eerste(speler: Speler, naam: str) -> Overleg:
    """The first one that is still to be held."""
    return (
        _reeks(speler, naam)
        .overleggen.gepland()
        .filter(begint__gt=speler.nu + timedelta(minutes=1))
        .select_related("reeks", "oplegger")
        .order_by("begint")[0]
    )
