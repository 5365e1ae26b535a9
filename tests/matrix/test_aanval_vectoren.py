"""More than a thousand ways to get something run, against everything that shows what was typed
(eisen A3-10). Each column on each page, with one of them: test_aanval_uitvoer.py."""

import csv
import io
import re
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from html import escape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.db import transaction
from django.template import Context, engines
from playwright.sync_api import sync_playwright

import spil
from spil.brieven.meegeleverd import meegeleverd
from spil.brieven.models import Sjabloonsoort
from spil.brieven.pdf import maak_pdf
from spil.brieven.plekhouders import voorbeeldwaarden
from spil.brieven.word.lezen import lees
from spil.brieven.word.vullen import vul
from spil.kern.csvbestand import maak_csv
from spil.kern.testing.keuze import VLAGGEN, chromium
from spil.sturing.indicatoren import MELDINGEN
from spil.sturing.jaartabel import Jaartabel
from spil.sturing.opmaak import als_csv
from tests.matrix.aanvallen import besmet
from tests.matrix.formulieren import velden_voor
from tests.matrix.objecten import doelen
from tests.matrix.test_koppen import een_per_adres
from tests.matrix.toneel import Toneel
from tests.matrix.vectoren import ROEP, formules, vectoren
from tests.matrix.vragen import Vrager

pytestmark = pytest.mark.matrix
SPIL = Path(spil.__file__).parent
RISKANT = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠")
KORT = f'"><svg onload={ROEP}>'
GEDULD_MS = 120_000
MAAKT_ZELF_OPMAAK = {
    "ui/templatetags/spil.py": "a date, and forms that were drawn",
    "aanmeldingen/forms/basis.py": "the break between two lines",
}


def test_het_zijn_er_meer_dan_duizend():
    assert len(vectoren()) >= 1000
    assert len(formules()) >= 1000


def test_geen_sjabloon_zet_het_ontsnappen_uit():
    """Proves part of A3-10: what a template shows is escaped by Django, everywhere, so what holds
    for one field holds for each; nothing of a row stands in a script, a style or an attribute
    without quotes, or in one that a browser runs."""
    fout = []
    for pad in SPIL.rglob("*.html"):
        tekst = pad.read_text()
        for vorm in (
            r"\|\s*(?:safe|safeseq)\b",
            r"autoescape\s+off",
            r"\s[\w:-]+=\{\{",
            r"\son(?!gedaan)\w+\s*=",
            r"\sstyle=\"[^\"]*\{",
            r"<style",
        ):
            fout += [f"{pad.relative_to(SPIL)}: {m}" for m in re.findall(vorm, tekst)]
        for inhoud in re.findall(r"<script[^>]*>(.*?)</script>", tekst, re.S):
            velden = set(re.findall(r"\{\{(.*?)\}\}", inhoud))
            fout += [f"{pad.relative_to(SPIL)}: {v}" for v in velden if ".auto_id" not in v]
    assert fout == []
    zelf = {
        str(pad.relative_to(SPIL))
        for pad in SPIL.rglob("*.py")
        if re.search(r"mark_safe|SafeString\(|format_html\(|html_safe", pad.read_text())
    }
    assert zelf == set(MAAKT_ZELF_OPMAAK)


class Ontleed(HTMLParser):
    """What a browser makes of it: elements, text, attributes."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.elementen: list[str] = []
        self.teksten: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elementen.append(tag)
        self.teksten.update({f"@{naam}": waarde or "" for naam, waarde in attrs})

    def handle_data(self, data: str) -> None:
        waar = self.elementen[-1] if self.elementen else ""
        self.teksten[waar] = self.teksten.get(waar, "") + data


def test_elke_vector_is_tekst_in_een_alinea_een_veld_en_een_kenmerk():
    """Proves part of A3-10: Django gives every one of them back as it was typed."""
    sjabloon = engines["django"].from_string(
        '<a title="{{ t }}"><b>{{ t }}</b><textarea>{{ t }}</textarea></a>'
    )
    fout = []
    for vector in vectoren():
        ontleed = Ontleed()
        ontleed.feed(sjabloon.template.render(Context({"t": vector})))
        ontleed.close()
        gelezen = {ontleed.teksten.get(waar) for waar in ("@title", "b", "textarea")}
        if ontleed.elementen != ["a", "b", "textarea"] or gelezen != {vector}:
            fout.append((vector, ontleed.elementen, gelezen))
    assert fout == []


def _journaal(toneel: Toneel) -> str:
    """The page with all of them, in notes of a hundred; gone afterwards."""
    alle, client = vectoren(), Vrager(toneel, "regisseur").client
    client.cookies["spil"] = toneel.sessies["regisseur"]
    (nieuw,) = (d for d in doelen(toneel) if d.route == "notitie-nieuw" and d.dossier == "eigen")
    with transaction.atomic():
        for nr in range(0, len(alle), 100):
            getypt = {"tekst": "\n".join(alle[nr : nr + 100])}
            antwoord = client.post(nieuw.pad, velden_voor(toneel, "regisseur", nieuw) | getypt)
            assert antwoord.status_code == 302
        bladzijde = client.get(antwoord.headers["Location"])
        transaction.set_rollback(True)
    assert bladzijde.status_code == 200
    return bladzijde.content.decode()


def _paginas(toneel: Toneel) -> dict[str, str]:
    """Of each address what the first of these people sees there, with a vector in every column."""
    gezien: dict[str, str] = {}
    with besmet(toneel, "", KORT):
        for wie in ("regisseur", "ketenpartner", "triagist", "fg", "beheerder", "manager"):
            vrager = Vrager(toneel, wie)
            for doel in een_per_adres(toneel, wie):
                if doel.route not in gezien and doel.vindt(wie):
                    uitslag = vrager.vraag("GET", doel.pad)
                    soort = uitslag.koppen.get("Content-Type", "")
                    if uitslag.status == 200 and soort.startswith("text/html"):
                        gezien[doel.route] = uitslag.tekst
    return gezien


def _in_een_lijst(nr: int, pagina: str) -> str:
    """The page in a frame of its own, with the hook in it and nothing that it would fetch."""
    kaal = re.sub(r"<(?:script[^>]*\ssrc=[^>]*></script|link[^>]*)>", "", pagina)
    hook = f"<script>window.zqloop = () => parent.zqtel({nr})</script>"
    return f'<iframe srcdoc="{escape(hook + kaal)}"></iframe>'


def _gelopen(paginas: list[str]) -> Counter[int]:
    """In which of these pages something ran, and how often. Without the security policy that would
    stop what a page let through."""
    tellers = (
        "<!doctype html><script>window.zqliep = []; window.zqtel = nr => zqliep.push(nr)</script>"
    )
    lijsten = "".join(_in_een_lijst(nr, pagina) for nr, pagina in enumerate(paginas))
    with sync_playwright() as playwright:
        vlaggen = [*VLAGGEN, "--no-sandbox"]
        browser = playwright.chromium.launch(executable_path=chromium(), args=vlaggen)
        pagina = browser.new_page(offline=True)
        pagina.set_default_timeout(GEDULD_MS)
        pagina.set_content(tellers + lijsten, wait_until="load")
        liep = Counter(pagina.evaluate("window.zqliep"))
        browser.close()
    return liep


@pytest.mark.browser
def test_in_een_browser_loopt_er_op_geen_scherm_iets(toneel: Toneel):
    """Proves A3-10: one of every address with a working vector in every column that somebody types,
    the journal with all of them, in Chromium with a hook on what runs."""
    paginas = {"alles": _journaal(toneel), **_paginas(toneel)}
    raak = [f"<p>{KORT}</p>", f"<textarea></textarea><script>{ROEP}</script>"]
    # In a thread of its own: one that waits for a browser may not wait for a database afterwards.
    with ThreadPoolExecutor(1) as draad:
        liep = draad.submit(_gelopen, [*paginas.values(), *raak]).result()
    namen = [*paginas, "eerste proef", "tweede proef"]
    assert {namen[nr] for nr in liep} == {"eerste proef", "tweede proef"}
    besmette = [route for route, html in paginas.items() if "zqloop" in html]
    journaal = paginas["alles"].count("zqloop")
    print(f"{len(paginas)} pages, {len(besmette)} with a vector, {journaal} in one")
    assert len(besmette) >= 50
    assert journaal >= 1000


def cellen(inhoud: str, teken: str) -> list[str]:
    return [cel for rij in csv.reader(io.StringIO(inhoud), delimiter=teken) for cel in rij]


def test_geen_formule_overleeft_een_bestand():
    """Proves part of A3-10 (CWE-1236): both writers of files for a spreadsheet, and what was typed
    is still there to be read."""
    alle = [*formules(), *vectoren()]
    for inhoud, teken in (
        (maak_csv(["Kop"], [[waarde] for waarde in alle]).decode("utf-8-sig"), ";"),
        (_jaartabel(alle), ","),
    ):
        gelezen = cellen(inhoud, teken)
        assert not [cel for cel in gelezen if cel.lstrip(" \u00a0\ufeff").startswith(RISKANT)]
        verwacht = {waarde.replace("\x00", "") for waarde in alle}
        assert {*gelezen, *(cel.removeprefix("'") for cel in gelezen)} >= verwacht


def _jaartabel(namen: list[str]) -> str:
    return als_csv(Jaartabel(MELDINGEN, (2026,), dict.fromkeys(namen, (1,))))


def test_in_een_brief_is_alles_tekst():
    """Proves part of A3-10: Word and pdf, where markup of a template, of Word and of the pdf's own
    language would each run in its own way."""
    leesbaar = [v for v in vectoren() if v.isprintable() and v.isascii()]
    assert len(leesbaar) >= 900
    for nr in range(0, len(leesbaar), 400):
        getypt = "\n".join(leesbaar[nr : nr + 400])
        waarden = voorbeeldwaarden(Sjabloonsoort.UITNODIGING) | {"tekst": getypt}
        tekst = lees(vul(meegeleverd(Sjabloonsoort.UITNODIGING), waarden))
        assert not [v for v in leesbaar[nr : nr + 400] if v not in tekst.tekst()]
        pdf = maak_pdf(tekst, titel="Brief")
        assert not re.search(rb"/(?:JavaScript|JS|Launch|OpenAction|AA|URI|EmbeddedFile)\b", pdf)


AGENDABESTAND = "overleggen/agendabestand.py"
"""Calendar files hold nothing of a dossier, and escape what they hold: test_agendabestand.py."""


def test_spil_verstuurt_geen_post_en_alleen_agendabestanden_zonder_inhoud():
    """Proves part of A3-10: there is nothing else that shows what was typed. Who adds mail gives it
    the vectors too."""
    uit = re.compile(
        r"from django\.core\.mail|import smtplib|\bemail\.mime|icalendar|BEGIN:VCALENDAR"
    )
    assert [
        str(p.relative_to(SPIL))
        for p in SPIL.rglob("*.py")
        if "tests" not in p.parts and uit.search(p.read_text())
    ] == [AGENDABESTAND]
