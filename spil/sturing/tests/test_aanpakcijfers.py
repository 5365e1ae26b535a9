"""What an approach counts by its definition is a figure as any other."""

from datetime import date

import pytest

from spil.casussen.tests.proefaanpak import DEFINITIE, neem_proef_in_gebruik
from spil.feiten.commands import tel
from spil.feiten.models import Feitsoort
from spil.kern.fouten import NietGevonden
from spil.sturing.periode import Periode
from spil.sturing.queries import indicator_van, indicatoren_van, jaartabel
from spil.werkprocessen.definitie import lees_toml
from spil.werkprocessen.models import Werkprocesversie
from tests.inloggen import log_in
from tests.wereld import NU, VANDAAG

PERIODE = Periode(2025, 2026)


@pytest.fixture
def versie(wereld):
    return neem_proef_in_gebruik(wereld)


def feit(wereld, versie, soort, uitkomst="", *, aanpak="proef"):
    tel(
        soort,
        huis_id=wereld.huis.pk,
        verwerking_id=versie.verwerking_id,
        aanpak=aanpak,
        datum=date(2026, 3, 1),
        gemeente_id="0758",
        uitkomst=uitkomst,
        herkomst=None,
    )


def totaal(wereld, code):
    indicator = indicator_van(wereld.huis, code)
    return jaartabel(indicator, wereld.huis, PERIODE, vandaag=VANDAAG).totaal


def test_alleen_de_feiten_van_de_eigen_aanpak_en_uitkomst_tellen(wereld, versie):
    feit(wereld, versie, Feitsoort.FASE, "binnen")
    feit(wereld, versie, Feitsoort.FASE, "buiten")
    feit(wereld, versie, Feitsoort.FASE, "buiten", aanpak="com")
    feit(wereld, versie, Feitsoort.AFSLUITING, "geslaagd")
    feit(wereld, versie, Feitsoort.AFSLUITING, "teruggevallen")
    feit(wereld, versie, Feitsoort.MELDING)
    assert totaal(wereld, "proef-buiten") == (0, 1)
    assert totaal(wereld, "proef-geslaagd") == (0, 1)
    assert totaal(wereld, "com-meldingen") == (0, 0)
    assert totaal(wereld, "meldingen") == (0, 1)


def test_ook_wat_alleen_een_vorige_versie_telde_blijft_een_cijfer(wereld, versie):
    zonder = DEFINITIE.replace("proef-geslaagd", "proef-goed-afgelopen")
    nieuw = Werkprocesversie.begin(
        versie.werkproces, lees_toml(zonder), door=wereld.beheerder, op=NU
    )
    nieuw.stel_vast(versie.verwerking, door=wereld.beheerder, op=NU)
    feit(wereld, versie, Feitsoort.AFSLUITING, "geslaagd")
    assert {"proef-geslaagd", "proef-goed-afgelopen"} <= set(indicatoren_van(wereld.huis))
    assert totaal(wereld, "proef-geslaagd") == (0, 1)


def test_een_telling_met_een_code_die_er_al_is_heet_naar_haar_aanpak(wereld):
    zelfde = DEFINITIE.replace('code = "proef-buiten"', 'code = "meldingen"')
    versie = neem_proef_in_gebruik(wereld, zelfde)
    assert indicator_van(wereld.huis, "proef-meldingen").aanpak == versie.code
    assert indicator_van(wereld.huis, "meldingen").aanpak == ""


def test_een_onbekende_indicator_noemt_wat_er_wel_is(wereld):
    with pytest.raises(NietGevonden, match="Wel: meldingen, nieuwe-casussen, com-meldingen"):
        indicator_van(wereld.huis, "recidive")


def test_de_cijfers_van_een_aanpak_staan_op_de_sturingspagina(wereld, versie, client):
    feit(wereld, versie, Feitsoort.FASE, "buiten")
    log_in(client, wereld.manager)
    pagina = client.get("/sturing/").content.decode()
    assert "Per aanpak" in pagina
    assert "Naar buiten" in pagina
    pagina = client.get("/sturing/proef-buiten/").content.decode()
    assert "Alleen de aanpak Terugkeer telt mee." in pagina


def test_een_aanpak_van_een_ander_huis_telt_hier_niet(wereld, versie, client):
    log_in(client, wereld.buitenstaander)
    assert client.get("/sturing/proef-buiten/").status_code == 404
