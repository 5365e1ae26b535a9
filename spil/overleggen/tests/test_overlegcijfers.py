"""B5: attendance per organisation, items per meeting, time per item and the share that was settled."""

from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.urls import reverse

from spil.overleggen.commands import zet_onderwerp_op_agenda
from spil.overleggen.commands.tafel import leg_aanwezigheid_vast
from spil.overleggen.models import Plektijd, Zitting
from spil.overleggen.queries.aanwezig import afwezigen_van
from spil.overleggen.queries.overlegcijfers import overlegcijfers
from spil.overleggen.tests.opzet_nazorg import ERNA, maak_nazorg
from tests.inloggen import log_in
from tests.wereld import NU, als


def cijfers(wereld, *, wie="manager", op=ERNA, jaar=None):
    with als(wereld.rollen[wie], op=op) as door:
        return overlegcijfers(door=door, op=op, jaar=jaar)


def vink(n, *wie):
    with als(n.wereld.regisseur, op=ERNA) as rol:
        er_zijn = n.overleg.genodigden.filter(rol__in=[n.wereld.rollen[een].pk for een in wie])
        uuids = list(er_zijn.values_list("uuid", flat=True))
        leg_aanwezigheid_vast(n.punt.uuid, uuids, door=rol, op=ERNA)


def opkomst(wereld):
    return {
        regel.naam: (regel.opkomst.jaar.aanwezig, regel.opkomst.jaar.gevraagd)
        for regel in cijfers(wereld).partners
    }


def test_per_reeks_tellen_punten_tijd_en_wat_is_afgerond(wereld):
    n = maak_nazorg(wereld)
    with als(wereld.ondersteuner) as door:
        zet_onderwerp_op_agenda(n.overleg.uuid, "Mededelingen", minuten=5, door=door, op=NU)
    (regel,) = cijfers(wereld).reeksen
    telling = regel.telling
    assert (regel.naam, telling.overleggen, telling.punten) == ("Weegploeg", 1, 2)
    assert (telling.minuten, telling.per_overleg, telling.gepland_per_punt) == (15, 2, 7.5)
    assert (telling.over_mensen, telling.deel_afgerond) == (1, 100)
    (maand,) = cijfers(wereld).maanden
    assert (maand.naam, maand.telling.afgerond) == ("november", 1)


def test_hoe_lang_een_punt_duurde_is_wat_de_zitting_bijhield(wereld):
    """Not the minutes of the agenda; an item that came back counts once, with both its times."""
    n = maak_nazorg(wereld)
    assert cijfers(wereld).totaal.gemeten.per_punt is None
    plek, begin = n.punt.plek, n.overleg.begint
    zitting = Zitting.begin(n.overleg, plek, door=wereld.regisseur, op=begin)
    Plektijd.eindig(zitting, op=begin + timedelta(minutes=12))
    Plektijd.begin(zitting, plek, op=begin + timedelta(minutes=20))
    Plektijd.eindig(zitting, op=begin + timedelta(minutes=23))
    gemeten = cijfers(wereld).totaal.gemeten
    assert (gemeten.punten, gemeten.per_punt) == (1, 15)


def test_opkomst_is_wat_is_aangevinkt(wereld):
    """Who said to come and was not there counts as absent; who said no does too."""
    n = maak_nazorg(wereld)
    vink(n, "regisseur")
    assert opkomst(wereld) == {
        "GGZ Voorbeeld": (0, 1),
        "Politie Zeeland-West-Brabant": (0, 1),
        "ZVH De Baronie": (1, 1),
    }
    vink(n, "regisseur", "ketenpartner")
    assert opkomst(wereld)["Politie Zeeland-West-Brabant"] == (1, 1)
    assert cijfers(wereld).opkomst.deel == 67


def test_zonder_vinkjes_is_er_geen_opkomst_en_dat_staat_er(wereld):
    """No silent falling back on who said to come."""
    n = maak_nazorg(wereld)
    blad = cijfers(wereld)
    assert (blad.partners, blad.met_punten, blad.getikt) == ([], 1, 0)
    with time_machine.travel(ERNA, tick=False):
        client = log_in(Client(), wereld.manager)
        pagina = client.get(reverse("overlegcijfers")).content.decode()
        assert "is vastgelegd wie er was, dus is er geen opkomst te tellen" in pagina
        assert "is nog nergens gemeten" in pagina
        vink(n, "regisseur")
        pagina = client.get(reverse("overlegcijfers")).content.decode()
    assert "In 2026 zijn organisaties 3 keer gevraagd; 1 keer was er iemand (33%)." in pagina
    assert "daarvan is er 1 aan tafel afgerond (100%)." in pagina
    assert pagina.count("Dezelfde getallen staan in de tabel.") == 2


def test_wie_afwezig_was_volgt_uit_de_vinkjes_en_uit_wie_nee_zei(wereld):
    n = maak_nazorg(wereld)
    vink(n, "regisseur")
    with als(wereld.coordinator, op=ERNA):
        assert {weg.rol for weg in afwezigen_van(n.overleg)} == {
            wereld.ketenpartner,
            wereld.behandelaar,
        }
    vink(n, "regisseur", "ketenpartner")
    with als(wereld.coordinator, op=ERNA):
        assert afwezigen_van(n.overleg) == [n.afwezig]


@pytest.mark.parametrize("wie", ["buitenstaander", None])
def test_een_ander_huis_en_wie_niemand_is_lezen_geen_vinkje(wereld, wie):
    n = maak_nazorg(wereld)
    vink(n, "regisseur")
    vraag = "SELECT * FROM spil_wie_was_er(%s::bigint[])"
    if wie is None:
        with connection.cursor() as cursor:
            cursor.execute(vraag, [[n.overleg.pk]])
            assert cursor.fetchall() == []
        return
    with als(wereld.rollen[wie], op=ERNA), connection.cursor() as cursor:
        cursor.execute(vraag, [[n.overleg.pk]])
        assert cursor.fetchall() == []


def test_wat_nog_komt_of_van_een_ander_huis_is_telt_niet(wereld):
    maak_nazorg(wereld)
    assert cijfers(wereld, op=NU).reeksen == []
    assert cijfers(wereld, wie="buitenstaander").reeksen == []
    leeg = cijfers(wereld, jaar=1999)
    assert (leeg.jaar, leeg.jaren) == (2026, [2026])
