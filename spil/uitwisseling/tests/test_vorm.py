"""Recognising a file: encoding, separator, header; and refusing what cannot be known."""

import pytest

from spil.uitwisseling.lezen.codering import Codering, herken_codering
from spil.uitwisseling.lezen.fouten import ExportOnleesbaar
from spil.uitwisseling.lezen.vorm import herken_vorm
from spil.uitwisseling.tests.voorbeeld import DOSSIER, KOPPEN, lees, maak_export


def _codering(tmp_path, inhoud: bytes, opgegeven=None):
    pad = tmp_path / "dossiers.csv"
    pad.write_bytes(inhoud)
    return herken_codering(pad, opgegeven=opgegeven)


@pytest.mark.parametrize(
    ("inhoud", "codering"),
    [
        (b"alleen ascii", Codering.UTF8),
        ("casuïstiek € “één”".encode(), Codering.UTF8),
        ("casuïstiek".encode("utf-8-sig"), Codering.UTF8),
        ("casuïstiek € “één” –".encode("cp1252"), Codering.WINDOWS_1252),
        (b"a" * 65535 + "é".encode(), Codering.UTF8),
        (b"a" * 65535 + "€ “".encode("cp1252"), Codering.WINDOWS_1252),
    ],
)
def test_codering_wordt_herkend(tmp_path, inhoud, codering):
    assert _codering(tmp_path, inhoud) is codering


@pytest.mark.parametrize(
    ("inhoud", "tekst"),
    [
        (b"", "leeg"),
        (b"\xef\xbb\xbf\r\n", "leeg"),
        ("Nummer".encode("utf-16"), "UTF-16"),
        ("Nummer".encode("utf-16-le"), "nul-bytes"),
        (b"abc\x00def", "nul-bytes"),
        (b"PK\x03\x04rest", "werkblad"),
        (b"abc \x81\xe9", "niet UTF-8 en niet Windows-1252"),
        ("één ".encode() + "één".encode("cp1252"), "door elkaar"),
        ("één ".encode() + b"a" * 65536 + "é ".encode("cp1252"), "door elkaar"),
    ],
)
def test_een_codering_die_niet_vaststaat_wordt_geweigerd(tmp_path, inhoud, tekst):
    with pytest.raises(ExportOnleesbaar, match=tekst):
        _codering(tmp_path, inhoud)


def test_de_mapping_beslist_over_de_codering_maar_liegt_niet(tmp_path):
    gemengd = "één ".encode() + "één".encode("cp1252")
    assert _codering(tmp_path, gemengd, Codering.WINDOWS_1252) is Codering.WINDOWS_1252
    with pytest.raises(ExportOnleesbaar, match="de mapping noemt utf-8"):
        _codering(tmp_path, gemengd, Codering.UTF8)


def test_utf8_met_bom_plakt_niet_aan_de_eerste_kolom(tmp_path):
    records, weigeringen = lees(maak_export(tmp_path, codering="utf-8-sig"))
    assert [r.nummer for r in records] == ["D1"]
    assert weigeringen == []


def test_een_kop_die_niet_past_noemt_wat_ontbreekt(tmp_path):
    maak_export(tmp_path)
    (tmp_path / "journaal.csv").write_text("DossierNr;Datum;Auteur\n")
    with pytest.raises(ExportOnleesbaar, match=r"journaal\.csv: kolom ontbreekt: Tekst"):
        lees(tmp_path)


def test_een_kop_met_een_dubbele_kolom_wordt_geweigerd(tmp_path):
    maak_export(tmp_path)
    (tmp_path / "journaal.csv").write_text("DossierNr;Datum;Auteur;Tekst;tekst \n")
    with pytest.raises(ExportOnleesbaar, match="meer dan eens"):
        lees(tmp_path)


def test_een_ontbrekend_bestand_wordt_genoemd(tmp_path):
    maak_export(tmp_path)
    (tmp_path / "personen.csv").unlink()
    with pytest.raises(ExportOnleesbaar, match=r"ontbreekt: personen\.csv"):
        lees(tmp_path)


def test_een_map_die_er_niet_is(tmp_path):
    with pytest.raises(ExportOnleesbaar, match="is er niet"):
        lees(tmp_path / "weg")


def test_scheidingsteken_dat_op_twee_manieren_past_wordt_gevraagd(tmp_path):
    pad = tmp_path / "een.csv"
    pad.write_text("Nummer\nA\n")
    with pytest.raises(ExportOnleesbaar, match="scheidingsteken"):
        herken_vorm(pad, {"nummer": "Nummer"})
    assert herken_vorm(pad, {"nummer": "Nummer"}, scheidingsteken=";").kolommen == ("Nummer",)


def test_scheidingsteken_wordt_ook_aan_de_records_beoordeeld(tmp_path):
    pad = tmp_path / "een.csv"
    pad.write_text('Nummer;"A,Nummer,B"\n1;"x, y"\n2;z\n')
    assert herken_vorm(pad, {"nummer": "Nummer"}).scheidingsteken == ";"


def test_kolommen_die_niemand_leest_worden_genoemd(tmp_path):
    pad = tmp_path / "een.csv"
    pad.write_text("Nummer;Geloof\nA;x\n")
    assert herken_vorm(pad, {"nummer": "nummer"}).niet_gelezen() == ["Geloof"]


def test_extra_kolommen_en_andere_volgorde_mogen(tmp_path):
    kop, rij = KOPPEN["dossiers"].split(";"), DOSSIER.split(";")
    maak_export(tmp_path)
    inhoud = [";".join(["Extra", *reversed(kop)]), ";".join(["x", *reversed(rij)])]
    (tmp_path / "dossiers.csv").write_text("\n".join(inhoud))
    records, weigeringen = lees(tmp_path)
    assert (records[0].nummer, records[0].gemeente, weigeringen) == ("D1", "Breda", [])
