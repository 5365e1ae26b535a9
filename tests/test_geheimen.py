"""No secret lies in the repository: not now, and not in what it once held."""

import re
import shutil
import subprocess

import pytest

from spil.kern import omgeving
from tests.test_architectuur import KLOON

GEHEIM = {
    "een privésleutel": re.compile(
        r"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----[\\n\s]+[A-Za-z0-9+/=]{20}"
    ),
    "een sleutel van een dienst": re.compile(
        r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{36}|\bglpat-[\w-]{20}"
        r"|\bxox[abprs]-[\w-]{10,}|\bsk_live_\w{16,}|\bAIza[\w-]{35}|\bnpm_[A-Za-z0-9]{36}"
        r"|\bpypi-[\w-]{40,}|\beyJ[\w-]{15,}\.eyJ[\w-]{15,}\.[\w-]{20,}"
    ),
    "een wachtwoord in een adres": re.compile(
        r"\w+://[\w.-]+:(?!\{|\$|<|…)[^\s@/\"'{}$<>…]{6,}@[\w\[]"
    ),
    "een sleutel als tekst": re.compile(
        r"(?i)(?:sleutel|secret|token|password|wachtwoord|api_?key)\w*[\"']?\s*[:=]\s*b?[\"']"
        r"(?=[\w+/=-]*\d)(?=[\w+/=-]*[A-Z])(?=[\w+/=-]*[a-z])[\w+/=-]{32,}[\"']"
    ),
}
# A word that says that it is none, or a uuid.
VERZONNEN = re.compile(
    r":(?:geheim|g%40heim|p%40ss|beheerder|wachtwoord|password)\w*@|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-"
)
NAMEN = re.compile(
    r"(?:^|/)(?:\.env|id_[a-z0-9]+|[^/]+\.(?:pem|key|p12|pfx|jks|kdbx)|sleutels\.json)$"
)


def git(*vraag: str) -> str:
    if not shutil.which("git") or not (KLOON / ".git").exists():
        pytest.skip("Geen git: deze kopie heeft geen geschiedenis.")
    klaar = subprocess.run(
        ["git", "-c", "core.quotePath=false", *vraag], cwd=KLOON, capture_output=True, check=True
    )
    return klaar.stdout.decode("utf-8", "replace")


def gevonden(tekst: str) -> set[tuple[str, str]]:
    return {
        (soort, treffer)
        for soort, patroon in GEHEIM.items()
        for treffer in patroon.findall(tekst)
        if not VERZONNEN.search(treffer)
    }


@pytest.mark.parametrize(
    ("soort", "tekst"),
    [
        ("een privésleutel", "-----BEGIN RSA PRIVATE KEY" + "-----\nMIIEpAIBAAKCAQEA0123456789"),
        ("een sleutel van een dienst", "gh" + "p_" + "a1B2" * 9),
        ("een wachtwoord in een adres", "postgres://spil:hoi" + "12345@db/spil"),
        ("een sleutel als tekst", "SECRET_KEY = " + '"' + "aB3" * 12 + '"'),
    ],
)
def test_de_zoeker_vindt_wat_hij_moet_vinden(soort, tekst):
    assert soort in {wat for wat, _ in gevonden(tekst)}


def test_geen_bestand_houdt_een_geheim():
    """Proves A5-09, for what is here now; no image of a container is built from it."""
    bestanden = [KLOON / naam for naam in git("ls-files").splitlines()]
    fout = [
        (bestand.name, *treffer)
        for bestand in bestanden
        if bestand.suffix != ".png" and bestand.is_file()
        for treffer in gevonden(bestand.read_text("utf-8", "replace"))
    ]
    assert fout == []
    assert [b.name for b in bestanden if NAMEN.search(b.as_posix())] == []
    assert not [b.name for b in bestanden if "dockerfile" in b.name.lower()]


def test_in_de_geschiedenis_staat_geen_geheim():
    """Proves A5-09: every line that ever was added, in every commit that this clone knows."""
    regels = git("log", "--all", "-p", "--unified=0", "--no-color", "--no-ext-diff", "--format=")
    toegevoegd = "\n".join(regel[1:] for regel in regels.splitlines() if regel.startswith("+"))
    assert gevonden(toegevoegd) == set()
    assert not [
        n for n in git("log", "--all", "--name-only", "--format=").split("\n") if NAMEN.search(n)
    ]


def test_wat_spil_zelf_bewaart_komt_niet_in_de_repository():
    """Proves A5-09: keys, passwords and the private database lie where git does not look."""
    for home in (KLOON / ".spil", KLOON / ".spil-test"):
        for naam in ("sleutels.json", "geheime_sleutel", "instantie.json"):
            assert git("check-ignore", "--no-index", str(home / naam)).strip(), naam
    assert omgeving.sleutelbestand().name == "sleutels.json"
