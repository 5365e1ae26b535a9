"""The term of a report counts to the next table; nothing falls between two of them."""

from datetime import date, timedelta

import pytest

from spil.aanmeldingen.commands import beleg_tafel
from spil.aanmeldingen.queries import met_plek, te_beoordelen, volgende_tafel
from spil.aanmeldingen.tafelplek import Tafelplek
from tests.wereld import NU, VANDAAG, als

NOV_23, NOV_28, DEC_3 = date(2026, 11, 23), date(2026, 11, 28), date(2026, 12, 3)


@pytest.mark.parametrize(
    ("tafel", "uiterlijk", "vandaag", "zin", "mist"),
    [
        (DEC_3, date(2026, 12, 7), NOV_23, "komt op do 3 dec op tafel", False),
        (NOV_23, NOV_28, NOV_23, "vandaag op tafel", False),
        (
            DEC_3,
            NOV_28,
            NOV_23,
            "geen tafel vóór de termijn (za 28 nov), wel op do 3 dec",
            True,
        ),
        (None, NOV_28, NOV_23, "geen tafel vóór de termijn (za 28 nov)", True),
        (DEC_3, NOV_23, NOV_28, "komt op do 3 dec op tafel", False),
        (None, NOV_23, NOV_28, "termijn voorbij en geen tafel gepland", True),
    ],
)
def test_een_aanmelding_zegt_of_zij_op_tijd_op_tafel_komt(tafel, uiterlijk, vandaag, zin, mist):
    plek = Tafelplek(tafel, uiterlijk, vandaag)
    assert (plek.tekst, plek.mist) == (zin, mist)
    assert plek.dag >= vandaag


def beleg(wereld, dag):
    with als(wereld.triagist):
        return beleg_tafel(dag, [wereld.ketenpartner.medewerker], door=wereld.triagist, op=NU)


def plekken(wereld):
    with als(wereld.triagist):
        tafel = volgende_tafel(huis_id=wereld.triagist.huis_id, vandaag=VANDAAG)
        return [r.plek for r in met_plek(te_beoordelen(), tafel=tafel, vandaag=VANDAAG)]


def test_de_lijst_telt_naar_de_eerste_tafel_die_komt(wereld, aanmelding):
    assert [plek.mist for plek in plekken(wereld)] == [True]
    beleg(wereld, VANDAAG + timedelta(days=30))
    assert [plek.mist for plek in plekken(wereld)] == [True]
    eerder = beleg(wereld, aanmelding.besluit_uiterlijk)
    (plek,) = plekken(wereld)
    assert (plek.mist, plek.tafel) == (False, eerder.dag)


def test_zonder_tafel_op_tijd_staat_de_handeling_erbij(wereld, aanmelding, bezoek):
    pagina = bezoek("ondersteuner", "aanmeldingen").content.decode()
    dag = aanmelding.besluit_uiterlijk
    assert "geen tafel vóór de termijn" in pagina
    assert f"/triagetafels/nieuw/?dag={dag:%Y-%m-%d}" in pagina
    assert "geen tafel vóór de termijn" in bezoek("triagist", "mijn-werk").content.decode()
    beleg(wereld, dag)
    assert "geen tafel" not in bezoek("ondersteuner", "aanmeldingen").content.decode()
    assert "op tafel" in bezoek("triagist", "mijn-werk").content.decode()


def test_de_nieuwe_tafel_begint_op_de_gevraagde_dag(wereld, client, bezoek):
    bezoek("ondersteuner", "triagetafel-nieuw")
    pagina = client.get("/triagetafels/nieuw/?dag=2026-12-03").content.decode()
    assert "3-12-2026" in pagina or "03-12-2026" in pagina
    assert client.get("/triagetafels/nieuw/?dag=gisteren").status_code == 200
