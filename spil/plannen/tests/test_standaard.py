"""A plan begins with the goals of the approach."""

from datetime import timedelta

import pytest
import time_machine

from spil.casussen.tests.proefaanpak import maak_proefzaak, neem_proef_in_gebruik
from spil.kern.fouten import GeenRecht
from spil.plannen.commands import neem_standaarddoelen_over
from spil.plannen.fouten import PlanOnvolledig
from spil.plannen.queries import plan_van
from tests.inloggen import log_in
from tests.wereld import NU, VANDAAG, als

KNOP = "Neem de standaarddoelen over"


@pytest.fixture(autouse=True)
def _op_deze_dag():
    with time_machine.travel(NU, tick=False):
        yield


@pytest.fixture
def proef(wereld):
    return maak_proefzaak(wereld, neem_proef_in_gebruik(wereld))


def neem_over(proef, wie="regisseur"):
    with als(proef.wereld.rollen[wie]) as rol:
        neem_standaarddoelen_over(proef.uuid, door=rol, op=NU)
        return plan_van(proef.dossier)


def test_elke_standaardactie_krijgt_een_eigenaar_en_een_dag(wereld, proef):
    plan = neem_over(proef)
    assert [d.doel.omschrijving for d in plan.doelen] == ["Een plek om te wonen.", "Een inkomen."]
    assert [(a.partner.naam, a.deadline - VANDAAG) for a in plan.acties] == [
        ("Politie Zeeland-West-Brabant", timedelta(days=5)),
        # The OM does not take part yet.
        ("ZVH De Baronie", timedelta(days=10)),
    ]


def test_een_plan_dat_er_al_is_wordt_niet_aangevuld(wereld, proef):
    neem_over(proef)
    with pytest.raises(PlanOnvolledig, match="Er is al een plan"):
        neem_over(proef)


def test_een_partner_neemt_geen_standaarddoelen_over(wereld, proef):
    with pytest.raises(GeenRecht):
        neem_over(proef, "ketenpartner")


def test_een_leeg_plan_biedt_de_standaarddoelen_aan_met_een_knop(wereld, proef, client):
    log_in(client, wereld.regisseur)
    pad = f"/dossiers/{proef.uuid}/plan/"
    assert KNOP in client.get(pad).content.decode()
    antwoord = client.post(f"/dossiers/{proef.uuid}/standaarddoelen/", follow=True)
    pagina = antwoord.content.decode()
    assert "De standaarddoelen staan in het plan." in pagina
    assert KNOP not in pagina
    assert "Een plek om te wonen." in pagina


def test_bij_deelnemers_staat_wie_meestal_ook_meedoet(wereld, proef, client):
    log_in(client, wereld.regisseur)
    pagina = client.get(f"/dossiers/{proef.uuid}/deelnemers/").content.decode()
    assert "Openbaar ministerie: Voorwaarden (altijd)" in pagina
    assert "Politie: Toezicht" not in pagina
