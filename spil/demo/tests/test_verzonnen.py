"""Tests and demo hold invented people only, and say so (eisen A11-13)."""

import re

import pytest
from django.core.management import CommandError, call_command
from django.test import override_settings

from spil.config.urls import urlpatterns as gewone
from spil.demo.laden import is_geladen, laad
from spil.gebruikers.models import Rol
from spil.gebruikers.urls import demo
from spil.huizen.models import Huis
from spil.kern.omgeving import KLOON
from spil.kern.versleuteling import kluis_van
from spil.personen.bsn import is_geldig_bsn
from spil.personen.models import Bsn
from spil.uitwisseling.verzonnen import NOOIT_UITGEGEVEN
from spil.werkprocessen.commands import systeemrol
from tests.inloggen import log_in
from tests.wereld import NU, als

NEGEN = re.compile(r"(?<![\d.-])(?:\d{9}|\d{4}[. ]\d{2}[. ]\d{3})(?![\d.-])")
SOORTEN = {".py", ".md", ".csv", ".toml", ".html", ".txt", ".sql", ".json", ".js"}
ZONDER = {".git", ".venv", "node_modules", ".spil", ".spil-test", "static_build"}
# What an import must refuse or keep whole needs a number outside the range; both are of no one.
GEEN_MENS = {"111222333", "010000008"}
BALK = "Fictieve gegevens. Geen echte personen."
urlpatterns = [*gewone, *demo]
"""As an installation that is a demo has them."""


@override_settings(DEMO=False)
def test_zonder_demo_worden_geen_verzonnen_huizen_geladen(db):
    """Proves A11-13: the loader refuses an installation that is not a demo, and a demo refuses a
    server of its own (kern/tests/test_checks.py)."""
    with pytest.raises(CommandError, match="alleen in de demo"):
        call_command("demo_laden")
    assert not is_geladen()
    assert not Huis.objects.exists()


def test_elk_bsn_in_code_tests_en_voorbeelden_is_nooit_uitgegeven():
    """Proves A11-13: whatever passes the eleven-test is of the range that is never issued."""
    fout, gezien = [], 0
    for pad in KLOON.rglob("*"):
        if ZONDER & set(pad.parts) or pad.suffix not in SOORTEN or not pad.is_file():
            continue
        for gevonden in NEGEN.findall(pad.read_text("utf-8", "replace")):
            nummer = re.sub(r"\D", "", gevonden)
            if is_geldig_bsn(nummer):
                gezien += 1
                if not nummer.startswith(NOOIT_UITGEGEVEN) and nummer not in GEEN_MENS:
                    fout.append(f"{pad.relative_to(KLOON)}: {nummer}")
    assert fout == []
    assert gezien >= 10


@override_settings(DEMO=True, ROOT_URLCONF=__name__)
def test_de_demo_zegt_op_elke_bladzijde_dat_zij_verzonnen_is(client, db):
    """Proves A11-13: flagged, and no number in it was ever given to somebody."""
    laad(nu=NU)
    for huis in Huis.objects.all():
        with als(systeemrol(huis)):
            nummers = [bsn.lees(kluis_van(huis.uuid)) for bsn in Bsn.objects.all()]
        assert all(n.startswith(NOOIT_UITGEGEVEN) and is_geldig_bsn(n) for n in nummers)
    assert BALK in client.get("/inloggen/").content.decode()
    regisseur = Rol.objects.filter(soort="procesregisseur").first()
    assert BALK in log_in(client, regisseur).get("/").content.decode()
