"""A copy of the whole database holds no BSN and nothing that somebody is still typing."""

import hashlib
import os
import subprocess
import sys

import pytest
from django.conf import settings as ingesteld
from django.db import connections

from spil.kern.omgeving import KLOON
from spil.kern.testing import eigenaar_verbinding
from tests.matrix.merken import CONCEPT, vind
from tests.matrix.toneel import Toneel

pytestmark = pytest.mark.matrix
HASHES = ("md5", "sha1", "sha256", "sha512")


def alles() -> dict[str, str]:
    """Table → every value of every row as text, bytes in hex and as they are."""
    connections.close_all()
    inhoud = {}
    with eigenaar_verbinding() as eigenaar:
        tabellen = eigenaar.execute(
            "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace ="
            " 'public'::regnamespace"
        ).fetchall()
        for (tabel,) in tabellen:
            rijen = eigenaar.execute(f"SELECT t.* FROM {tabel} t".encode()).fetchall()
            inhoud[tabel] = "\n".join(_tekst(waarde) for rij in rijen for waarde in rij)
    return inhoud


def _tekst(waarde: object) -> str:
    if isinstance(waarde, bytes | memoryview):
        ruw = bytes(waarde)
        return f"{ruw.hex()} {ruw.decode('latin-1')}"
    return str(waarde)


def test_het_bsn_staat_nergens_ook_niet_als_hash(toneel: Toneel):
    """Proves A5-04, A5-05: every table and column, logs and history too, for the digits of each
    BSN and for its bare hashes."""
    inhoud = alles()
    assert "zq01kaftnaam" in inhoud["personen_betrokkene"], "de test ziet niet alles"
    assert inhoud["personen_bsn"]
    for nummer in toneel.bsns:
        sporen = {nummer} | {hashlib.new(h, nummer.encode()).hexdigest() for h in HASHES}
        sporen |= {hashlib.new(h, nummer.encode()).digest().decode("latin-1") for h in HASHES}
        for tabel, tekst in inhoud.items():
            assert not [s for s in sporen if s in tekst], tabel


def test_concepten_zijn_onleesbaar(toneel: Toneel):
    """Proves A5-05: what a draft holds is nowhere in the database as text."""
    inhoud = alles()
    assert inhoud["toegang_concept"]
    for tabel, tekst in inhoud.items():
        assert not [m for m in vind(tekst) if m.deel == CONCEPT], tabel


def test_de_conclusie_van_een_instrument_is_onleesbaar(toneel: Toneel):
    """Proves A5-05: neither the one that holds nor the one before it."""
    inhoud = alles()
    assert inhoud["instrumenten_afname"]
    assert inhoud["instrumenten_afnameevent"]
    for tabel, tekst in inhoud.items():
        assert not [m for m in vind(tekst) if m.veld in {"uitk", "uitv"}], tabel


def test_het_logboek_houdt_codes_en_nooit_tekst(toneel: Toneel):
    """Proves A6-12, A3-07: no mark in any log, nor in sessions, jobs or figures."""
    inhoud = alles()
    for tabel, tekst in inhoud.items():
        over_mensen = tabel.startswith(
            (
                *("personen_", "aanmeldingen_", "invullingen_", "casussen_", "plannen_"),
                *("stukken_", "instrumenten_", "overdrachten_", "brieven_brief"),
                *("toegang_toegang", "bestanden_bestand"),
                "herkenning_persoonsoordeel",
                *("overleggen_aantekening", "overleggen_agendapunt", "overleggen_agendaverzoek"),
                *("overleggen_uittreksel", "overleggen_uitvraag", "overleggen_verslag"),
            )
        )
        if not over_mensen:
            assert not vind(tekst), tabel


def test_de_controle_voor_uitrol_is_schoon(tmp_path):
    """Proves A3-05: `check --deploy --fail-level WARNING` with the settings of production."""
    omgeving = {
        **{k: v for k, v in os.environ.items() if not k.startswith(("SPIL_", "DJANGO_"))},
        "SPIL_HOME": os.environ["SPIL_HOME"],
        "SPIL_SECRET_KEY": "Zo-lang-en-zo-willekeurig-dat-Django-er-niets-van-zegt-0123456789!",
        "SPIL_ADRES": "https://spil.voorbeeld.nl",
        "SPIL_HOSTS": "spil.voorbeeld.nl",
        "SPIL_ORIGINS": "https://spil.voorbeeld.nl",
        "SPIL_PROXY_TLS": "1",
        "SPIL_PROXIES": "1",
        "SPIL_BEVEILIGINGSCONTACT": "mailto:beveiliging@voorbeeld.nl",
        "SPIL_KEYS_FILE": str(tmp_path / "sleutels.json"),
        "DJANGO_SETTINGS_MODULE": "spil.config.settings",
    }
    klaar = subprocess.run(
        [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        cwd=KLOON,
        env=omgeving,
        capture_output=True,
        text=True,
        check=False,
    )
    assert klaar.returncode == 0, klaar.stderr + klaar.stdout
    assert "no issues" in klaar.stdout or "geen" in klaar.stdout.lower(), klaar.stdout
    assert ingesteld.DEBUG is False
