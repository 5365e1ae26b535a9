"""Looking at a page as the product must be looked at: axe, widths, paper, what it asks of the net."""

import itertools
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ConsoleMessage, Page, Request

from spil.kern import omgeving

UITVOER = omgeving.spil_home() / "schermen"
MET_BEELD = os.environ.get("SPIL_SCHERMBEELDEN") == "1"
BREEDTES = {1440: 900, 768: 1024, 320: 640}
MIN_DOEL = 24
MINSTE_BYTES_PAPIER = 5_000

# WCAG 2.5.8: a target is 24 px, or stands in a sentence, or has that much room around it.
_KLEINE_DOELEN = """(min) => {
  const doelen = [...document.querySelectorAll(
    'a[href], button, input:not([type=hidden]), select, textarea, summary')]
    .filter((el) => el.checkVisibility({visibilityProperty: true}) && !el.closest('.onzichtbaar'))
    .map((el) => ({el, r: el.getBoundingClientRect()}))
    .filter(({r}) => r.width > 0 && r.bottom > 0);
  const inZin = (el) => el.matches('a') && [...el.parentElement.childNodes].some(
    (n) => n.nodeType === 3 && n.textContent.trim().length > 1);
  const midden = (r) => [r.left + r.width / 2, r.top + r.height / 2];
  return doelen.filter(({el, r}) => {
    if (r.width >= min && r.height >= min || inZin(el)) return false;
    const [x, y] = midden(r);
    return doelen.some((ander) => ander.el !== el
      && Math.abs(midden(ander.r)[0] - x) < min && Math.abs(midden(ander.r)[1] - y) < min);
  }).map(({el, r}) => `${el.outerHTML.slice(0, 90)} (${r.width.toFixed()}x${r.height.toFixed()})`);
}"""

_KOPPEN = "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((k) => Number(k.tagName[1]))"

# A page that answers 4xx on purpose (form with errors, not found) is logged by the browser, and a
# line that a test cuts once more by htmx.
_OVER_EEN_ANTWOORD = ("Failed to load resource", "htmx:sendError", "htmx:afterRequest")

_AXE = Axe()
# What is fine stays in the page: sending it over takes as long as finding it.
_OORDEEL = "axe.run({resultTypes: ['violations']}).then((oordeel) => oordeel.violations)"


@dataclass
class Wacht:
    """Collects what a page may never do: errors, refused by policy, another host, browser storage."""

    basis: str
    gemeld: list[str] = field(default_factory=list)

    def let_op(self, page: Page) -> None:
        page.on("console", self._console)
        page.on("pageerror", lambda fout: self.gemeld.append(f"script: {fout}"))
        page.on("request", self._verzoek)

    def _console(self, bericht: ConsoleMessage) -> None:
        if bericht.type in {"error", "warning"} and not bericht.text.startswith(_OVER_EEN_ANTWOORD):
            self.gemeld.append(f"console: {bericht.text}")

    def _verzoek(self, request: Request) -> None:
        """That it gets nowhere is up to the browser: it finds no other host (tests/browser.py).
        Here every request passes, also one that a cache answers or that another led to."""
        if not (request.url.startswith("data:") or _zelfde_plek(request.url, self.basis)):
            self.gemeld.append(f"vreemd adres: {request.url}")


def _zelfde_plek(adres: str, basis: str) -> bool:
    return urlsplit(adres)[:2] == urlsplit(basis)[:2]


def axe(page: Page) -> list[str]:
    """What axe finds wrong, a line each; empty when the page is fine (B-39)."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(_AXE.axe_script)
    bevindingen: list[dict[str, Any]] = page.evaluate(_OORDEEL)
    return [f"{v['id']}: {plek['html'][:160]}" for v in bevindingen for plek in v["nodes"]]


def gebreken(page: Page) -> list[str]:
    """Everything a width can break: overflow, targets, headings, language, storage."""
    return [
        *axe(page),
        *_overloop(page),
        *(f"klein doel: {doel}" for doel in page.evaluate(_KLEINE_DOELEN, MIN_DOEL)),
        *_koppen(page.evaluate(_KOPPEN)),
        *_bewaard(page),
    ]


def _overloop(page: Page) -> list[str]:
    """No sideways scrolling of the page (B-41, C-35)."""
    teveel = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    return [f"{teveel} px te breed"] if teveel > 0 else []


def _koppen(niveaus: list[int]) -> list[str]:
    """One h1, and no level skipped (C-41)."""
    sprongen = [b for a, b in itertools.pairwise(niveaus) if b > a + 1]
    return [f"koppen: {niveaus}"] if niveaus.count(1) != 1 or sprongen else []


def _bewaard(page: Page) -> list[str]:
    """Nothing is kept in the browser (A3-09)."""
    sleutels = page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
    return [f"bewaard in de browser: {sleutel}" for sleutel in sleutels]


def verborgen_focus(page: Page, *, hoogstens: int = 60) -> list[str]:
    """Tab through the page: each stop is in view, not under a bar, and visibly in focus
    (B-42)."""
    gebreken_: list[str] = []
    for _ in range(hoogstens):
        page.keyboard.press("Tab")
        stand = page.evaluate(
            """() => {
              const el = document.activeElement;
              if (!el || el === document.body) return null;
              const r = el.getBoundingClientRect();
              const x = Math.min(Math.max(r.left + r.width / 2, 1), innerWidth - 2);
              const boven = document.elementFromPoint(x, r.top + Math.min(r.height / 2, 20));
              const stijl = getComputedStyle(el);
              return {
                naam: el.outerHTML.slice(0, 90),
                bedekt: !(boven && (el.contains(boven) || boven.contains(el))),
                ring: stijl.outlineStyle !== 'none' && parseFloat(stijl.outlineWidth) > 0,
              };
            }"""
        )
        if stand is None:
            break
        if stand["bedekt"] or not stand["ring"]:
            gebreken_.append(f"focus niet te zien: {stand['naam']}")
    return gebreken_


def schermafdruk(page: Page, naam: str) -> list[str]:
    """What is wrong at any width, or on paper; the pictures themselves only for who will look at
    them (`SPIL_SCHERMBEELDEN=1`)."""
    UITVOER.mkdir(parents=True, exist_ok=True)
    gevonden: list[str] = []
    for breedte, hoogte in BREEDTES.items():
        page.set_viewport_size({"width": breedte, "height": hoogte})
        gevonden += [f"{breedte}: {gebrek}" for gebrek in gebreken(page)]
        if MET_BEELD:
            page.screenshot(path=UITVOER / f"{naam}-{breedte}.png", full_page=True)
    page.set_viewport_size({"width": 1440, "height": BREEDTES[1440]})
    papier = UITVOER / f"{naam}.pdf"
    op_papier(page, papier)
    if papier.stat().st_size < MINSTE_BYTES_PAPIER:
        gevonden.append("leeg op papier")
    return gevonden


def op_papier(page: Page, doel: Path) -> None:
    page.pdf(path=doel, format="A4", prefer_css_page_size=True)
