"""A scripted attacker who may type, against everybody who reads (eisen A10-06)."""

import csv
import io
import re
from pathlib import Path

import pytest
from django.urls import reverse

import spil
from spil.logboek.schrijven import Gezien, zie_in
from tests.matrix.aanvallen import besmet, enkele_doelen
from tests.matrix.formulieren import velden_voor
from tests.matrix.objecten import doelen
from tests.matrix.test_sql import CAST
from tests.matrix.toneel import Toneel
from tests.matrix.vragen import Vrager
from tests.wereld import NU, als

pytestmark = pytest.mark.matrix
OPMAAK = "<zqx onload=zq>'\""
KAAL = re.compile(r"<zqx|onload=zq>|zq>'\"")
ONTDAAN = "&lt;zqx"
FORMULE = "=1+cmd|zq!A1"
RISKANT = ("=", "+", "-", "@", "\t", "\r", "|", "%")


def schrijf_in_het_journaal(toneel: Toneel) -> None:
    """A note cannot be changed afterwards, not even in the database: so a new one."""
    (doel,) = (d for d in doelen(toneel) if d.route == "notitie-nieuw" and d.dossier == "eigen")
    velden = velden_voor(toneel, "regisseur", doel)
    client = Vrager(toneel, "regisseur").client
    client.cookies["spil"] = toneel.sessies["regisseur"]
    vuil = {"tekst": f"Eerste{OPMAAK}", "bron": f"Bron{OPMAAK}"}
    assert client.post(doel.pad, velden | vuil).status_code == 302


def test_opmaak_in_elk_veld_blijft_op_elk_scherm_tekst(toneel: Toneel):
    """CWE-79, CWE-80 (stored): names of people, colleagues, organisations, teams and houses, journal,
    plan, reports, reasons: every column that somebody types, on every page that somebody sees."""
    fout, gezien = [], set()
    with besmet(toneel, "", OPMAAK) as kolommen:
        schrijf_in_het_journaal(toneel)
        for wie in CAST:
            vrager = Vrager(toneel, wie)
            for doel in enkele_doelen(toneel, wie):
                uitslag = vrager.vraag("GET", doel.pad)
                if not uitslag.koppen.get("Content-Type", "").startswith("text/html"):
                    continue  # a file, and `nosniff` keeps it one (test_koppen.py)
                if KAAL.search(uitslag.tekst):
                    fout.append(f"{wie} {doel.naam}")
                if ONTDAAN in uitslag.tekst:
                    gezien.add(doel.route)
    print(f"{len(kolommen)} columns, shown as text at {len(gezien)} addresses, {len(fout)} raw")
    assert not fout, "\n".join(fout)
    assert len(kolommen) >= 35
    assert len(gezien) >= 50
    assert {"personen_betrokkene.achternaam", "gebruikers_medewerker.naam"} <= kolommen
    assert "dossier-journaal" in gezien


def test_opmaak_in_een_geweigerd_formulier_blijft_tekst(toneel: Toneel):
    """CWE-79 (reflected): what was typed comes back in the form, and in the summary of errors."""
    fout, gezien = [], set()
    for wie in ("regisseur", "triagist", "ketenpartner", "fg", "beheerder"):
        vrager = Vrager(toneel, wie)
        for doel in enkele_doelen(toneel, wie):
            velden = velden_voor(toneel, wie, doel)
            vuil = dict.fromkeys(velden, OPMAAK) | {"pagina": OPMAAK, "q": OPMAAK}
            for methode in ("GET", "POST"):
                uitslag = vrager.vraag(methode, doel.pad, vuil)
                if KAAL.search(uitslag.tekst):
                    fout.append(f"{wie} {methode} {doel.naam}")
                if ONTDAAN in uitslag.tekst:
                    gezien.add(doel.route)
    assert not fout, "\n".join(fout)
    assert len(gezien) >= 15


def test_geen_cel_van_een_bestand_is_een_formule(toneel: Toneel):
    """CWE-1236: every file that Spil gives for a spreadsheet, with formulas for names."""
    gezien: dict[str, str] = {}
    with besmet(toneel, FORMULE):
        stuk = toneel.stukken["eigen"]
        with als(toneel.rollen["regisseur"]):
            gezien_nu = [Gezien(stuk.pk, persoon) for persoon in stuk.betrokkenen.values()]
            zie_in(gezien_nu, handeling="dossier.bekijken", op=NU)
        for wie in ("fg", "manager", "beheerder", "regisseur"):
            vrager = Vrager(toneel, wie)
            for doel in enkele_doelen(toneel, wie):
                for methode in ("GET", "POST"):
                    uitslag = vrager.vraag(methode, doel.pad)
                    if uitslag.koppen.get("Content-Type", "").startswith("text/csv"):
                        gezien[doel.route] = gezien.get(doel.route, "") + uitslag.tekst
    assert set(gezien) == {
        "logboek-bestand",
        "autorisaties-bestand",
        "import-lijst",
        "indicator-csv",
    }
    assert FORMULE in gezien["logboek-bestand"]
    for route, inhoud in gezien.items():
        for teken in ";,":
            cellen = [
                c
                for rij in csv.reader(io.StringIO(inhoud.replace("\ufeff", "")), delimiter=teken)
                for c in rij
            ]
            kwaad = [c for c in cellen if c.startswith(RISKANT) and not c.lstrip("-").isdecimal()]
            assert not kwaad, (route, kwaad[:3])


def test_niemand_schrijft_een_bestand_buiten_die_ene_plek_om():
    """CWE-1236: a new export goes through the module that takes formulas away."""
    schrijvers = {
        str(pad.relative_to(Path(spil.__file__).parent))
        for pad in Path(spil.__file__).parent.rglob("*.py")
        if "tests" not in pad.parts and "csv.writer(" in pad.read_text()
    }
    assert schrijvers == {"kern/csvbestand.py", "sturing/opmaak.py"}


REGELEINDE = "x\r\nSet-Cookie: zq=1\r\n\r\n<zqx>"


def test_een_regeleinde_maakt_geen_kop(toneel: Toneel):
    """CWE-113, CWE-93: in an address, a parameter, a field that returns in a redirect."""
    imp = toneel.los["import_uuid"][0][0]
    vragen = [
        ("beheerder", "GET", f"/import/{imp}/geweigerd/x%0d%0aSet-Cookie:%20zq=1/", {}),
        ("manager", "GET", reverse("indicator-csv", args=["meldingen"]), {"van": REGELEINDE}),
        ("regisseur", "GET", reverse("zoeken"), {"q": REGELEINDE}),
        ("regisseur", "POST", reverse("zoeken"), {"q": REGELEINDE}),
        ("regisseur", "GET", reverse("account_login"), {"next": f"/{REGELEINDE}"}),
        ("niemand", "GET", f"/dossiers/%0d%0aSet-Cookie:%20zq=1/?{REGELEINDE}", {}),
    ]
    vragen += [
        (wie, "POST", doel.pad, {**velden_voor(toneel, wie, doel), "terug": REGELEINDE})
        for wie in ("regisseur", "fg")
        for doel in enkele_doelen(toneel, wie)
    ]
    for wie, methode, pad, velden in vragen:
        uitslag = Vrager(toneel, wie).vraag(methode, pad, velden)
        koppen = "|".join(f"{naam}: {waarde}" for naam, waarde in uitslag.koppen.items())
        assert uitslag.status != 500, (pad, velden)
        assert "\n" not in koppen, pad
        assert "Set-Cookie: zq" not in koppen, pad
        assert "zq=1;" not in koppen, pad


def test_de_link_van_een_uitnodiging_noemt_het_eigen_adres(toneel: Toneel):
    """CWE-644: who sends a foreign Host gets nothing, and a proxy that is not ours says nothing."""
    pad = reverse("beheer-uitnodiging", args=[toneel.rollen["manager"].medewerker.uuid])
    vrager = Vrager(toneel, "beheerder")
    vreemd = {"X-Forwarded-Host": "kwaad.voorbeeld.nl", "X-Forwarded-Proto": "gopher"}
    uitslag = vrager.vraag("POST", pad, {}, **vreemd)
    assert "http://testserver/uitnodiging/" in uitslag.tekst
    assert "kwaad" not in uitslag.tekst
    uitslag = vrager.vraag("POST", pad, {}, Host="kwaad.voorbeeld.nl")
    assert uitslag.status == 400
    assert not uitslag.verandert
