"""How much time meetings ask of each organisation (missie B5)."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.urls import reverse

from spil.overleggen.models import Genodigde
from spil.overleggen.queries.belasting import belasting, belasting_van_vaste_partijen
from spil.overleggen.tests.tafelopzet import zet_overleg
from tests.inloggen import log_in
from tests.wereld import VANDAAG, als

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("nu")]
WEEK = timedelta(weeks=1)


@pytest.fixture
def overleg(wereld):
    return zet_overleg(wereld, na=timedelta(days=1))


def nodig(wereld, overleg, partner, naam, **hoe):
    return Genodigde.nodig_uit(overleg, partner=wereld.partners[partner], naam=naam, **hoe)


def uren(wereld, *, vanaf=VANDAAG):
    with als(wereld.manager) as door:
        tabel = belasting(door=door, vanaf=vanaf)
    return {regel.partner.naam: [uren for _, uren in regel.per_week] for regel in tabel.regels}


def test_een_vaste_partij_telt_voor_een_tot_er_mensen_zijn_gevraagd(wereld, overleg):
    politie = wereld.partners["politie"].naam
    assert uren(wereld)[politie] == [1, 0, 0, 0]
    for naam in ("A. Een", "B. Twee", "C. Drie"):
        derde = nodig(wereld, overleg, "politie", naam)
    assert uren(wereld)[politie] == [3, 0, 0, 0]
    derde.zet_stand("komt_niet")
    assert uren(wereld)[politie] == [2, 0, 0, 0]


def test_wie_af_en_toe_komt_telt_als_er_iemand_is_gevraagd_en_het_huis_nooit(wereld, overleg):
    assert set(uren(wereld)) == {"Politie Zeeland-West-Brabant", "GGZ Voorbeeld"}
    nodig(wereld, overleg, "om", "P. Sanders", incidenteel=True)
    assert uren(wereld)["Openbaar Ministerie"] == [1, 0, 0, 0]


def test_als_iedereen_van_een_partij_afzegt_vraagt_het_overleg_haar_niets(wereld, overleg):
    nodig(wereld, overleg, "politie", "A. Een").zet_stand("komt_niet")
    assert uren(wereld)["Politie Zeeland-West-Brabant"] == [0, 0, 0, 0]


def test_elke_week_apart_en_wat_vervalt_telt_niet(wereld, overleg):
    volgende = zet_overleg(wereld, na=timedelta(days=8), reeks=overleg.reeks)
    zet_overleg(wereld, na=timedelta(days=29), reeks=overleg.reeks)
    assert uren(wereld)["GGZ Voorbeeld"] == [1, 1, 0, 0]
    assert uren(wereld, vanaf=VANDAAG + WEEK)["GGZ Voorbeeld"] == [1, 0, 0, 1]
    volgende.laat_vervallen(om="Ziekte.")
    assert uren(wereld)["GGZ Voorbeeld"] == [1, 0, 0, 0]


def test_wie_het_meest_wordt_gevraagd_staat_bovenaan(wereld, overleg):
    nodig(wereld, overleg, "ggz", "A. Een")
    nodig(wereld, overleg, "ggz", "B. Twee")
    assert next(iter(uren(wereld))) == "GGZ Voorbeeld"


def test_bij_het_plannen_staat_wat_er_van_deze_tafel_al_gevraagd_wordt(wereld, overleg, client):
    """Missie B5: of all meetings, for who always sits at this one."""
    ander = zet_overleg(wereld, na=timedelta(days=2), naam="Andere tafel")
    with als(wereld.ondersteuner) as door:
        tabel = belasting_van_vaste_partijen(ander.reeks, door=door, vanaf=VANDAAG)
    assert {(een.partner.naam, een.totaal) for een in tabel.regels} == {
        ("Politie Zeeland-West-Brabant", Decimal(2)),
        ("GGZ Voorbeeld", Decimal(2)),
    }
    log_in(client, wereld.ondersteuner)
    for naam, sleutel in (
        ("overleg-nieuw", ander.reeks.uuid),
        ("overlegreeks-planning", ander.reeks.uuid),
        ("overleg-verplaatsing", ander.uuid),
    ):
        tekst = client.get(reverse(naam, args=[sleutel])).content.decode()
        assert "Wat er van deze tafel al gevraagd wordt" in tekst
        assert "GGZ Voorbeeld" in tekst


def test_de_manager_ziet_de_tabel_en_een_partner_niet(wereld, overleg, client):
    adres = reverse("partnerbelasting")
    log_in(client, wereld.manager)
    assert "GGZ Voorbeeld" in client.get(adres).content.decode()
    log_in(client, wereld.ketenpartner)
    assert client.get(adres).status_code == 403
