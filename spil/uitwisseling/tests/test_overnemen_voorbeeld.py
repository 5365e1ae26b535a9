"""The whole example through `script/spil import_gcos`: counts, figures, and who sees what."""

import json
from collections import Counter

import pytest
from django.core.management import call_command

from spil.casussen.models import Casus
from spil.feiten.models import Feit
from spil.huizen.models import Gemeente
from spil.huizen.queries import gemeentelijst
from spil.kern.klok import datum
from spil.toegang.models import Deelsoort, Dossier, Dossierdeel, Reden, Toegang
from spil.uitwisseling.models import GeweigerdeInhoud, ImportRecord
from spil.uitwisseling.tests.overname import zichtbaar
from spil.uitwisseling.tests.voorbeeld import GCOS_VOORBEELD
from spil.verwerkingen.models import Verwerking
from tests.wereld import NU, als

VERWACHT = json.loads((GCOS_VOORBEELD / "verwacht.json").read_text(encoding="utf-8"))
BESTANDEN = [f"{tabel}.csv" for tabel in VERWACHT["records"]]


def importeer(tmp_path, *vlaggen):
    uit = tmp_path / "uitkomst.json"
    call_command("import_gcos", GCOS_VOORBEELD, "--huis", "baronie", "--json", uit, *vlaggen)
    return json.loads(uit.read_text(encoding="utf-8"))


def tabel(indicator, capsys):
    capsys.readouterr()
    call_command("tabel", indicator, "--huis", "baronie", "--van", "2016", "--tot", "2021")
    return json.loads(capsys.readouterr().out)


@pytest.fixture
def huis(wereld, monkeypatch):
    monkeypatch.delenv("DATABASE_URL", raising=False)
    lijst = gemeentelijst()
    for naam in VERWACHT["meldingen_per_gemeente"]:
        if code := lijst.vind(naam, datum(NU)):
            wereld.huis.voeg_gemeente_toe(Gemeente.objects.get(code=code))
    return wereld.huis


def klopt(uitkomst, capsys):
    verwacht = [(w["bestand"], w["record"], w["reden"]) for w in VERWACHT["geweigerd"]]
    assert [(w["bestand"], w["record"], w["reden"]) for w in uitkomst["geweigerd"]] == verwacht
    assert uitkomst["personen"] == VERWACHT["unieke_personen"]
    assert set(uitkomst) == {
        "ingelezen", "alleen_geteld", "ongewijzigd", "geweigerd", "personen"
    }  # fmt: skip
    geweigerd = Counter(w["bestand"] for w in uitkomst["geweigerd"])
    for bestand, aantal in zip(BESTANDEN, VERWACHT["records"].values(), strict=True):
        delen = ("ingelezen", "alleen_geteld", "ongewijzigd")
        assert sum(uitkomst[d][bestand] for d in delen) + geweigerd[bestand] == aantal
    for indicator, (rijen, totaal) in {
        "meldingen": ("meldingen_per_gemeente", "totaal_meldingen"),
        "nieuwe-casussen": ("nieuwe_casussen_per_gemeente", "totaal_casussen"),
    }.items():
        gemaakt = tabel(indicator, capsys)
        assert gemaakt["rijen"] == VERWACHT[rijen]
        assert gemaakt["totaal"] == VERWACHT[totaal]


def test_het_voorbeeld_op_de_laatste_dag_van_2021(huis, wereld, tmp_path, capsys):
    eerste = importeer(tmp_path, "--peildatum", "2021-12-31")
    klopt(eerste, capsys)
    assert (eerste["ingelezen"]["dossiers.csv"], eerste["alleen_geteld"]["dossiers.csv"]) == (
        311, 234
    )  # fmt: skip
    feiten, records = Feit.objects.count(), ImportRecord.objects.count()
    tweede = importeer(tmp_path, "--peildatum", "2021-12-31")
    klopt(tweede, capsys)
    assert not any(tweede["ingelezen"].values())
    assert not any(tweede["alleen_geteld"].values())
    assert (Feit.objects.count(), ImportRecord.objects.count()) == (feiten, records)
    assert set(Verwerking.objects.filter(huis=huis).values_list("code", flat=True)) == {
        "com", "bij", "radicalisering"
    }  # fmt: skip
    _wie_ziet_wat(wereld)


def _wie_ziet_wat(wereld):
    """S. Oomen leads her running cases and keeps the kaft of her closed ones; no partner sees any."""
    with als(wereld.regisseur):
        for dossier in Dossier.objects.all():
            redenen = set(
                Toegang.objects.geldig_op(NU)
                .bij_dossier(dossier.pk)
                .filter(rol=wereld.regisseur)
                .values_list("reden", flat=True)
            )
            delen = set(Dossierdeel.objects.filter(dossier=dossier).values_list("soort", flat=True))
            if dossier.is_afgeschermd:
                assert (redenen, delen) == ({Reden.LAATSTE_REGISSEUR}, {Deelsoort.KAFT})
        assert Casus.objects.van_mij().open().exists()
        van_oomen = set(Casus.objects.van_mij().values_list("dossier__nummer", flat=True))
    with als(wereld.triagist):
        wachtend = set(Dossier.objects.values_list("nummer", flat=True))
        assert Casus.objects.open().filter(regisseur=None).count() == len(wachtend)
    assert wachtend
    assert not wachtend & van_oomen
    for naam in ("ketenpartner", "officier", "behandelaar", "ambtenaar", "beheerder", "manager",
                 "buitenstaander"):  # fmt: skip
        assert zichtbaar(wereld.rollen[naam]) == set(), naam


def test_het_voorbeeld_vandaag_bewaart_alleen_wat_binnen_de_termijn_is(
    huis, tmp_path, capsys, wereld
):
    proef = importeer(tmp_path, "--dry-run")
    assert not ImportRecord.objects.exists()
    assert not Feit.objects.exists()
    uitkomst = importeer(tmp_path, "--lijst", tmp_path / "lijst.csv")
    assert uitkomst == proef
    klopt(uitkomst, capsys)
    lijst = (tmp_path / "lijst.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(lijst) == sum(VERWACHT["records"].values()) + 1
    assert not GeweigerdeInhoud.objects.exists()
