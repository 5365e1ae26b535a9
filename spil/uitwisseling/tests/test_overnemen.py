"""What an import makes of a dossier, and what it never does."""

from datetime import date

import pytest

from spil.aanmeldingen.models import Aanmelding
from spil.casussen.models import Afsluiting, Casus, Deelnemer
from spil.feiten.models import Feit
from spil.kern.fouten import GeenRecht
from spil.kern.versleuteling import kluis_van
from spil.personen.models import Betrokkene, Bsn, Contactgegevens
from spil.plannen.models import Actie
from spil.stukken.models import Journaalregel
from spil.toegang.models import Deelsoort, Dossier
from spil.uitwisseling.lezen.fouten import ExportOnleesbaar
from spil.uitwisseling.models import Import, ImportRecord
from spil.uitwisseling.tests.overname import dossierregel, neem_over, zichtbaar
from spil.uitwisseling.tests.voorbeeld import maak_export
from spil.uitwisseling.uitkomst import Uitkomst
from tests.wereld import NU, als

PERSOON = "1;D1;Hoofdpersoon;Voorbeeld;van den;Joris;03-03-1985;M;4811 AA;Breda;999303028"
SLACHTOFFER = "2;D1;Slachtoffer;Anders;;Mia;23-04-1986;V;;;"
OPEN = "A1;D1;01-07-2021;Woning zoeken;Janssen;Openbaar Ministerie;31-08-2021;Open;"
GEREED = "A2;D1;01-07-2021;Uitkering aanvragen;;Surplus;31-08-2021;Gereed;15-08-2021"
OVERLEG = "O1;Casusoverleg;01-07-2021;D1;Openbaar Ministerie|Surplus"
NOTITIE = "D1;02-07-2021;S. Oomen;Gesproken met de wijkagent."
OOMEN = "S. Oomen"


@pytest.fixture
def export(tmp_path):
    def maak(*dossiers, **regels):
        return maak_export(
            tmp_path,
            dossiers=list(dossiers),
            **{
                "personen": [PERSOON, SLACHTOFFER],
                "afspraken": [OPEN, GEREED],
                "overleggen": [OVERLEG],
                "journaal": [NOTITIE],
                **regels,
            },
        )

    return maak


def test_een_lopende_casus_gaat_naar_de_collega_met_die_naam(wereld, export):
    neem_over(wereld, export(dossierregel("D1", regisseur=" s. oomen ")))
    with als(wereld.regisseur):
        casus = Casus.objects.get(dossier__nummer="D1")
        assert casus.regisseur == wereld.regisseur
        assert (casus.fase, casus.gemeente_id) == ("uitvoering", "0758")
        assert {(d.partner.naam, d.tot) for d in Deelnemer.objects.all()} == {
            ("Openbaar Ministerie", None)
        }
        assert {(a.staat, a.partner.naam) for a in Actie.objects.all()} == {
            ("open", "Openbaar Ministerie"),
            ("gereed", "ZVH De Baronie"),
        }
        assert "Surplus" in Actie.objects.get(staat="gereed").omschrijving
    assert zichtbaar(wereld.officier) == set()
    assert zichtbaar(wereld.collega) == set()


def test_elk_gegeven_ligt_waar_de_minsten_het_zien(wereld, export):
    neem_over(wereld, export(dossierregel("D1", regisseur=OOMEN)))
    with als(wereld.regisseur):
        delen = {b.rol: b.deel.soort for b in Betrokkene.objects.select_related("deel")}
        assert delen == {"hoofdpersoon": Deelsoort.KAFT, "slachtoffer": Deelsoort.GEZAMENLIJK}
        assert {b.eerste_verwerking for b in Betrokkene.objects.all()} == {date(2021, 5, 31)}
        bsn = Bsn.objects.select_related("deel").get()
        assert bsn.lees(kluis_van(wereld.huis.uuid)) == "999303028"
        assert bsn.deel.soort == Contactgegevens.objects.get().deel.soort == Deelsoort.KERN
        regels = {(r.soort, r.aard, r.deel.soort) for r in Journaalregel.objects.all()}
        assert regels == {
            ("contact", "feit", "kern"),  # who reported
            ("contact", "feit", "gezamenlijk"),  # the meeting
            ("observatie", "mening", "kern"),  # the note
        }


def test_een_gesloten_casus_komt_afgeschermd_binnen(wereld, export):
    neem_over(
        wereld,
        export(
            dossierregel("D1", regisseur=OOMEN, einde="30-09-2021", reden="Betrokkene overleden")
        ),
    )
    with als(wereld.regisseur):
        assert Dossier.objects.get().is_afgeschermd
        assert Casus.objects.get().is_gesloten
        assert [b.rol for b in Betrokkene.objects.all()] == ["hoofdpersoon"]
        for model in (Actie, Journaalregel, Bsn, Afsluiting):
            assert not model.objects.exists()
    assert zichtbaar(wereld.triagist) == zichtbaar(wereld.ondersteuner) == set()
    assert Feit.objects.get(soort="afsluiting").uitkomst == "overleden"


def test_open_afspraken_van_een_gesloten_dossier_zijn_niet_afgehandeld_bij_import(
    wereld, export, monkeypatch
):
    gezien = []
    monkeypatch.setattr(Actie, "neem_over", classmethod(lambda _, acties: gezien.extend(acties)))
    neem_over(wereld, export(dossierregel("D1", einde="30-09-2021")))
    assert [(a.staat, a.resultaat) for a in gezien] == [
        ("vervallen", "Niet afgehandeld bij import"),
        ("gereed", ""),
    ]


def test_zonder_bekende_regisseur_wacht_de_casus_bij_de_triage(wereld, export):
    verslag = neem_over(wereld, export(dossierregel("D1", regisseur="K. Vertrokken")))
    assert verslag.onbekende_regisseurs == 1
    with als(wereld.triagist):
        assert Casus.objects.open().filter(regisseur=None).count() == 1


def test_een_melding_die_op_triage_wacht_komt_als_aanmelding_binnen(wereld, export):
    neem_over(wereld, export(dossierregel("D1", triage="", start="")))
    with als(wereld.triagist):
        aanmelding = Aanmelding.objects.te_beoordelen().get()
        assert "Wies van Aanmelder" in aanmelding.aanleiding
        assert not Casus.objects.exists()
        assert {b.deel.soort for b in Betrokkene.objects.all()} == {Deelsoort.KERN}
    assert [f.soort for f in Feit.objects.all()] == ["melding"]


@pytest.mark.parametrize(
    ("regel", "uitkomst", "feiten"),
    [
        (dossierregel("D1", triage="Niet opgepakt", start="", einde="01-06-2021"),
         Uitkomst.ALLEEN_GETELD, ["melding"]),
        (dossierregel("D1", aanmelddatum="01-05-2016", start="01-06-2016", einde="01-06-2017"),
         Uitkomst.ALLEEN_GETELD, ["afsluiting", "melding", "nieuwe_casus"]),
        (dossierregel("D1", aanmelddatum="01-05-2016", start="01-06-2016"),
         Uitkomst.VERLENGING_NODIG, ["melding", "nieuwe_casus"]),
    ],
)  # fmt: skip
def test_wat_niet_bewaard_mag_worden_wordt_alleen_geteld(wereld, export, regel, uitkomst, feiten):
    verslag = neem_over(wereld, export(regel))
    assert set(ImportRecord.objects.values_list("uitkomst", flat=True)) == {uitkomst}
    assert sorted(Feit.objects.values_list("soort", flat=True)) == feiten
    assert not any(verslag.ingelezen.values())
    assert verslag.alleen_geteld["personen.csv"] == 2
    with als(wereld.triagist):
        assert not Dossier.objects.exists()
    assert neem_over(wereld, export(regel)).alleen_geteld.total() == 0
    assert Feit.objects.count() == len(feiten)


def test_na_verlenging_telt_een_casus_niet_dubbel(wereld, export):
    """A dossier that waited for renewal and may be kept later: its counts get their origin."""
    regel = dossierregel("D1", aanmelddatum="01-05-2016", start="01-06-2016")
    neem_over(wereld, export(regel))
    neem_over(wereld, export(regel), peildatum=date(2020, 1, 1))
    som = {}
    for feit in Feit.objects.all():
        som[feit.soort] = som.get(feit.soort, 0) + feit.aantal
    assert som == {"melding": 1, "nieuwe_casus": 1, "fase": 1}
    assert zichtbaar(wereld.triagist) == {"D1"}


def test_een_verbeterd_record_komt_bij_het_dossier_dat_er_al_is(wereld, export, tmp_path):
    fout = PERSOON.replace("999303028", "123456789")
    einde = dossierregel("D1", regisseur=OOMEN, einde="30-09-2021")
    eerste = neem_over(wereld, export(einde, personen=[fout]))
    assert [w["reden"] for w in eerste.geweigerd] == ["BSN voldoet niet aan de elfproef"]
    maak_export(tmp_path, dossiers=[], personen=[PERSOON])
    (tmp_path / "dossiers.csv").unlink()
    with pytest.raises(ExportOnleesbaar, match="ontbreekt"):
        neem_over(wereld, tmp_path)
    verslag = neem_over(wereld, tmp_path, aanvulling=True)
    assert verslag.ingelezen == {"personen.csv": 1}
    with als(wereld.regisseur):
        assert Betrokkene.objects.get().achternaam == "Voorbeeld"
        assert Dossier.objects.get().is_afgeschermd


def test_een_nummer_dat_het_huis_al_gaf_wordt_geweigerd_met_wat_eraan_hangt(wereld, export):
    with als(wereld.regisseur):
        Dossier.open_nieuw(wereld.aanpak, op=NU, nummer="D1")
    verslag = neem_over(wereld, export(dossierregel("D1")))
    assert verslag.geweigerd[0]["reden"] == "dossiernummer is in Spil al van een ander dossier"
    assert {w["reden"] for w in verslag.geweigerd[1:]} == {"dossier is zelf geweigerd"}
    assert not Feit.objects.exists()


def test_een_fout_halverwege_laat_niets_achter(wereld, export, monkeypatch):
    schrijf = Casus.start
    geteld = []

    def struikel(*args, **kwargs):
        geteld.append(1)
        if len(geteld) == 2:
            raise RuntimeError("stroom uit")
        return schrijf(*args, **kwargs)

    monkeypatch.setattr(Casus, "start", struikel)
    with pytest.raises(RuntimeError, match="stroom uit"):
        neem_over(wereld, export(dossierregel("D1"), dossierregel("D2"), dossierregel("D3")))
    assert not Feit.objects.exists()
    assert not ImportRecord.objects.exists()
    assert not Import.objects.exists()
    assert zichtbaar(wereld.triagist) == set()


@pytest.mark.parametrize("naam", ["regisseur", "ketenpartner", "manager", "fg"])
def test_alleen_de_beheerder_neemt_over(wereld, export, naam):
    with pytest.raises(GeenRecht):
        neem_over(wereld, export(dossierregel("D1")), door=wereld.rollen[naam])
