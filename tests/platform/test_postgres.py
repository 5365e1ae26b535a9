"""The private PostgreSQL, started for real in the places where it is hard."""

import os
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from spil.kern.omgeving import KLOON
from tests.platform.conftest import Plek

ALS_ROOT = os.geteuid() == 0
DRAAI = """
from spil.kern import postgres
with postgres.draaiend():
    {0}
"""
VRAAG = 'print(*postgres.verbind("{0}").execute("""{1}""").fetchone())'
# A suite that runs in the background hands down that Ctrl-C is ignored.
BLIJF = """
import signal, time
signal.signal(signal.SIGINT, signal.default_int_handler)
from spil.kern import postgres
with postgres.draaiend():
    print("draait", flush=True)
    time.sleep(120)
"""


def _vraag(plek: Plek, sql: str, rol: str = "app") -> str:
    return plek.draai(DRAAI.format(VRAAG.format(rol, sql)))


def _modus(pad: Path) -> int:
    return stat.S_IMODE(pad.stat().st_mode)


def test_de_server_start_in_een_lang_pad_met_spaties_en_stopt_weer(plek):
    assert len(str(plek.home)) > 100
    assert " " in str(plek.home)
    assert _vraag(plek, "SELECT current_user") == "spil_app"
    assert plek.processen() == []
    assert not Path(plek.instantie["socket"]).exists()


def test_de_server_luistert_niet_op_het_netwerk_en_vertrouwt_niemand(plek):
    assert _vraag(plek, "SELECT current_setting('listen_addresses') = ''") == "True"
    regels = (plek.data / "pg_hba.conf").read_text().splitlines()
    assert {regel.split()[0] for regel in regels} == {"local"}
    assert {regel.split()[-1] for regel in regels} == {"scram-sha-256"}
    assert _modus(plek.home / "postgres" / "instantie.json") == 0o600
    assert _modus(plek.data) == 0o700
    proces = plek.start(BLIJF)
    assert proces.stdout is not None
    assert proces.stdout.readline() == "draait\n"
    assert _modus(Path(plek.instantie["socket"])) == 0o700
    proces.terminate()
    proces.communicate()


def test_zonder_wachtwoord_komt_niemand_binnen(plek):
    poging = "postgres.verbind('app', user='postgres', password='raad')"
    assert "password authentication failed" in plek.faalt(DRAAI.format(poging))


def test_de_sortering_is_op_elke_machine_gelijk_en_de_blokken_hebben_een_controlegetal(plek):
    sql = "SELECT datlocprovider, pg_encoding_to_char(encoding) FROM pg_database WHERE datname = 'spil'"
    assert _vraag(plek, sql) == "b UTF8"
    assert _vraag(plek, "SHOW data_checksums") == "on"


def test_de_vier_rollen_kunnen_wat_zij_mogen_en_niet_meer(plek):
    sql = """SELECT string_agg(concat_ws(' ', rolname, rolcanlogin, rolcreatedb, rolinherit,
        rolbypassrls, rolsuper OR rolcreaterole OR rolreplication), '; ' ORDER BY rolname)
        FROM pg_roles WHERE rolname LIKE 'spil%'"""
    assert _vraag(plek, sql).split("; ") == [
        "spil_app t f f f f",
        "spil_backup t f t t f",
        "spil_functies f f f f f",
        "spil_owner t t f f f",
    ]
    eigenaar = "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'spil'"
    assert _vraag(plek, eigenaar) == "spil_owner"


@pytest.mark.skipif(not ALS_ROOT, reason="alleen root kan iets voor anderen onleesbaar starten")
def test_onder_een_map_die_alleen_root_kan_lezen_draait_hij_elders_en_blijft_alles_dicht(plek):
    plek.home.parent.chmod(0o700)
    voor = {pad: _modus(pad) for pad in plek.home.parents}
    gebruikers = Path("/etc/passwd").read_text()
    assert _vraag(plek, "SELECT current_user") == "spil_app"
    assert not plek.data.is_relative_to(plek.home)
    assert plek.data.stat().st_uid != 0
    assert {pad: _modus(pad) for pad in plek.home.parents} == voor
    assert Path("/etc/passwd").read_text() == gebruikers


@pytest.mark.skipif(not ALS_ROOT, reason="alleen root heeft een andere plaats nodig")
def test_een_weggegooide_spil_home_laat_de_oude_databank_niet_stil_liggen(plek):
    _vraag(plek, "SELECT 1")
    basis = Path(plek.instantie["basis"])
    (plek.home / "postgres" / "instantie.json").unlink()
    opzij = []
    try:
        assert _vraag(plek, "SELECT current_user") == "spil_app"
        opzij = list(basis.parent.glob(f"{basis.name}-verweesd-*"))
        assert len(opzij) == 1
        assert str(opzij[0]) in plek.gemeld
    finally:
        for map_ in opzij:
            subprocess.run(["rm", "-rf", "--", map_], check=True)


def test_twee_tegelijk_gestart_delen_een_server_en_de_laatste_sluit_af(plek):
    beide = [plek.start(BLIJF) for _ in range(2)]
    for proces in beide:
        assert proces.stdout is not None
        assert proces.stdout.readline() == "draait\n"
    hoofd = (plek.data / "postmaster.pid").read_text().splitlines()[0]
    beide[0].send_signal(2)
    beide[0].communicate()
    assert int(hoofd) in plek.processen()
    beide[1].send_signal(2)
    beide[1].communicate()
    assert plek.processen() == []


def test_na_kill_9_van_alles_start_hij_opnieuw_met_alle_gegevens(plek):
    proces = plek.start(BLIJF)
    assert proces.stdout is not None
    assert proces.stdout.readline() == "draait\n"
    maak = "postgres.verbind('owner').execute('CREATE TABLE blijft AS SELECT 42 AS getal')"
    plek.draai(DRAAI.format(maak))
    proces.kill()
    proces.communicate()
    plek.dood()
    assert (plek.data / "postmaster.pid").exists()
    assert _vraag(plek, "SELECT getal FROM blijft", "owner") == "42"
    assert plek.processen() == []


def test_een_achtergebleven_slot_met_een_hergebruikt_procesnummer_houdt_de_start_niet_tegen(plek):
    _vraag(plek, "SELECT 1")
    wie = {"user": plek.data.stat().st_uid, "group": 0, "extra_groups": []} if ALS_ROOT else {}
    with subprocess.Popen(["sleep", "120"], cwd="/", **wie) as ander:
        slot = plek.data / "postmaster.pid"
        slot.write_text(f"{ander.pid}\n{plek.data}\n1\n5432\n/tmp\n\n\n")
        os.chown(slot, plek.data.stat().st_uid, plek.data.stat().st_gid)
        assert _vraag(plek, "SELECT current_user") == "spil_app"
        ander.kill()


def test_een_socketmap_die_anderen_kunnen_openen_wordt_niet_vertrouwd(plek):
    _vraag(plek, "SELECT 1")
    vreemd = Path(tempfile.mkdtemp())
    vreemd.chmod(0o777)
    bestand = plek.home / "postgres" / "instantie.json"
    bestand.write_text(bestand.read_text().replace(plek.instantie["socket"], str(vreemd)))
    assert _vraag(plek, "SELECT current_user") == "spil_app"
    assert plek.instantie["socket"] != str(vreemd)
    vreemd.rmdir()


def test_gegevens_van_een_andere_versie_worden_niet_aangeraakt(plek):
    _vraag(plek, "SELECT 1")
    (plek.data / "PG_VERSION").write_text("12\n")
    regel = plek.faalt(DRAAI.format("pass"))
    assert "PostgreSQL 12" in regel
    assert "installeer PostgreSQL 12" in regel


def test_een_opdracht_die_faalt_laat_geen_server_achter(plek):
    plek.faalt(DRAAI.format("raise RuntimeError"))
    assert plek.processen() == []


@pytest.mark.skipif(not ALS_ROOT, reason="de suite draait al als gewone gebruiker")
def test_een_gewone_gebruiker_start_hem_zonder_hulp_van_root(tmp_path):
    python = f"/usr/bin/python{sys.version_info[0]}.{sys.version_info[1]}"
    if not Path(python).exists():
        pytest.skip(f"een gewone gebruiker heeft hier geen {python}")
    with tempfile.TemporaryDirectory(prefix="spil gewone gebruiker ") as map_:
        os.chown(map_, 65534, 65534)
        pakketten = Path(pytest.__file__).parent.parent
        plek = Plek(
            Path(map_) / "spil",
            omgeving={"PYTHONPATH": f"{KLOON}:{pakketten}", "PYTHONDONTWRITEBYTECODE": "1"},
            python=["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", python],
        )
        try:
            assert _vraag(plek, "SELECT current_user") == "spil_app"
            assert plek.data.stat().st_uid == 65534
            assert plek.data.is_relative_to(plek.home)
        finally:
            plek.ruim_op()


def test_wie_een_vreemde_spil_home_gebruikt_hoort_dat_in_een_regel(plek):
    plek.home.parent.joinpath("spil").write_text("geen map")
    assert "kies een andere SPIL_HOME" in plek.faalt(DRAAI.format("pass"))


def test_instellingen_lezen_start_niets(plek):
    plek.draai("from spil.kern import postgres; postgres.instellingen('app')")
    assert not (plek.home / "postgres").exists()
