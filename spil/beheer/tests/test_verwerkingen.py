"""Changing a term makes a new version; the law sets the ceiling."""

from datetime import date

from spil.beheer.tests.opzet import bekijk, doe, nu, tekst
from spil.verwerkingen.models import Verwerking
from tests.wereld import VANDAAG

__all__ = ["bekijk", "doe", "nu"]
TERMIJNEN = {
    "bewaarjaren": "5",
    "verlengjaren": "2",
    "triagetermijn_dagen": "10",
    "antwoordtermijn_werkdagen": "5",
    "evaluatietermijn_dagen": "60",
}


def test_een_wijziging_maakt_een_nieuwe_versie_en_de_oude_blijft(wereld, bekijk, doe):
    pad = f"/beheer/verwerkingen/{wereld.verwerking.uuid}/"
    assert "nieuwe termijnen gelden vanaf vandaag" in tekst(doe(pad, **TERMIJNEN))
    oud, nieuw = Verwerking.objects.filter(huis=wereld.huis, code="com").order_by("versie")
    assert (oud.tot, oud.triagetermijn_dagen) == (VANDAAG, 14)
    assert (nieuw.versie, nieuw.vanaf, nieuw.tot) == (2, VANDAAG, None)
    assert (nieuw.triagetermijn_dagen, nieuw.evaluatietermijn_dagen) == (10, 60)
    assert (nieuw.naam, nieuw.doel, nieuw.hitregel) == (oud.naam, oud.doel, oud.hitregel)
    assert nieuw.uuid != oud.uuid
    assert "versie 2" in tekst(bekijk("/beheer/verwerkingen/"))


def test_een_oude_versie_en_een_van_vandaag_zijn_niet_te_wijzigen(wereld, doe):
    pad = f"/beheer/verwerkingen/{wereld.verwerking.uuid}/"
    doe(pad, **TERMIJNEN)
    assert "Er is al een nieuwere versie" in tekst(doe(pad, **TERMIJNEN))
    nieuw = Verwerking.objects.get(huis=wereld.huis, code="com", tot=None)
    antwoord = doe(f"/beheer/verwerkingen/{nieuw.uuid}/", **TERMIJNEN)
    assert "Deze versie begon vandaag" in tekst(antwoord)


def test_de_wet_begrenst_het_bewaren(wereld, doe):
    pad = f"/beheer/verwerkingen/{wereld.verwerking.uuid}/"
    antwoord = doe(pad, **{**TERMIJNEN, "bewaarjaren": "6"})
    assert antwoord.status_code == 422
    assert "WGS art. 1.8 lid 7" in tekst(antwoord)
    assert doe(pad, **{**TERMIJNEN, "verlengjaren": "x"}).status_code == 422
    assert Verwerking.objects.get(huis=wereld.huis, code="com").vanaf < date(2026, 1, 1)
