"""What the triage agreed last week about a report that waits and comes back to the table."""

from datetime import timedelta
from typing import Final

from spil.aanmeldingen.models import Aanmelding
from spil.demo.agenda import LEIDT, TRIAGE
from spil.demo.spelen import Speler
from spil.overleggen.commands import zet_op_agenda
from spil.overleggen.commands.verslag import rond_punt_af
from spil.overleggen.models import Agendapunt, Overlegreeks

DAG: Final = timedelta(days=1)
TEKST: Final = """? Wat er speelt is nog niet genoeg bekend.
! Volgende week besluiten wij.
- @huis belt de melder, over drie dagen
- nagaan wie er al helpt"""


def spreek_af_over_een_aanmelding(speler: Speler) -> None:
    """The one that waits longest; two agreements, one of which says not who or when."""
    reeks = Overlegreeks.objects.van_huis(speler.demo.huis.pk).get(naam=TRIAGE)
    vorige = reeks.overleggen.gepland().filter(eindigt__lt=speler.nu).order_by("-begint")[0]
    komende = reeks.overleggen.gepland().filter(begint__gt=speler.nu).order_by("begint")[0]
    op = vorige.begint - DAG
    with speler.als(LEIDT, op) as rol:
        wachtend = Aanmelding.objects.te_beoordelen().filter(
            ontvangen_op__lt=op, dossier__verwerking=reeks.verwerking_id
        )
        dossier = wachtend.select_related("dossier").order_by("ontvangen_op")[0].dossier
        punt = zet_op_agenda(vorige.uuid, dossier.uuid, door=rol, op=op)
    with speler.als(LEIDT, vorige.eindigt) as rol:
        rond_punt_af(punt.uuid, tekst=TEKST, door=rol, op=vorige.eindigt)
    with speler.als(LEIDT, speler.nu) as rol:
        if not Agendapunt.objects.filter(plek__overleg=komende, dossier=dossier).exists():
            zet_op_agenda(komende.uuid, dossier.uuid, door=rol, op=speler.nu)
