"""What is not taken up: shielded at once, answered, and nobody of the house keeps it."""

from datetime import date

import pytest

from spil.aanmeldingen.commands import beantwoord, bevestig_gelezen
from spil.aanmeldingen.fouten import AlBeantwoord
from spil.aanmeldingen.models import (
    Aanmelding,
    Antwoord,
    Triagebesluit,
    Uitkomst,
)
from spil.aanmeldingen.queries import te_beantwoorden
from spil.aanmeldingen.tests.voorbeelden import besluit_over
from spil.kern.fouten import GeenRecht
from spil.personen.models import Betrokkene
from tests.wereld import NU, als, later

MORGEN = later(days=1)
NIET = [Uitkomst.ADVIES, Uitkomst.NIET_OPPAKKEN]


@pytest.mark.parametrize("uitkomst", NIET)
def test_wat_niet_wordt_opgepakt_is_meteen_afgeschermd(wereld, aanmelding, uitkomst):
    besluit_over(aanmelding, wereld, uitkomst, antwoord="Dit past niet bij het huis.")
    for wie in ("triagist", "regisseur", "ondersteuner", "collega"):
        with als(wereld.rollen[wie], op=MORGEN):
            assert not Aanmelding.objects.exists()
            assert not Betrokkene.objects.exists()
            assert not Triagebesluit.objects.exists()
    with als(wereld.ketenpartner, op=MORGEN):
        assert Antwoord.objects.get().tekst == "Dit past niet bij het huis."
        assert Aanmelding.objects.get().stand == uitkomst.stand


def test_zonder_antwoord_ziet_alleen_wie_antwoord_geeft_het_nog(wereld, aanmelding):
    besluit_over(aanmelding, wereld, Uitkomst.NIET_OPPAKKEN)
    for wie in ("regisseur", "collega"):
        with als(wereld.rollen[wie], op=MORGEN):
            assert not Aanmelding.objects.exists()
    for wie in ("triagist", "ondersteuner"):
        with als(wereld.rollen[wie], op=MORGEN):
            assert [r.aanmelding for r in te_beantwoorden()] == [aanmelding]


def test_de_antwoordtermijn_telt_in_werkdagen(wereld, aanmelding):
    besluit_over(aanmelding, wereld, Uitkomst.NIET_OPPAKKEN)
    with als(wereld.triagist):
        assert Aanmelding.objects.get().antwoord_uiterlijk == date(2026, 11, 30)
        assert Aanmelding.objects.get().vernietigen_uiterlijk == date(2026, 12, 21)


def test_na_het_antwoord_ziet_het_huis_niets_meer(wereld, aanmelding):
    besluit_over(aanmelding, wereld, Uitkomst.NIET_OPPAKKEN)
    with als(wereld.ondersteuner, op=MORGEN):
        beantwoord(
            aanmelding.uuid, tekst="Meld het bij de wijkagent.", door=wereld.ondersteuner, op=MORGEN
        )
    for wie in ("triagist", "ondersteuner"):
        with als(wereld.rollen[wie], op=later(days=2)):
            assert not Aanmelding.objects.exists()
    with als(wereld.ketenpartner, op=later(days=2)):
        assert Antwoord.objects.get().tekst == "Meld het bij de wijkagent."


def test_antwoord_geven_kan_na_het_besluit_en_een_keer(wereld, aanmelding):
    with als(wereld.triagist), pytest.raises(AlBeantwoord, match="nog geen besluit"):
        beantwoord(aanmelding.uuid, tekst="Nee.", door=wereld.triagist, op=NU)
    with als(wereld.ketenpartner), pytest.raises(AlBeantwoord, match="nog geen antwoord"):
        bevestig_gelezen(aanmelding.uuid, door=wereld.ketenpartner, op=NU)


def test_de_aanmelder_geeft_zichzelf_geen_antwoord(wereld, aanmelding):
    besluit_over(aanmelding, wereld, Uitkomst.NIET_OPPAKKEN)
    with als(wereld.ketenpartner, op=MORGEN), pytest.raises(GeenRecht):
        beantwoord(aanmelding.uuid, tekst="Ja.", door=wereld.ketenpartner, op=MORGEN)
