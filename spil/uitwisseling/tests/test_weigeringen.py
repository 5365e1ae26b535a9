"""Each kind of bad record: refused alone, with file, number, column and reason."""

from datetime import date

import pytest

from spil.uitwisseling.lezen.fouten import ExportOnleesbaar
from spil.uitwisseling.lezen.records import Weigering
from spil.uitwisseling.tests.voorbeeld import DOSSIER, lees, maak_export

PERSOON = "1;D1;Hoofdpersoon;Voorbeeld;van;J.;31-05-1990;M;;;"


def _rij(basis: str, **anders: str) -> str:
    velden = basis.split(";")
    for plek, waarde in anders.items():
        velden[int(plek[1:])] = waarde
    return ";".join(velden)


TWEEDE = _rij(DOSSIER, v0="D2")


@pytest.mark.parametrize(
    ("tabel", "rij", "veld", "reden"),
    [
        ("dossiers", _rij(TWEEDE, v0=""), "DossierNr", "dossiernummer ontbreekt"),
        ("dossiers", _rij(TWEEDE, v0="x" * 21), "DossierNr", "dossiernummer is langer dan 20 tekens"),
        ("dossiers", _rij(TWEEDE, v1=""), "Aanmelddatum", "aanmelddatum ontbreekt"),
        ("dossiers", _rij(TWEEDE, v1="31-06-2021"), "Aanmelddatum", "onbestaande aanmelddatum"),
        ("dossiers", _rij(TWEEDE, v9="ooit"), "StartRegie", "onleesbare startdatum van de regie"),
        ("dossiers", _rij(TWEEDE, v5=""), "Thema", "thema ontbreekt"),
        ("dossiers", _rij(TWEEDE, v5="Ruimtevaart"), "Thema", "thema staat niet in de mapping"),
        ("dossiers", _rij(TWEEDE, v8="Vast"), "TriageUitkomst",
         "uitkomst van de triage staat niet in de mapping"),
        ("dossiers", _rij(TWEEDE, v7="30-05-2021"), "TriageDatum",
         "triagedatum ligt voor de aanmelddatum"),
        ("dossiers", _rij(TWEEDE, v10="13-05-2021"), "Afsluitdatum",
         "afsluitdatum ligt voor de aanmelddatum"),
        ("dossiers", _rij(TWEEDE, v10="13-06-2021"), "Afsluitdatum",
         "afsluitdatum ligt voor de startdatum van de regie"),
        ("dossiers", _rij(TWEEDE, v8="Advies gegeven"), "StartRegie",
         "regie gestart terwijl de melding niet is opgepakt"),
        ("personen", _rij(PERSOON, v1="D9"), "DossierNr", "dossier bestaat niet"),
        ("personen", _rij(PERSOON, v1=""), "DossierNr", "dossiernummer ontbreekt"),
        ("personen", _rij(PERSOON, v2="Buurman"), "Rol", "rol staat niet in de mapping"),
        ("personen", _rij(PERSOON, v3=""), "Achternaam", "achternaam ontbreekt"),
        ("personen", _rij(PERSOON, v6="31-05-2024"), "Geboortedatum",
         "geboortedatum ligt in de toekomst"),
        ("personen", _rij(PERSOON, v10="999303029"), "BSN", "BSN voldoet niet aan de elfproef"),
        ("personen", _rij(PERSOON, v10="onbekend"), "BSN", "BSN voldoet niet aan de elfproef"),
        ("afspraken", "A1;D1;31-05-2021;;x;y;;Open;", "Omschrijving", "omschrijving ontbreekt"),
        ("afspraken", "A1;D1;31-05-2021;Doen;x;y;;Half;", "Status", "status staat niet in de mapping"),
        ("afspraken", "A1;D1;31-05-2021;Doen;x;y;;Open;31-05-2021", "GereedDatum",
         "gereeddatum bij een afspraak die niet gereed is"),
        ("overleggen", "O1;Weegploeg;;D1;Politie", "Datum", "datum ontbreekt"),
        ("journaal", "D1;31-05-2021;x;", "Tekst", "tekst ontbreekt"),
    ],
)  # fmt: skip
def test_een_slecht_record_wordt_alleen_geweigerd(tmp_path, tabel, rij, veld, reden):
    goed = [DOSSIER] if tabel == "dossiers" else []
    maak_export(tmp_path, tabellen={tabel: [*goed, rij]})
    records, weigeringen = lees(tmp_path)
    assert weigeringen == [Weigering(f"{tabel}.csv", 2 + len(goed), veld, reden)]
    assert weigeringen[0].waarden == tuple(rij.split(";"))
    assert [r.nummer for r in records] == ["D1"]


def test_dubbel_dossiernummer_de_eerste_gaat_erin(tmp_path):
    records, weigeringen = lees(
        maak_export(tmp_path, dossiers=[DOSSIER, _rij(DOSSIER, v2="Zundert")])
    )
    assert [r.gemeente for r in records] == ["Breda"]
    assert weigeringen == [Weigering("dossiers.csv", 3, "DossierNr", "dubbel dossiernummer")]


def test_zelfde_persoonnummer_mag_in_een_ander_dossier_maar_niet_in_hetzelfde(tmp_path):
    dossiers = [DOSSIER, _rij(DOSSIER, v0="D2")]
    maak_export(tmp_path, dossiers=dossiers, personen=[PERSOON, _rij(PERSOON, v1="D2"), PERSOON])
    assert [(w.record, w.reden) for w in lees(tmp_path)[1]] == [(4, "dubbel persoonnummer")]


def test_wat_bij_een_geweigerd_dossier_hoort_zegt_dat_het_dossier_geweigerd_is(tmp_path):
    fout = _rij(DOSSIER, v0="D2", v1="31-06-2021")
    maak_export(tmp_path, dossiers=[DOSSIER, fout], personen=[_rij(PERSOON, v1="D2")])
    assert lees(tmp_path)[1][1].reden == "dossier is zelf geweigerd"


def test_bsn_zonder_voorloopnul_en_met_punten_wordt_hersteld(tmp_path):
    maak_export(
        tmp_path, personen=[_rij(PERSOON, v10="9993.03.028"), _rij(PERSOON, v0="2", v10="10000008")]
    )
    records, weigeringen = lees(tmp_path)
    assert weigeringen == []
    assert [r.bsn for r in records[1:]] == ["999303028", "010000008"]


def test_een_ongeboren_datum_hangt_af_van_de_dag_van_inlezen(tmp_path):
    maak_export(tmp_path, personen=[_rij(PERSOON, v6="31-05-2024")])
    assert lees(tmp_path, vandaag=date(2024, 5, 31))[1] == []


def test_een_export_waarin_geen_datum_iets_bewijst_vraagt_om_de_notatie(tmp_path):
    maak_export(tmp_path, dossiers=["D1;03-05-2021;Breda;;;Jeugd;;;;;;"])
    with pytest.raises(
        ExportOnleesbaar, match=r"dossiers\.csv, kolom Aanmelddatum.*datumnotatie = "
    ):
        lees(tmp_path)
