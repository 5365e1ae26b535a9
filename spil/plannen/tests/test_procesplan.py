"""How the deelnemers work together, beside what they do."""

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from spil.kern.fouten import GeenRecht, NietGevonden
from spil.plannen.commands import leg_procesplan_vast
from spil.plannen.fouten import PlanOnvolledig
from spil.plannen.queries import procesplan_van
from spil.plannen.tests.opzet import zaak_met_deelnemers
from spil.toegang.versies import IntussenGewijzigd
from tests.inloggen import log_in
from tests.wereld import NU, als


@pytest.fixture
def zaak(wereld):
    return zaak_met_deelnemers(wereld)


def spreek_af(zaak, *, wie="regisseur", **teksten):
    with als(zaak.wereld.rollen[wie]) as rol:
        return leg_procesplan_vast(zaak.uuid, door=rol, op=NU, **teksten)


def test_alle_deelnemers_lezen_hoe_er_wordt_samengewerkt(wereld, zaak):
    spreek_af(zaak, crisis="Bel de wijkagent.", ritme="Elke twee weken.")
    for wie in ("regisseur", "ketenpartner", "behandelaar"):
        with als(wereld.rollen[wie]):
            procesplan = procesplan_van(zaak.dossier)
            assert procesplan is not None
            assert procesplan.crisis == "Bel de wijkagent."
    with als(wereld.officier):
        assert procesplan_van(zaak.dossier) is None


@pytest.mark.parametrize(("wie", "fout"), [("ketenpartner", GeenRecht), ("collega", NietGevonden)])
def test_alleen_wie_de_casus_leidt_legt_afspraken_vast(zaak, wie, fout):
    with pytest.raises(fout):
        spreek_af(zaak, wie=wie, ritme="Elke week.")


def test_een_leeg_procesplan_en_een_ingehaalde_versie_worden_geweigerd(zaak):
    with pytest.raises(PlanOnvolledig):
        spreek_af(zaak, ritme="  ")
    spreek_af(zaak, ritme="Elke week.", versie=0)
    with pytest.raises(IntussenGewijzigd):
        spreek_af(zaak, wie="ondersteuner", ritme="Elke maand.", versie=0)


def test_het_scherm_bewaart_een_concept_en_toont_wat_een_collega_schreef(wereld, zaak):
    adres = reverse("dossier-procesplan", args=[zaak.uuid])
    with time_machine.travel(NU, tick=False):
        client = log_in(Client(), wereld.regisseur)
        assert client.post(adres, {"versie": "0"}).status_code == 422
        concept = f"{adres}?concept=ProcesplanForm"
        assert client.post(concept, {"ritme": "Half getypt", "versie": "0"}).status_code == 200
        assert "Half getypt" in client.get(adres).content.decode()
        spreek_af(zaak, wie="ondersteuner", ritme="Elke maand.")
        botst = client.post(adres, {"ritme": "Elke week.", "versie": "0"})
        assert botst.status_code == 422
        assert "Elke maand." in botst.content.decode()
        assert client.post(adres, {"ritme": "Elke week.", "versie": "1"}).status_code == 302
        plan = client.get(reverse("dossier-plan", args=[zaak.uuid])).content.decode()
    assert "Elke week." in plan
