"""Who is surely the same, who may be, and who is not; and who may ask."""

from datetime import date

import pytest
from django.db import ProgrammingError, connection, transaction

from spil.herkenning.models import Persoonssleutel
from spil.herkenning.queries import zelfde_personen
from spil.herkenning.tests.mensen import open_dossier, voeg_toe
from spil.toegang.models import Deelsoort, Dossierdeel
from spil.werkprocessen.commands import systeemrol
from tests.wereld import als

BSN, ANDER_BSN = "999303028", "999388332"
ADRES = {"postcode": "4811 AB"}


@pytest.fixture
def vergelijk(wereld):
    """What recognition says of two people: zeker, twijfel or niets."""

    def oordeel(een, ander):
        met = []
        for rol, wie in ((wereld.regisseur, een), (wereld.collega, ander)):
            dossier = open_dossier(wereld, rol)
            with als(rol):
                met.append(voeg_toe(dossier, **wie).pk)
        with als(systeemrol(wereld.huis)):
            gevonden = [p for p in zelfde_personen([met[0]]) if p.ander == met[1]]
        return ("zeker" if gevonden[0].zeker else "twijfel") if gevonden else "niets"

    return oordeel


@pytest.mark.parametrize(
    "anders",
    [
        {},
        {"achternaam": "Molenven"},
        {"achternaam": "Moleneven"},
        {"achternaam": "van Molenveen", "tussenvoegsel": ""},
        {"achternaam": "Vanmolenveen", "tussenvoegsel": ""},
        {"tussenvoegsel": ""},
        {"achternaam": "Bakker-Molenveen"},
        {"voornamen": "J."},
        {"voornamen": "Joris Bram"},
        {"voornamen": "Jorris"},
        {"geboortedatum": date(1985, 4, 3), **ADRES},
        {"geboortedatum": date(1985, 1, 1), **ADRES},
        {"geboortedatum": date(1958, 3, 4), **ADRES},
        {"geboortedatum": None, "bsn": BSN},
        {"achternaam": "Heel-Anders", "bsn": BSN},
        {"achternaam": "Joris", "voornamen": "Molenveen", "tussenvoegsel": ""},
    ],
)
def test_zeker_dezelfde(vergelijk, anders):
    basis = {sleutel: anders[sleutel] for sleutel in ("postcode", "bsn") if sleutel in anders}
    assert vergelijk(basis, anders) == "zeker"


@pytest.mark.parametrize(
    "anders",
    [
        {"geboortedatum": date(1985, 4, 3)},
        {"geboortedatum": None, **ADRES},
        {"achternaam": "Heel-Anders", **ADRES},
        {"geslacht": "v"},
        {
            "achternaam": "Anders",
            "voornamen": "Ivan",
            "geboortedatum": date(1975, 6, 16),
            "bsn": BSN,
        },
    ],
)
def test_een_mens_moet_kijken(vergelijk, anders):
    basis = {sleutel: anders[sleutel] for sleutel in ("postcode", "bsn") if sleutel in anders}
    assert vergelijk(basis, anders) == "twijfel"


@pytest.mark.parametrize(
    ("geboren", "vergissingen", "niet"),
    [
        (
            "1985-03-14",
            "1985-03-13 1985-03-15 1985-03-10 1985-03-04 1985-03-24 1985-03-11 1985-09-14"
            " 1985-01-14 1985-01-01 1985-07-01 1984-03-14 1986-03-14 1975-03-14 1995-03-14 1958-03-14",
            "1985-03-22 1985-11-14 1983-03-14 1985-08-27",
        ),
        ("1985-12-31", "1985-12-13 1985-10-31 1986-12-31 1985-12-30", "1985-12-02 1985-11-30"),
        ("1988-02-29", "1988-02-28 1988-03-01 1988-03-29 1988-02-20", "1989-02-28"),
        ("1985-01-01", "1985-11-28 1985-07-01 1984-01-01", "1984-11-28"),
    ],
)
def test_elke_vergissing_in_een_geboortedatum_wordt_gevonden(wereld, geboren, vergissingen, niet):
    """Whoever the points would count is looked up as well."""
    dossier = open_dossier(wereld, wereld.regisseur)
    with als(wereld.regisseur):
        gezocht = voeg_toe(dossier, geboortedatum=date.fromisoformat(geboren)).pk
        dagen = {
            voeg_toe(dossier, geboortedatum=date.fromisoformat(dag)).pk: dag
            for dag in [*vergissingen.split(), *niet.split()]
        }
    with als(systeemrol(wereld.huis)):
        gevonden = {dagen[paar.ander] for paar in zelfde_personen([gezocht])}
    assert gevonden == set(vergissingen.split())


@pytest.mark.parametrize(
    ("een", "ander"),
    [
        ({"bsn": BSN}, {"bsn": ANDER_BSN}),
        (ADRES, {"voornamen": "Bram", **ADRES}),
        (ADRES, {"geboortedatum": date(1955, 7, 9), **ADRES}),
        ({}, {"achternaam": "Dekker", "voornamen": "Imke"}),
    ],
    ids=["ander BSN", "tweeling", "vader en zoon", "zelfde geboortedag"],
)
def test_niet_dezelfde(vergelijk, een, ander):
    assert vergelijk(een, ander) == "niets"


def test_een_geheim_adres_telt_nooit_mee(vergelijk):
    """Otherwise somebody could find the address by trying postcodes."""
    anders = {"geboortedatum": date(1985, 4, 3), **ADRES}
    assert vergelijk({**ADRES, "geheim": True}, anders) == "twijfel"


def test_een_voorletter_die_bij_twee_namen_past_bewijst_niets(wereld):
    dossier = open_dossier(wereld, wereld.regisseur)
    with als(wereld.regisseur):
        voorletter = voeg_toe(dossier, voornamen="J.")
        voeg_toe(dossier, voornamen="Jeroen")
        voeg_toe(dossier, voornamen="Joost")
    with als(systeemrol(wereld.huis)):
        assert [p.zeker for p in zelfde_personen([voorletter.pk])] == [False, False]


def test_alleen_spil_zelf_mag_het_huis_doorzoeken(wereld):
    dossier = open_dossier(wereld, wereld.regisseur)
    with als(wereld.regisseur):
        twee = [voeg_toe(dossier).pk, voeg_toe(dossier).pk]
        assert zelfde_personen(twee) == []
    with als(systeemrol(wereld.huis)):
        assert len(zelfde_personen(twee)) == 2


def test_een_ander_huis_wordt_nooit_doorzocht(wereld):
    dossier = open_dossier(wereld, wereld.regisseur)
    with als(wereld.regisseur):
        twee = [voeg_toe(dossier).pk, voeg_toe(dossier).pk]
    with als(systeemrol(wereld.buitenstaander.medewerker.huis)):
        assert zelfde_personen(twee) == []


def test_spil_kan_de_weging_zelf_niet_aanroepen(wereld):
    vraag = "SELECT * FROM spil_herken_kandidaten(1, '{}', '{}', '', '', '', 'o', NULL, '', NULL)"
    with als(wereld.regisseur), pytest.raises(ProgrammingError), transaction.atomic():
        connection.cursor().execute(vraag)


def test_de_sleutels_gaan_mee_met_de_betrokkene(wereld):
    dossier = open_dossier(wereld, wereld.regisseur)
    with als(wereld.regisseur):
        betrokkene = voeg_toe(dossier)
        gezamenlijk = Dossierdeel.van(dossier, Deelsoort.GEZAMENLIJK)
        betrokkene.verplaats(gezamenlijk)
        delen = Persoonssleutel.objects.filter(betrokkene=betrokkene).values_list(
            "deel", "achternaam"
        )
        assert set(delen) == {(gezamenlijk.pk, "molenveen"), (gezamenlijk.pk, "vanmolenveen")}
        betrokkene.achternaam, betrokkene.tussenvoegsel = "Dekker", ""
        betrokkene.save()
        sleutels = Persoonssleutel.objects.filter(betrokkene=betrokkene)
        assert [sleutel.achternaam for sleutel in sleutels] == ["dekker"]
