"""How many queries the busiest pages and acts may take (docs/snelheid.md); all SQL counts: session,
user, context and log too. `tests/matrix/test_querybudget.py` does every other screen."""

from datetime import timedelta
from http import HTTPStatus
from uuid import uuid4

import pytest
import time_machine

from spil.aanmeldingen.tests.voorbeelden import doe_aanmelding
from spil.kern import rls
from spil.meting.tellen import geteld
from spil.plannen.tests.opzet import (
    maak_actie,
    maak_doel,
    voeg_veel_acties_toe,
    zaak_met_deelnemers,
)
from spil.stukken.models import Journaalregel
from spil.toegang.models import Deelsoort, Dossierdeel
from spil.ui.formulier import KEER
from tests.inloggen import log_in
from tests.wereld import NU, VANDAAG, als

MIJN_WERK = 8
DOSSIER = 11
TOEVOEGEN = 12
TABBLAD = 15


@pytest.fixture(autouse=True)
def _zoals_in_productie(monkeypatch):
    """Inside the transaction of a test a request also puts back the context that it found; a real
    request finds none."""
    monkeypatch.setattr(rls, "_lees_context", lambda: None)
    with time_machine.travel(NU, tick=False):
        yield


@pytest.fixture
def zaak(wereld):
    return zaak_met_deelnemers(wereld)


def tel(client, rol, pad, velden=None):
    """What the second time takes, so not what a session or process does once; a form as a browser
    sends it, with the key that makes sending it twice one."""
    log_in(client, rol)
    client.get(pad)
    with geteld() as queries:
        antwoord = (
            client.get(pad) if velden is None else client.post(pad, {**velden, KEER: uuid4()})
        )
    assert antwoord.status_code == (HTTPStatus.OK if velden is None else HTTPStatus.FOUND)
    return queries


def schrijf_veel_notities(zaak, aantal):
    """Straight into the table, every fifth corrected: for counting queries only."""
    with als(zaak.wereld.regisseur):
        deel = Dossierdeel.van(zaak.dossier, Deelsoort.GEZAMENLIJK)
        regels = [_notitie(zaak, deel, nr) for nr in range(aantal)]
        Journaalregel.neem_over(regels)
        Journaalregel.neem_over(_notitie(zaak, deel, 0, corrigeert=oud) for oud in regels[::5])


def _notitie(zaak, deel, nr, **anders):
    return Journaalregel(
        dossier=zaak.dossier,
        deel=deel,
        soort="contact",
        aard="mening" if nr % 2 else "feit",
        tekst=f"Notitie {nr}",
        bron="J. Verbeek, politie",
        gebeurd_op=VANDAAG - timedelta(days=nr),
        geschreven_op=NU,
        geschreven_door=zaak.wereld.regisseur if nr % 2 else zaak.wereld.ketenpartner,
        sleutel=uuid4(),
        **anders,
    )


def test_mijn_werk_blijft_binnen_het_budget(client, wereld, zaak):
    doe_aanmelding(wereld.ketenpartner)
    voeg_veel_acties_toe(zaak, 25, doel=maak_doel(zaak))
    for wie in (
        "regisseur",
        "ondersteuner",
        "coordinator",
        "triagist",
        "ketenpartner",
        "behandelaar",
    ):
        queries = tel(client, wereld.rollen[wie], "/")
        assert len(queries) <= MIJN_WERK, "\n".join(queries)


@pytest.mark.parametrize("aantal", [30, 300])
def test_het_dossier_kost_evenveel_bij_30_als_bij_300_regels(client, wereld, zaak, aantal):
    voeg_veel_acties_toe(zaak, aantal, doel=maak_doel(zaak))
    schrijf_veel_notities(zaak, aantal)
    for wie in ("regisseur", "ketenpartner"):
        queries = tel(client, wereld.rollen[wie], f"/dossiers/{zaak.uuid}/")
        assert len(queries) == DOSSIER, "\n".join(queries)


@pytest.mark.parametrize("aantal", [30, 300])
@pytest.mark.parametrize(
    "tab", ["plan/", "gegevens/", "mensen/", "deelnemers/", "journaal/", "tijdlijn/"]
)
def test_de_tabbladen_kosten_niet_meer_bij_meer_regels(client, wereld, zaak, tab, aantal):
    voeg_veel_acties_toe(zaak, aantal, doel=maak_doel(zaak))
    schrijf_veel_notities(zaak, aantal)
    queries = tel(client, wereld.regisseur, f"/dossiers/{zaak.uuid}/{tab}")
    assert len(queries) <= TABBLAD, "\n".join(queries)


@pytest.mark.parametrize("voor", ["organisatie", "persoon"])
@pytest.mark.parametrize("met_doel", [True, False])
def test_een_actie_toevoegen_blijft_binnen_het_budget(client, wereld, zaak, voor, met_doel):
    doel, persoon = maak_doel(zaak), wereld.ketenpartner
    velden = {
        "sleutel": uuid4(),
        "omschrijving": "Huisbezoek brengen",
        "eigenaar": f"r:{persoon.uuid}"
        if voor == "persoon"
        else f"p:{persoon.medewerker.partner.uuid}",
        "deadline": "30-11-2026",
        "doel": doel.uuid if met_doel else "",
        "hulp_nodig": "",
    }
    pad = f"/dossiers/{zaak.uuid}/acties/nieuw/"
    queries = tel(client, wereld.regisseur, pad, velden)
    assert len(queries) <= TOEVOEGEN, "\n".join(queries)


@pytest.mark.parametrize("wie", ["regisseur", "ketenpartner"])
def test_een_notitie_toevoegen_blijft_binnen_het_budget(client, wereld, zaak, wie):
    maak_actie(zaak)
    with als(wereld.rollen[wie]):
        deel = Dossierdeel.van(zaak.dossier, Deelsoort.GEZAMENLIJK)
    velden = {
        "sleutel": uuid4(),
        "deel": deel.uuid,
        "soort": "contact",
        "tekst": "Gesproken aan de deur",
        "aard": "feit",
        "bron": "J. Verbeek, politie",
        "gebeurd_op": "23-11-2026",
    }
    pad = f"/dossiers/{zaak.uuid}/notities/nieuw/"
    queries = tel(client, wereld.rollen[wie], pad, velden)
    assert len(queries) <= TOEVOEGEN, "\n".join(queries)
