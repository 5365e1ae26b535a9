"""B5: hours of support per hosted partner, as the year reports of the sources count them."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from spil.adviezen.fouten import LijktOpEenPersoon
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.overleggen.commands.uren import (
    UrenNietMogelijk,
    beeindig_uren,
    haal_afwijking_weg,
    spreek_uren_af,
    voer_afwijking_in,
)
from spil.overleggen.models import Urenafspraak, Urenafwijking
from spil.overleggen.queries.uren import gastheren, urenjaar
from spil.partners.models import Partner
from tests.wereld import NU, VANDAAG, als

BEGIN = date(2019, 12, 30)
"""The Monday of the first week of 2020."""
BRONNEN = {"MaSS": 8, "Veilig Thuis": 32, "KR8-kollektief": 11}


@pytest.fixture
def partners(wereld):
    """The three whose meetings De Baronie supports (JP22 r184-186)."""
    soorten = {"MaSS": "derde", "Veilig Thuis": "veilig_thuis", "KR8-kollektief": "derde"}
    return {
        naam: Partner.maak(wereld.huis, naam=naam, soort=soort, begin=BEGIN)
        for naam, soort in soorten.items()
    }


def spreek_af(wereld, partner, uren=8, *, vanaf=BEGIN, door="ondersteuner", **anders):
    with als(wereld.rollen[door]) as rol:
        return spreek_uren_af(
            partner.uuid, uren_per_week=Decimal(uren), vanaf=vanaf, door=rol, op=NU, **anders
        )


def wijk_af(wereld, partner, uren, *, dag=date(2021, 3, 3), reden="Overleg verviel.", **anders):
    with als(wereld.rollen[anders.pop("wie", "ondersteuner")]) as rol:
        return voer_afwijking_in(
            partner.uuid, dag=dag, uren=Decimal(uren), reden=reden, door=rol, op=NU, **anders
        )


def tabel(wereld, jaar=2021, *, door="manager"):
    return urenjaar(door=wereld.rollen[door], op=NU, jaar=jaar)


@pytest.fixture
def afgesproken(wereld, partners):
    for naam, uren in BRONNEN.items():
        spreek_af(wereld, partners[naam], uren)


@pytest.mark.parametrize("jaar", [2020, 2021, 2022])
@pytest.mark.usefixtures("afgesproken")
def test_de_tabel_is_die_van_de_bronnen(wereld, jaar):
    """JR21-T10 (r592-601) and JP22-T8 (r184-186): 8, 32 and 11, together 51 hours a week."""
    gevonden = tabel(wereld, jaar)
    assert {r.afspraak.gastheer.naam: r.afspraak.uren_per_week for r in gevonden.regels} == BRONNEN
    assert gevonden.per_week == 51
    assert {r.resultaat for r in gevonden.regels} == {"conform prognose"}
    weken = 53 if jaar == 2020 else 52
    assert {r.weken for r in gevonden.regels} == {weken}
    assert gevonden.gegeven == gevonden.afgesproken == 51 * weken


@pytest.mark.usefixtures("afgesproken")
def test_een_afwijking_telt_alleen_in_haar_week(wereld, partners):
    wijk_af(wereld, partners["MaSS"], 2)
    mass = next(r for r in tabel(wereld).regels if r.afspraak.gastheer.naam == "MaSS")
    assert (mass.afgesproken, mass.gegeven) == (8 * 52, 8 * 52 - 6)
    assert mass.resultaat == "6 uur minder dan prognose, in 1 week"
    assert tabel(wereld, 2022).regels[1].resultaat == "conform prognose"
    wijk_af(wereld, partners["MaSS"], "13.5", dag=date(2021, 3, 10), reden="Extra overleg.")
    mass = next(r for r in tabel(wereld).regels if r.afspraak.gastheer.naam == "MaSS")
    assert mass.resultaat == "0,5 uur minder dan prognose, in 2 weken"
    assert [regel.week for regel in tabel(wereld).afwijkingen] == [
        "week 10, vanaf 8 maart 2021",
        "week 9, vanaf 1 maart 2021",
    ]


@pytest.mark.usefixtures("afgesproken")
def test_afwijkingen_die_elkaar_opheffen_blijven_te_zien(wereld, partners):
    wijk_af(wereld, partners["MaSS"], 4)
    wijk_af(wereld, partners["MaSS"], 12, dag=date(2021, 3, 10))
    mass = next(r for r in tabel(wereld).regels if r.afspraak.gastheer.naam == "MaSS")
    assert mass.resultaat == "in totaal conform prognose, in 2 weken anders"


@pytest.mark.usefixtures("afgesproken")
def test_het_lopende_jaar_telt_tot_en_met_deze_week_en_het_volgende_is_prognose(wereld):
    assert VANDAAG.isocalendar().week == 48
    assert {r.weken for r in tabel(wereld, 2026).regels} == {48}
    volgend = tabel(wereld, 2027)
    assert volgend.is_prognose
    assert {r.weken for r in volgend.regels} == {52}
    assert {r.resultaat for r in volgend.regels} == {"nog niet begonnen"}
    assert tabel(wereld, 1999).jaar == 2026
    assert tabel(wereld).jaren == [*range(2020, 2028)]


def test_een_nieuwe_afspraak_beeindigt_de_vorige(wereld, partners):
    spreek_af(wereld, partners["MaSS"], 8)
    spreek_af(wereld, partners["MaSS"], 10, vanaf=date(2021, 7, 1))
    regels = tabel(wereld).regels
    assert [(r.afspraak.uren_per_week, r.weken) for r in regels] == [(8, 25), (10, 27)]
    assert regels[0].afspraak.tot == regels[1].afspraak.vanaf == date(2021, 6, 28)
    assert tabel(wereld).per_week == 10


def test_een_vergissing_van_deze_week_wordt_verbeterd(wereld, partners):
    eerste = spreek_af(wereld, partners["MaSS"], 80)
    assert spreek_af(wereld, partners["MaSS"], 8).pk == eerste.pk
    assert [r.afspraak.uren_per_week for r in tabel(wereld).regels] == [8]


def test_twee_keer_versturen_maakt_een_afspraak_en_een_afwijking(wereld, partners):
    """A7-04."""
    sleutel = partners["MaSS"].uuid
    assert spreek_af(wereld, partners["MaSS"], sleutel=sleutel).pk == (
        spreek_af(wereld, partners["MaSS"], sleutel=sleutel).pk
    )
    eerste = wijk_af(wereld, partners["MaSS"], 2, sleutel=sleutel)
    assert wijk_af(wereld, partners["MaSS"], 2, sleutel=sleutel).pk == eerste.pk
    assert Urenafspraak.objects.count() == Urenafwijking.objects.count() == 1


def test_de_database_weigert_twee_afspraken_tegelijk_en_halve_weken(wereld, partners):
    spreek_af(wereld, partners["MaSS"])
    for vanaf, regel in (
        (BEGIN + timedelta(days=7), "urenafspraak_overlapt_niet"),
        (BEGIN + timedelta(days=1), "urenafspraak_telt_in_hele_weken"),
    ):
        with pytest.raises(IntegrityError, match=regel), transaction.atomic():
            Urenafspraak.maak(partners["MaSS"], uren_per_week=Decimal(4), vanaf=vanaf)


def test_een_afspraak_voor_de_lopende_kan_niet(wereld, partners):
    spreek_af(wereld, partners["MaSS"], vanaf=date(2021, 1, 4))
    with pytest.raises(UrenNietMogelijk, match="al iets afgesproken"):
        spreek_af(wereld, partners["MaSS"], 4, vanaf=BEGIN)


def test_een_beeindigde_afspraak_telt_de_laatste_week_nog_mee(wereld, partners):
    afspraak = spreek_af(wereld, partners["MaSS"])
    with als(wereld.ondersteuner) as rol:
        beeindig_uren(afspraak.uuid, laatste_dag=date(2021, 6, 30), door=rol, op=NU)
        with pytest.raises(UrenNietMogelijk, match="al beëindigd"):
            beeindig_uren(afspraak.uuid, laatste_dag=date(2021, 7, 30), door=rol, op=NU)
    assert [r.weken for r in tabel(wereld).regels] == [26]
    assert tabel(wereld).per_week == 0
    assert tabel(wereld, 2022).regels == []


def test_een_einde_laat_geen_afwijking_achter(wereld, partners):
    afspraak = spreek_af(wereld, partners["MaSS"])
    wijk_af(wereld, partners["MaSS"], 2)
    with als(wereld.ondersteuner) as rol:
        for laatste_dag, waarom in (
            (date(2021, 2, 1), "staat een afwijking"),
            (date(2019, 1, 1), "ging pas in op 30 december 2019"),
        ):
            with pytest.raises(UrenNietMogelijk, match=waarom):
                beeindig_uren(afspraak.uuid, laatste_dag=laatste_dag, door=rol, op=NU)


@pytest.mark.parametrize(
    ("anders", "waarom"),
    [
        ({"uren": 8}, "is wat is afgesproken"),
        ({"uren": 169}, "van 0 tot 168"),
        ({"uren": 4, "reden": "  "}, "Schrijf waarom"),
        ({"uren": 4, "dag": VANDAAG + timedelta(days=7)}, "nog niet begonnen"),
        ({"uren": 4, "dag": date(2019, 6, 1)}, "niets afgesproken"),
    ],
)
def test_een_afwijking_die_niet_kan(wereld, partners, anders, waarom):
    spreek_af(wereld, partners["MaSS"])
    with pytest.raises(UrenNietMogelijk, match=waarom):
        wijk_af(wereld, partners["MaSS"], **anders)


def test_een_week_heeft_een_afwijking_en_die_kan_weer_weg(wereld, partners):
    spreek_af(wereld, partners["MaSS"])
    afwijking = wijk_af(wereld, partners["MaSS"], 2)
    with pytest.raises(UrenNietMogelijk, match="staat er al een afwijking"):
        wijk_af(wereld, partners["MaSS"], 3, dag=date(2021, 3, 1))
    with als(wereld.ondersteuner) as rol:
        haal_afwijking_weg(afwijking.uuid, door=rol, op=NU)
        with pytest.raises(NietGevonden):
            haal_afwijking_weg(afwijking.uuid, door=rol, op=NU)
    assert tabel(wereld).regels[0].resultaat == "conform prognose"


def test_de_reden_noemt_niemand(wereld, partners):
    spreek_af(wereld, partners["MaSS"])
    with pytest.raises(LijktOpEenPersoon):
        wijk_af(wereld, partners["MaSS"], 2, reden="Mevrouw Voorbeeld was ziek.")
    wijk_af(wereld, partners["MaSS"], 2, reden="Mevrouw Voorbeeld was ziek.", zonder_naam=True)


@pytest.mark.parametrize("wie", ["regisseur", "manager", "ketenpartner", "fg", "beheerder"])
def test_alleen_de_procesondersteuner_legt_uren_vast(wereld, partners, wie):
    afspraak = spreek_af(wereld, partners["MaSS"])
    afwijking = wijk_af(wereld, partners["MaSS"], 2)
    rol = wereld.rollen[wie]
    with pytest.raises(GeenRecht):
        spreek_af(wereld, partners["MaSS"], door=wie)
    with pytest.raises(GeenRecht):
        wijk_af(wereld, partners["MaSS"], 3, wie=wie)
    with als(rol), pytest.raises(GeenRecht):
        beeindig_uren(afspraak.uuid, laatste_dag=VANDAAG, door=rol, op=NU)
    with als(rol), pytest.raises(GeenRecht):
        haal_afwijking_weg(afwijking.uuid, door=rol, op=NU)


@pytest.mark.usefixtures("afgesproken")
def test_een_ander_huis_ziet_en_wijzigt_niets(wereld):
    afspraak = Urenafspraak.objects.first()
    buiten = wereld.buitenstaander
    buiten.soort = "procesondersteuner"
    assert urenjaar(door=buiten, op=NU, jaar=2021).regels == []
    assert afspraak.gastheer not in gastheren(door=buiten, op=NU)
    with pytest.raises(NietGevonden):
        beeindig_uren(afspraak.uuid, laatste_dag=VANDAAG, door=buiten, op=NU)
    with pytest.raises(NietGevonden):
        spreek_uren_af(
            afspraak.gastheer.uuid, uren_per_week=Decimal(8), vanaf=BEGIN, door=buiten, op=NU
        )


def test_het_huis_zelf_is_geen_gastheer(wereld):
    assert wereld.partners["huis"] not in gastheren(door=wereld.ondersteuner, op=NU)
    assert wereld.partners["corporatie"] in gastheren(door=wereld.ondersteuner, op=NU)
    with pytest.raises(NietGevonden):
        spreek_af(wereld, wereld.partners["huis"])
