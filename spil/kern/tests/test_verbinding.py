"""Environment in, connection settings out."""

import os
import stat

import pytest

from spil.kern import omgeving, postgres
from spil.kern.omgeving import OmgevingsFout


@pytest.fixture(autouse=True)
def _kaal(monkeypatch, tmp_path):
    for naam in os.environ:
        if naam.startswith(("SPIL_", "DATABASE_")):
            monkeypatch.delenv(naam)
    monkeypatch.setenv("SPIL_HOME", str(tmp_path / "spil"))


def test_een_verbinding_met_meer_hosts_en_tls_blijft_heel(monkeypatch):
    monkeypatch.setenv(
        "DATABASE_URL",
        "postgresql://spil_app:g%40heim@db1:5432,db2:5433/zvh"
        "?target_session_attrs=read-write&sslmode=verify-full",
    )
    ingesteld = postgres.instellingen("app")
    assert ingesteld["HOST"] == "db1,db2"
    assert ingesteld["PORT"] == "5432,5433"
    assert ingesteld["NAME"] == "zvh"
    assert ingesteld["PASSWORD"] == "g@heim"
    assert ingesteld["OPTIONS"]["target_session_attrs"] == "read-write"
    assert ingesteld["OPTIONS"]["sslmode"] == "verify-full"


def test_zonder_instantie_zijn_er_wel_instellingen_maar_start_er_niets(tmp_path):
    assert postgres.instellingen("app")["USER"] == "spil_app"
    assert postgres.instellingen("owner")["USER"] == "spil_owner"
    assert not (tmp_path / "spil").exists()


def test_alleen_de_web_processen_van_de_app_delen_verbindingen(monkeypatch):
    assert "pool" not in postgres.instellingen("app")["OPTIONS"]
    monkeypatch.setenv("SPIL_POOL", "1")
    assert postgres.instellingen("app")["OPTIONS"]["pool"]["max_size"] == 8
    assert postgres.instellingen("app")["CONN_MAX_AGE"] == 0
    assert "pool" not in postgres.instellingen("owner")["OPTIONS"]


def test_de_verbinding_opvragen_van_een_databank_die_er_niet_is_zegt_wat_te_doen():
    with pytest.raises(OmgevingsFout, match="start Spil eerst"):
        postgres.url("app")


def test_de_rol_is_app_tenzij_anders_gevraagd(monkeypatch):
    assert omgeving.database_rol() == "app"
    monkeypatch.setenv("SPIL_DB_ROL", "owner")
    assert omgeving.database_rol() == "owner"
    monkeypatch.setenv("SPIL_DB_ROL", "postgres")
    with pytest.raises(OmgevingsFout, match="kies app of owner"):
        omgeving.database_rol()


def test_de_geheime_sleutel_wordt_een_keer_gemaakt_en_is_van_niemand_anders(tmp_path):
    eerste = omgeving.geheime_sleutel()
    assert len(eerste) > 60
    assert omgeving.geheime_sleutel() == eerste
    bestand = tmp_path / "spil" / "geheime_sleutel"
    assert stat.S_IMODE(bestand.stat().st_mode) == 0o600
    assert [pad.name for pad in bestand.parent.iterdir()] == ["geheime_sleutel"]


def test_een_gegeven_sleutelbestand_mag_niet_leeg_zijn_of_ontbreken(monkeypatch, tmp_path):
    bestand = tmp_path / "sleutel"
    monkeypatch.setenv("SPIL_SECRET_KEY_FILE", str(bestand))
    with pytest.raises(OmgevingsFout, match="niet te lezen"):
        omgeving.geheime_sleutel()
    bestand.write_text("\n")
    with pytest.raises(OmgevingsFout, match="leeg"):
        omgeving.geheime_sleutel()
    bestand.write_text("gegeven\n")
    assert omgeving.geheime_sleutel() == "gegeven"


@pytest.mark.parametrize(
    ("waarde", "verwacht"), [("1", True), ("ja", True), ("", False), ("0", False), ("nee", False)]
)
def test_ja_en_nee_in_de_omgeving(monkeypatch, waarde, verwacht):
    monkeypatch.setenv("SPIL_PROEF", waarde)
    assert omgeving.waar("SPIL_PROEF") is verwacht


def test_een_lijst_in_de_omgeving_heeft_geen_lege_delen(monkeypatch):
    assert omgeving.lijst("SPIL_PROEF", "a, b") == ["a", "b"]
    monkeypatch.setenv("SPIL_PROEF", " c,, d ,")
    assert omgeving.lijst("SPIL_PROEF", "a") == ["c", "d"]
