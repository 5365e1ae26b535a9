"""Under each shipped approach the pages of a report and a case stay within their number of queries:
with the rows that its own scenario wrote, when the triage decides and just before the case closes."""

import inspect
from http import HTTPStatus

import pytest
import time_machine
from django.db import transaction

from spil.kern import rls
from spil.meting.tellen import geteld
from tests.aanpakken.catalogus import CODES, met_alleen, scenarios
from tests.aanpakken.stappen import Zaak
from tests.aanpakken.toneel import Toneel, bouw_toneel, moment
from tests.inloggen import log_in
from tests.test_querybudget import DOSSIER, MIJN_WERK, TABBLAD

pytestmark = pytest.mark.matrix
# What a regisseur opens; the list of cases with the columns of the approach too.
TABS = ("plan", "gegevens", "mensen", "deelnemers", "journaal", "tijdlijn", "fase", "afsluiting")


class Meter:
    """Asks pages as somebody of the scenario, and keeps which took too many queries."""

    def __init__(self, client, monkeypatch):
        self.client, self.monkeypatch = client, monkeypatch
        self.te_veel: set[str] = set()
        self.gemeten: set[str] = set()

    def meet(self, rol, pad, hoogstens, *, op, naam):
        """What the second time takes, so not what a session or process does once."""
        with time_machine.travel(moment(op), tick=False), self.monkeypatch.context() as zoals:
            # A real request runs in no transaction but its own, so it finds no context to put back.
            zoals.setattr(rls, "_lees_context", lambda: None)
            log_in(self.client, rol)
            assert self.client.get(pad).status_code == HTTPStatus.OK, pad
            with geteld() as queries:
                self.client.get(pad)
        self.gemeten.add(naam)
        if len(queries) > hoogstens:
            self.te_veel.add(f"{naam}: {len(queries)}")

    def aanmelding(self, toneel, aanmelding, wie, op):
        rol, uuid = toneel.rollen[wie], aanmelding.uuid
        for naam, pad in (
            ("triage", f"/aanmeldingen/{uuid}/triage/"),
            ("aanmelding", f"/aanmeldingen/{uuid}/"),
            ("aanmeldingen", "/aanmeldingen/"),
        ):
            self.meet(rol, pad, TABBLAD, op=op, naam=naam)

    def dossier(self, zaak, op):
        rol, eigen = zaak.toneel.rollen[zaak.regie], f"/dossiers/{zaak.dossier.uuid}/"
        self.meet(rol, "/", MIJN_WERK, op=op, naam="mijn werk")
        self.meet(rol, eigen, DOSSIER, op=op, naam="dossier")
        for tab in TABS:
            self.meet(rol, f"{eigen}{tab}/", TABBLAD, op=op, naam=tab)
        lijst = f"/casussen/?aanpak={zaak.dossier.aanpakcode}"
        self.meet(rol, lijst, TABBLAD, op=op, naam="caseload")


@pytest.fixture
def meter(client, monkeypatch):
    meter = Meter(client, monkeypatch)
    besluit, sluit = Toneel.besluit, Zaak.sluit

    def meet_en_besluit(toneel, aanmelding, uitkomst, **hoe):
        meter.aanmelding(toneel, aanmelding, hoe.get("door", "triagist"), hoe["op"])
        return besluit(toneel, aanmelding, uitkomst, **hoe)

    def meet_en_sluit(zaak, resultaat, **hoe):
        meter.dossier(zaak, hoe["op"])
        return sluit(zaak, resultaat, **hoe)

    monkeypatch.setattr(Toneel, "besluit", meet_en_besluit)
    monkeypatch.setattr(Zaak, "sluit", meet_en_sluit)
    return meter


@pytest.mark.parametrize("code", CODES)
def test_de_paginas_van_een_aanpak_blijven_binnen_het_budget(db, client, meter, code):
    """Architectuur, Budgets."""
    for scenario in scenarios(code):
        extra = {"client": client} if "client" in inspect.signature(scenario).parameters else {}
        with met_alleen([code]), transaction.atomic():
            scenario(bouw_toneel(), **extra)
            transaction.set_rollback(True)
    assert {"triage", "mijn werk", "dossier", "caseload"} <= meter.gemeten
    assert not meter.te_veel, sorted(meter.te_veel)
