"""Every screen that somebody of the cast gets to see stays within its number of queries; the work
list and the dossier have budgets of their own (tests/test_querybudget.py)."""

import pytest
from django.db import transaction

from spil.kern import rls
from spil.meting.tellen import geteld
from tests.matrix.objecten import doelen
from tests.matrix.statussen import verwacht
from tests.matrix.test_sql import CAST
from tests.matrix.vragen import Vrager

pytestmark = pytest.mark.matrix
BUDGET = 15


@pytest.fixture(autouse=True)
def _zoals_in_productie(monkeypatch):
    """A real request runs in no transaction but its own, so it finds no context to put back."""
    monkeypatch.setattr(rls, "_lees_context", lambda: None)


@pytest.mark.parametrize("wie", CAST)
def test_elk_scherm_blijft_binnen_het_budget(toneel, wie):
    """Only where a screen may come back: that nothing else does is proved in test_http.py."""
    client, te_veel = Vrager(toneel, wie).client, []
    schermen = [d for d in doelen(toneel) if 200 in verwacht(toneel, wie, d, "GET")]
    assert schermen
    for doel in schermen:
        client.cookies.clear()
        client.cookies["spil"] = toneel.sessies[wie]
        with transaction.atomic():
            with geteld() as queries:
                antwoord = client.get(doel.pad)
            transaction.set_rollback(True)
        if antwoord.status_code == 200 and len(queries) > BUDGET:
            te_veel.append(f"{len(queries)} {doel.route} ({doel.dossier})")
    assert not te_veel, "\n".join(sorted(set(te_veel)))
