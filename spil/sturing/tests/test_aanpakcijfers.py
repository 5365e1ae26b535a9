"""What an approach counts by its definition is a figure as any other."""

from datetime import date
from typing import get_args

import pytest

from spil.casussen.tests.proefaanpak import DEFINITIE, neem_proef_in_gebruik
from spil.feiten.commands import tel
from spil.feiten.models import Feitsoort
from spil.kern.fouten import NietGevonden
from spil.sturing.indicatoren import INDICATOREN, voor_het_huis
from spil.sturing.periode import Periode
from spil.sturing.queries import indicator_van, indicatoren_van, jaartabel
from spil.werkplaats.forms.keuzes import KERNCIJFERS
from spil.werkprocessen.definitie import lees_toml
from spil.werkprocessen.definitie.inhoud import Kerncijfer
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
    assert totaal(wereld, "meldingen") == (0, 0)
    feit(wereld, versie, Feitsoort.MELDING, aanpak="com")
    assert totaal(wereld, "meldingen") == totaal(wereld, "com-meldingen") == (0, 1)


def test_de_definitie_zegt_of_een_aanpak_telt_in_een_gepubliceerd_cijfer(wereld):
    """122 reports of the triage, without those of the weegploeg beside it (JR21 r74-93)."""
    telt = 'telt_voor = ["meldingen"]\n' + DEFINITIE
    versie = neem_proef_in_gebruik(wereld, telt)
    for soort in (Feitsoort.MELDING, Feitsoort.NIEUWE_CASUS):
        for aanpak in ("proef", "com"):
            feit(wereld, versie, soort, aanpak=aanpak)
    assert totaal(wereld, "meldingen") == (0, 2)
    assert totaal(wereld, "nieuwe-casussen") == (0, 1)
    getuigt = indicator_van(wereld.huis, "meldingen").telt_mee
    assert getuigt.startswith("Van dit huis telt mee: Complexe casuïstiek, Terugkeer.")
    assert "Terugkeer" not in indicator_van(wereld.huis, "nieuwe-casussen").telt_mee


def test_telt_er_geen_aanpak_mee_dan_zegt_het_cijfer_dat():
    assert "nog geen aanpak" in voor_het_huis(INDICATOREN["meldingen"], []).telt_mee


def test_de_werkplaats_kent_dezelfde_cijfers_als_de_sturing():
    assert [code for code, _ in KERNCIJFERS] == list(get_args(Kerncijfer)) == list(INDICATOREN)


def test_een_cijfer_van_het_huis_is_per_aanpak_te_zien(wereld, versie, client):
    """E1: per approach."""
    feit(wereld, versie, Feitsoort.NIEUWE_CASUS)
    log_in(client, wereld.manager)
    huis = client.get("/sturing/nieuwe-casussen/?van=2025&tot=2026")
    assert huis.context["tabel"].totaal == (0, 0)
    assert '<option value="proef">Terugkeer</option>' in huis.content.decode()
    pad = "/sturing/nieuwe-casussen/?van=2025&tot=2026&aanpak=proef"
    een = client.get(pad)
    assert een.context["tabel"].totaal == (0, 1)
    assert "Nieuwe casussen: Terugkeer" in een.content.decode()
    assert "niet het gepubliceerde cijfer" in een.content.decode()
    bestand = client.get(pad.replace("/?", "/bestand/?"))
    assert bestand.content.decode().splitlines()[-1] == "Totaal,0,1"
    assert "nieuwe-casussen-proef-2025-2026.csv" in bestand["Content-Disposition"]
    zonder_jaren = client.get("/sturing/nieuwe-casussen/?aanpak=proef")
    assert zonder_jaren.context["tabel"].totaal[-1] == 1
    assert client.get("/sturing/nieuwe-casussen/?aanpak=bestaat-niet").status_code == 422
    assert 'name="aanpak"' not in client.get("/sturing/proef-buiten/").content.decode()


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
    with pytest.raises(
        NietGevonden, match="Wel: meldingen, nieuwe-casussen, adviezen, com-meldingen"
    ):
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
