"""C9: fasehuizen with places (MZ23 r239), kept by the functioneel beheerder."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from spil.beheer import queries
from spil.beheer.commands import (
    VoorzieningNietMogelijk,
    beeindig_voorziening,
    voeg_voorziening_toe,
    wijzig_plaatsen,
)
from spil.beheer.tests.opzet import bekijk, doe, nu, tekst
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.partners.models import Voorziening
from tests.wereld import NU, VANDAAG, als

__all__ = ["bekijk", "doe", "nu"]
MORGEN = VANDAAG + timedelta(days=1)
PAD = "/beheer/voorzieningen/"


def voeg_toe(wereld, naam="Fasehuis Parkzicht", *, door="beheerder", **anders) -> Voorziening:
    velden: dict[str, Any] = {
        "soort": Voorziening.Soort.FASEHUIS,
        "plaatsen": 3,
        "vanaf": VANDAAG,
    } | anders
    return voeg_voorziening_toe(naam=naam, **velden, door=wereld.rollen[door], op=NU)


def test_een_fasehuis_heeft_plaatsen_en_een_organisatie(wereld):
    """Proves C9: two fasehuizen with five places (MZ23 r239)."""
    voeg_toe(wereld, plaatsen=3, partner=wereld.partners["ggz"])
    voeg_toe(wereld, "Fasehuis Stroom", plaatsen=2)
    rijen = queries.voorzieningen(door=wereld.beheerder)
    assert [(rij.naam, rij.plaatsen) for rij in rijen] == [
        ("Fasehuis Parkzicht", 3),
        ("Fasehuis Stroom", 2),
    ]
    assert rijen[0].partner == wereld.partners["ggz"]


def test_dezelfde_voorziening_komt_er_geen_tweede_keer_in_en_na_het_einde_wel(wereld):
    rij = voeg_toe(wereld)
    with pytest.raises(VoorzieningNietMogelijk, match="staat er al in"):
        voeg_toe(wereld, "fasehuis parkzicht")
    with pytest.raises(IntegrityError, match="voorziening_eens_per_huis"), transaction.atomic():
        voeg_toe_in_de_database(wereld)
    beeindig_voorziening(rij.uuid, per=MORGEN, door=wereld.beheerder, op=NU)
    voeg_toe(wereld, vanaf=MORGEN)
    assert [rij.tot for rij in queries.voorzieningen(door=wereld.beheerder)] == [None, MORGEN]


def voeg_toe_in_de_database(wereld):
    Voorziening.voeg_toe(
        wereld.huis,
        naam="Fasehuis Parkzicht",
        soort="fasehuis",
        plaatsen=1,
        partner=None,
        vanaf=VANDAAG,
    )


def test_een_voorziening_zonder_plaats_kan_niet(wereld):
    with pytest.raises(VoorzieningNietMogelijk, match="ten minste één plaats"):
        voeg_toe(wereld, plaatsen=0)


def test_de_organisatie_werkt_met_hetzelfde_huis(wereld):
    with pytest.raises(VoorzieningNietMogelijk, match="werkt niet met uw huis"):
        voeg_toe(wereld, partner=wereld.buitenstaander.medewerker.partner)
    aanbieders = queries.aanbieders(door=wereld.beheerder)
    assert wereld.partners["ggz"] in aanbieders
    assert wereld.partners["huis"] not in aanbieders


@pytest.mark.parametrize("wie", ["regisseur", "ketenpartner", "manager", "fg"])
def test_alleen_de_beheerder_houdt_de_voorzieningen_bij(wereld, wie):
    rij = voeg_toe(wereld)
    with pytest.raises(GeenRecht):
        voeg_toe(wereld, "Nog een", door=wie)
    with pytest.raises(GeenRecht):
        beeindig_voorziening(rij.uuid, per=MORGEN, door=wereld.rollen[wie], op=NU)


def test_een_voorziening_van_een_ander_huis_bestaat_niet(wereld):
    huis = wereld.buitenstaander.medewerker.huis
    rij = Voorziening.voeg_toe(
        huis, naam="Elders", soort="opvang", plaatsen=1, partner=None, vanaf=VANDAAG
    )
    with pytest.raises(NietGevonden):
        beeindig_voorziening(rij.uuid, per=MORGEN, door=wereld.beheerder, op=NU)
    assert queries.voorzieningen(door=wereld.beheerder) == []


@pytest.mark.parametrize(
    ("per", "uitleg"), [(VANDAAG, "ligt niet na de eerste dag"), (MORGEN, "al beëindigd")]
)
def test_een_einde_dat_niet_kan(wereld, per, uitleg):
    rij = voeg_toe(wereld)
    if per == MORGEN:
        beeindig_voorziening(rij.uuid, per=MORGEN, door=wereld.beheerder, op=NU)
    with pytest.raises(VoorzieningNietMogelijk, match=uitleg):
        beeindig_voorziening(rij.uuid, per=per, door=wereld.beheerder, op=NU)


def test_opvoeren_en_beeindigen_staan_in_het_logboek(wereld):
    with CaptureQueriesContext(connection) as vragen, als(wereld.beheerder):
        rij = voeg_toe(wereld)
        beeindig_voorziening(rij.uuid, per=MORGEN, door=wereld.beheerder, op=NU)
    regels = [v["sql"] for v in vragen if v["sql"].startswith("INSERT INTO logboek_gebeurtenis")]
    assert len(regels) == 2
    assert "'voorziening.toegevoegd'" in regels[0]
    assert "'voorziening.beeindigd'" in regels[1]


def test_de_beheerder_voert_op_en_beeindigt_met_het_formulier(wereld, bekijk, doe):
    assert "Er zijn nog geen voorzieningen." in tekst(bekijk(PAD))
    velden = {
        "naam": "Fasehuis Parkzicht",
        "soort": "fasehuis",
        "plaatsen": "3",
        "partner": str(wereld.partners["ggz"].uuid),
        "vanaf": "1-1-2026",
    }
    fout = tekst(doe(f"{PAD}nieuw/", **(velden | {"plaatsen": "0"})))
    assert "Een voorziening heeft ten minste één plaats." in fout
    pagina = tekst(doe(f"{PAD}nieuw/", **velden))
    assert "Fasehuis Parkzicht is opgevoerd." in pagina
    assert wereld.partners["ggz"].naam in pagina
    rij = Voorziening.objects.get()
    doe(f"{PAD}{rij.uuid}/einde/", per="24-11-2026")
    assert Voorziening.objects.get().tot == date(2026, 11, 24)
    assert "Beëindigen<span" not in tekst(bekijk(PAD))


def plaatsen(wereld, rij, aantal, per, *, door="beheerder"):
    return wijzig_plaatsen(rij.uuid, plaatsen=aantal, per=per, door=wereld.rollen[door], op=NU)


def test_het_aantal_plaatsen_wijzigt_vanaf_een_dag_en_wat_er_was_blijft(wereld):
    """Proves C9."""
    rij = voeg_toe(wereld, plaatsen=3)
    plaatsen(wereld, rij, 5, MORGEN)
    plaatsen(wereld, rij, 2, MORGEN + timedelta(days=30))
    (regel,) = queries.voorzieningregels(door=wereld.beheerder, dag=VANDAAG)
    assert (regel.plaatsen, [tal.plaatsen for tal in regel.straks]) == (3, [5, 2])
    (later,) = queries.voorzieningregels(door=wereld.beheerder, dag=MORGEN + timedelta(days=40))
    assert (later.plaatsen, later.straks, later.rij.plaatsen) == (2, [], 3)


@pytest.mark.parametrize(
    ("aantal", "per", "zin"),
    [
        (0, MORGEN, "ten minste één plaats"),
        (3, MORGEN, "Er zijn dan al 3 plaatsen"),
        (4, VANDAAG, "Kies een dag na 23 november 2026"),
    ],
)
def test_een_aantal_plaatsen_dat_niet_kan(wereld, aantal, per, zin):
    with pytest.raises(VoorzieningNietMogelijk, match=zin):
        plaatsen(wereld, voeg_toe(wereld), aantal, per)


def test_alleen_de_beheerder_wijzigt_de_plaatsen_en_niet_na_het_einde(wereld):
    rij = voeg_toe(wereld)
    with pytest.raises(GeenRecht):
        plaatsen(wereld, rij, 5, MORGEN, door="regisseur")
    beeindig_voorziening(rij.uuid, per=MORGEN, door=wereld.beheerder, op=NU)
    with pytest.raises(VoorzieningNietMogelijk, match="is beëindigd"):
        plaatsen(wereld, rij, 5, MORGEN + timedelta(days=1))


@pytest.mark.parametrize(
    ("aantal", "dagen", "zin"),
    [(0, 3, "aantal_plaatsen_is_minstens_een"), (4, 1, "een_aantal_plaatsen_per_dag")],
)
def test_de_databank_weigert_een_aantal_plaatsen_dat_niet_kan(wereld, aantal, dagen, zin):
    rij = voeg_toe(wereld)
    rij.wijzig_plaatsen(5, per=MORGEN)
    with pytest.raises(IntegrityError, match=zin), transaction.atomic():
        rij.wijzig_plaatsen(aantal, per=VANDAAG + timedelta(days=dagen))


def test_de_plaatsen_wijzigen_met_een_formulier(wereld, bekijk, doe):
    rij = voeg_toe(wereld)
    pad = f"{PAD}{rij.uuid}/plaatsen/"
    assert "zijn er 3 plaatsen" in tekst(bekijk(pad))
    assert "5 vanaf 1 januari 2027" in tekst(doe(pad, plaatsen="5", per="1-1-2027"))
    assert doe(pad, plaatsen="6", per="1-1-2027").status_code == 422
