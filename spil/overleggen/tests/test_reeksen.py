"""A series is made, changed and ended (missie B1)."""

from datetime import date, time

import pytest

from spil.kern.fouten import GeenRecht, NietGevonden
from spil.overleggen.commands import VanWie, beeindig_reeks, maak_reeks, wijzig_reeks
from spil.overleggen.fouten import ReeksNietMogelijk
from spil.overleggen.models import Overlegreeks
from spil.overleggen.queries.aanpakken import zonder_reeks
from spil.overleggen.queries.overzicht import overzicht
from spil.overleggen.tests.opzet import (
    DINSDAG,
    dagen,
    maak,
    maak_geldig,
    plan,
    stel_op,
    wanneer,
)
from spil.overleggen.woorden import ritme_in_woorden
from tests.wereld import NU, als

DRIE_WEKEN = date(2026, 12, 8)


def wijzig(wereld, reeks, *, van_wie=None, **anders):
    with als(wereld.ondersteuner) as rol:
        return wijzig_reeks(reeks.uuid, wanneer(**anders), van_wie, door=rol, op=NU)


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"soort": "gefaciliteerd"}, "Kies van welke partner"),
        ({"soort": "elders"}, "Kies van welke partner"),
        ({"zonder": True}, "Kies onder welke verwerking"),
        ({"naam": "  "}, "Geef de reeks een naam"),
        ({"duur_minuten": 601}, "5 minuten tot 10 uur"),
        ({"eerste_dag": date(2026, 11, 28)}, "maandag tot en met vrijdag"),
        ({"videolink": "http://video.voorbeeld.nl"}, "https://"),
        ({"codes": {"aanpakcode": "com", "overlegcode": "weg"}}, "staat niet meer in een aanpak"),
    ],
)
def test_een_reeks_die_niet_klopt_wordt_geweigerd(wereld, anders, zin):
    with pytest.raises(ReeksNietMogelijk, match=zin):
        maak(wereld, **anders)
    assert not Overlegreeks.objects.exists()


def test_een_bestuurlijke_reeks_gaat_over_niemand(wereld):
    assert maak(wereld, soort="bestuurlijk", naam="Stuurgroep").is_zonder_personen
    van_wie = VanWie(soort="bestuurlijk", verwerking=wereld.verwerking)
    with als(wereld.regisseur) as rol, pytest.raises(ReeksNietMogelijk, match="over niemand"):
        maak_reeks(wanneer(naam="Regiegroep"), van_wie, door=rol, op=NU)


def test_twee_keer_versturen_maakt_een_reeks(wereld):
    sleutel = maak(wereld).sleutel
    van_wie = VanWie(soort="eigen", verwerking=wereld.verwerking)
    with als(wereld.ondersteuner) as rol, pytest.raises(ReeksNietMogelijk, match="Er loopt al"):
        maak_reeks(wanneer(), van_wie, door=rol, op=NU)
    with als(wereld.ondersteuner) as rol:
        maak_reeks(wanneer(naam="Tweede"), van_wie, sleutel=sleutel, door=rol, op=NU)
    assert Overlegreeks.objects.count() == 1


@pytest.mark.parametrize("wie", ["triagist", "coordinator", "ketenpartner", "manager", "fg"])
def test_alleen_wie_plant_maakt_een_reeks(wereld, wie):
    van_wie = VanWie(soort="eigen", verwerking=wereld.verwerking)
    with als(wereld.rollen[wie]) as rol, pytest.raises(GeenRecht):
        maak_reeks(wanneer(), van_wie, door=rol, op=NU)


def test_een_ander_huis_ziet_de_reeks_niet(wereld):
    reeks = maak(wereld)
    with als(wereld.buitenstaander) as rol, pytest.raises(NietGevonden):
        wijzig_reeks(reeks.uuid, wanneer(), door=rol, op=NU)


def test_van_wie_de_reeks_is_staat_vast_zodra_er_een_oplegger_is(wereld):
    reeks = maak(wereld)
    van_wie = VanWie(
        soort="gefaciliteerd", gastheer=wereld.partners["ggz"], verwerking=wereld.verwerking
    )
    wijzig(wereld, reeks, van_wie=van_wie)
    reeks.refresh_from_db()
    assert reeks.gastheer == wereld.partners["ggz"]
    stel_op(wereld, reeks)
    with pytest.raises(ReeksNietMogelijk, match="Er is al een oplegger"):
        wijzig(wereld, reeks, van_wie=van_wie)


def test_een_ander_ritme_neemt_mee_wat_gepland_is(wereld):
    """Weekly becomes two-weekly, an hour later, in another room."""
    reeks = maak(wereld)
    maak_geldig(wereld, reeks)
    plan(wereld, reeks, tot=DRIE_WEKEN)
    assert dagen(reeks) == [DINSDAG, date(2026, 12, 1), DRIE_WEKEN]
    gevolg = wijzig(wereld, reeks, ritme="tweewekelijks", begintijd=time(11), plaats="Zaal 2")
    assert (gevolg.verzet, gevolg.vervallen, gevolg.erbij) == (2, 1, 0)
    assert dagen(reeks) == [DINSDAG, DRIE_WEKEN]
    assert dagen(reeks, stand="vervallen") == [date(2026, 12, 1)]
    overleg = reeks.overleggen.get(ritmedag=DINSDAG)
    assert (overleg.begint.hour, overleg.plaats, overleg.versie) == (10, "Zaal 2", 2)
    assert "2 verzet, 1 vervallen" in gevolg.in_woorden()
    terug = wijzig(wereld, reeks)
    assert (terug.verzet, terug.erbij) == (2, 1)
    assert dagen(reeks) == [DINSDAG, date(2026, 12, 1), DRIE_WEKEN]


def test_een_reeks_eindigt_met_een_reden_en_wat_gepland_is_vervalt(wereld):
    reeks = maak(wereld)
    maak_geldig(wereld, reeks)
    plan(wereld, reeks, tot=DRIE_WEKEN)
    with als(wereld.ondersteuner) as rol:
        with pytest.raises(ReeksNietMogelijk, match="Schrijf waarom"):
            beeindig_reeks(reeks.uuid, per=date(2026, 12, 1), reden=" ", door=rol, op=NU)
        beeindig_reeks(reeks.uuid, per=date(2026, 12, 1), reden="Klaar.", door=rol, op=NU)
    assert dagen(reeks) == [DINSDAG]
    with pytest.raises(ReeksNietMogelijk, match="is beëindigd"):
        wijzig(wereld, reeks)
    with als(wereld.triagist) as rol:
        gezien = overzicht(door=rol, op=NU)
        later = overzicht(door=rol, op=NU.replace(month=12))
    assert [regel.reeks for regel in gezien.reeksen] == [reeks]
    assert (later.reeksen, later.beeindigd) == ([], [reeks])


def test_een_overleg_van_een_aanpak_wordt_een_keer_een_reeks(wereld):
    """The series that the approaches of the house name are offered until there is one."""
    codes = {"aanpakcode": "com", "overlegcode": "casusoverleg"}
    with als(wereld.ondersteuner) as rol:
        eerst = {(een.aanpakcode, een.overleg.code) for een in zonder_reeks(door=rol)}
    assert ("com", "casusoverleg") in eerst
    maak(wereld, naam="Casusoverleg", ritme="naar_behoefte", codes=codes)
    with als(wereld.ondersteuner) as rol:
        daarna = {(een.aanpakcode, een.overleg.code) for een in zonder_reeks(door=rol)}
    assert eerst - daarna == {("com", "casusoverleg")}
    with pytest.raises(ReeksNietMogelijk, match="loopt al een reeks"):
        maak(wereld, naam="Nog een", codes=codes)


@pytest.mark.parametrize(
    ("anders", "woorden"),
    [
        ({}, "Elke week op dinsdag, 10:00 tot 11:30"),
        ({"ritme": "maandelijks"}, "Elke maand op de vierde dinsdag, 10:00 tot 11:30"),
        (
            {"ritme": "per_kwartaal", "eerste_dag": date(2026, 12, 31)},
            "Elk kwartaal op de laatste donderdag, 10:00 tot 11:30",
        ),
        ({"ritme": "naar_behoefte"}, "Als het nodig is"),
    ],
)
def test_het_ritme_in_woorden(wereld, anders, woorden):
    assert ritme_in_woorden(maak(wereld, **anders)) == woorden
