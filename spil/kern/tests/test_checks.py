"""What stops a start. (A1-07)"""

from runpy import run_module

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import Error, connection
from django.test import override_settings

from spil.kern.checks import app_rol_is_gewoon, demo_alleen_op_eigen_machine
from spil.kern.testing import eigenaar_verbinding, log_in_als


def _nummers(meldingen) -> list[str]:
    return [melding.id for melding in meldingen]


@pytest.fixture(autouse=True)
def _geen_eigen_server(monkeypatch):
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.delenv("DATABASE_OWNER_URL", raising=False)


DEMO = override_settings(
    DEMO=True, SITE_ADRES="http://localhost:8000", ALLOWED_HOSTS=["localhost", "127.0.0.1"]
)


@DEMO
def test_de_demo_mag_op_de_eigen_machine():
    assert demo_alleen_op_eigen_machine(None) == []


@DEMO
@pytest.mark.parametrize("naam", ["DATABASE_URL", "DATABASE_OWNER_URL"])
def test_de_demo_mag_niet_op_een_eigen_server(monkeypatch, naam):
    monkeypatch.setenv(naam, "postgresql://db/spil")
    assert _nummers(demo_alleen_op_eigen_machine(None)) == ["spil.E001"]


@DEMO
@pytest.mark.parametrize(
    "anders",
    [
        {"SITE_ADRES": "https://spil.voorbeeld.nl"},
        {"SITE_ADRES": "http://192.0.2.7:8000"},
        {"ALLOWED_HOSTS": ["localhost", "spil.voorbeeld.nl"]},
        {"ALLOWED_HOSTS": ["*"]},
    ],
)
def test_de_demo_mag_niet_op_een_adres_dat_anderen_bereiken(anders):
    with override_settings(**anders):
        assert _nummers(demo_alleen_op_eigen_machine(None)) == ["spil.E002"]


@DEMO
def test_ook_een_webserver_zonder_beheeropdracht_start_zo_niet(monkeypatch):
    """eisen A2-01: granian runs no system checks, and in demo anyone is anyone."""
    assert run_module("spil.config.wsgi")["application"]
    monkeypatch.setenv("DATABASE_URL", "postgresql://db/spil")
    with pytest.raises(ImproperlyConfigured, match="eigen databankserver"):
        run_module("spil.config.wsgi")


def test_zonder_demo_mag_elk_adres():
    with override_settings(DEMO=False, SITE_ADRES="https://spil.voorbeeld.nl"):
        assert demo_alleen_op_eigen_machine(None) == []


@pytest.mark.django_db
def test_de_app_rol_is_gewoon_genoeg():
    assert app_rol_is_gewoon(None, ["default"]) == []
    assert app_rol_is_gewoon(None, None) == []


@pytest.mark.django_db(transaction=True)
def test_inloggen_als_eigenaar_van_de_tabellen_wordt_geweigerd():
    with eigenaar_verbinding() as owner:
        database = owner.info.dbname
    with log_in_als("owner", database):
        assert _nummers(app_rol_is_gewoon(None, ["default"])) == ["spil.E003"]


@pytest.mark.django_db
def test_een_databank_die_niet_antwoordt_is_een_fout_zonder_bijzonderheden(monkeypatch):
    def stuk(*args):
        raise Error("wachtwoord")

    monkeypatch.setattr(connection, "cursor", stuk)
    (melding,) = app_rol_is_gewoon(None, ["default"])
    assert melding.id == "spil.E004"
    assert "wachtwoord" not in str(melding)
