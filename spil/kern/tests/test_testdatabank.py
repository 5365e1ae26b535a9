"""The suite itself: it works as the app works, and leaves nothing behind."""

import psycopg
import pytest
from django.db import connection
from procrastinate.contrib.django.models import ProcrastinateJob

from spil.kern import postgres
from spil.kern.testing import eigenaar_verbinding


def _wie() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        return str(cursor.fetchone()[0])


def _opdrachten() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_jobs")
        return int(cursor.fetchone()[0])


def _zet_opdracht() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_jobs (task_name, queue_name) VALUES ('proef', 'proef')"
        )


@pytest.mark.django_db
def test_de_suite_is_ingelogd_als_app():
    assert _wie() == "spil_app"


@pytest.mark.django_db
def test_de_app_mag_geen_beleid_omgaan_en_bezit_geen_tabel():
    with eigenaar_verbinding() as owner:
        rol = owner.execute(
            "SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole FROM pg_roles "
            "WHERE rolname = 'spil_app'"
        ).fetchone()
        tabellen = owner.execute(
            "SELECT relname FROM pg_class WHERE relowner = 'spil_app'::regrole"
        ).fetchall()
    assert rol == (False, False, False, False)
    assert tabellen == []


@pytest.mark.django_db
def test_de_app_mag_geen_tabel_leegmaken_of_wijzigen():
    for opdracht in (
        "TRUNCATE procrastinate_jobs",
        "ALTER TABLE procrastinate_jobs ADD COLUMN x int",
        "CREATE TABLE eigen_tabel (i int)",
        "SET ROLE spil_owner",
        "SET ROLE spil_functies",
    ):
        with (
            eigenaar_verbinding() as owner,
            pytest.raises(psycopg.errors.InsufficientPrivilege),
            postgres.verbind("app", dbname=owner.info.dbname) as app,
        ):
            app.execute(opdracht)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("keer", [1, 2])
def test_wat_een_test_vastlegt_ziet_de_volgende_niet(keer):
    assert _opdrachten() == 0
    _zet_opdracht()
    assert _opdrachten() == 1
    assert ProcrastinateJob.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_na_een_vastleggende_test_is_de_inhoud_van_de_migraties_er_nog():
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM django_migrations")
        assert cursor.fetchone()[0] > 0
    assert _wie() == "spil_app"
