"""The course of each leefgebied: what was written down, drawn small beside its table."""

from datetime import date

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from spil.casussen.commands import leg_situatie_vast
from spil.casussen.models import Leefgebiedsituatie
from spil.plannen.queries.leefgebieden import verloop_per_leefgebied
from spil.plannen.tests.opzet import zaak_met_deelnemers
from spil.ui.trap import Stap, trap
from spil.werkprocessen.leefgebieden import Leefgebied
from tests.inloggen import log_in
from tests.wereld import als, later

Ernst = Leefgebiedsituatie.Ernst


@pytest.fixture
def zaak(wereld):
    """Looked at twice, a month apart."""
    zaak = zaak_met_deelnemers(wereld)
    for dagen, ernst, tekst in ((0, Ernst.ACUUT, "Slaapt buiten."), (30, Ernst.GOED, "Een kamer.")):
        with als(wereld.regisseur, op=later(days=dagen)) as rol:
            leg_situatie_vast(
                zaak.uuid,
                leefgebied=Leefgebied.HUISVESTING,
                ernst=ernst,
                tekst=tekst,
                door=rol,
                op=later(days=dagen),
            )
    return zaak


def test_het_verloop_is_wat_er_is_opgeschreven_in_woorden(wereld, zaak):
    with als(wereld.behandelaar, op=later(days=40)):
        (verloop,) = verloop_per_leefgebied(zaak.dossier)
        assert verloop.samenvatting.endswith(": van acuut naar gaat goed")
    with als(wereld.officier):
        assert verloop_per_leefgebied(zaak.dossier) == []


def test_de_grafiek_staat_naast_de_tabel_en_heeft_woorden_bij_de_lijnen(wereld, zaak):
    adres = reverse("dossier-leefgebieden", args=[zaak.uuid])
    with time_machine.travel(later(days=40), tick=False):
        pagina = log_in(Client(), wereld.ketenpartner).get(adres).content.decode()
    for tekst in ("Slaapt buiten.", "Een kamer.", "<polyline", ">Zorgelijk</text>"):
        assert tekst in pagina


def test_een_lijn_loopt_door_tot_vandaag_en_maakt_een_stap_op_de_dag_zelf():
    stappen = [Stap(date(2026, 1, 1), 3, "a"), Stap(date(2026, 1, 11), 0, "b")]
    tekening = trap(stappen, ["goed", "", "", "acuut"], van=date(2026, 1, 1), tot=date(2026, 1, 21))
    eerste, hoek, tweede, einde = tekening.lijn.split()
    assert eerste.split(",")[1] == hoek.split(",")[1]
    assert hoek.split(",")[0] == tweede.split(",")[0]
    assert tweede.split(",")[1] == einde.split(",")[1]
    assert [punt.titel for punt in tekening.punten] == ["a", "b"]


def test_zonder_beschrijving_zegt_het_scherm_wat_te_doen(wereld):
    zaak = zaak_met_deelnemers(wereld)
    adres = reverse("dossier-leefgebieden", args=[zaak.uuid])
    with time_machine.travel(later(days=1), tick=False):
        pagina = log_in(Client(), wereld.regisseur).get(adres).content.decode()
    assert "Nog geen leefgebied beschreven." in pagina
