"""Nobody reads that it is done before it is (eisen A7-01)."""

import pytest
from django.contrib.messages.storage.session import SessionStorage
from django.db import connection
from django.test import Client

from spil.toegang.commands import neem_noodtoegang
from spil.toegang.models import Deelsoort, Dossier, Dossierdeel, Toegang
from spil.toegang.tests.opzet import REDEN, dossier, nu
from tests.inloggen import log_in
from tests.wereld import NU, als

__all__ = ["dossier", "nu"]

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def collega(wereld, client: Client, nu) -> Client:
    client.raise_request_exception = False
    return log_in(client, wereld.collega)


@pytest.fixture
def commit_mislukt(monkeypatch: pytest.MonkeyPatch, wereld, dossier) -> None:
    """The command succeeds, and COMMIT does not: a row then lies in a part of another dossier,
    and the constraint that forbids it waits until the end."""
    with als(wereld.regisseur):
        ander = Dossier.open_nieuw(wereld.aanpak, op=NU)
        vreemd = Dossierdeel.van(ander, Deelsoort.KERN).pk

    def neem(*args, **kwargs):
        uuid = neem_noodtoegang(*args, **kwargs)
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT set_config('spil.delen',"
                " (current_setting('spil.delen')::bigint[] || %s::bigint)::text, true)",
                [vreemd],
            )
        assert Toegang.objects.filter(reden="nood").update(deel_id=vreemd) == 1
        return uuid

    monkeypatch.setattr("spil.toegang.views.noodtoegang.neem_noodtoegang", neem)


def neem(collega, dossier):
    return collega.post("/noodtoegang/", {"nummer": dossier.nummer, "toelichting": REDEN})


def test_als_vastleggen_lukt_leest_men_dat_het_gelukt_is(wereld, dossier, collega):
    assert neem(collega, dossier).status_code == 302
    assert "U hebt vier uur noodtoegang" in collega.session[SessionStorage.session_key]


def test_als_vastleggen_mislukt_leest_niemand_dat_het_gelukt_is(
    wereld, dossier, collega, commit_mislukt
):
    """COMMIT comes before the answer, so a failing one is an error page, without the message."""
    antwoord = neem(collega, dossier)
    assert antwoord.status_code == 500
    assert "noodtoegang" not in antwoord.content.decode()
    assert SessionStorage.session_key not in collega.session
    with als(wereld.collega):
        assert not Dossier.objects.exists()


def test_na_een_mislukte_vastlegging_werkt_de_volgende_gewoon(
    wereld, dossier, collega, commit_mislukt, monkeypatch
):
    assert neem(collega, dossier).status_code == 500
    monkeypatch.undo()
    assert neem(collega, dossier).status_code == 302
