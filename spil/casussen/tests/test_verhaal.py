"""The time line tells a case in sentences, as far as the reader may see the rows."""

from spil.casussen.commands import (
    plan_bespreking,
    sluit_casus,
    vul_gegevens_in,
    waarschuw,
    wijzig_ave,
    wijzig_fase,
)
from spil.casussen.models import Afsluitreden
from spil.casussen.tests.opzet import laat_ggz_deelnemen
from spil.logboek.models import Gebeurtenis
from spil.logboek.verhaal import bekende_codes, zinnen
from spil.personen.commands import Persoonsgegevens, voeg_betrokkene_toe
from tests.wereld import NU, VANDAAG, als, later


def verhaal(zaak):
    """The sentences, oldest first."""
    regels = Gebeurtenis.objects.raw("SELECT * FROM spil_tijdlijn(%s)", [zaak.dossier.pk])
    return zinnen(list(regels))[::-1]


def test_de_tijdlijn_vertelt_wat_er_gebeurde(wereld, zaak):
    laat_ggz_deelnemen(zaak)
    with als(wereld.regisseur, op=later(hours=1)) as regisseur:
        op = later(hours=1)
        voeg_betrokkene_toe(
            zaak.uuid, Persoonsgegevens(rol="kind", achternaam="Jong"), door=regisseur, op=op
        )
        vul_gegevens_in(
            zaak.uuid,
            groep="vraag",
            antwoorden={"vraag_aan_huis": "Eén plan."},
            door=regisseur,
            op=op,
        )
        wijzig_fase(zaak.uuid, fase="plan", door=regisseur, op=op)
        wijzig_ave(zaak.uuid, niveau=3, toelichting="Drie domeinen.", door=regisseur, op=op)
        waarschuw(
            zaak.uuid,
            soort="dier",
            tekst="Hond.",
            herzien_voor=later(days=9).date(),
            door=regisseur,
            op=op,
        )
        plan_bespreking(zaak.uuid, dag=VANDAAG, door=regisseur, op=op)
        assert verhaal(zaak) == [
            "De casus is gestart",
            "Politie Zeeland-West-Brabant neemt deel",
            "S. Oomen heeft de regie",
            "GGZ Voorbeeld neemt deel",
            "Persoon toegevoegd: kind",
            "Gegevens van de aanpak zijn ingevuld",
            "De casus is nu in de fase plan",
            "AVE-niveau 3: Drie domeinen.",
            "Veiligheidswaarschuwing geplaatst: gevaarlijk dier",
            "Het volgende overleg is op 23-11-2026",
        ]


def test_wie_alleen_de_kaft_heeft_leest_een_neutrale_zin(wereld, zaak):
    with als(wereld.regisseur) as regisseur:
        sluit_casus(
            zaak.uuid,
            reden=Afsluitreden.DOELEN_BEHAALD,
            evaluatie="Rust.",
            beslissers=[wereld.ketenpartner.medewerker],
            door=regisseur,
            op=later(days=1),
        )
        assert verhaal(zaak)[-1] == "De casus is gesloten: de doelen zijn behaald"
    with als(wereld.regisseur, op=later(days=2)):
        assert verhaal(zaak)[-1] == "De casus is gesloten"


def test_een_onbekende_code_breekt_de_tijdlijn_niet(db):
    assert zinnen([Gebeurtenis(code="nog.onbekend")]) == ["Er is iets vastgelegd"]


def test_elke_code_van_een_casus_heeft_een_zin():
    assert {"casus.gestart", "casus.heropend", "persoon.bsn_getoond"} <= bekende_codes()


def test_zinnen_kosten_een_query_hoeveel_soorten_er_ook_zijn(
    wereld, zaak, django_assert_num_queries
):
    with als(wereld.regisseur) as regisseur:
        for niveau in (1, 2, 3, 4):
            wijzig_ave(zaak.uuid, niveau=niveau, toelichting="Zo.", door=regisseur, op=NU)
        regels = list(Gebeurtenis.objects.raw("SELECT * FROM spil_tijdlijn(%s)", [zaak.dossier.pk]))
        with django_assert_num_queries(1):
            assert "AVE-niveau 4: Zo." in zinnen(regels)
