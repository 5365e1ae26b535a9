"""Municipalities of then become rows of today."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from spil.huizen.gemeentelijst import Gemeentelijst, lees_referentie
from spil.sturing.indicatoren import MELDINGEN
from spil.sturing.jaartabel import Telling, maak_tabel
from spil.sturing.periode import Periode

REFERENTIE = list(lees_referentie())
LIJST = Gemeentelijst(REFERENTIE)
VANDAAG = date(2026, 11, 23)
PERIODE = Periode(2016, 2018)
BREDA, ALTENA, AALBURG, WERKENDAM, WOUDRICHEM = "0758", "1959", "0738", "0870", "0874"
ROOSENDAAL, HAARLEM, DEN_BOSCH, UTRECHT = "1674", "0392", "0796", "0344"
ELTEN = next(rij.code for rij in REFERENTIE if rij.naam == "Elten")


def tabel(*tellingen, huis=(ALTENA, BREDA), vandaag=VANDAAG):
    return maak_tabel(
        MELDINGEN, PERIODE, tellingen, van_het_huis=huis, lijst=LIJST, vandaag=vandaag
    )


def test_oude_gemeenten_tellen_onder_de_gemeente_van_nu():
    oud = [Telling(2016, code, 2) for code in (AALBURG, WERKENDAM, WOUDRICHEM)]
    assert tabel(*oud, Telling(2018, ALTENA, 1)).rijen["Altena"] == (6, 0, 1)


def test_een_huis_dat_nog_met_een_oude_gemeente_bekend_staat_krijgt_de_rij_van_nu():
    gemaakt = tabel(Telling(2016, WERKENDAM, 1), huis=(AALBURG, WERKENDAM))
    assert gemaakt.rijen == {"Altena": (1, 0, 0), "Overig": (0, 0, 0)}


def test_voor_de_fusie_is_de_oude_gemeente_nog_die_van_nu():
    gemaakt = tabel(Telling(2016, AALBURG, 1), huis=(AALBURG,), vandaag=date(2018, 12, 31))
    assert list(gemaakt.rijen) == ["Aalburg", "Overig"]


def test_zonder_gemeente_of_met_een_van_buiten_is_overig():
    gemaakt = tabel(Telling(2016, None, 1), Telling(2016, ROOSENDAAL, 2))
    assert gemaakt.rijen["Overig"] == (3, 0, 0)


def test_een_opgeheven_gemeente_zonder_opvolger_is_overig_ook_als_het_huis_haar_noemt():
    gemaakt = tabel(Telling(2016, ELTEN, 1), huis=(BREDA, ELTEN))
    assert gemaakt.rijen == {"Breda": (0, 0, 0), "Overig": (1, 0, 0)}


def test_een_onbekende_code_is_overig():
    assert tabel(Telling(2016, "9999", 1)).rijen["Overig"] == (1, 0, 0)


def test_iedere_gemeente_van_het_huis_heeft_een_rij_ook_zonder_feiten():
    gemaakt = tabel()
    assert gemaakt.rijen == {"Altena": (0, 0, 0), "Breda": (0, 0, 0), "Overig": (0, 0, 0)}
    assert gemaakt.totaal == (0, 0, 0)
    assert gemaakt.is_leeg


def test_een_huis_zonder_gemeenten_heeft_alleen_overig():
    assert tabel(huis=()).rijen == {"Overig": (0, 0, 0)}


def test_rijen_staan_op_alfabet_en_overig_onderaan():
    gemaakt = tabel(huis=(UTRECHT, DEN_BOSCH, ROOSENDAAL, HAARLEM, ALTENA))
    assert list(gemaakt.rijen) == [
        "Altena", "Haarlem", "'s-Hertogenbosch", "Roosendaal", "Utrecht", "Overig",
    ]  # fmt: skip


def test_gemeenten_van_nu_hebben_ieder_een_eigen_naam():
    namen = [r.naam for r in REFERENTIE if r.bestaat_op(VANDAAG) and "(Niet GBA)" not in r.naam]
    assert len(namen) == len(set(namen))
    assert "Overig" not in namen


@given(
    st.lists(
        st.builds(
            Telling,
            st.sampled_from(PERIODE.jaren),
            st.none() | st.sampled_from([rij.code for rij in REFERENTIE]),
            st.integers(1, 9),
        )
    )
)
def test_het_totaal_is_de_som_van_alle_tellingen(tellingen):
    gemaakt = tabel(*tellingen)
    assert sum(gemaakt.totaal) == sum(telling.aantal for telling in tellingen)
