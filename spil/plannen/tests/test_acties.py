"""Actions: who may, for whom, and that nothing is lost or doubled (eisen A7-04, A7-05, C-20)."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction

from spil.casussen.commands import beeindig_deelname
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.plannen.commands import (
    herinner,
    laat_vervallen,
    meld_gereed,
    meld_voortgang,
    wijzig_actie,
    zet_gereed_terug,
)
from spil.plannen.fouten import (
    ActieIsAfgerond,
    EigenaarDoetNietMee,
    IntussenGewijzigd,
    NiemandTeHerinneren,
    PlanOnvolledig,
    VandaagAlHerinnerd,
)
from spil.plannen.models import Actie, Voortgang
from spil.plannen.queries import mogelijke_eigenaars
from spil.plannen.tests.opzet import OVER_EEN_WEEK, maak_actie, zaak_met_deelnemers
from spil.toegang.models import Bericht
from tests.wereld import NU, Wereld, als, later


@pytest.fixture
def zaak(wereld: Wereld):
    return zaak_met_deelnemers(wereld)


def soorten(rol) -> list[str]:
    with als(rol):
        return [b.soort for b in Bericht.objects.order_by("id")]


def tijdlijn(zaak) -> list[str]:
    with als(zaak.wereld.regisseur), connection.cursor() as cursor:
        cursor.execute("SELECT code FROM spil_tijdlijn(%s)", [zaak.dossier.pk])
        return [rij[0] for rij in cursor.fetchall()]


def test_wie_een_actie_krijgt_krijgt_een_bericht(wereld, zaak):
    actie = maak_actie(zaak, rol=wereld.ketenpartner)
    assert actie.eigenaar == "J. Verbeek, Politie Zeeland-West-Brabant"
    assert "actie" in soorten(wereld.ketenpartner)


def test_een_actie_is_van_het_huis_of_van_een_lopende_deelnemer(wereld, zaak):
    maak_actie(zaak, voor="huis")
    maak_actie(zaak, voor="huis", rol=wereld.regisseur)
    maak_actie(zaak, voor="huis", rol=wereld.ondersteuner)
    for voor, rol in [
        ("om", None),
        ("corporatie", None),
        ("om", wereld.officier),
        ("politie", wereld.behandelaar),
        ("huis", wereld.collega),
    ]:
        with pytest.raises(EigenaarDoetNietMee):
            maak_actie(zaak, voor=voor, rol=rol)


def test_het_formulier_biedt_aan_wie_meedoet(wereld, zaak):
    with als(wereld.regisseur):
        keuze = {
            e.partner.naam: {r.medewerker.naam for r in e.rollen}
            for e in mogelijke_eigenaars(zaak.dossier, op=NU)
        }
    assert keuze == {
        "ZVH De Baronie": {"S. Oomen", "L. Maas"},
        "GGZ Voorbeeld": {"A. Haddad"},
        "Politie Zeeland-West-Brabant": {"J. Verbeek"},
    }


@pytest.mark.parametrize(
    ("wie", "fout"),
    [
        ("behandelaar", GeenRecht),
        ("officier", NietGevonden),
        ("collega", NietGevonden),
        ("buitenstaander", NietGevonden),
        ("manager", NietGevonden),
    ],
)
def test_een_ander_meldt_een_actie_niet_gereed(wereld, zaak, wie, fout):
    actie = maak_actie(zaak)
    with als(wereld.rollen[wie]) as rol:
        with pytest.raises(fout):
            meld_gereed(actie.uuid, door=rol, op=NU)
        with pytest.raises(fout):
            meld_voortgang(actie.uuid, tekst="x", door=rol, op=NU)


@pytest.mark.parametrize("wie", ["ketenpartner", "regisseur", "ondersteuner"])
def test_de_eigen_organisatie_en_de_regie_melden_gereed(wereld, zaak, wie):
    actie = maak_actie(zaak)
    with als(wereld.rollen[wie]) as rol:
        meld_gereed(actie.uuid, resultaat="Gesproken", door=rol, op=later(days=1))
        gereed = Actie.objects.get()
        assert (gereed.staat, gereed.afgerond_op) == ("gereed", later(days=1))
        assert gereed.resultaat == "Gesproken"


def test_een_partner_mag_het_plan_zelf_niet_veranderen(wereld, zaak):
    actie = maak_actie(zaak)
    with als(wereld.ketenpartner) as rol:
        for doe in (
            lambda: laat_vervallen(actie.uuid, reden="x", door=rol, op=NU),
            lambda: herinner(actie.uuid, door=rol, op=NU),
            lambda: wijzig_actie(
                actie.uuid,
                versie=1,
                partner=wereld.partners["ggz"],
                omschrijving="x",
                deadline=OVER_EEN_WEEK,
                door=rol,
                op=NU,
            ),
        ):
            with pytest.raises(GeenRecht):
                doe()


def test_gereed_melden_gaat_een_keer_ook_bij_twee_keer_drukken(wereld, zaak):
    actie = maak_actie(zaak)
    with als(wereld.ketenpartner) as rol:
        meld_gereed(actie.uuid, door=rol, op=NU)
        meld_gereed(actie.uuid, door=rol, op=later(seconds=1))
        assert Actie.objects.get().afgerond_op == NU
    assert tijdlijn(zaak).count("actie.gereed") == 1


def test_ongedaan_maken_kan_binnen_een_dag_en_staat_in_de_tijdlijn(wereld, zaak):
    """Eis C-11: undo instead of asking twice; the log shows both."""
    actie = maak_actie(zaak)
    with als(wereld.ketenpartner) as rol:
        meld_gereed(actie.uuid, door=rol, op=NU)
        zet_gereed_terug(actie.uuid, door=rol, op=later(seconds=8))
        assert Actie.objects.get().is_open
        meld_gereed(actie.uuid, door=rol, op=later(minutes=1))
    with als(wereld.ketenpartner, op=later(days=2)) as rol, pytest.raises(GeenRecht):
        zet_gereed_terug(actie.uuid, door=rol, op=later(days=2))
    with als(wereld.regisseur, op=later(days=2)) as rol:
        zet_gereed_terug(actie.uuid, door=rol, op=later(days=2))
        assert Actie.objects.get().is_open
    assert tijdlijn(zaak).count("actie.teruggezet") == 2


def test_vervallen_vraagt_een_reden(wereld, zaak):
    actie = maak_actie(zaak)
    with als(wereld.regisseur) as rol:
        with pytest.raises(PlanOnvolledig):
            laat_vervallen(actie.uuid, reden=" ", door=rol, op=NU)
        laat_vervallen(actie.uuid, reden="Niet meer nodig", door=rol, op=NU)
        with pytest.raises(ActieIsAfgerond):
            meld_gereed(actie.uuid, door=rol, op=NU)


def test_twee_keer_verzenden_maakt_een_actie(wereld, zaak):
    sleutel = uuid4()
    een = maak_actie(zaak, rol=wereld.ketenpartner, sleutel=sleutel)
    twee = maak_actie(zaak, rol=wereld.ketenpartner, sleutel=sleutel)
    assert een.pk == twee.pk
    assert tijdlijn(zaak).count("actie.toegevoegd") == 1
    assert soorten(wereld.ketenpartner).count("actie") == 1


def test_twee_keer_verzenden_meldt_een_keer_voortgang(wereld, zaak):
    actie, sleutel = maak_actie(zaak), uuid4()
    with als(wereld.ketenpartner) as rol:
        for _ in range(2):
            meld_voortgang(actie.uuid, tekst="Bezig", sleutel=sleutel, door=rol, op=NU)
        assert Voortgang.objects.count() == 1
    with als(wereld.behandelaar):
        assert Voortgang.objects.count() == 1
    with als(wereld.officier):
        assert not Voortgang.objects.exists()


def test_wie_een_oude_versie_bewaart_overschrijft_niets(wereld, zaak):
    actie = maak_actie(zaak)
    velden = {"partner": actie.partner, "deadline": OVER_EEN_WEEK}
    with als(wereld.regisseur) as rol:
        wijzig_actie(actie.uuid, versie=1, omschrijving="Eerste", **velden, door=rol, op=NU)
    with als(wereld.ondersteuner) as rol:
        with pytest.raises(IntussenGewijzigd, match="niets overschreven"):
            wijzig_actie(actie.uuid, versie=1, omschrijving="Tweede", **velden, door=rol, op=NU)
        assert Actie.objects.get().omschrijving == "Eerste"
        wijzig_actie(actie.uuid, versie=2, omschrijving="Tweede", **velden, door=rol, op=NU)
        assert Actie.objects.get().omschrijving == "Tweede"


def test_een_gewijzigde_actie_houdt_haar_vorige_versie(wereld, zaak):
    actie = maak_actie(zaak)
    with als(wereld.regisseur) as rol:
        meld_gereed(actie.uuid, door=rol, op=NU)
        assert [h.staat for h in Actie.objects.get().historie.all()] == ["open"]


def test_een_herinnering_gaat_hoogstens_een_keer_per_dag(wereld, zaak):
    actie = maak_actie(zaak, rol=wereld.ketenpartner)
    with als(wereld.regisseur) as rol:
        herinner(actie.uuid, door=rol, op=NU)
        with pytest.raises(VandaagAlHerinnerd):
            herinner(actie.uuid, door=rol, op=later(hours=2))
        herinner(actie.uuid, door=rol, op=later(days=1))
    assert soorten(wereld.ketenpartner).count("herinnering") == 2
    assert tijdlijn(zaak).count("actie.herinnerd") == 2


def test_zonder_persoon_gaat_de_herinnering_naar_wie_van_de_organisatie_meedoet(wereld, zaak):
    actie = maak_actie(zaak, voor="ggz")
    with als(wereld.regisseur) as rol:
        herinner(actie.uuid, door=rol, op=NU)
    assert soorten(wereld.behandelaar) == ["herinnering"]
    assert "herinnering" not in soorten(wereld.ketenpartner)


def test_zonder_iemand_om_te_herinneren_zegt_spil_dat(wereld, zaak):
    actie = maak_actie(zaak, voor="ggz")
    with als(wereld.regisseur) as rol:
        for persoon in zaak.deelnemers["ggz"].personen.all():
            persoon.beeindig(op=NU)
        with pytest.raises(NiemandTeHerinneren):
            herinner(actie.uuid, door=rol, op=NU)


def test_wie_niet_meer_meewerkt_krijgt_geen_herinnering(wereld, zaak):
    """eisen A1-05: a notice would tell somebody without access that the dossier still runs."""
    actie = maak_actie(zaak, rol=wereld.ketenpartner)
    with als(wereld.regisseur) as rol:
        beeindig_deelname(zaak.deelnemers["politie"].uuid, door=rol, op=NU)
        with pytest.raises(NiemandTeHerinneren):
            herinner(actie.uuid, door=rol, op=later(days=1))
    assert "herinnering" not in soorten(wereld.ketenpartner)


@pytest.mark.parametrize(
    ("wijziging", "regel"),
    [
        ("staat = 'gereed'", "afgeronde_actie_heeft_een_moment"),
        ("staat = 'vervallen', afgerond_op = now()", "vervallen_actie_heeft_een_reden"),
        ("omschrijving = ''", "actie_heeft_een_omschrijving"),
        ("deadline = NULL", "deadline"),
    ],
)
def test_de_database_bewaakt_de_regels_zelf(wereld, zaak, wijziging, regel):
    maak_actie(zaak)
    with (
        als(wereld.regisseur),
        pytest.raises(IntegrityError, match=regel),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(f"UPDATE plannen_actie SET {wijziging}")


def test_een_verlopen_deadline_is_te_laat(wereld, zaak):
    actie = maak_actie(zaak)
    assert not actie.is_te_laat(OVER_EEN_WEEK)
    assert actie.is_te_laat(OVER_EEN_WEEK + timedelta(days=1))
