"""Running cases to a new version: counted, mapped, logged in each case, and seen by nobody."""

import pytest
from django.db import ProgrammingError, connection, transaction

from spil.casussen.commands import noem_keer_vergissing, vul_gegevens_in
from spil.casussen.models import Casus, Casustermijn, Faseovergang
from spil.casussen.tests.opzet import beantwoord, maak_zaak
from spil.kern.fouten import GeenRecht
from spil.toegang.models import Dossier
from spil.werkplaats import queries
from spil.werkplaats.commands import begin_volgende_versie, zet_casussen_over
from spil.werkplaats.fouten import FaseOntbreekt
from spil.werkplaats.tests.opzet import bekijk, doe, nu, stel_in, tekst
from tests.wereld import NU, als

__all__ = ["bekijk", "doe", "nu"]


@pytest.fixture
def zaak(wereld):
    return maak_zaak(wereld, regisseur=wereld.regisseur)


@pytest.fixture
def nieuw(wereld, zaak):
    """A version without the phase that the case is in, without a question, with another term."""
    with als(wereld.beheerder):
        versie = begin_volgende_versie(wereld.aanpak.werkproces.uuid, door=wereld.beheerder, op=NU)
    ruw = versie.definitie
    fasen = [{**ruw["fasen"][0], "code": "aanloop", "naam": "Aanloop"}, *ruw["fasen"][1:]]
    for fase in fasen:
        fase["naar"] = [code for code in fase["naar"] if code != "voorbereiding"]
    termijnen = [{**ruw["termijnen"][0], "naam": "Eerste plan"}, *ruw["termijnen"][1:]]
    velden = [veld for veld in ruw["velden"] if veld["code"] != "knelpunt_soort"]
    versie.bewaar_concept({**ruw, "fasen": fasen, "termijnen": termijnen, "velden": velden})
    return stel_in(wereld, versie)


def zet_over(wereld, nieuw, **fasen):
    with als(wereld.beheerder) as wie:
        return zet_casussen_over(nieuw.werkproces.uuid, fasen=fasen, door=wie, op=NU)


def test_de_beheerder_ziet_hoeveel_casussen_er_lopen_en_geen_enkele_casus(wereld, zaak, bekijk):
    """Proves A1-17."""
    pagina = tekst(bekijk("/aanpakken/"))
    assert '<td class="getal">1</td>' in pagina
    assert zaak.dossier.nummer not in pagina
    for wie in ("beheerder", "manager", "fg"):
        with als(wereld.rollen[wie]):
            assert queries.casussen_per_versie() == {wereld.aanpak.pk: {"voorbereiding": 1}}
            assert not Dossier.objects.exists()


@pytest.mark.parametrize("wie", ["regisseur", "ketenpartner", "buitenstaander", "kwaliteit"])
def test_wie_de_werkplaats_niet_leest_krijgt_ook_geen_aantallen(wereld, zaak, wie):
    for functie in ("spil_casussen_per_versie()", "spil_ingevulde_vragen()"):
        with (
            als(wereld.rollen[wie]),
            pytest.raises(ProgrammingError, match="deze rol ziet geen"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(f"SELECT * FROM {functie}")


def test_een_fase_die_er_niet_meer_is_vraagt_waarheen(wereld, nieuw):
    with pytest.raises(FaseOntbreekt, match="Voorbereiding"):
        zet_over(wereld, nieuw)
    with pytest.raises(FaseOntbreekt):
        zet_over(wereld, nieuw, voorbereiding="bestaatniet")


def test_een_casus_gaat_over_met_fase_termijnen_en_een_regel_op_de_tijdlijn(wereld, zaak, nieuw):
    assert zet_over(wereld, nieuw, voorbereiding="aanloop") == 1
    with als(wereld.regisseur):
        dossier = Dossier.objects.get(pk=zaak.dossier.pk)
        assert (dossier.versie_id, dossier.verwerking_id) == (nieuw.pk, nieuw.verwerking_id)
        assert Casus.objects.get(dossier=dossier).fase == "aanloop"
        overgang = Faseovergang.objects.filter(dossier=dossier).last()
        assert (overgang.van, overgang.naar, overgang.naam) == (
            "voorbereiding",
            "aanloop",
            "Aanloop",
        )
        namen = Casustermijn.objects.filter(dossier=dossier).values_list("naam", flat=True)
        assert "Eerste plan" in namen
    assert zet_over(wereld, nieuw) == 0


def test_de_tijdlijn_zegt_dat_de_casus_is_overgezet(wereld, zaak, nieuw, bekijk):
    zet_over(wereld, nieuw, voorbereiding="aanloop")
    pagina = tekst(bekijk(f"/dossiers/{zaak.uuid}/tijdlijn/", "regisseur"))
    assert "De casus is overgezet naar een nieuwe versie van de aanpak" in pagina


def test_op_het_scherm_staat_wat_er_verdwijnt_en_het_gaat_niet_per_ongeluk(
    wereld, zaak, nieuw, bekijk, doe
):
    pad = f"/aanpakken/{nieuw.werkproces.uuid}/overzetting/"
    pagina = tekst(bekijk(pad))
    assert "Wat voor knelpunt is er?" in pagina
    assert "Fase ‘Voorbereiding’ is weg." in pagina
    assert "De fase Voorbereiding is er niet meer. Deze casussen (1) gaan naar" in pagina
    assert zaak.dossier.nummer not in pagina
    antwoord = doe(pad, fase_voorbereiding="aanloop")
    assert antwoord.status_code == 422
    assert "Kruis aan dat u deze casussen overzet." in tekst(antwoord)
    antwoord = doe(pad, fase_voorbereiding="aanloop", bevestigd="on")
    assert "De casussen zijn overgezet" in tekst(antwoord)
    assert "Er loopt geen casus in een oudere versie" in tekst(bekijk(pad))


def test_alleen_de_functioneel_beheerder_zet_over_ook_in_de_database(wereld, nieuw):
    with als(wereld.manager) as wie:
        with pytest.raises(GeenRecht):
            zet_casussen_over(nieuw.werkproces.uuid, fasen={}, door=wie, op=NU)
        with (
            pytest.raises(ProgrammingError, match="alleen de functioneel beheerder"),
            transaction.atomic(),
        ):
            queries.voer_overzetting_uit(nieuw, {}, op=NU)


def test_een_gesloten_casus_blijft_zoals_zij_was(wereld, zaak, nieuw):
    with als(wereld.regisseur):
        dossier = Dossier.objects.get(pk=zaak.dossier.pk)
        dossier.scherm_af(op=NU)
    assert zet_over(wereld, nieuw) == 0


def test_vragen_die_nooit_zijn_ingevuld_staan_er_per_aanpak_met_alleen_aantallen(
    wereld, zaak, bekijk
):
    pagina = tekst(bekijk("/aanpakken/vragen/", "manager"))
    assert "1 dossier onder deze aanpak" in pagina
    assert "Wat wilt u van het huis?" in pagina
    beantwoord(zaak)
    pagina = tekst(bekijk("/aanpakken/vragen/", "manager"))
    assert "Wat wilt u van het huis?" not in pagina
    assert "Wat voor knelpunt is er?" in pagina


def test_zonder_dossiers_zegt_een_aanpak_nog_niets_over_haar_vragen(wereld, bekijk):
    pagina = tekst(bekijk("/aanpakken/vragen/", "manager"))
    assert "Er is nog geen dossier onder deze aanpak." in pagina
    assert "Wat wilt u van het huis?" not in pagina


def test_een_antwoord_dat_een_vergissing_was_telt_niet_als_ingevuld(wereld, zaak, bekijk):
    with als(wereld.regisseur) as wie:
        keer = vul_gegevens_in(
            zaak.uuid,
            groep="gesprekken",
            antwoorden={"gesprek_op": "2026-11-20"},
            door=wie,
            op=NU,
        )
    vraag = zaak.dossier.aanpak.veld("gesprek_op").vraag
    assert vraag not in tekst(bekijk("/aanpakken/vragen/", "manager"))
    with als(wereld.regisseur) as wie:
        noem_keer_vergissing(keer.uuid, door=wie, op=NU)
    assert vraag in tekst(bekijk("/aanpakken/vragen/", "manager"))
