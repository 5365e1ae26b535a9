"""Phase, AVE level, leefgebieden, warnings and the next bespreking."""

from datetime import date, timedelta

import pytest

from spil.casussen.commands import (
    beeindig_waarschuwing,
    herzie_waarschuwing,
    leg_aanleiding_vast,
    leg_situatie_vast,
    plan_bespreking,
    waarschuw,
    wijzig_ave,
    wijzig_fase,
)
from spil.casussen.fouten import DatumKanNiet, TekstOntbreekt
from spil.casussen.models import Casus, Leefgebiedsituatie
from spil.casussen.queries import (
    aanleiding_van,
    ave_verloop,
    dossierkop,
    situatie_per_leefgebied,
)
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.werkprocessen.leefgebieden import Leefgebied
from tests.wereld import NU, VANDAAG, als, later

Ernst = Leefgebiedsituatie.Ernst


@pytest.mark.parametrize(
    ("wie", "fout"),
    [
        ("ketenpartner", GeenRecht),
        ("ondersteuner", GeenRecht),
        ("collega", NietGevonden),
        ("triagist", NietGevonden),
        ("manager", NietGevonden),
        ("buitenstaander", NietGevonden),
    ],
)
def test_alleen_de_regisseur_wijzigt_fase_en_ave(wereld, zaak, wie, fout):
    with als(wereld.rollen[wie]) as rol:
        with pytest.raises(fout):
            wijzig_fase(zaak.uuid, fase="plan", door=rol, op=NU)
        with pytest.raises(fout):
            wijzig_ave(zaak.uuid, niveau=3, toelichting="Escalatie.", door=rol, op=NU)


def test_het_ave_niveau_heeft_een_geschiedenis_met_redenen(wereld, zaak):
    with als(wereld.regisseur) as regisseur:
        wijzig_ave(zaak.uuid, niveau=3, toelichting="Drie domeinen.", door=regisseur, op=NU)
        wijzig_ave(zaak.uuid, niveau=4, toelichting="Escalatie.", door=regisseur, op=later(days=1))
        with pytest.raises(TekstOntbreekt):
            wijzig_ave(zaak.uuid, niveau=1, toelichting=" ", door=regisseur, op=later(days=2))
        assert Casus.objects.get().ave == 4
        assert [(a.niveau, a.toelichting) for a in ave_verloop(zaak.dossier)] == [
            (4, "Escalatie."),
            (3, "Drie domeinen."),
        ]


def test_de_situatie_is_een_reeks_per_leefgebied(wereld, zaak):
    with als(wereld.ondersteuner) as rol:
        for ernst, dagen in ((Ernst.ACUUT, 0), (Ernst.ZORGELIJK, 30), (Ernst.KWETSBAAR, 60)):
            leg_situatie_vast(
                zaak.uuid,
                leefgebied=Leefgebied.HUISVESTING,
                ernst=ernst,
                tekst=f"Na {dagen} dagen.",
                door=rol,
                op=later(days=dagen),
            )
    with als(wereld.ketenpartner):
        (stand,) = situatie_per_leefgebied(zaak.dossier)
    assert (stand.naam, stand.start.ernst, stand.nu.ernst, stand.aantal) == (
        "Wonen",
        Ernst.ACUUT,
        Ernst.KWETSBAAR,
        3,
    )


def test_waarom_deze_casus_lezen_alle_deelnemers(wereld, zaak):
    with als(wereld.regisseur) as regisseur:
        leg_aanleiding_vast(zaak.uuid, tekst="Eerste.", door=regisseur, op=NU)
        leg_aanleiding_vast(zaak.uuid, tekst="  Beter gezegd. ", door=regisseur, op=NU)
    with als(wereld.ketenpartner):
        assert aanleiding_van(zaak.dossier) == "Beter gezegd."


def test_een_bespreking_plannen_kan_vanaf_vandaag(wereld, zaak):
    with als(wereld.regisseur) as regisseur:
        plan_bespreking(zaak.uuid, dag=VANDAAG, door=regisseur, op=NU)
        assert Casus.objects.get().volgende_bespreking == VANDAAG
        with pytest.raises(DatumKanNiet):
            plan_bespreking(zaak.uuid, dag=VANDAAG - timedelta(days=1), door=regisseur, op=NU)
        plan_bespreking(zaak.uuid, dag=None, door=regisseur, op=NU)
        assert Casus.objects.get().volgende_bespreking is None


def test_een_waarschuwing_staat_op_de_kaft_tot_zij_eindigt(wereld, zaak):
    herzien = date(2026, 12, 3)
    with als(wereld.regisseur) as regisseur:
        rij = waarschuw(
            zaak.uuid,
            soort="bezoek",
            tekst="Ga met twee mensen.",
            herzien_voor=herzien,
            door=regisseur,
            op=NU,
        )
    with als(wereld.ketenpartner):
        assert [w.herzien_voor for w in dossierkop(zaak.dossier.uuid, op=NU).waarschuwingen] == [
            herzien
        ]
    with als(wereld.regisseur) as regisseur:
        herzie_waarschuwing(
            rij.uuid,
            soort="dier",
            tekst="Er is een hond.",
            herzien_voor=date(2027, 1, 4),
            door=regisseur,
            op=NU,
        )
        assert [w.soort_naam for w in dossierkop(zaak.dossier.uuid, op=NU).waarschuwingen] == [
            "Gevaarlijk dier"
        ]
        with pytest.raises(TekstOntbreekt):
            beeindig_waarschuwing(rij.uuid, reden="", door=regisseur, op=NU)
        beeindig_waarschuwing(rij.uuid, reden="De hond is weg.", door=regisseur, op=NU)
        assert dossierkop(zaak.dossier.uuid, op=NU).waarschuwingen == []


@pytest.mark.parametrize("dagen", [-1, 0, 184])
def test_een_waarschuwing_wordt_binnen_een_half_jaar_herzien(wereld, zaak, dagen):
    with als(wereld.regisseur) as regisseur, pytest.raises(DatumKanNiet, match="half jaar"):
        waarschuw(
            zaak.uuid,
            soort="wapen",
            tekst="Mes in de keuken.",
            herzien_voor=VANDAAG + timedelta(days=dagen),
            door=regisseur,
            op=NU,
        )


def test_een_partner_plaatst_geen_waarschuwing(wereld, zaak):
    with als(wereld.ketenpartner) as partner, pytest.raises(GeenRecht):
        waarschuw(
            zaak.uuid,
            soort="wapen",
            tekst="Mes.",
            herzien_voor=VANDAAG + timedelta(days=9),
            door=partner,
            op=NU,
        )
