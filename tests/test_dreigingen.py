"""The threat model is public and stays in step with the tests that it names."""

import re
from pathlib import Path

from spil.gebruikers.models import Rolsoort
from spil.toegang import rechten
from tests.test_architectuur import KLOON, SPIL

MODEL = KLOON / "docs/privacy/dreigingen.md"
NOOIT = "—"
HANDELING_BIJ = {
    "Kaft: wie bekend is": "dossier.bekijken",
    "Journaal en documenten": "journaal.bekijken",
    "BSN": "bsn.tonen",
    "Geheim adres": "adres.tonen",
    "Wie keek, en naar wie": "logboek.inzien",
    "Wie mag erin: rollen en logins": "rol.geven",
    "Wie probeerde in te loggen": "beveiligingslog.inzien",
    "Cijfers": "sturing.bekijken",
}


def tabel(kop: str) -> list[list[str]]:
    """The rows below the heading that begins so."""
    (deel,) = [d for d in MODEL.read_text().split("\n## ") if d.startswith(kop)]
    regels = [regel for regel in deel.splitlines() if regel.startswith("|")]
    return [[cel.strip() for cel in regel.strip("|").split("|")] for regel in regels[2:]]


def genoemd(bewijs: str) -> list[Path | None]:
    """The files and directories between backticks; a name alone lies beside the one before it."""
    gevonden: list[Path | None] = []
    map_ = KLOON
    for naam in re.findall(r"`([^`]+)`", bewijs):
        mogelijk = [KLOON / naam, SPIL / naam, map_ / naam]
        pad = next((p for p in mogelijk if p.exists()), None)
        gevonden.append(pad)
        if pad and "/" in naam:
            map_ = pad.parent if pad.is_file() else pad
    return gevonden


def test_elke_dreiging_noemt_een_test_die_er_is():
    """Proves A10-08: who, wants what, what stops it, and the test; each of those tests is there and
    holds tests."""
    dreigingen = tabel("Wie, wat houdt hem tegen")
    assert len(dreigingen) >= 20
    fout = []
    for wie, wil, tegen, bewijs in dreigingen:
        assert wie, bewijs
        assert wil, wie
        assert tegen, wie
        paden = genoemd(bewijs)
        if not paden or None in paden:
            fout.append((wie, bewijs))
        for pad in filter(None, paden):
            bestanden = [pad] if pad.is_file() else list(pad.rglob("test_*.py"))
            assert any("def test_" in b.read_text() for b in bestanden), (wie, pad)
    assert fout == []


def test_de_tabel_van_wie_en_wat_is_die_van_de_rechten():
    """Proves A10-08: the matrix of users and assets names every kind of rol, and a dash stands where
    the rights table gives that rol no act to see it with, and nowhere else."""
    rijen = {rij[0]: rij[1:] for rij in tabel("Wie ziet wat")}
    bezit = re.search(r"^\| Wie \\ wat \|(.*)\|$", MODEL.read_text(), re.M)
    assert bezit
    assert [cel.strip() for cel in bezit[1].split("|")] == list(HANDELING_BIJ)
    fout = [
        (soort.label, wat)
        for soort in Rolsoort
        if soort is not Rolsoort.SYSTEEM
        for (wat, handeling), cel in zip(
            HANDELING_BIJ.items(), rijen[str(soort.label)], strict=True
        )
        if (soort in rechten.recht(handeling).rollen) != (cel != NOOIT)
    ]
    assert fout == []
    buiten = set(rijen) - {str(soort.label) for soort in Rolsoort}
    assert {cel for wie in buiten for cel in rijen[wie]} == {NOOIT}
    assert len(buiten) >= 2
