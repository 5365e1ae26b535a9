"""Background work: files that wait for the virus scanner."""

import logging

from django.conf import settings
from procrastinate.contrib.django import app

from spil.bestanden.clamd import Scanner
from spil.bestanden.commands import scan
from spil.bestanden.commands.bewaren import SCAN_TAAK
from spil.bestanden.fouten import ScannerDoetHetNiet
from spil.bestanden.models import Bestand
from spil.huizen.models import Huis
from spil.kern import klok, rls
from spil.werkprocessen.commands import systeemrol

DOEL = "virusscan"
LOG = logging.getLogger(__name__)


@app.periodic(cron="*/5 * * * *")
@app.task(name="bestanden.scan_alles", queueing_lock="bestanden.scan_alles")
def scan_alles(timestamp: int) -> None:
    """Every five minutes, for all houses: what a scanner that was down left waiting."""
    for huis in Huis.objects.all():
        _scan(huis)


@app.task(name=SCAN_TAAK)
def scan_van_huis(huis_id: int) -> None:
    """At once, after somebody added a file."""
    _scan(Huis.objects.get(pk=huis_id))


def _scan(huis: Huis) -> None:
    """One transaction per file. Without a scanner all stays shut, and a line tells the beheerder."""
    op, spil = klok.nu(), systeemrol(huis)
    with rls.namens(spil.pk, doel=DOEL, op=op):
        wachtend = Bestand.te_scannen()
    if wachtend and not settings.CLAMD:
        LOG.warning("%d bestanden wachten op een virusscanner: SPIL_CLAMD is leeg", len(wachtend))
        return
    for bestand_id in wachtend:
        try:
            with rls.namens(spil.pk, doel=DOEL, op=op):
                scan(bestand_id, Scanner(settings.CLAMD), door=spil, op=op)
        except ScannerDoetHetNiet as fout:
            LOG.warning("%d bestanden wachten: %s", len(wachtend), fout)
            return
