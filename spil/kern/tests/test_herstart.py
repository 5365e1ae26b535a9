"""A server that was restarted while Spil ran."""

import pytest
from django.db.utils import ConnectionHandler

from spil.kern import postgres
from spil.kern.testing import eigenaar_verbinding


@pytest.mark.django_db
def test_na_een_herstart_van_de_databank_krijgt_niemand_een_foutpagina(monkeypatch):
    """eisen A7-01: what was not saved said so; what comes next finds a living connection."""
    monkeypatch.setenv("SPIL_POOL", "1")
    with eigenaar_verbinding() as eigenaar:
        naam = eigenaar.info.dbname
    proef = ConnectionHandler(
        {"default": {}, "proef": {**postgres.instellingen("app"), "NAME": naam}}
    )["proef"]

    def nummer() -> int:
        with proef.cursor() as cursor:
            cursor.execute("SELECT pg_backend_pid()")
            return int(cursor.fetchone()[0])

    try:
        eerste = nummer()
        proef.close()
        with postgres.verbind("app", dbname=naam) as ander:
            ander.execute("SELECT pg_terminate_backend(%s)", [eerste])
        assert nummer() != eerste
    finally:
        proef.close()
        proef.close_pool()
