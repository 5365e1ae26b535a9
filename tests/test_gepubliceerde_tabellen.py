"""The two published tables, cell by cell: from an export, through facts, to `script/spil tabel`."""

import csv
import io
import json

import pytest
from django.core.management import call_command

from spil.feiten.commands import tel
from spil.feiten.models import Feitsoort
from spil.huizen.models import Huis
from spil.huizen.queries import gemeentelijst
from spil.uitwisseling.lezen.records import DossierRecord
from spil.uitwisseling.lezen.telfeiten import Telgebied, telfeiten
from spil.uitwisseling.tests.voorbeeld import GCOS_VOORBEELD, VANDAAG, lees
from spil.verwerkingen.commands import maak_huis
from spil.verwerkingen.models import Verwerking
from tests.wereld import BEGIN

VERWACHT = json.loads((GCOS_VOORBEELD / "verwacht.json").read_text(encoding="utf-8"))
TABELLEN = {
    "meldingen": ("meldingen_per_gemeente", "totaal_meldingen"),
    "nieuwe-casussen": ("nieuwe_casussen_per_gemeente", "totaal_casussen"),
}
JAREN = ("--van", str(VERWACHT["jaren"][0]), "--tot", str(VERWACHT["jaren"][-1]))


def tel_voorbeeld(huis: Huis) -> None:
    """Count what the example export holds, under the municipality of that day."""
    gebied = Telgebied(
        gemeentelijst(), frozenset(huis.gemeenten.values_list("code", flat=True)), VANDAAG
    )
    verwerking = Verwerking.objects.get(huis=huis, code="com")
    for dossier in (r for r in lees(GCOS_VOORBEELD)[0] if isinstance(r, DossierRecord)):
        for feit in telfeiten(dossier, gebied):
            tel(
                Feitsoort(feit.soort),
                huis_id=huis.pk,
                verwerking_id=verwerking.pk,
                datum=feit.datum,
                gemeente_id=feit.gemeente_code,
                herkomst=None,
            )


@pytest.fixture
def voorbeeldhuis(db) -> Huis:
    gemeenten = [naam for naam in VERWACHT["meldingen_per_gemeente"] if naam != "Overig"]
    huis = maak_huis("voorbeeld", naam=VERWACHT["huis"], gemeenten=gemeenten, op=BEGIN)
    tel_voorbeeld(huis)
    return huis


@pytest.mark.parametrize("indicator", TABELLEN)
def test_de_gepubliceerde_tabel_klopt_in_elke_cel_en_elk_totaal(voorbeeldhuis, indicator, capsys):
    call_command("tabel", indicator, "--huis", voorbeeldhuis.slug, *JAREN, "--format", "json")
    gemaakt = json.loads(capsys.readouterr().out)
    gemeenten, totaal = (VERWACHT[sleutel] for sleutel in TABELLEN[indicator])
    assert gemaakt == {
        "indicator": indicator,
        "jaren": VERWACHT["jaren"],
        "rijen": gemeenten,
        "totaal": totaal,
    }
    assert list(gemaakt["rijen"]) == list(gemeenten)


@pytest.mark.parametrize("indicator", TABELLEN)
def test_de_csv_zegt_hetzelfde(voorbeeldhuis, indicator, capsys):
    call_command("tabel", indicator, "--huis", voorbeeldhuis.slug, *JAREN, "--format", "csv")
    kop, *rijen = csv.reader(io.StringIO(capsys.readouterr().out, newline=""))
    gemeenten, totaal = (VERWACHT[sleutel] for sleutel in TABELLEN[indicator])
    assert kop == ["Gemeente", *map(str, VERWACHT["jaren"])]
    assert {naam: [int(cel) for cel in cellen] for naam, *cellen in rijen} == {
        **gemeenten,
        "Totaal": totaal,
    }


def test_een_ander_huis_heeft_deze_cijfers_niet(voorbeeldhuis, capsys):
    maak_huis("ander", naam="ZVH Ander", gemeenten=["Breda"], op=BEGIN)
    call_command("tabel", "meldingen", "--huis", "ander", *JAREN)
    assert not any(json.loads(capsys.readouterr().out)["totaal"])
