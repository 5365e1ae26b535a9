"""The agenda fills with what needs the table (issue 5, section 3)."""

from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from spil.aanmeldingen.tests.voorbeelden import doe_aanmelding
from spil.casussen.commands import plan_bespreking
from spil.casussen.tests.opzet import maak_zaak
from spil.kern.fouten import GeenRecht
from spil.kern.klok import datum
from spil.overleggen.commands import haal_van_agenda
from spil.overleggen.commands.agendamaken import bepaal_vulling, sla_over, vul_agenda
from spil.overleggen.fouten import AgendaNietMogelijk
from spil.overleggen.models import Aanleiding
from spil.overleggen.queries.kandidaten import kandidaten
from spil.overleggen.tasks import vul_agendas
from spil.overleggen.tests.agendaopzet import (
    OVER_DRIE_DAGEN,
    maak_tafel,
    op_agenda,
    punt_van,
    spreek_af,
    vind,
)
from spil.plannen.tests.opzet import maak_actie
from spil.werkprocessen.commands import systeemrol
from tests.wereld import NU, als, later

pytestmark = pytest.mark.django_db


@pytest.fixture
def zaak(wereld):
    return maak_zaak(wereld, regisseur=wereld.regisseur)


@pytest.fixture
def overleg(wereld):
    return maak_tafel(wereld)


def zet(wereld, overleg, *zaken, wie="regisseur"):
    with als(wereld.rollen[wie]) as rol:
        return vul_agenda(overleg.uuid, [zaak.uuid for zaak in zaken], door=rol, op=NU)


def vul_vanzelf(wereld, reeks, *aanleidingen):
    with als(wereld.ondersteuner) as rol:
        bepaal_vulling(reeks.uuid, vanzelf=aanleidingen, minuten=15, door=rol, op=NU)


def nacht(op=NU):
    with time_machine.travel(op, tick=False):
        vul_agendas(0)


def test_een_afgesproken_bespreking_vraagt_de_tafel_van_die_dag(wereld, zaak, overleg):
    assert vind(wereld, overleg) == []
    spreek_af(wereld, zaak, na=timedelta(days=4))
    assert vind(wereld, overleg) == []
    spreek_af(wereld, zaak)
    (kandidaat,) = vind(wereld, overleg)

    assert kandidaat.aanleiding == Aanleiding.BESPREKING
    assert [naam for _, naam in kandidaat.mensen] == ["Voorbeeld"]
    assert kandidaat.in_woorden().startswith(f"{zaak.dossier.nummer}, Voorbeeld: bespreking")


def test_een_aanmelding_die_wacht_vraagt_de_tafel_en_spoed_staat_bovenaan(wereld, zaak, overleg):
    gewoon = doe_aanmelding(wereld.ketenpartner)
    spoed = doe_aanmelding(wereld.behandelaar, urgentie="spoed", reden_spoed="Morgen thuis.")
    spreek_af(wereld, zaak)

    gevonden = vind(wereld, overleg, wie="triagist")
    assert [een.dossier.pk for een in gevonden] == [spoed.dossier_id, gewoon.dossier_id]
    assert [een.aanleiding for een in vind(wereld, overleg)] == ["triage", "triage", "bespreking"]


def test_wat_stilstaat_vraagt_de_tafel(wereld, zaak, overleg):
    maak_actie(zaak, deadline=datum(NU) - timedelta(days=90))
    (kandidaat,) = vind(wereld, overleg)

    assert (kandidaat.aanleiding, kandidaat.redenen[0].zin) == ("stilstand", "1 actie staat stil")


def test_wie_niet_aan_een_dossier_werkt_vindt_het_niet(wereld, zaak, overleg):
    """Not as a colleague, not as somebody who took emergency access, not in another house."""
    spreek_af(wereld, zaak)

    assert vind(wereld, overleg, wie="collega") == []
    assert len(vind(wereld, overleg, wie="ondersteuner")) == 1


def test_een_tafel_van_een_andere_aanpak_van_een_partner_of_zonder_personen_vindt_niets(
    wereld, zaak
):
    spreek_af(wereld, zaak)
    anders = maak_tafel(wereld, naam="ISD", aanpakcode="isd", overlegcode="weging")
    bestuur = maak_tafel(wereld, naam="Stuurgroep", soort="bestuurlijk", verwerking=None)
    eigen = maak_tafel(wereld, naam="COM", aanpakcode="com", overlegcode="casusoverleg")
    ggz = {"soort": "gefaciliteerd", "gastheer": wereld.partners["ggz"]}
    van_partner = maak_tafel(wereld, naam="Overleg GGZ", **ggz)

    alle = (anders, bestuur, van_partner, eigen)
    assert [len(vind(wereld, een)) for een in alle] == [0, 0, 0, 1]


def test_vullen_zet_op_de_agenda_wat_gekozen_is_en_noemt_de_aanleiding(wereld, zaak, overleg):
    spreek_af(wereld, zaak)
    (punt,) = zet(wereld, overleg, zaak)

    assert (punt.aanleiding, punt.wie) == ("bespreking", "Voorbeeld")
    assert op_agenda(wereld, overleg) == [zaak.dossier.nummer]
    assert vind(wereld, overleg) == []
    assert op_agenda(wereld, overleg, wie="manager") == [None]


def test_wat_op_een_andere_agenda_staat_komt_hier_niet_vanzelf(wereld, zaak, overleg):
    spreek_af(wereld, zaak)
    zet(wereld, overleg, zaak)
    later_die_dag = maak_tafel(wereld, naam="Nog een", na=OVER_DRIE_DAGEN)
    (kandidaat,) = vind(wereld, later_die_dag)

    assert not kandidaat.komt_vanzelf
    assert "staat op de agenda van" in kandidaat.in_woorden()


def test_een_ander_zet_niets_op_de_agenda_waar_hij_niet_aan_werkt(wereld, zaak, overleg):
    spreek_af(wereld, zaak)

    assert zet(wereld, overleg, zaak, wie="collega") == []
    with pytest.raises(GeenRecht):
        zet(wereld, overleg, zaak, wie="ketenpartner")


def test_de_nacht_vult_namens_spil_en_zet_niets_twee_keer(wereld, zaak, overleg):
    spreek_af(wereld, zaak)
    nacht()
    assert op_agenda(wereld, overleg) == []
    vul_vanzelf(wereld, overleg.reeks, "bespreking")
    with CaptureQueriesContext(connection) as vragen:
        nacht()
        nacht()

    assert op_agenda(wereld, overleg) == [zaak.dossier.nummer]
    gelogd = [v["sql"] for v in vragen if "'agendapunt.gezet'" in v["sql"]]
    assert len(gelogd) == 1
    assert f"'agendapunt.gezet', {systeemrol(wereld.huis).pk}," in gelogd[0]
    assert punt_van(wereld, overleg).plek.minuten == 15


def test_de_nacht_vult_alleen_waarvoor_de_reeks_zich_vult_en_pas_een_week_vooraf(wereld, zaak):
    spreek_af(wereld, zaak)
    straks = maak_tafel(wereld, na=timedelta(days=8))
    vul_vanzelf(wereld, straks.reeks, "triage", "bespreking")
    nacht()
    assert op_agenda(wereld, straks) == []
    vul_vanzelf(wereld, straks.reeks, "triage")
    nacht(later(days=2))
    assert op_agenda(wereld, straks) == []
    vul_vanzelf(wereld, straks.reeks, "bespreking")
    nacht(later(days=2))
    assert op_agenda(wereld, straks, op=later(days=2)) == [zaak.dossier.nummer]


def test_wat_is_overgeslagen_of_eraf_gehaald_zet_de_nacht_niet_terug(wereld, zaak, overleg):
    spreek_af(wereld, zaak)
    vul_vanzelf(wereld, overleg.reeks, "bespreking")
    with als(wereld.regisseur) as rol:
        sla_over(overleg.uuid, [zaak.uuid], door=rol, op=NU)
    nacht()
    assert op_agenda(wereld, overleg) == []
    zet(wereld, overleg, zaak)
    plek = punt_van(wereld, overleg).plek
    with als(wereld.regisseur) as rol:
        haal_van_agenda(plek.uuid, door=rol, op=NU)
    nacht()

    assert op_agenda(wereld, overleg) == []
    assert [een.overgeslagen for een in vind(wereld, overleg)] == [True]


def test_een_bestuurlijk_overleg_vult_zich_niet_met_personen(wereld):
    bestuur = maak_tafel(wereld, soort="bestuurlijk", verwerking=None)

    with pytest.raises(AgendaNietMogelijk):
        vul_vanzelf(wereld, bestuur.reeks, "triage")


def test_een_gesloten_agenda_vult_niemand_meer(wereld, zaak, overleg):
    spreek_af(wereld, zaak)
    na_afloop = later(days=4)

    with als(wereld.regisseur, op=na_afloop) as rol, pytest.raises(AgendaNietMogelijk):
        vul_agenda(overleg.uuid, [zaak.uuid], door=rol, op=na_afloop)


def test_veel_kandidaten_kosten_niet_meer_vragen(
    wereld, zaak, overleg, django_assert_max_num_queries
):
    for nr in range(4):
        een = maak_zaak(wereld, regisseur=wereld.regisseur)
        with als(wereld.regisseur) as rol:
            plan_bespreking(een.uuid, dag=datum(NU), door=rol, op=NU)
        doe_aanmelding(wereld.ketenpartner, aanleiding=f"Melding {nr}.")
    with als(wereld.regisseur), django_assert_max_num_queries(7):
        assert len(kandidaten(overleg, op=NU)) == 8
