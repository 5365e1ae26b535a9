"""The page *Uren ondersteuning*, as the procesondersteuner fills it and the manager reads it."""

import pytest

from spil.beheer.tests.opzet import bekijk, doe, nu, tekst
from spil.overleggen.models import Urenafwijking

__all__ = ["bekijk", "doe", "nu"]
UREN = "/overleggen/uren/"
WIE = "ondersteuner"


@pytest.fixture
def afspreken(wereld, doe):
    def doe_het(uren: str = "8"):
        partner = str(wereld.partners["ggz"].uuid)
        velden = {"gastheer": partner, "uren_per_week": uren, "vanaf": "1-1-2026"}
        return tekst(doe(f"{UREN}afspraken/nieuw/", als=WIE, sleutel=partner, **velden))

    return doe_het


@pytest.fixture
def afwijken(wereld, doe):
    def doe_het(**anders: str):
        partner = str(wereld.partners["ggz"].uuid)
        velden = {"gastheer": partner, "dag": "9-11-2026", "uren": "3,5", "reden": "Verviel."}
        return tekst(
            doe(f"{UREN}afwijkingen/nieuw/", als=WIE, sleutel=partner, **(velden | anders))
        )

    return doe_het


def test_een_leeg_jaar_zegt_wat_u_kunt_doen(bekijk):
    assert "Leg vast met welke partner" in tekst(bekijk(UREN, als=WIE))
    manager = tekst(bekijk(UREN, als="manager"))
    assert "De procesondersteuner legt vast" in manager
    assert "afspraken/nieuw" not in manager


def test_de_ondersteuner_spreekt_af_en_de_manager_leest_het_jaar(afspreken, bekijk):
    assert "Vul een getal in, bijvoorbeeld 8 of 7,5." in afspreken("veel")
    pagina = afspreken("7,5")
    assert "De afspraak is vastgelegd." in pagina
    manager = tekst(bekijk(UREN, als="manager"))
    assert "GGZ Voorbeeld" in manager
    assert "conform prognose" in manager
    assert "afwijkingen/nieuw" not in manager
    assert "Het begint nog." in tekst(bekijk(f"{UREN}?jaar=2027", als="manager"))


def test_een_afwijking_houdt_wat_u_typte_en_is_weer_weg_te_halen(afspreken, afwijken, bekijk, doe):
    afspreken()
    assert "Die week is nog niet begonnen." in afwijken(dag="7-12-2026")
    fout = afwijken(reden="Mevrouw Voorbeeld was ziek.")
    assert "Wijst de reden naar iemand?" in fout
    assert "Mevrouw Voorbeeld was ziek." in fout
    assert "4,5 uur minder dan prognose, in 1 week" in afwijken()
    adres = f"{UREN}afwijkingen/{Urenafwijking.objects.get().uuid}/verwijdering/"
    assert "3,5 in plaats van 8" in tekst(bekijk(adres, als=WIE))
    assert "conform prognose" in tekst(doe(adres, als=WIE))


def test_duizend_uur_of_meer_leest_met_een_punt(afspreken):
    """48 weeks of 32 hours have begun."""
    assert ">1.536<" in afspreken("32")


def test_een_afspraak_is_te_beeindigen(afspreken, bekijk, doe):
    afspreken()
    pagina = tekst(bekijk(UREN, als=WIE))
    adres = pagina.split("/einde/")[0].rsplit('href="', 1)[1] + "/einde/"
    assert "Nu 8 uur per week" in tekst(bekijk(adres, als=WIE))
    assert "De afspraak is beëindigd." in tekst(doe(adres, als=WIE, laatste_dag="30-6-2026"))


@pytest.mark.parametrize("jaar", ["x", "99999999999999999999", "1999", "²²²²", "-1"])
def test_een_jaar_dat_niet_bestaat_toont_dit_jaar(bekijk, jaar):
    assert "Uren ondersteuning 2026" in tekst(bekijk(f"{UREN}?jaar={jaar}", als="manager"))
