"""A party gives its position before the table: only when asked, only on what it was asked about."""

from datetime import timedelta

import pytest

from spil.aanmeldingen.commands import (
    beleg_tafel,
    geef_standpunt,
    leg_standpunten_vast,
    trek_vraag_in,
    vraag_standpunten,
    zet_aan_tafel,
)
from spil.aanmeldingen.commands.tafel import Gegeven
from spil.aanmeldingen.fouten import AlBesloten, StandpuntKanNiet
from spil.aanmeldingen.models import Aanmelding, Standpunt, Uitkomst
from spil.aanmeldingen.tests.voorbeelden import MERK, besluit_over, doe_aanmelding
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.logboek.models import Gebeurtenis
from spil.logboek.verhaal import zinnen
from spil.personen.models import Betrokkene
from spil.toegang.models import Bericht
from tests.wereld import NU, VANDAAG, als, later

STRAKS = VANDAAG + timedelta(days=10)


@pytest.fixture
def tafel(wereld):
    """The police, the OM and the GGZ sit there in ten days."""
    mensen = [wereld.rollen[wie].medewerker for wie in ("ketenpartner", "officier", "behandelaar")]
    with als(wereld.triagist):
        return beleg_tafel(STRAKS, mensen, door=wereld.triagist, op=NU)


def vraag(wereld, aanmelding, tafel, wie="officier", *, op=NU):
    with als(wereld.triagist, op=op):
        return vraag_standpunten(
            tafel.uuid, [aanmelding.uuid], [wereld.rollen[wie]], door=wereld.triagist, op=op
        )


def geef(wereld, aanmelding, wie="officier", *, standpunt="advies", op=NU):
    rol = wereld.rollen[wie]
    with als(rol, op=op):
        return geef_standpunt(
            aanmelding.uuid,
            standpunt=standpunt,
            criteria=["gevolgen"],
            reden=f"Volgens {wie}.",
            door=rol,
            op=op,
        )


def trek_in(wereld, aanmelding, wie="officier", *, op):
    with als(wereld.triagist, op=op):
        trek_vraag_in(aanmelding.uuid, wereld.rollen[wie].uuid, door=wereld.triagist, op=op)


def ziet(rol, *, op=NU):
    """What this person can find: reports and names."""
    with als(rol, op=op):
        return Aanmelding.objects.count(), Betrokkene.objects.count(), Standpunt.objects.count()


def test_wie_gevraagd_is_leest_de_aanmelding_zoals_zij_kwam(wereld, aanmelding, tafel, bezoek):
    assert ziet(wereld.officier) == (0, 0, 0)
    assert vraag(wereld, aanmelding, tafel) == 1
    pagina = bezoek("officier", "aanmelding-standpunt", aanmelding.uuid).content.decode()
    assert f"{MERK} dreigt de buren." in pagina
    assert "3 december" in pagina
    assert "WGS art. 2.31 lid 3" in pagina
    assert "Geef uw standpunt" in bezoek("officier", "aanmeldingen").content.decode()


@pytest.mark.parametrize("wie", ["behandelaar", "ambtenaar"])
def test_wie_niet_gevraagd_is_vindt_niets(wereld, aanmelding, tafel, bezoek, wie):
    """Proves A1-07 for the table: also who sits there and was not asked."""
    vraag(wereld, aanmelding, tafel)
    assert ziet(wereld.rollen[wie]) == (0, 0, 0)
    assert bezoek(wie, "aanmelding-standpunt", aanmelding.uuid).status_code == 404
    assert bezoek(wie, "aanmelding", aanmelding.uuid).status_code == 404
    with pytest.raises(NietGevonden):
        geef(wereld, aanmelding, wie)


def test_wie_gevraagd_is_ziet_alleen_die_aanmelding(wereld, aanmelding, tafel):
    ander = doe_aanmelding(wereld.ketenpartner)
    vraag(wereld, aanmelding, tafel)
    assert ziet(wereld.officier)[0] == 1
    with pytest.raises(NietGevonden):
        geef(wereld, ander)


def test_het_standpunt_ligt_vooraf_op_tafel_en_kan_tot_het_besluit_anders(
    wereld, aanmelding, tafel, bezoek
):
    vraag(wereld, aanmelding, tafel)
    geef(wereld, aanmelding)
    rij = geef(wereld, aanmelding, standpunt="oppakken", op=later(days=1))
    assert (rij.standpunt, rij.is_vooraf) == ("oppakken", True)
    vragen = bezoek("triagist", "triagetafel-vragen", tafel.uuid).content.decode()
    assert "gaf het standpunt op" in vragen
    assert "vooraf gegeven" in bezoek("triagist", "triage", aanmelding.uuid).content.decode()
    besluit_over(aanmelding, wereld, Uitkomst.OPPAKKEN, op=later(days=2))
    with pytest.raises((AlBesloten, NietGevonden)):
        geef(wereld, aanmelding, standpunt="advies", op=later(days=3))


def test_aan_tafel_kan_het_vooraf_gegeven_standpunt_nog_anders(wereld, aanmelding, tafel):
    vraag(wereld, aanmelding, tafel)
    geef(wereld, aanmelding)
    toen = later(days=10)
    with als(wereld.triagist, op=toen):
        een = Gegeven(medewerker=wereld.officier.medewerker, standpunt="oppakken")
        leg_standpunten_vast(aanmelding.uuid, [een], aan=tafel, door=wereld.triagist, op=toen)
        rij = Standpunt.objects.get()
        assert (rij.standpunt, rij.is_vooraf) == ("oppakken", False)


def test_wat_aan_tafel_al_is_gezegd_zegt_een_partij_niet_nog_eens(wereld, aanmelding, tafel):
    vraag(wereld, aanmelding, tafel)
    with als(wereld.triagist):
        een = Gegeven(medewerker=wereld.officier.medewerker, standpunt="oppakken")
        leg_standpunten_vast(aanmelding.uuid, [een], aan=tafel, door=wereld.triagist, op=NU)
    with pytest.raises(StandpuntKanNiet, match="al vastgelegd"):
        geef(wereld, aanmelding)


def test_een_standpunt_van_een_vorige_tafel_wijzigt_de_partij_zelf(wereld, aanmelding, tafel):
    with als(wereld.triagist):
        een = Gegeven(medewerker=wereld.officier.medewerker, standpunt="oppakken")
        leg_standpunten_vast(aanmelding.uuid, [een], aan=tafel, door=wereld.triagist, op=NU)
    vraag(wereld, aanmelding, tafel)
    assert geef(wereld, aanmelding).standpunt == "advies"


def test_een_ingetrokken_vraag_sluit_de_aanmelding_meteen(wereld, aanmelding, tafel, bezoek):
    """Proves A1-11 for an invitation: what was said stays, reading ends."""
    vraag(wereld, aanmelding, tafel)
    geef(wereld, aanmelding)
    trek_in(wereld, aanmelding, op=later(minutes=1))
    assert ziet(wereld.officier, op=later(minutes=2)) == (0, 0, 0)
    with pytest.raises(NietGevonden):
        geef(wereld, aanmelding, op=later(minutes=2))
    with pytest.raises(NietGevonden):
        trek_in(wereld, aanmelding, op=later(minutes=3))
    assert ziet(wereld.triagist, op=later(minutes=3))[2] == 1


@pytest.mark.parametrize("uitkomst", [Uitkomst.OPPAKKEN, Uitkomst.NIET_OPPAKKEN])
def test_met_het_besluit_eindigt_de_toegang(wereld, aanmelding, tafel, uitkomst):
    vraag(wereld, aanmelding, tafel)
    besluit_over(aanmelding, wereld, uitkomst, op=later(hours=1))
    assert ziet(wereld.officier, op=later(hours=2)) == (0, 0, 0)


def test_wie_van_tafel_gaat_leest_niet_meer_wat_er_ligt(wereld, aanmelding, tafel):
    vraag(wereld, aanmelding, tafel)
    vraag(wereld, aanmelding, tafel, "behandelaar")
    with als(wereld.ondersteuner, op=later(hours=1)):
        blijft = [wereld.behandelaar.medewerker]
        zet_aan_tafel(tafel.uuid, blijft, door=wereld.ondersteuner, op=later(hours=1))
    assert ziet(wereld.officier, op=later(hours=2)) == (0, 0, 0)
    assert ziet(wereld.behandelaar, op=later(hours=2))[0] == 1


def test_een_standpunt_vooraf_is_alleen_voor_de_partij_zelf_en_het_huis(wereld, aanmelding, tafel):
    vraag(wereld, aanmelding, tafel)
    vraag(wereld, aanmelding, tafel, "behandelaar")
    geef(wereld, aanmelding)
    assert [ziet(wereld.rollen[wie])[2] for wie in ("officier", "triagist")] == [1, 1]
    assert [ziet(wereld.rollen[wie])[2] for wie in ("behandelaar", "ketenpartner")] == [0, 0]


def test_wie_zelf_meldde_geeft_ook_een_standpunt_als_het_huis_dat_vraagt(wereld, aanmelding, tafel):
    with pytest.raises(GeenRecht):
        geef(wereld, aanmelding, "ketenpartner")
    vraag(wereld, aanmelding, tafel, "ketenpartner")
    assert geef(wereld, aanmelding, "ketenpartner").partner == wereld.partners["politie"]
    trek_in(wereld, aanmelding, "ketenpartner", op=later(hours=1))
    assert ziet(wereld.ketenpartner, op=later(hours=2))[0] == 1


def test_vragen_is_een_keer_een_bericht_en_een_regel_in_het_logboek(wereld, aanmelding, tafel):
    ander = doe_aanmelding(wereld.ketenpartner)
    with als(wereld.triagist):
        wie = [wereld.officier]
        beide = [aanmelding.uuid, ander.uuid]
        assert vraag_standpunten(tafel.uuid, beide, wie, door=wereld.triagist, op=NU) == 2
        assert vraag_standpunten(tafel.uuid, beide, wie, door=wereld.triagist, op=NU) == 0
    with als(wereld.officier):
        bericht = Bericht.objects.get()
        assert (bericht.soort, bericht.dossiernummer) == ("standpunt", "")


def test_van_een_melding_van_het_huis_en_van_wie_niet_aan_tafel_zit_wordt_niets_gevraagd(
    wereld, aanmelding, tafel
):
    eigen = doe_aanmelding(wereld.regisseur)
    with pytest.raises(StandpuntKanNiet, match="het huis meldde zelf"):
        vraag(wereld, eigen, tafel)
    with pytest.raises(StandpuntKanNiet, match="aan deze tafel"):
        vraag(wereld, aanmelding, tafel, "ambtenaar")
    with pytest.raises(StandpuntKanNiet, match="is geweest"):
        vraag(wereld, aanmelding, tafel, op=later(days=11))
    with als(wereld.ketenpartner), pytest.raises(GeenRecht):
        vraag_standpunten(tafel.uuid, [], [], door=wereld.ketenpartner, op=NU)
    with als(wereld.coordinator), pytest.raises(GeenRecht):
        vraag_standpunten(tafel.uuid, [], [], door=wereld.coordinator, op=NU)


def test_mijn_werk_van_de_partner_zegt_voor_welke_dag(wereld, aanmelding, tafel, bezoek):
    vraag(wereld, aanmelding, tafel)
    pagina = bezoek("officier", "mijn-werk").content.decode()
    assert "Uw standpunt voor de triagetafel" in pagina
    assert "Geef standpunt" in pagina
    geef(wereld, aanmelding)
    assert "Geef standpunt" not in bezoek("officier", "mijn-werk").content.decode()


def test_in_schermen_vragen_geven_wijzigen_en_intrekken(wereld, aanmelding, tafel, bezoek):
    wie, waarover = str(wereld.officier.uuid), str(aanmelding.uuid)
    leeg = bezoek("triagist", "triagetafel-vragen", tafel.uuid, doe="vraag")
    assert leeg.status_code == 422
    assert "Kies wie u om een standpunt vraagt." in leeg.content.decode()
    naar = bezoek("triagist", "triagetafel-vragen", tafel.uuid, mensen=wie, waarover=waarover)
    assert naar.status_code == 302
    fout = bezoek("officier", "aanmelding-standpunt", aanmelding.uuid, reden="Zomaar.")
    assert fout.status_code == 422
    assert "Zomaar." in fout.content.decode()
    naar = bezoek(
        "officier", "aanmelding-standpunt", aanmelding.uuid, standpunt="advies", criteria="gevolgen"
    )
    assert naar.status_code == 302
    weer = bezoek("officier", "aanmelding-standpunt", aanmelding.uuid).content.decode()
    assert "Wijzig het standpunt" in weer
    bezoek("triagist", "triagetafel-vragen", tafel.uuid, trek_in=f"{waarover}:{wie}")
    assert bezoek("officier", "aanmelding-standpunt", aanmelding.uuid).status_code == 404
    assert bezoek("triagist", "triagetafel-vragen", tafel.uuid, trek_in="x").status_code == 404


def test_uitnodigen_en_intrekken_staan_in_de_tijdlijn(wereld, aanmelding, tafel):
    vraag(wereld, aanmelding, tafel)
    trek_in(wereld, aanmelding, op=later(hours=1))
    with als(wereld.triagist, op=later(hours=2)):
        regels = Gebeurtenis.objects.raw(
            "SELECT * FROM spil_tijdlijn(%s) g WHERE g.code LIKE 'standpunt%%' ORDER BY g.op",
            [aanmelding.dossier_id],
        )
        assert zinnen(list(regels)) == [
            "Het huis vroeg P. Sanders (ketenpartner) vooraf om een standpunt",
            "De vraag om een standpunt aan P. Sanders (ketenpartner) is ingetrokken",
        ]
