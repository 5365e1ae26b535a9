"""C9: a group of which each time is a stay, names fields that can be one (MZ23 r239)."""

import pytest

from spil.werkprocessen.catalogus import uit_catalogus
from spil.werkprocessen.definitie import AanpakOngeldig, lees_definitie
from spil.werkprocessen.tests.bouw import WEG, gegevens
from spil.werkprocessen.tests.taal import fouten_tegen_de_taal

VELD = {"soort": "datum", "groep": "team", "categorie": "proces"}
GOED = {
    "groepen.0.meermaals": True,
    "groepen.0.verblijf": {"plek": "plek", "vanaf": "vrij_op", "tot": "weg_op"},
    "velden.4.lijst": "voorzieningen",
    "velden.5": {**VELD, "code": "weg_op", "vraag": "Wanneer weg?"},
    "velden.6": {**VELD, "code": "elders_op", "vraag": "Elders?", "groep": "eind"},
}
WIE = "Groep team noemt voor het verblijf"
KAPOT = [
    (
        {"groepen.0.meermaals": False},
        "Groep team is een verblijf en kan maar één keer worden ingevuld; maak haar meermaals.",
    ),
    (
        {"groepen.0.verblijf.tot": "vrij_op"},
        "Groep team gebruikt één veld twee keer voor het verblijf.",
    ),
    (
        {"groepen.0.verblijf.verwacht": "weg"},
        f"{WIE} (verwacht) veld weg, en dat is er niet.",
    ),
    (
        {"groepen.0.verblijf.tot": "elders_op"},
        f"{WIE} (tot) veld elders_op, en dat hoort bij een andere groep.",
    ),
    (
        {"velden.4.lijst": "gemeenten"},
        f"{WIE} (plek) veld plek, en dat kiest niet uit de lijst voorzieningen.",
    ),
    (
        {"groepen.0.verblijf.vanaf": "risico"},
        f"{WIE} (vanaf) veld risico, en dat vraagt geen datum.",
    ),
    (
        {"velden.5.gevoelig": True},
        f"{WIE} (tot) veld weg_op, en dat is gevoelig: een gevoelig antwoord wordt nergens geteld.",
    ),
]


def test_een_verblijf_dat_klopt():
    definitie = lees_definitie(gegevens(GOED))
    assert definitie.groepen[0].verblijf is not None
    assert definitie.groepen[1].verblijf is None


@pytest.mark.parametrize(("anders", "zin"), KAPOT, ids=[zin for _, zin in KAPOT])
def test_een_fout_in_een_verblijf_geeft_een_zin(anders, zin):
    with pytest.raises(AanpakOngeldig) as fout:
        lees_definitie(gegevens({**GOED, **anders}))
    assert fout.value.redenen == [zin]
    assert fouten_tegen_de_taal(zin) == []


def test_een_verblijf_zegt_waar_vanaf_wanneer_en_tot_wanneer():
    with pytest.raises(AanpakOngeldig, match=r"verblijf\.tot ontbreekt"):
        lees_definitie(gegevens({**GOED, "groepen.0.verblijf.tot": WEG}))


def test_de_plaatsingen_van_re_integratie_zijn_een_verblijf():
    """Proves C9."""
    (plaatsing,) = [g for g in uit_catalogus("reintegratie").groepen if g.verblijf]
    assert plaatsing.code == "plaatsing"
