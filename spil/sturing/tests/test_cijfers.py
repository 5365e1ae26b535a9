"""From facts to figures: what counts, when, for which house."""

from datetime import date, datetime

import pytest

from spil.feiten.commands import tel
from spil.feiten.models import Feitsoort
from spil.huizen.models import Huis
from spil.kern.klok import NEDERLAND, datum
from spil.sturing.indicatoren import INDICATOREN, MELDINGEN, NIEUWE_CASUSSEN
from spil.sturing.periode import Periode
from spil.sturing.queries import jaartabel, jaartabellen
from spil.verwerkingen.models import Verwerking
from tests.wereld import VANDAAG, Wereld

PERIODE = Periode(2016, 2018)
BREDA, OOSTERHOUT, ROOSENDAAL = "0758", "0826", "1674"


@pytest.fixture
def huis(wereld: Wereld) -> Huis:
    return wereld.huis


@pytest.fixture
def ander(wereld: Wereld) -> Huis:
    return wereld.buitenstaander.medewerker.huis


def meld(huis, dag, gemeente=BREDA, *, soort=Feitsoort.MELDING, aantal=1):
    tel(
        soort,
        huis_id=huis.pk,
        verwerking_id=Verwerking.objects.get(huis=huis, code="com").pk,
        aanpak="com",
        datum=dag,
        gemeente_id=gemeente,
        herkomst=None,
        aantal=aantal,
    )


def rijen(huis, indicator=MELDINGEN, periode=PERIODE):
    return jaartabel(indicator, huis, periode, vandaag=VANDAAG).rijen


def test_de_eerste_en_de_laatste_dag_van_een_jaar_tellen_mee(huis):
    for dag in (date(2015, 12, 31), date(2016, 1, 1), date(2016, 12, 31), date(2017, 1, 1)):
        meld(huis, dag)
    meld(huis, date(2019, 1, 1))
    assert rijen(huis)["Breda"] == (2, 1, 0)


def test_oudejaarsnacht_hoort_bij_het_jaar_op_de_nederlandse_klok(huis):
    net_na_middernacht = datetime(2017, 1, 1, 0, 30, tzinfo=NEDERLAND)
    meld(huis, datum(net_na_middernacht))
    assert rijen(huis)["Breda"] == (0, 1, 0)


def test_iedere_indicator_telt_alleen_zijn_eigen_feiten(huis):
    meld(huis, date(2016, 5, 1))
    meld(huis, date(2017, 5, 1), soort=Feitsoort.NIEUWE_CASUS)
    meld(huis, date(2017, 5, 2), soort=Feitsoort.TRIAGEBESLUIT)
    meld(huis, date(2018, 5, 1), soort=Feitsoort.AFSLUITING)
    assert rijen(huis)["Breda"] == (1, 0, 0)
    assert rijen(huis, NIEUWE_CASUSSEN)["Breda"] == (0, 1, 0)


def test_een_casus_kan_in_een_later_jaar_tellen_dan_haar_melding(huis):
    meld(huis, date(2016, 12, 20))
    meld(huis, date(2017, 1, 10), soort=Feitsoort.NIEUWE_CASUS)
    assert jaartabel(NIEUWE_CASUSSEN, huis, PERIODE, vandaag=VANDAAG).totaal == (0, 1, 0)


def test_een_tegenfeit_trekt_af(huis):
    for aantal in (1, 1, -1):
        meld(huis, date(2016, 5, 1), aantal=aantal)
    assert rijen(huis)["Breda"] == (1, 0, 0)


def test_een_verbeterde_gemeente_verhuist_naar_haar_eigen_rij(huis):
    meld(huis, date(2016, 5, 1), BREDA)
    meld(huis, date(2016, 5, 1), BREDA, aantal=-1)
    meld(huis, date(2016, 5, 1), OOSTERHOUT)
    assert rijen(huis) == {"Breda": (0, 0, 0), "Oosterhout": (1, 0, 0), "Overig": (0, 0, 0)}


def test_wat_niet_van_het_huis_is_staat_onder_overig(huis):
    meld(huis, date(2016, 5, 1), None)
    meld(huis, date(2016, 5, 1), ROOSENDAAL)
    assert rijen(huis)["Overig"] == (2, 0, 0)


def test_cijfers_van_een_ander_huis_tellen_niet_mee(huis, ander):
    meld(huis, date(2016, 5, 1))
    meld(ander, date(2016, 5, 1), ROOSENDAAL)
    meld(ander, date(2016, 5, 1), BREDA)
    assert jaartabel(MELDINGEN, huis, PERIODE, vandaag=VANDAAG).totaal == (1, 0, 0)
    assert rijen(ander) == {"Roosendaal": (1, 0, 0), "Overig": (1, 0, 0)}


def test_alle_indicatoren_samen_kosten_een_vraag_aan_de_feiten(huis, django_assert_num_queries):
    for dag in (1, 2, 3):
        meld(huis, date(2016, 5, dag))
    with django_assert_num_queries(3):
        jaartabel(MELDINGEN, huis, PERIODE, vandaag=VANDAAG)
    with django_assert_num_queries(3):
        jaartabellen(INDICATOREN.values(), huis, PERIODE, vandaag=VANDAAG)
