"""B5: attendance per organisation, items per meeting, time per item and the share that was settled."""

from spil.overleggen.commands import zet_onderwerp_op_agenda
from spil.overleggen.queries.overlegcijfers import overlegcijfers
from spil.overleggen.tests.opzet_nazorg import ERNA, maak_nazorg
from tests.wereld import NU, als


def cijfers(wereld, *, wie="manager", op=ERNA, jaar=None):
    with als(wereld.rollen[wie], op=op) as door:
        return overlegcijfers(door=door, op=op, jaar=jaar)


def test_per_reeks_tellen_punten_tijd_en_wat_is_afgerond(wereld):
    n = maak_nazorg(wereld)
    with als(wereld.ondersteuner) as door:
        zet_onderwerp_op_agenda(n.overleg.uuid, "Mededelingen", minuten=5, door=door, op=NU)
    (regel,) = cijfers(wereld).reeksen
    assert (regel.naam, regel.overleggen, regel.punten, regel.minuten) == ("Weegploeg", 1, 2, 15)
    assert (regel.per_overleg, regel.minuten_per_punt) == (2, 7.5)
    assert (regel.over_mensen, regel.deel_afgerond) == (1, 100)


def test_opkomst_telt_wie_gevraagd_was_en_wie_kwam(wereld):
    maak_nazorg(wereld)
    opkomst = {
        regel.naam: (regel.opkomst.jaar.aanwezig, regel.opkomst.jaar.gevraagd)
        for regel in cijfers(wereld).partners
    }
    assert opkomst == {
        "GGZ Voorbeeld": (0, 1),
        "Politie Zeeland-West-Brabant": (1, 1),
        "ZVH De Baronie": (1, 1),
    }


def test_wat_nog_komt_of_van_een_ander_huis_is_telt_niet(wereld):
    maak_nazorg(wereld)
    assert cijfers(wereld, op=NU).reeksen == []
    assert cijfers(wereld, wie="buitenstaander").reeksen == []
    leeg = cijfers(wereld, jaar=1999)
    assert (leeg.jaar, leeg.jaren) == (2026, [2026])
