"""The pages that put the work together, through HTTP with the cast."""

from datetime import timedelta
from http import HTTPStatus

import pytest
import time_machine

from spil.aanmeldingen.tests.voorbeelden import doe_aanmelding
from spil.casussen.commands import waarschuw
from spil.casussen.tests.opzet import laat_ggz_deelnemen, maak_zaak
from spil.logboek.models import Inzage
from spil.personen.models import Betrokkene
from spil.plannen.commands import voeg_actie_toe
from tests.inloggen import log_in
from tests.wereld import NU, VANDAAG, als

TABS = ["", "plan/", "gegevens/", "mensen/", "deelnemers/", "journaal/", "tijdlijn/"]


@pytest.fixture(autouse=True)
def _vandaag():
    with time_machine.travel(NU, tick=False):
        yield


def blader(client, rol, pad):
    log_in(client, rol)
    return client.get(pad)


def verstuur(client, rol, pad, velden):
    log_in(client, rol)
    return client.post(pad, velden)


@pytest.fixture
def zaak(wereld):
    zaak = maak_zaak(wereld, regisseur=wereld.regisseur)
    laat_ggz_deelnemen(zaak)
    with als(wereld.regisseur) as regisseur:
        voeg_actie_toe(
            zaak.uuid,
            partner=wereld.partners["politie"],
            rol=wereld.ketenpartner,
            omschrijving="Wijkagent gaat langs",
            deadline=VANDAAG - timedelta(days=2),
            hulp_nodig="",
            doel=None,
            sleutel=None,
            door=regisseur,
            op=NU,
        )
    return zaak


@pytest.mark.parametrize("tab", TABS)
def test_de_regisseur_opent_elk_tabblad(client, zaak, tab):
    antwoord = blader(client, zaak.wereld.regisseur, f"/dossiers/{zaak.uuid}/{tab}")
    assert antwoord.status_code == HTTPStatus.OK
    assert zaak.dossier.nummer in antwoord.content.decode()


@pytest.mark.parametrize("tab", TABS)
@pytest.mark.parametrize("wie", ["collega", "buitenstaander", "officier"])
def test_voor_wie_er_niet_bij_hoort_bestaat_het_niet(client, zaak, tab, wie):
    antwoord = blader(client, zaak.wereld.rollen[wie], f"/dossiers/{zaak.uuid}/{tab}")
    assert antwoord.status_code == HTTPStatus.NOT_FOUND


def test_de_partner_ziet_het_plan_maar_niet_de_namen_van_slachtoffers_op_de_kaft(client, zaak):
    antwoord = blader(client, zaak.wereld.behandelaar, f"/dossiers/{zaak.uuid}/")
    tekst = antwoord.content.decode()
    assert "Wijkagent gaat langs" in tekst
    assert "Sluit af" not in tekst


def test_mijn_werk_begint_met_wat_te_laat_is(client, zaak):
    tekst = blader(client, zaak.wereld.regisseur, "/").content.decode()
    assert "Wijkagent gaat langs" in tekst
    assert "2 dagen te laat" in tekst
    assert "Herinner" in tekst


@pytest.mark.parametrize("wie", ["regisseur", "ketenpartner"])
def test_mijn_werk_noemt_de_hoofdpersoon_naast_het_nummer(client, zaak, wie):
    tekst = blader(client, zaak.wereld.rollen[wie], "/").content.decode()
    assert f'{zaak.dossier.nummer} <span class="werkregel-wie">Voorbeeld</span>' in tekst
    assert "Getroffen" not in tekst
    assert "Gezinsman" not in tekst


def test_wie_met_naam_op_mijn_werk_staat_staat_ook_in_het_logboek(client, zaak):
    blader(client, zaak.wereld.regisseur, "/")
    with als(zaak.wereld.fg):
        blikken = Inzage.objects.raw(
            "SELECT * FROM spil_inzagen(%s, %s)", [zaak.dossier.nummer, NU]
        )
        gezien = {b.betrokkene_id for b in blikken if b.handeling == "werk.bekijken"}
    with als(zaak.wereld.regisseur):
        hoofdpersoon = Betrokkene.objects.hoofdpersonen().get(dossier=zaak.dossier)
    assert gezien == {None, hoofdpersoon.pk}


def test_wat_het_filter_weglaat_wordt_niet_als_gezien_vastgelegd(client, zaak):
    doe_aanmelding(zaak.wereld.behandelaar)
    blader(client, zaak.wereld.regisseur, "/?toon=aanmeldingen")
    with als(zaak.wereld.fg):
        blikken = Inzage.objects.raw(
            "SELECT * FROM spil_inzagen(%s, %s)", [zaak.dossier.nummer, NU]
        )
        assert [b for b in blikken if b.handeling == "werk.bekijken"] == []


def test_een_waarschuwing_voorbij_haar_dag_staat_op_mijn_werk(client, zaak):
    with als(zaak.wereld.regisseur) as regisseur:
        waarschuwing = waarschuw(
            zaak.uuid,
            soort="dier",
            tekst="De hond bijt.",
            herzien_voor=VANDAAG + timedelta(days=3),
            door=regisseur,
            op=NU,
        )
    herzien = f"/waarschuwingen/{waarschuwing.uuid}/herziening/"
    assert herzien not in blader(client, zaak.wereld.regisseur, "/").content.decode()
    with time_machine.travel(NU + timedelta(days=4), tick=False):
        tekst = blader(client, zaak.wereld.regisseur, "/").content.decode()
        bij_partner = blader(client, zaak.wereld.behandelaar, "/").content.decode()
    assert "Veiligheidswaarschuwing herzien" in tekst
    assert herzien in tekst
    assert "De hond bijt." not in tekst
    assert herzien not in bij_partner


def test_de_partner_ziet_wat_er_van_hem_gevraagd_wordt(client, zaak):
    tekst = blader(client, zaak.wereld.ketenpartner, "/").content.decode()
    assert "Wat wordt er van u gevraagd" in tekst
    assert "Wijkagent gaat langs" in tekst


def test_een_collega_leert_alleen_wie_de_regie_heeft(client, zaak):
    antwoord = verstuur(client, zaak.wereld.collega, "/zoeken/", {"q": "voorbeeld"})
    tekst = antwoord.content.decode()
    assert "regie S. Oomen" in tekst
    assert zaak.dossier.nummer not in tekst


def test_een_buitenstaander_leert_niets(client, zaak):
    tekst = verstuur(client, zaak.wereld.buitenstaander, "/zoeken/", {"q": "voorbeeld"}).content
    assert b"Bekend" not in tekst


def test_op_nummer_zoeken_gaat_er_meteen_heen(client, zaak):
    antwoord = verstuur(client, zaak.wereld.regisseur, "/zoeken/", {"q": zaak.dossier.nummer})
    assert antwoord.status_code == HTTPStatus.FOUND


def test_een_huis_zegt_het_met_zijn_eigen_woorden(client, zaak):
    zaak.wereld.huis.noem("casusoverleg", "netwerkberaad")
    zaak.wereld.huis.noem("procesregisseur", "regievoerder")

    tekst = blader(client, zaak.wereld.regisseur, "/").content.decode()

    assert "geen netwerkberaad gepland" in tekst
    assert "casusoverleg" not in tekst
    assert "S. Oomen (regievoerder)" in tekst
