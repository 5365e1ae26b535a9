"""What may stand in an answer, and that it was logged."""

import re

from tests.matrix import oog
from tests.matrix.logschema import gebreken
from tests.matrix.merken import BSN_BEGIN, CONCEPT, NAMEN, Merk, vind
from tests.matrix.toneel import ALLEEN_ANTWOORD, CONCEPTEN, DOSSIERS, NUMMERS, Toneel, band_van
from tests.matrix.vragen import ANONIEM, Uitslag

NUMMER = re.compile(r"\bA?2026-\d{4}\b")
FG_LEEST = NAMEN | {"nood"}
"""In the log: whom was looked at, and the reason of a noodtoegang; never content."""
MET_BSN = "betrokkene-bsn"
GEHEIM_ADRES, MET_GEHEIM_ADRES = frozenset({"slst", "kist", "kite"}), "adres-geheim"
"""Masked for everybody until somebody asks for it (eisen C-34)."""
GEWEIGERD = frozenset({403, 404, 405, 500})


def afwijkingen(toneel: Toneel, wie: str, route: str, uitslag: Uitslag) -> list[str]:
    """Everything that is wrong with what this answer shows."""
    merken = uitslag.merken
    fout = [f"toont {m}" for m in sorted(merken) if not mag_zien(wie, route, m)]
    fout += _logregels(toneel, wie, merken, uitslag)
    fout += _nummers(toneel, wie, route, uitslag)
    if route != MET_BSN:
        fout += [f"toont BSN {b}" for b in toneel.bsns if b in uitslag.tekst]
    fout += _buiten_de_pagina(toneel, uitslag)
    return fout + _logschema(uitslag)


def mag_zien(wie: str, route: str, m: Merk) -> bool:
    """The independent rule: the part is theirs, by hand (toneel.py)."""
    if m.deel == CONCEPT:
        return CONCEPTEN[m.dossier] == wie
    dossier = DOSSIERS[m.dossier]
    if m.veld in GEHEIM_ADRES and route != MET_GEHEIM_ADRES:
        return False
    if wie == "fg":
        eigen_huis = dossier != "ander_huis"
        return route.startswith("logboek") and eigen_huis and m.veld in FG_LEEST
    if m.deel not in band_van(wie, dossier).ziet:
        return False
    velden = ALLEEN_ANTWOORD.get((wie, dossier))
    return velden is None or m.veld in velden


def _logregels(toneel: Toneel, wie: str, merken: set[Merk], uitslag: Uitslag) -> list[str]:
    """A name needs the line of that person, other content a line of that dossier; by this rol."""
    if not merken or wie == ANONIEM:
        return []
    rol, huis = toneel.rollen[wie], toneel.rollen[wie].huis_id
    regels = {(r["dossier_id"], r["betrokkene_id"]) for r in uitslag.inzagen}
    van_rol = {(r["rol_id"], r["huis_id"]) for r in uitslag.inzagen}
    fout = [] if van_rol <= {(rol.pk, huis)} else [f"logregel van een ander: {van_rol}"]
    if len({r["spoor"] for r in uitslag.inzagen}) > 1 or any(
        not r["doel"] for r in uitslag.inzagen
    ):
        fout.append("logregels zonder doel of met meer dan één spoor")
    for m in merken:
        if m.deel == CONCEPT or m.dossier not in DOSSIERS:
            continue
        stuk = toneel.stukken[DOSSIERS[m.dossier]]
        if m.veld in NAMEN:
            persoon = stuk.betrokkenen["naam" if m.veld == "voor" else m.veld]
            if (stuk.pk, persoon) not in regels:
                fout.append(f"geen logregel van de persoon {m}")
        elif stuk.pk not in {dossier for dossier, _ in regels}:
            fout.append(f"geen logregel van het dossier bij {m}")
    return fout


def _nummers(toneel: Toneel, wie: str, route: str, uitslag: Uitslag) -> list[str]:
    """A dossier number is enough to know somebody by."""
    fout = []
    gelogd = {r["dossier_id"] for r in uitslag.inzagen}
    for nummer in sorted(set(NUMMER.findall(uitslag.tekst))):
        naam = toneel.stuk_met_nummer(nummer)
        if naam is None or nummer in uitslag.getypt:  # what somebody typed themselves comes back
            continue
        if not _mag_nummer(toneel, wie, route, naam, nummer):
            fout.append(f"toont nummer {nummer} ({naam})")
        elif toneel.stukken[naam].pk not in gelogd:
            fout.append(f"geen logregel bij nummer {nummer}")
    return fout


def _mag_nummer(toneel: Toneel, wie: str, route: str, naam: str, nummer: str) -> bool:
    if wie == "fg" and route.startswith("logboek"):
        return naam != "ander_huis"
    if wie != ANONIEM and route == "berichten":
        mijn = toneel.rollen[wie].medewerker_id
        return any(
            b["dossiernummer"] == nummer
            for b in oog.rijen("toegang_bericht")
            if b["medewerker_id"] == mijn
        )
    ziet = band_van(wie, naam).ziet
    if nummer.startswith("A"):
        deel = toneel.stukken[naam].dingen["aanmelding"][0].deel
        return deel in ziet
    return "kaft" in ziet


def _logschema(uitslag: Uitslag) -> list[str]:
    """Each line of each log is whole, and tells of what succeeded (eisen A6-02)."""
    fout = [g for tabel, rij in uitslag.logregels for g in gebreken(tabel, rij, http=True)]
    gelukt = {tabel for tabel, _ in uitslag.logregels} - {"gebruikers_beveiligingsregel"}
    if uitslag.status in GEWEIGERD and gelukt:
        fout.append(f"geweigerd ({uitslag.status}), en toch een regel in {gelukt}")
    if len({rij["spoor"] for _, rij in uitslag.logregels if rij.get("spoor")}) > 1:
        fout.append("logregels van een verzoek met meer dan één spoor")
    return fout


def _buiten_de_pagina(toneel: Toneel, uitslag: Uitslag) -> list[str]:
    """Titles, headers and cookies hold nobody (A3-07); a number in a title is no name."""
    fout = []
    # A download carries the name that it has on the page, to who asked for that one file.
    koppen = {kop: t for kop, t in uitslag.koppen.items() if kop != "Content-Disposition"}
    teksten = {"titel": uitslag.titel, **koppen}
    for waar, tekst in teksten.items():
        if vind(tekst) or (BSN_BEGIN in tekst and any(b in tekst for b in toneel.bsns)):
            fout.append(f"persoonsgegeven in {waar}")
    return fout


assert set(CONCEPTEN) - {99} <= set(NUMMERS.values())
