import pytest

from spil.gebruikers.models import Medewerker, Rol
from spil.kern.handwerk import Rijlezer


def test_een_rij_wordt_gelezen_als_de_modellen_waar_zij_uit_komt():
    lezer = Rijlezer(r=Rol, m=Medewerker)
    gelezen = lezer.lees(lezer.kolommen.split(", "))
    assert isinstance(gelezen["r"], Rol)
    assert isinstance(gelezen["m"], Medewerker)
    assert gelezen["r"].pk == 'r."id"'
    assert gelezen["m"].naam == 'm."naam"'


def test_een_rij_die_een_outer_join_niet_vond_is_er_niet():
    lezer = Rijlezer(r=Rol, m=Medewerker)
    rollen = Rijlezer(r=Rol).kolommen.split(", ")
    waarden = [*rollen, *[None] * (len(lezer.kolommen.split(", ")) - len(rollen))]
    assert lezer.lees(waarden)["m"] is None


@pytest.mark.parametrize("zonder", [frozenset({"m.naam"}), frozenset({"m.naam", "r.soort"})])
def test_een_kolom_kan_achterblijven(zonder):
    lezer = Rijlezer(r=Rol, m=Medewerker, zonder=zonder)
    assert 'm."naam"' not in lezer.kolommen
    gelezen = lezer.lees(lezer.kolommen.split(", "))
    assert "naam" in gelezen["m"].get_deferred_fields()
