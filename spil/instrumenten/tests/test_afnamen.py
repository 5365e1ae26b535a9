"""Asking, recording and withdrawing an instrument (MZ23 r50-51; missie C16)."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from spil.casussen.commands import beeindig_deelname, sluit_casus
from spil.casussen.fouten import CasusGesloten, KanNietSluiten
from spil.instrumenten.commands import leg_afname_vast, trek_afname_in, vraag_afname
from spil.instrumenten.fouten import AfnameIsVoorbij, AfnameOnvolledig, NietTeVragen
from spil.instrumenten.models import Afname
from spil.instrumenten.tests.opzet import CONCLUSIE, RISICOTAXATIE, leg_vast, vraag
from spil.kern.fouten import GeenRecht, NietGevonden
from spil.kern.versleuteling import kluis_van
from spil.logboek.models import Gebeurtenis
from spil.logboek.verhaal import zinnen
from spil.plannen.fouten import EigenaarDoetNietMee
from spil.toegang.versies import IntussenGewijzigd
from tests.wereld import NU, VANDAAG, als, later

OVER_EEN_JAAR = date(2027, 11, 23)


def lees(wereld, afname, *, als_wie="regisseur"):
    with als(wereld.rollen[als_wie]):
        gevonden = Afname.objects.get(pk=afname.pk)
        return gevonden, gevonden.lees_conclusie(kluis_van(wereld.huis.uuid))


def trek_in(wereld, afname, *, reden="Er is al een recente.", wie="regisseur"):
    with als(wereld.rollen[wie]) as rol:
        return trek_afname_in(afname.uuid, reden=reden, door=rol, op=NU)


def test_de_regisseur_vraagt_en_de_ggz_legt_de_conclusie_vast(wereld, zaak):
    afname = vraag(zaak, rol=wereld.behandelaar)
    leg_vast(zaak, afname)
    gevonden, conclusie = lees(wereld, afname)
    assert (gevonden.staat, gevonden.geldig_tot, conclusie) == (
        "afgenomen",
        OVER_EEN_JAAR,
        CONCLUSIE,
    )
    assert gevonden.van_wie == "A. Haddad, GGZ Voorbeeld"


def test_alleen_de_gevraagde_organisatie_en_het_huis_zien_dat_er_iets_is(wereld, zaak):
    """Proves A1-08 for this table: the police takes part and learns nothing."""
    leg_vast(zaak, vraag(zaak))
    for wie, ziet in (
        ("regisseur", 1),
        ("ondersteuner", 1),
        ("behandelaar", 1),
        ("ketenpartner", 0),
        ("collega", 0),
    ):
        with als(wereld.rollen[wie]):
            assert Afname.objects.count() == ziet, wie


def test_de_conclusie_ligt_versleuteld_ook_in_de_historie(wereld, zaak):
    """Proves A5-01: bound to its row, so in another row it does not open."""
    afname = leg_vast(zaak, vraag(zaak))
    leg_vast(zaak, afname, conclusie="Het risico is laag.")
    with als(wereld.regisseur):
        alles = [bytes(rij.conclusie) for rij in afname.historie.all()]
        alles.append(bytes(Afname.objects.get().conclusie))
    assert len(alles) == 3
    assert not [tekst for tekst in alles if b"risico" in tekst]


@pytest.mark.parametrize(
    "tekst",
    ["Score 23 van 40.", "7", "Kans van 80%", "HKT-30 hoog", "Uitslag 12/40", "Totaal: 4,5"],
)
def test_een_score_wordt_geweigerd(wereld, zaak, tekst):
    """Proves A11-14: what Spil keeps is a sentence of a person, never a score."""
    afname = vraag(zaak)
    with pytest.raises(AfnameOnvolledig, match="in woorden, zonder getallen"):
        leg_vast(zaak, afname, conclusie=tekst)
    assert lees(wereld, afname)[0].is_gevraagd


def test_een_conclusie_geldt_nooit_langer_dan_de_aanpak_zegt(wereld, zaak):
    afname = vraag(zaak)
    for tot in (OVER_EEN_JAAR + timedelta(days=1), VANDAAG):
        with pytest.raises(AfnameOnvolledig, match="hoogstens tot 23 november 2027"):
            leg_vast(zaak, afname, geldig_tot=tot)
    leg_vast(zaak, afname, geldig_tot=date(2027, 1, 31))
    assert lees(wereld, afname)[0].geldig_tot == date(2027, 1, 31)


@pytest.mark.parametrize(
    ("anders", "uitleg"),
    [
        ({"afgenomen_op": VANDAAG + timedelta(days=1)}, "in de toekomst"),
        ({"conclusie": "  "}, "Schrijf de conclusie"),
    ],
)
def test_een_conclusie_die_niet_klopt_wordt_geweigerd(zaak, anders, uitleg):
    afname = vraag(zaak)
    with pytest.raises(AfnameOnvolledig, match=uitleg):
        leg_vast(zaak, afname, **anders)


def test_een_conclusie_wordt_verbeterd_met_open_ogen(wereld, zaak):
    """Proves A7-05."""
    afname = leg_vast(zaak, vraag(zaak), versie=1)
    leg_vast(zaak, afname, conclusie="Het risico is laag.", versie=2)
    assert lees(wereld, afname)[1] == "Het risico is laag."
    with pytest.raises(IntussenGewijzigd, match="afgenomen op 23 november 2026"):
        leg_vast(zaak, afname, versie=2)


def test_een_deelnemer_spreekt_alleen_voor_de_eigen_organisatie(wereld, zaak):
    afname = vraag(zaak)
    with pytest.raises(NietGevonden):
        leg_vast(zaak, afname, wie="ketenpartner")
    leg_vast(zaak, afname, wie="ondersteuner")
    assert lees(wereld, afname)[0].staat == "afgenomen"


def test_een_deelnemer_vraagt_niet_en_trekt_niet_in(wereld, zaak):
    afname = vraag(zaak)
    with als(wereld.behandelaar) as rol:
        with pytest.raises(GeenRecht):
            trek_afname_in(afname.uuid, reden="Geen tijd.", door=rol, op=NU)
        with pytest.raises(GeenRecht):
            vraag_afname(
                zaak.uuid,
                instrument=RISICOTAXATIE,
                partner=wereld.partners["ggz"],
                door=rol,
                op=NU,
            )


def test_vragen_kan_alleen_wat_de_aanpak_kent_en_aan_wie_meedoet(zaak):
    with pytest.raises(NietTeVragen, match="dat deze aanpak kent"):
        vraag(zaak, instrument="horoscoop")
    with pytest.raises(NietTeVragen, match="Het huis neemt zelf geen instrumenten af"):
        vraag(zaak, aan="huis")
    with pytest.raises(EigenaarDoetNietMee, match="doet niet mee"):
        vraag(zaak, aan="om")


def test_hetzelfde_instrument_loopt_maar_een_keer_tegelijk(wereld, zaak):
    afname = vraag(zaak)
    with pytest.raises(NietTeVragen, match="op 23 november 2026 al om dit instrument"):
        vraag(zaak)
    vraag(zaak, aan="politie")
    leg_vast(zaak, afname)
    vraag(zaak)
    with als(wereld.regisseur):
        assert Afname.objects.count() == 3


def test_twee_keer_versturen_is_een_keer_vragen(zaak):
    """Proves A7-04."""
    sleutel = uuid4()
    assert vraag(zaak, sleutel=sleutel).pk == vraag(zaak, sleutel=sleutel).pk


def test_intrekken_zegt_waarom_en_kan_een_keer(wereld, zaak):
    afname = vraag(zaak)
    with pytest.raises(AfnameOnvolledig, match="Schrijf op waarom"):
        trek_in(wereld, afname, reden=" ")
    assert trek_in(wereld, afname).reden == "Er is al een recente."
    with pytest.raises(AfnameIsVoorbij):
        trek_in(wereld, afname)
    with pytest.raises(AfnameIsVoorbij, match="ingetrokken"):
        leg_vast(zaak, afname)


def test_de_databank_bewaart_geen_halve_afname(wereld, zaak):
    afname = leg_vast(zaak, vraag(zaak))
    for fout, zin in (
        ({"conclusie": b""}, "alleen_wat_is_afgenomen_heeft_een_conclusie"),
        ({"staat": "gevraagd"}, "alleen_wat_is_afgenomen_heeft_een_conclusie"),
        ({"geldig_tot": VANDAAG}, "conclusie_geldt_na_de_dag_van_afname"),
        ({"reden": "Zomaar"}, "alleen_wat_is_ingetrokken_heeft_een_reden"),
        ({"naam": ""}, "afname_noemt_een_instrument"),
    ):
        with (
            als(wereld.regisseur),
            pytest.raises(IntegrityError, match=zin),
            transaction.atomic(),
        ):
            Afname.objects.filter(pk=afname.pk).update(**fout)


def test_met_een_open_vraag_gaat_de_casus_niet_dicht(wereld, zaak):
    afname = vraag(zaak)
    velden = {
        "reden": "doelen_behaald",
        "evaluatie": "Goed samengewerkt.",
        "beslissers": [wereld.ketenpartner.medewerker],
    }
    with (
        als(wereld.regisseur) as rol,
        pytest.raises(KanNietSluiten, match="GGZ Voorbeeld is op 23 november 2026 gevraagd"),
    ):
        sluit_casus(zaak.uuid, door=rol, op=NU, **velden)
    trek_in(wereld, afname)
    with als(wereld.regisseur) as rol:
        sluit_casus(zaak.uuid, door=rol, op=NU, **velden)
    with als(wereld.regisseur) as rol, pytest.raises((CasusGesloten, GeenRecht)):
        vraag_afname(
            zaak.uuid,
            instrument=RISICOTAXATIE,
            partner=wereld.partners["ggz"],
            door=rol,
            op=later(days=1),
        )


def test_wie_vertrekt_laat_de_vraag_zien_aan_de_regisseur(wereld, zaak):
    vraag(zaak)
    with als(wereld.regisseur) as rol:
        restanten = beeindig_deelname(zaak.deelnemers["ggz"].uuid, door=rol, op=NU)
    assert [zin for zin in restanten if "Trek de vraag in, of vraag het een ander." in zin]


def test_de_tijdlijn_noemt_wie_en_wat_en_nooit_de_conclusie(wereld, zaak):
    """Proves A6-12: codes in the log, words from the row, and nothing for who has no part in it."""
    afname = leg_vast(zaak, vraag(zaak))
    leg_vast(zaak, afname)
    trek_in(wereld, vraag(zaak))
    wat = "Risicotaxatie door een ketenpartner"
    verwacht = [
        f"GGZ Voorbeeld is gevraagd om: {wat}",
        f"Conclusie vastgelegd van GGZ Voorbeeld: {wat}",
        f"Conclusie verbeterd van GGZ Voorbeeld: {wat}",
        f"GGZ Voorbeeld is gevraagd om: {wat}",
        f"Niet meer gevraagd aan GGZ Voorbeeld: {wat}",
    ]
    for wie, regels in (("behandelaar", verwacht), ("regisseur", verwacht), ("ketenpartner", [])):
        with als(wereld.rollen[wie]):
            rijen = Gebeurtenis.objects.raw("SELECT * FROM spil_tijdlijn(%s)", [zaak.dossier.pk])
            eigen = [g for g in rijen if g.code.startswith("afname.")]
            assert zinnen(eigen)[::-1] == regels, wie


def test_een_afname_van_een_ander_bestaat_niet(wereld, zaak):
    with als(wereld.regisseur) as rol, pytest.raises(NietGevonden):
        leg_afname_vast(uuid4(), afgenomen_op=VANDAAG, conclusie=CONCLUSIE, door=rol, op=NU)
