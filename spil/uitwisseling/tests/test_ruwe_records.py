"""Splitting into records: as written, streaming, and safe against hostile files."""

import csv
import io
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spil.uitwisseling.lezen.codering import Codering
from spil.uitwisseling.lezen.fouten import ExportOnleesbaar
from spil.uitwisseling.lezen.ruwe_records import MAX_RECORD, lees_ruw
from spil.uitwisseling.tests.voorbeeld import lees, maak_export

VELD = st.text(st.sampled_from(list('ab";,|\t\n é')), max_size=12)
RIJEN = st.lists(st.lists(VELD, min_size=2, max_size=5), min_size=1, max_size=8)


def _ruw(tmp_path, inhoud: str, teken=";"):
    pad = tmp_path / "a.csv"
    pad.write_text(inhoud, encoding="utf-8", newline="")
    return list(lees_ruw(pad, Codering.UTF8, teken))


@given(RIJEN, st.sampled_from(";,\t|"), st.sampled_from(["\r\n", "\n"]), st.booleans())
def test_wat_een_ander_schrijft_lezen_wij_terug(tmp_path_factory, rijen, teken, eind, alles):
    uit = io.StringIO(newline="")
    csv.writer(
        uit,
        delimiter=teken,
        lineterminator=eind,
        quoting=csv.QUOTE_ALL if alles else csv.QUOTE_MINIMAL,
    ).writerows(rijen)
    records = _ruw(tmp_path_factory.mktemp("csv"), uit.getvalue(), teken)
    assert [list(r.velden) for r in records] == rijen
    assert [r.nummer for r in records] == list(range(1, len(rijen) + 1))


@given(st.text(st.sampled_from(list('a";\n\r')), max_size=40))
def test_willekeurige_rommel_geeft_records_of_een_duidelijke_weigering(tmp_path_factory, rommel):
    try:
        records = _ruw(tmp_path_factory.mktemp("csv"), rommel)
    except ExportOnleesbaar as fout:
        assert "aanhalingsteken" in str(fout)  # noqa: PT017
    else:
        assert [r.nummer for r in records] == list(range(1, len(records) + 1))


def test_een_record_met_regeleinden_telt_als_een_record(tmp_path):
    records = _ruw(tmp_path, 'a;b\r\n1;"x\r\ny"\r\n2;z\r\n')
    assert [(r.nummer, r.velden) for r in records] == [
        (1, ("a", "b")),
        (2, ("1", "x\ny")),
        (3, ("2", "z")),
    ]


def test_aanhalingsteken_midden_in_een_veld_is_een_gewoon_teken(tmp_path):
    assert _ruw(tmp_path, 'a;zegt "ja;b"\n')[0].velden == ("a", 'zegt "ja', 'b"')


def test_verkeerde_aanhalingstekens_weigeren_alleen_dat_record(tmp_path):
    records = _ruw(tmp_path, 'a;b\n1;"zegt "ja" hoor"\n2;goed\n')
    assert "regel 2" in records[1].fout
    assert records[2].velden == ("2", "goed")


def test_aanhalingsteken_dat_nooit_sluit_weigert_de_export(tmp_path):
    with pytest.raises(ExportOnleesbaar, match="regel 2 wordt nergens gesloten"):
        _ruw(tmp_path, 'a;b\n1;"open\n2;b\n')


@pytest.mark.parametrize("einde", ["\n", '"\n'])
@pytest.mark.parametrize("lengte", [MAX_RECORD, (1 << 14) - 3, 1 << 21])
def test_een_te_groot_record_kost_geen_ander_record(tmp_path, lengte, einde):
    veld = '"x""' if einde[0] == '"' else "x"
    records = _ruw(tmp_path, f"a;b\n1;{veld}{'x' * lengte}{einde}2;b\n")
    assert records[2].velden == ("2", "b")
    assert bool(records[1].fout) == (lengte >= MAX_RECORD)


def test_dubbele_aanhalingstekens_op_de_rand_van_een_stuk(tmp_path):
    for vulling in range((1 << 14) - 6, (1 << 14) + 2):
        tekst = "y" * vulling + '"";""'
        assert _ruw(tmp_path, f'1;"{tekst}";c\n')[0].velden == ("1", tekst.replace('""', '"'), "c")


def test_geheugen_blijft_begrensd_bij_een_veld_zonder_einde(tmp_path):
    pad = tmp_path / "groot.csv"
    pad.write_text("x" * 20_000_000, encoding="utf-8")
    tracemalloc.start()
    records = list(lees_ruw(pad, Codering.UTF8, ";"))
    piek = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert records[0].fout
    assert piek < 3_000_000


def test_een_record_met_te_weinig_of_te_veel_velden_wordt_geweigerd(tmp_path):
    maak_export(
        tmp_path, journaal=["D1;31-05-2021;x", "D1;31-05-2021;x;goed", "D1;31-05-2021;x;a;b"]
    )
    records, weigeringen = lees(tmp_path)
    assert [r.record for r in records if r.bestand == "journaal.csv"] == [3]
    assert [(w.record, w.reden) for w in weigeringen] == [
        (2, "record heeft 3 velden, de kopregel 4"),
        (4, "record heeft 5 velden, de kopregel 4"),
    ]


def test_een_lege_regel_telt_mee_in_de_nummering_en_wordt_overgeslagen(tmp_path):
    maak_export(tmp_path, journaal=["", ";;;", "D1;31-05-2021;x;"])
    assert [(w.record, w.reden) for w in lees(tmp_path)[1]] == [(4, "tekst ontbreekt")]
