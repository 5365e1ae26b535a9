"""The same data in another layout, read by a mapping alone."""

import csv
from dataclasses import fields
from datetime import datetime

import pytest

from spil.uitwisseling.lezen.mapping import GCOS, lees_mapping
from spil.uitwisseling.tests.voorbeeld import GCOS_VOORBEELD, lees

ANDERS = {
    "DossierNr": "case_id", "Aanmelddatum": "reported", "Gemeente": "municipality",
    "Thema": "theme", "TriageUitkomst": "triage", "StartRegie": "started", "Rol": "role",
    "Geslacht": "sex", "Achternaam": "family_name", "Status": "state", "Tekst": "note",
    "Omschrijving": "what", "Aanwezigen": "present", "BSN": "citizen number",
}  # fmt: skip
WAARDEN = {"Regie ZVH": "taken up", "M": "male", "V": "female", "Gereed": "done", "Open": "todo"}


@pytest.mark.parametrize("vorm", ["%Y%m%d", "%Y-%m-%d", "%d/%m/%Y", "%m/%d/%Y", "%d-%m-%Y"])
@pytest.mark.parametrize(
    ("codering", "teken"), [("utf-8", "\t"), ("utf-8-sig", ","), ("cp1252", "|")]
)
def test_zelfde_gegevens_in_een_andere_vorm_geven_hetzelfde(tmp_path, vorm, codering, teken):
    _schrijf(tmp_path, vorm, codering, teken)
    assert _kaal(lees(tmp_path)) == _kaal(lees(GCOS_VOORBEELD))


def test_andere_kolommen_waarden_en_bestandsnamen_gaan_door_een_mapping(tmp_path):
    anders = {"kolom": lambda k: ANDERS.get(k, k), "waarde": lambda w: WAARDEN.get(w, w)}
    _schrijf(tmp_path, "%Y%m%d", "utf-8", "\t", **anders)
    (tmp_path / "dossiers.csv").rename(tmp_path / "cases.txt")
    tekst = GCOS.read_text(encoding="utf-8").replace('"dossiers.csv"', '"cases.txt"')
    for oud, nieuw in ANDERS.items():
        tekst = tekst.replace(f'= "{oud}"', f'= "{nieuw}"')
    for oud, nieuw in WAARDEN.items():
        tekst = tekst.replace(f'"{oud}" =', f'"{nieuw}" =')
    pad = tmp_path / "mapping.toml"
    pad.write_text(tekst, encoding="utf-8")
    records, weigeringen = lees(tmp_path, lees_mapping(pad))
    verwacht, verwachte_weigeringen = lees(GCOS_VOORBEELD)
    assert _kaal((records, [])) == _kaal((verwacht, []))
    assert [(w.record, w.reden) for w in weigeringen] == [
        (w.record, w.reden) for w in verwachte_weigeringen
    ]
    assert {w.veld for w in weigeringen} >= {"case_id", "reported", "citizen number", "what"}


def _schrijf(map_, vorm, codering, teken, *, kolom=str, waarde=str):
    for bron in GCOS_VOORBEELD.glob("*.csv"):
        with bron.open(encoding="cp1252", newline="") as invoer:
            kop, *rijen = csv.reader(invoer, delimiter=";")
        datums = {
            i
            for i, naam in enumerate(kop)
            if "datum" in naam.casefold() or naam in {"StartRegie", "Deadline"}
        }
        with (map_ / bron.name).open("w", encoding=codering, newline="") as uitvoer:
            schrijver = csv.writer(uitvoer, delimiter=teken)
            schrijver.writerow([kolom(naam) for naam in kop])
            for rij in rijen:
                schrijver.writerow(
                    _datum(cel, vorm) if i in datums and cel else waarde(cel)
                    for i, cel in enumerate(rij)
                )


def _datum(cel, vorm):
    try:
        return datetime.strptime(cel, "%d-%m-%Y").strftime(vorm)  # noqa: DTZ007
    except ValueError:  # 31-02-2021: written the same impossible way in the other notation
        dag, maand, jaar = cel.split("-")
        return vorm.replace("%Y", jaar).replace("%m", maand).replace("%d", dag)


def _kaal(gelezen):
    records, weigeringen = gelezen
    return (
        [tuple(getattr(r, v.name) for v in fields(r) if v.name != "bestand") for r in records],
        [(w.bestand, w.record, w.veld, w.reden) for w in weigeringen],
    )
