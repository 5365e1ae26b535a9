"""A geheim adres that stands somewhere else too: spelled otherwise, or with who lives there as well
(eisen A11-15, C-34)."""

import pytest

from spil.personen.commands import Adres, Persoonsgegevens, voeg_betrokkene_toe
from spil.personen.fouten import AdresIsGeheim
from spil.personen.models import Betrokkene, Contactgegevens
from spil.personen.tests.test_adressen import leg_vast
from spil.personen.zelfde_plek import leidt_naar_hetzelfde
from spil.toegang.models import Deelsoort
from tests.wereld import NU, VANDAAG, als

OPVANG = Adres(
    straat_en_nummer="Kerkstraat 12", postcode="4811 AA", telefoon="06-12345678", woonplaats="Breda"
)


@pytest.fixture
def mensen(wereld, dossier) -> list[Betrokkene]:
    """A mother and her child."""
    with als(wereld.regisseur) as door:
        return [
            voeg_betrokkene_toe(
                dossier.uuid, Persoonsgegevens(rol=rol, achternaam="Voorbeeld"), door=door, op=NU
            )
            for rol in ("slachtoffer", "gezinslid")
        ]


def zichtbaar(wereld) -> list[tuple[str, str]]:
    """What shows of the addresses, and who holds it."""
    with als(wereld.regisseur):
        return [
            (rij.regel, rij.deel.soort)
            for rij in Contactgegevens.objects.select_related("deel").order_by("id")
        ]


@pytest.mark.parametrize(
    "eerder",
    [
        Adres(straat_en_nummer="Kerkstr. 12", postcode="4811AA"),
        Adres(straat_en_nummer="kerkstraat  12 A", postcode="4811 aa"),
        Adres(postcode="4811 AA", woonplaats="Breda"),
        Adres(straat_en_nummer="KERKSTRAAT 12,"),
        Adres(telefoon="+31 6 1234 5678"),
        Adres(telefoon="0612345678"),
    ],
    ids=lambda adres: " ".join(filter(None, vars(adres).values())),
)
def test_een_geheim_adres_is_ook_geheim_waar_het_anders_gespeld_stond(wereld, mensen, eerder):
    """Proves A11-15."""
    leg_vast(wereld, mensen[0], eerder, deelsoort=Deelsoort.GEZAMENLIJK)
    leg_vast(wereld, mensen[0], OPVANG, geheim=True)
    assert zichtbaar(wereld) == [("", Deelsoort.KERN)] * 2


def test_een_geheim_adres_staat_ook_niet_bij_wie_er_mee_woont(wereld, mensen):
    """Proves A11-15: the address of the child leads to the mother."""
    moeder, kind = mensen
    leg_vast(wereld, kind, OPVANG, deelsoort=Deelsoort.GEZAMENLIJK)
    leg_vast(wereld, moeder, OPVANG, geheim=True)
    assert zichtbaar(wereld) == [("", Deelsoort.KERN)] * 2
    with als(wereld.ketenpartner):
        assert not Contactgegevens.objects.exists()


def test_wat_bij_een_ander_geheim_is_komt_er_niet_openlijk_bij(wereld, mensen):
    """Proves A11-15: a colleague sees only that it is geheim, and types it again with the child."""
    moeder, kind = mensen
    leg_vast(wereld, moeder, OPVANG, geheim=True)
    with pytest.raises(AdresIsGeheim, match="ook als geheim"):
        leg_vast(wereld, kind, OPVANG, deelsoort=Deelsoort.GEZAMENLIJK)
    leg_vast(wereld, kind, OPVANG, geheim=True)
    assert zichtbaar(wereld) == [("", Deelsoort.KERN)] * 2


def test_wat_niet_meer_geheim_is_kan_gewoon_worden_vastgelegd(wereld, mensen):
    moeder, kind = mensen
    geheim = leg_vast(wereld, moeder, OPVANG, geheim=True)
    with als(wereld.regisseur):
        Contactgegevens.objects.get(pk=geheim.pk).beeindig(op=VANDAAG)
    leg_vast(wereld, kind, OPVANG)
    assert ("Kerkstraat 12 4811 AA Breda 06-12345678", Deelsoort.KERN) in zichtbaar(wereld)


@pytest.mark.parametrize(
    "ander",
    [
        Adres(straat_en_nummer="Kerkstraat 14", postcode="4811 AA"),
        Adres(straat_en_nummer="Dorpsweg 12", postcode="4811 AB"),
        Adres(woonplaats="Breda"),
        Adres(telefoon="0612345679"),
        Adres(),
    ],
)
def test_een_ander_adres_is_een_ander_adres(ander):
    assert not leidt_naar_hetzelfde(OPVANG, ander)
    assert not leidt_naar_hetzelfde(ander, OPVANG)
