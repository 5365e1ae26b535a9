"""A mapping file: what it may say, and what it is told when it is wrong."""

from datetime import date

import pytest

from spil.uitwisseling.lezen.codering import Codering
from spil.uitwisseling.lezen.datums import Notatie
from spil.uitwisseling.lezen.fouten import MappingOngeldig
from spil.uitwisseling.lezen.mapping import GCOS, lees_mapping
from spil.uitwisseling.tests.voorbeeld import lees, maak_export

TEKST = GCOS.read_text(encoding="utf-8")


def _mapping(tmp_path, *vervang):
    tekst = TEKST
    for oud, nieuw in vervang:
        assert oud in tekst
        tekst = tekst.replace(oud, nieuw, 1)
    pad = tmp_path / "mijn.toml"
    pad.write_text(tekst, encoding="utf-8")
    return lees_mapping(pad)


def test_gcos_is_een_gewone_mapping():
    mapping = lees_mapping()
    assert mapping.naam == "GCOS"
    assert mapping.codering("dossiers") is None
    assert mapping.scheidingsteken("dossiers") is None
    assert mapping.notatie("dossiers", "aanmelddatum") is None


def test_een_tabel_gaat_voor_op_de_bron_en_een_veld_op_de_tabel(tmp_path):
    mapping = _mapping(
        tmp_path,
        ('codering = "automatisch"', 'codering = "utf-8"'),
        ('datumnotatie = "automatisch"', 'datumnotatie = "dd-mm-yyyy"'),
        ('bestand = "personen.csv"', 'bestand = "personen.csv"\ncodering = "windows-1252"\n'
         'datumnotatie = "yyyymmdd"\nscheidingsteken = "\\t"\n'
         'datumnotaties = { geboortedatum = "mm/dd/yyyy" }'),
    )  # fmt: skip
    assert mapping.codering("dossiers") is Codering.UTF8
    assert mapping.codering("personen") is Codering.WINDOWS_1252
    assert mapping.scheidingsteken("personen") == "\t"
    assert mapping.notatie("dossiers", "aanmelddatum") is Notatie.DD_MM_JJJJ
    assert mapping.notatie("personen", "geboortedatum") is Notatie.MM_DD_JJJJ_STREEP


def test_een_opgegeven_notatie_lost_de_vraag_op(tmp_path):
    maak_export(tmp_path, dossiers=["D1;03-05-2021;Breda;;;Jeugd;;;;;;"])
    mapping = _mapping(tmp_path, ('datumnotatie = "automatisch"', 'datumnotatie = "mm-dd-yyyy"'))
    assert lees(tmp_path, mapping)[0][0].aanmelddatum == date(2021, 3, 5)


def test_een_onbekende_waarde_wordt_overgenomen_als_de_mapping_dat_zegt(tmp_path):
    maak_export(
        tmp_path, dossiers=["D1;31-05-2021;Breda;;;jeugd ;;;Regie ZVH;31-05-2021;;Eigen reden"]
    )
    assert lees(tmp_path)[0][0].afsluitreden == "Eigen reden"


def test_een_bestand_dat_niet_verplicht_is_mag_ontbreken(tmp_path):
    maak_export(tmp_path)
    (tmp_path / "journaal.csv").unlink()
    mapping = _mapping(
        tmp_path, ('bestand = "journaal.csv"', 'bestand = "journaal.csv"\nverplicht = false')
    )
    assert len(lees(tmp_path, mapping)[0]) == 1


@pytest.mark.parametrize(
    ("oud", "nieuw", "klacht"),
    [
        ('naam = "GCOS"', 'naam = "GCOS', "geen geldige TOML"),
        ('naam = "GCOS"', "", "naam: Field required"),
        ('naam = "GCOS"', 'naam = "GCOS"\nnaan = 1', "naan"),
        ("[tabellen.dossiers.kolommen]", "[tabellen.dossiers.kolommen]\nras = \"Ras\"",
         "dossiers kent geen veld ras"),
        ('nummer = "DossierNr"', "", "noemt geen kolom voor nummer"),
        ('bestand = "dossiers.csv"', 'bestand = "../dossiers.csv"', "bestand"),
        ('"Open" = "open"', '"Open" = "bezig"', "bezig mag niet; kies uit gereed, open"),
        ('codering = "automatisch"', 'codering = "latin-1"', "codering"),
        ('bestand = "personen.csv"',
         'bestand = "personen.csv"\ndatumnotaties = { rol = "yyyymmdd" }', "rol is geen datum"),
        ('[tabellen.afspraken.waarden.status] # open, gereed\nonbekend = "weigeren"',
         '[tabellen.afspraken.waarden.status]\nonbekend = "overnemen"', "afspraken.waarden.status"),
    ],
)  # fmt: skip
def test_een_mapping_die_niet_klopt_zegt_waar(tmp_path, oud, nieuw, klacht):
    with pytest.raises(MappingOngeldig, match=klacht):
        _mapping(tmp_path, (oud, nieuw))


def test_een_mapping_die_er_niet_is(tmp_path):
    with pytest.raises(MappingOngeldig, match=r"weg\.toml"):
        lees_mapping(tmp_path / "weg.toml")


def test_een_mapping_zonder_dossiers(tmp_path):
    pad = tmp_path / "kaal.toml"
    pad.write_text('naam = "x"\ntabellen = {}\n[aanpakken]\n')
    with pytest.raises(MappingOngeldig, match="de tabel dossiers ontbreekt"):
        lees_mapping(pad)
