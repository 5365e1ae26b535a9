"""A case is handed to another table, and nobody falls between two chairs (JP22 r143, r157; BZO23
r176; facts 2.4 and 6.3, task 22)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from spil.casussen.afsluitcontroles import waarschuwingen
from spil.casussen.commands import sluit_casus
from spil.casussen.fouten import KanNietSluiten
from spil.casussen.queries import ave_verloop, casus_van, wat_achterblijft
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.overdrachten.commands import (
    draag_casus_over,
    herinner_ontvanger,
    leg_nazorg_vast,
    leg_opschaling_vast,
    neem_overdracht_terug,
    stel_nazorg_uit,
)
from spil.overdrachten.fouten import OverdrachtIsVoorbij, OverdrachtOnvolledig
from spil.overdrachten.models import Nazorguitkomst, Overdracht, Overdrachtstekst
from spil.overdrachten.samenvatting import uit_het_plan
from spil.overdrachten.tests.opzet import (
    NAZORG,
    TERMIJN,
    WIJKTEAM,
    aan_ggz,
    antwoord,
    draag_over,
    inhoud,
)
from spil.plannen.tests.opzet import maak_actie, maak_doel
from spil.toegang.models import Bericht
from tests.wereld import NU, VANDAAG, als, later

NA_TERMIJN = later(days=15)


def sluit(zaak, *, reden="overgedragen", op=NU):
    with als(zaak.wereld.regisseur, op=op) as regisseur:
        sluit_casus(
            zaak.uuid,
            reden=reden,
            evaluatie="Samen kwam er rust.",
            beslissers=[zaak.wereld.ketenpartner.medewerker],
            door=regisseur,
            op=op,
        )


def teksten(zaak, wie):
    with als(zaak.wereld.rollen[wie]):
        return set(Overdrachtstekst.objects.values_list("soort", flat=True))


def test_de_regisseur_draagt_over_en_ieder_die_meedoet_leest_aan_wie(wereld, zaak):
    overdracht = draag_over(zaak)
    assert overdracht.is_gevraagd
    assert not overdracht.is_te_laat(TERMIJN)
    assert overdracht.is_te_laat(TERMIJN + timedelta(days=1))
    for wie in ("ketenpartner", "behandelaar", "ondersteuner"):
        assert teksten(zaak, wie) == {"samenvatting"}
    with als(wereld.officier):
        assert not Overdracht.objects.exists()
        assert not Overdrachtstekst.objects.exists()


def test_alleen_wie_de_regie_heeft_draagt_over(zaak):
    for wie, fout in (
        ("ondersteuner", GeenRecht),
        ("behandelaar", GeenRecht),
        ("collega", NietGevonden),
    ):
        with als(zaak.wereld.rollen[wie]) as rol, pytest.raises(fout):
            draag_casus_over(zaak.uuid, inhoud(), door=rol, op=NU)


@pytest.mark.parametrize(
    "velden",
    [
        {"partij": replace(WIJKTEAM, naam=" ")},
        {"partij": replace(WIJKTEAM, contact="")},
        {"partij": replace(WIJKTEAM, referentie="999990019")},
        {"samenvatting": "  "},
        {"antwoord_voor": VANDAAG},
        {"nazorg_op": TERMIJN},
    ],
)
def test_wat_de_ontvanger_of_het_huis_nodig_heeft_moet_er_zijn(zaak, velden):
    with pytest.raises(OverdrachtOnvolledig):
        draag_over(zaak, **velden)


def test_een_partij_van_een_ander_huis_kan_niet(wereld, zaak):
    vreemd = replace(WIJKTEAM, partner=wereld.buitenstaander.medewerker.partner)
    with pytest.raises(OverdrachtOnvolledig, match="werkt niet met dit huis"):
        draag_over(zaak, partij=vreemd)


def test_het_niveau_gaat_mee_omlaag(wereld, zaak):
    """Facts 2.4 and task 22: the level and the hand-over are one decision."""
    draag_over(zaak, ave=1)
    with als(wereld.regisseur):
        assert casus_van(zaak.uuid).ave == 1
        assert ave_verloop(zaak.dossier)[0].toelichting == "Bij de overdracht aan Wijkteam Noord."
    draag_over(zaak, ave=1)
    with als(wereld.regisseur):
        assert len(ave_verloop(zaak.dossier)) == 1


def test_de_samenvatting_begint_met_het_plan(wereld, zaak):
    doel = maak_doel(zaak)
    maak_actie(zaak, doel=doel)
    maak_actie(zaak, omschrijving="Bellen")
    with als(wereld.regisseur):
        assert uit_het_plan(zaak.dossier).splitlines() == [
            "Wonen: Eigen woonplek (loopt nog).",
            "- Nog te doen: Huisbezoek brengen (Politie Zeeland-West-Brabant)",
            "Nog te doen: Bellen (Politie Zeeland-West-Brabant)",
        ]


def test_de_ontvanger_die_meedoet_neemt_zelf_aan_en_een_ander_niet(zaak):
    overdracht = draag_over(zaak, partij=aan_ggz(zaak))
    with pytest.raises(GeenRecht):
        antwoord(zaak, overdracht, wie="ketenpartner")
    antwoord(zaak, overdracht, wie="behandelaar")
    with als(zaak.wereld.regisseur):
        overdracht.refresh_from_db()
    assert (overdracht.staat, overdracht.antwoord_van) == ("aangenomen", "B. Bakker")
    with pytest.raises(OverdrachtIsVoorbij):
        antwoord(zaak, overdracht)


def test_namens_een_tafel_zonder_account_antwoordt_alleen_het_huis(zaak):
    overdracht = draag_over(zaak)
    with pytest.raises(GeenRecht):
        antwoord(zaak, overdracht, wie="behandelaar")
    assert antwoord(zaak, overdracht, wie="ondersteuner").staat == "aangenomen"


def test_een_weigering_zegt_waarom_en_de_dag_klopt(zaak):
    overdracht = draag_over(zaak)
    with pytest.raises(OverdrachtOnvolledig, match="waarom"):
        antwoord(zaak, overdracht, ja=False)
    for dag in (VANDAAG - timedelta(days=1), VANDAAG + timedelta(days=1)):
        with pytest.raises(OverdrachtOnvolledig, match="Kies een dag"):
            antwoord(zaak, overdracht, dag=dag)
    geweigerd = antwoord(zaak, overdracht, ja=False, reden="Wachtlijst tot de zomer.")
    assert geweigerd.staat_open
    assert teksten(zaak, "behandelaar") == {"samenvatting", "weigering"}
    with pytest.raises(OverdrachtIsVoorbij, match="al geweigerd"):
        antwoord(zaak, geweigerd)


def test_een_geweigerde_overdracht_gaat_naar_een_ander(wereld, zaak):
    eerste = draag_over(zaak)
    antwoord(zaak, eerste, ja=False, reden="Geen plek.")
    tweede = draag_over(zaak, partij=aan_ggz(zaak), in_plaats_van=eerste.uuid)
    with als(wereld.regisseur):
        eerste.refresh_from_db()
        assert eerste.staat == "teruggenomen"
        assert list(Overdracht.objects.openstaand()) == [tweede]


def test_herinneren_geeft_een_nieuwe_termijn(wereld, zaak):
    overdracht = draag_over(zaak)
    with als(wereld.ondersteuner, op=NA_TERMIJN) as rol:
        with pytest.raises(OverdrachtOnvolledig, match="na vandaag"):
            herinner_ontvanger(overdracht.uuid, antwoord_voor=TERMIJN, door=rol, op=NA_TERMIJN)
        nieuw = TERMIJN + timedelta(days=8)
        herinnerd = herinner_ontvanger(
            overdracht.uuid, antwoord_voor=nieuw, door=rol, op=NA_TERMIJN
        )
    assert (herinnerd.herinneringen, herinnerd.antwoord_voor) == (1, nieuw)


def test_de_ontvanger_die_in_spil_werkt_leest_de_herinnering_bij_berichten(wereld, zaak):
    """Only who works on the case for the receiver; one outside Spil the house calls."""
    eerste = draag_over(zaak)
    tweede = draag_over(zaak, partij=aan_ggz(zaak))
    for overdracht in (eerste, tweede):
        with als(wereld.ondersteuner, op=NA_TERMIJN) as rol:
            herinner_ontvanger(
                overdracht.uuid,
                antwoord_voor=TERMIJN + timedelta(days=8),
                door=rol,
                op=NA_TERMIJN,
            )
    with als(wereld.behandelaar):
        berichten = Bericht.objects.filter(soort="overdracht")
        assert [b.dossiernummer for b in berichten] == [zaak.dossier.nummer]
    with als(wereld.ketenpartner):
        assert not Bericht.objects.filter(soort="overdracht").exists()


def test_wie_weigerde_wordt_niet_herinnerd(wereld, zaak):
    overdracht = draag_over(zaak)
    antwoord(zaak, overdracht, ja=False, reden="Geen plek.")
    with als(wereld.regisseur) as rol, pytest.raises(OverdrachtIsVoorbij):
        herinner_ontvanger(overdracht.uuid, antwoord_voor=TERMIJN, door=rol, op=NU)


def test_terugnemen_zegt_waarom_en_kan_een_keer(wereld, zaak):
    overdracht = draag_over(zaak)
    with als(wereld.regisseur) as rol:
        with pytest.raises(OverdrachtOnvolledig):
            neem_overdracht_terug(overdracht.uuid, reden=" ", door=rol, op=NU)
        neem_overdracht_terug(overdracht.uuid, reden="Terugval.", door=rol, op=NU)
        with pytest.raises(OverdrachtIsVoorbij):
            neem_overdracht_terug(overdracht.uuid, reden="Nog eens.", door=rol, op=NU)


def test_met_een_open_overdracht_gaat_de_casus_niet_dicht(wereld, zaak):
    """Whatever the reason: a case that nobody took stays with the house."""
    overdracht = draag_over(zaak)
    for reden in ("overgedragen", "stabiel"):
        with pytest.raises(KanNietSluiten, match="nog niet aangenomen"):
            sluit(zaak, reden=reden)
    antwoord(zaak, overdracht, ja=False, reden="Geen plek.")
    with pytest.raises(KanNietSluiten, match="is geweigerd"):
        sluit(zaak)
    tweede = draag_over(zaak, in_plaats_van=overdracht.uuid)
    antwoord(zaak, tweede)
    sluit(zaak)


def test_overgedragen_zonder_ja_is_een_waarschuwing(wereld, zaak):
    with als(wereld.regisseur):
        assert "nam nog niemand" in waarschuwingen(zaak.dossier, "overgedragen")[0]
        assert waarschuwingen(zaak.dossier, "stabiel") == []
    antwoord(zaak, draag_over(zaak))
    with als(wereld.regisseur):
        assert waarschuwingen(zaak.dossier, "overgedragen") == []


def test_wie_vertrekt_laat_een_vraag_achter(wereld, zaak):
    draag_over(zaak, partij=aan_ggz(zaak))
    with als(wereld.regisseur):
        achter = wat_achterblijft(zaak.deelnemers["ggz"])
    assert any("De overdracht aan GGZ Voorbeeld" in zin for zin in achter)


def test_na_het_sluiten_vraagt_de_laatste_regisseur_hoe_het_gaat(wereld, zaak):
    """The receiver has it, the words are shielded, and the day to ask stays."""
    overdracht = draag_over(zaak)
    antwoord(zaak, overdracht)
    sluit(zaak)
    toen = later(days=91)
    with als(wereld.regisseur, op=toen) as regisseur:
        assert not Overdrachtstekst.objects.exists()
        with pytest.raises(GeenRecht):
            neem_overdracht_terug(overdracht.uuid, reden="Toch.", door=regisseur, op=toen)
        stel_nazorg_uit(overdracht.uuid, dag=NAZORG + timedelta(days=30), door=regisseur, op=toen)
        klaar = leg_nazorg_vast(
            overdracht.uuid, uitkomst=Nazorguitkomst.TERUG, door=regisseur, op=toen
        )
        assert klaar.nazorg_uitkomst == "terug"
        with pytest.raises(OverdrachtIsVoorbij):
            leg_nazorg_vast(overdracht.uuid, uitkomst=Nazorguitkomst.LOOPT, door=regisseur, op=toen)
    with als(wereld.behandelaar, op=toen):
        assert not Overdracht.objects.exists()


def test_nazorg_kan_pas_na_een_ja_en_later_is_na_vandaag(wereld, zaak):
    overdracht = draag_over(zaak)
    with als(wereld.regisseur) as rol, pytest.raises(OverdrachtIsVoorbij):
        leg_nazorg_vast(overdracht.uuid, uitkomst=Nazorguitkomst.LOOPT, door=rol, op=NU)
    antwoord(zaak, overdracht)
    with als(wereld.regisseur) as rol, pytest.raises(OverdrachtOnvolledig):
        stel_nazorg_uit(overdracht.uuid, dag=VANDAAG, door=rol, op=NU)


def test_een_casus_kwam_van_een_lokale_tafel(wereld, zaak):
    with als(wereld.regisseur) as rol:
        with pytest.raises(OverdrachtOnvolledig, match="toekomst"):
            leg_opschaling_vast(
                zaak.uuid, partij=WIJKTEAM, dag=VANDAAG + timedelta(days=1), door=rol, op=NU
            )
        omhoog = leg_opschaling_vast(zaak.uuid, partij=WIJKTEAM, dag=VANDAAG, door=rol, op=NU)
    assert (omhoog.richting, omhoog.staat) == ("op", "aangenomen")
    assert not omhoog.wacht_op_nazorg
