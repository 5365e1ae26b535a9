"""What a measurement says, without measuring."""

import json

import pytest
from django.core.management import CommandError, call_command

from spil.meting.klant import Resultaat
from spil.meting.meten import Meting
from spil.meting.uitkomst import als_json, regel, slotregels, verhoudingen
from spil.meting.verzoek import VARIANTEN, WERKEN


def meting(werk="werklijst", clients=8, variant="spil", *, cpu=0.01, tijden=(0.001, 0.002, 0.009)):
    gemaakt = Meting(werk, clients, variant, 8)
    gemaakt.neem_op([Resultaat(list(tijden))], cpu=cpu * len(tijden), seconden=1.5)
    return gemaakt


def alle_metingen():
    return [
        meting(werk, clients, variant, cpu={"spil": 0.012, "django": 0.005, "sql": 0.001}[variant])
        for werk in WERKEN
        for clients in (1, 8)
        for variant in VARIANTEN
    ]


def test_een_meting_telt_verzoeken_tijden_en_rekentijd():
    een = meting()
    assert een.rps == 2.0
    assert een.cpu_ms == pytest.approx(10.0)
    assert [een.percentiel_ms(deel) for deel in (0.5, 0.95)] == [2.0, 9.0]


def test_de_rekentijd_van_sql_meldt_de_klant_zelf():
    sql = Meting("dossier", 1, "sql", 7)
    sql.neem_op([Resultaat([0.001], cpu=0.002), Resultaat([0.001], cpu=0.004)], cpu=0.0, seconden=1)
    assert sql.cpu_ms == pytest.approx(3.0)


def test_zonder_antwoorden_is_er_niets_te_delen():
    leeg = Meting("dossier", 1, "spil", 12)
    assert (leeg.rps, leeg.cpu_ms, leeg.percentiel_ms(0.95)) == (0.0, 0.0, 0.0)


def test_de_json_heeft_elke_meting_en_de_verhoudingen():
    uitkomst = json.loads(json.dumps(als_json(1.0, alle_metingen())))
    assert uitkomst["schaal"] == 1
    assert len(uitkomst["metingen"]) == 30
    assert set(uitkomst["metingen"][0]) == {
        *("werk", "clients", "variant", "rps", "p50_ms", "p95_ms", "cpu_ms", "queries"),
    }
    assert uitkomst["ratio"] == {"werklijst": 2.4, "dossier": 2.4}


def test_de_verhouding_is_die_met_acht_clients():
    metingen = [
        meting(clients=1, cpu=0.9),
        meting(clients=8, cpu=0.02),
        meting(clients=8, variant="django", cpu=0.005),
    ]
    assert verhoudingen(metingen) == {"werklijst": 4.0}
    assert slotregels(metingen) == [
        "Rekentijd werklijst: 4.00 keer die van kaal Django (boven het budget van 3)."
    ]


def test_een_regel_noemt_wat_fout_ging():
    fout = meting()
    fout.fouten = 2
    assert regel(fout).endswith("2 fout")
    assert "fout" not in regel(meting())


@pytest.mark.parametrize("schaal", ["0", "-1", "veel", "1001"])
def test_een_schaal_die_niet_kan_krijgt_uitleg(schaal):
    with pytest.raises(CommandError, match="geen getal tussen 0 en 1000"):
        call_command("bench", "--scale", schaal)
