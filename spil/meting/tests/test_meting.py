"""A real measurement of a tiny house: that it works, not how fast."""

import json
import os
import subprocess
import sys

from spil.kern import postgres
from spil.kern.omgeving import KLOON


def test_een_meting_draait_van_begin_tot_eind_en_ruimt_op(django_db_setup, tmp_path):
    uitvoer = tmp_path / "uitkomst.json"
    opdracht = ["bench", "--scale", "0.02", "--seconden", "0.6", "--json", str(uitvoer)]
    omgeving = {**os.environ, "DJANGO_SETTINGS_MODULE": "spil.config.settings"}
    klaar = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "spil.kern.opdracht", *opdracht],
        cwd=KLOON,
        env=omgeving,
        capture_output=True,
        text=True,
        check=False,
    )
    assert klaar.returncode == 0, klaar.stderr
    uitkomst = json.loads(uitvoer.read_text())
    assert len(uitkomst["metingen"]) == 30
    assert all(meting["rps"] > 0 for meting in uitkomst["metingen"])
    assert set(uitkomst["ratio"]) == {"werklijst", "dossier"}
    with postgres.verbind("owner") as owner:
        over = owner.execute("SELECT 1 FROM pg_database WHERE starts_with(datname, 'spil_bench_')")
        assert over.fetchone() is None
