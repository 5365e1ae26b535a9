"""The sheet of a series (C-19, missie B2): drawn up by one, adopted by another, then fixed."""

from datetime import date

import pytest

from spil.gebruikers.models import Rol
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.overleggen.commands import (
    bepaal_partijen,
    bepaal_stroom,
    gooi_oplegger_weg,
    herschrijf_oplegger,
    stel_oplegger_op,
    stuur_oplegger_terug,
)
from spil.overleggen.fouten import OpleggerNietMogelijk
from spil.overleggen.models import Oplegger
from spil.overleggen.queries.opleggerblad import opleggerblad
from spil.overleggen.queries.overzicht import overzicht
from spil.overleggen.tests.opzet import (
    AF_EN_TOE,
    VAST,
    inhoud,
    leg_voor,
    maak,
    maak_geldig,
    plan,
    stel_op,
    stel_vast,
)
from spil.toegang.queries.berichten import mijn_berichten
from tests.wereld import BEGINDAG, NU, als, later


def weigert(zin):
    return pytest.raises(OpleggerNietMogelijk, match=zin)


def blad(wereld, oplegger, *, wie="fg", op=NU):
    with als(wereld.rollen[wie], op=op) as rol:
        return opleggerblad(oplegger.uuid, door=rol, op=op)


def test_het_blad_zegt_wie_wat_deelt_met_wie(wereld):
    """Proves C-19: owner, chair, ground, parties and sharing rules on one sheet."""
    oplegger = maak_geldig(wereld, maak(wereld))
    gezien = blad(wereld, oplegger)
    assert gezien.vast == ["Politie Zeeland-West-Brabant", "ZVH De Baronie"]
    (regel,) = gezien.delen
    assert str(regel) == ("Politie Zeeland-West-Brabant deelt met ZVH De Baronie: politiegegevens")
    assert gezien.oplegger.eigenaar == wereld.partners["huis"]
    assert gezien.oplegger.vastgesteld_door == wereld.manager.medewerker
    assert gezien.oplegger.verwerking == wereld.verwerking


def test_wie_hetzelfde_krijgt_staat_op_een_regel(wereld):
    w = wereld.partners
    oplegger = stel_op(wereld, maak(wereld), met=("huis", "politie", "om", "ggz"))
    with als(wereld.ondersteuner) as rol:
        bepaal_stroom(
            oplegger.uuid,
            van=w["politie"],
            naar=[w["huis"], w["om"], w["politie"]],
            categorieen=["politie", "proces"],
            door=rol,
            op=NU,
        )
        (regel,) = blad(wereld, oplegger).delen
        assert regel.naar == ("Openbaar Ministerie", "ZVH De Baronie")
        assert regel.wat == ("Politiegegevens", "Verloop en afspraken")
        bepaal_stroom(
            oplegger.uuid, van=w["politie"], naar=[w["om"]], categorieen=[], door=rol, op=NU
        )
        (regel,) = blad(wereld, oplegger).delen
        assert regel.naar == ("ZVH De Baronie",)


def test_een_derde_zit_onder_de_wgs_nooit_vast_aan_tafel(wereld):
    """BGS art. 2.21 and WGS art. 2.31 lid 9: incidental only."""
    oplegger = stel_op(wereld, maak(wereld))
    derde = wereld.partners["corporatie"]
    huis = wereld.partners["huis"]
    with als(wereld.ondersteuner) as rol:
        with weigert("is een derde"):
            bepaal_partijen(oplegger.uuid, {huis: VAST, derde: VAST}, door=rol, op=NU)
        bepaal_partijen(oplegger.uuid, {huis: VAST, derde: AF_EN_TOE}, door=rol, op=NU)
    assert blad(wereld, oplegger).af_en_toe == ["Woonstichting Voorbeeld"]


def test_wat_de_wgs_niet_noemt_wordt_niet_gedeeld(wereld):
    """WGS art. 2.30."""
    w = wereld.partners
    oplegger = stel_op(wereld, maak(wereld))
    vast = {"van": w["politie"], "naar": [w["huis"]], "op": NU}
    with als(wereld.ondersteuner) as rol:
        with weigert("wordt dit niet gedeeld: overtuiging"):
            bepaal_stroom(oplegger.uuid, **vast, categorieen=["overtuiging"], door=rol)
        with weigert("Alleen partijen van dit overleg"):
            bepaal_stroom(
                oplegger.uuid, van=w["ggz"], naar=[w["huis"]], categorieen=[], door=rol, op=NU
            )


def test_een_bestuurlijk_overleg_deelt_niets_over_personen(wereld):
    w = wereld.partners
    reeks = maak(wereld, soort="bestuurlijk", naam="Stuurgroep")
    oplegger = stel_op(wereld, reeks)
    with als(wereld.ondersteuner) as rol, weigert("Een overleg zonder personen"):
        bepaal_stroom(
            oplegger.uuid,
            van=w["politie"],
            naar=[w["huis"]],
            categorieen=["politie"],
            door=rol,
            op=NU,
        )
    assert stel_vast(wereld, leg_voor(wereld, oplegger)).grondslag == ""


def test_een_half_blad_wordt_niet_voorgelegd(wereld):
    reeks = maak(wereld)
    with als(wereld.ondersteuner) as rol:
        oplegger = stel_oplegger_op(reeks.uuid, inhoud(wereld), door=rol, op=NU)
    with weigert("ten minste twee organisaties"):
        leg_voor(wereld, oplegger)
    huis, politie = wereld.partners["huis"], wereld.partners["politie"]
    with als(wereld.ondersteuner) as rol:
        bepaal_partijen(oplegger.uuid, {huis: VAST, politie: AF_EN_TOE}, door=rol, op=NU)
    with weigert("welke gegevens wie met wie deelt"):
        leg_voor(wereld, oplegger)


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"voorzitter": " "}, "Schrijf wie voorzit"),
        ({"grondslag": ""}, "op welke grondslag"),
        ({"bewaarmaanden": 0}, "1 tot 180 maanden"),
        ({"evaluatie_op": date(2026, 11, 23)}, "een dag die nog komt"),
    ],
)
def test_wat_ontbreekt_wordt_gezegd(wereld, anders, zin):
    with weigert(zin):
        stel_op(wereld, maak(wereld), **anders)


def test_wie_opstelde_stelt_niet_vast_ook_niet_in_een_andere_hoedanigheid(wereld):
    """Two people, not two roles of one."""
    manager = Rol.geef(wereld.ondersteuner.medewerker, soort="manager", begin=BEGINDAG)
    wereld.rollen["zelf"] = manager
    oplegger = leg_voor(wereld, stel_op(wereld, maak(wereld)))
    with weigert("Iemand anders stelt haar vast"):
        stel_vast(wereld, oplegger, door="zelf")
    assert stel_vast(wereld, oplegger, door="kwaliteit").stand == "vastgesteld"


@pytest.mark.parametrize("wie", ["regisseur", "triagist", "fg", "beheerder"])
def test_alleen_manager_of_kwaliteitsmedewerker_stelt_vast(wereld, wie):
    oplegger = leg_voor(wereld, stel_op(wereld, maak(wereld)))
    with pytest.raises(GeenRecht):
        stel_vast(wereld, oplegger, door=wie)


def test_wie_kan_vaststellen_krijgt_bericht_behalve_wie_opstelde(wereld):
    Rol.geef(wereld.ondersteuner.medewerker, soort="manager", begin=BEGINDAG)
    leg_voor(wereld, stel_op(wereld, maak(wereld)))
    kregen = set()
    for wie, rol in wereld.rollen.items():
        with als(rol):
            if [bericht.soort for bericht in mijn_berichten(door=rol)] == ["oplegger_voorgelegd"]:
                kregen.add(wie)
    assert kregen == {"manager", "kwaliteit"}


def test_terugsturen_zegt_waarom_en_dan_kan_de_tekst_weer_anders(wereld):
    oplegger = leg_voor(wereld, stel_op(wereld, maak(wereld)))
    with als(wereld.ondersteuner) as rol, weigert("verandert niet meer"):
        herschrijf_oplegger(oplegger.uuid, inhoud(wereld), door=rol, op=NU)
    with als(wereld.manager) as rol:
        with weigert("Schrijf wat er anders moet"):
            stuur_oplegger_terug(oplegger.uuid, reden=" ", door=rol, op=NU)
        stuur_oplegger_terug(oplegger.uuid, reden="Wie zit voor?", door=rol, op=NU)
    with als(wereld.regisseur) as rol:
        nieuw = herschrijf_oplegger(
            oplegger.uuid, inhoud(wereld, voorzitter="Gemeente"), door=rol, op=NU
        )
    assert nieuw.teruggestuurd_om == "Wie zit voor?"
    assert nieuw.opgesteld_door == wereld.regisseur.medewerker
    assert leg_voor(wereld, nieuw).teruggestuurd_om == ""


def test_een_volgende_versie_begint_met_wat_gold_en_staat_naast_de_vorige(wereld):
    reeks = maak(wereld)
    maak_geldig(wereld, reeks)
    plan(wereld, reeks, tot=date(2026, 12, 8))
    tweede = stel_op(wereld, reeks, met=("huis", "politie", "om"), doel="Wegen en volgen.")
    with als(wereld.regisseur) as rol, weigert("al een oplegger in bewerking"):
        stel_oplegger_op(reeks.uuid, inhoud(wereld), door=rol, op=NU)
    verschillen = {v.wat: (v.eerst, v.nu) for v in blad(wereld, tweede).verschillen}
    assert set(verschillen) == {"Doel", "Vast aan tafel"}
    assert verschillen["Doel"] == ("Signalen samen wegen.", "Wegen en volgen.")
    stel_vast(wereld, leg_voor(wereld, tweede), op=later(days=2))
    onder = list(reeks.overleggen.order_by("begint").values_list("oplegger__nummer", flat=True))
    assert onder == [1, 2, 2]
    assert [een.nummer for een in blad(wereld, tweede).versies] == [2, 1]


def test_een_concept_kan_weg_en_wat_gold_niet(wereld):
    reeks = maak(wereld)
    geldig = maak_geldig(wereld, reeks)
    concept = stel_op(wereld, reeks)
    with als(wereld.ondersteuner) as rol:
        gooi_oplegger_weg(concept.uuid, door=rol, op=NU)
        with weigert("verandert niet meer"):
            gooi_oplegger_weg(geldig.uuid, door=rol, op=NU)
    assert list(Oplegger.objects.all()) == [geldig]


def test_na_de_evaluatiedag_geldt_het_blad_nog_en_is_dat_te_zien(wereld):
    reeks = maak(wereld)
    oplegger = maak_geldig(wereld, reeks, evaluatie_op=date(2026, 12, 1))
    na = later(days=30)
    assert blad(wereld, oplegger, op=na).toe_aan_evaluatie
    assert plan(wereld, reeks, tot=date(2027, 2, 1), op=na) > 0
    with als(wereld.manager, op=na) as rol:
        (regel,) = overzicht(door=rol, op=na).reeksen
    assert regel.oordeel == "evaluatie voorbij"


def test_een_ketenpartner_ziet_alleen_waar_de_organisatie_aan_tafel_zit(wereld):
    """List, sheet and dates, and nothing of others."""
    met, zonder = maak(wereld), maak(wereld, naam="Andere tafel")
    oplegger = maak_geldig(wereld, met)
    ander = maak_geldig(wereld, zonder, met=("huis", "ggz"))
    concept = stel_op(wereld, met, doel="Nog niet af.")
    leg_voor(wereld, concept)
    for reeks in (met, zonder):
        plan(wereld, reeks, tot=date(2026, 12, 1))
    with als(wereld.ketenpartner) as rol:
        gezien = overzicht(door=rol, op=NU)
        (regel,) = gezien.reeksen
        assert (regel.reeks, regel.oordeel, regel.voorgelegd) == (met, "geldig", None)
        assert {o.reeks_id for dag in gezien.dagen for o in dag.overleggen} == {met.pk}
        assert opleggerblad(oplegger.uuid, door=rol, op=NU).versies == [oplegger]
        for niet in (ander, concept):
            with pytest.raises(NietGevonden):
                opleggerblad(niet.uuid, door=rol, op=NU)
