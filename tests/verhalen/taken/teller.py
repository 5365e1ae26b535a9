"""Counts what a task costs by hand: keys that are pressed and screens that are opened (C-15).

What somebody types as text is counted apart: it is their own, and the same in every system.
"""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.verhalen.taken.kosten import Kost
from tests.verhalen.test_alleen_toetsenbord import _FOCUS, HOOGSTENS

__all__ = ["Kost", "Teller"]

SPELING = 3
"""How many keys the published number may be too high: lists of the demo differ a little."""


class Teller:
    """A page that is worked by keyboard alone, and counts."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.toetsen = self.schermen = self.tekens = 0
        page.on("domcontentloaded", self._nieuw_scherm)

    def _nieuw_scherm(self, _: Any) -> None:
        self.schermen += 1

    def druk(self, *toetsen: str) -> None:
        for toets in toetsen:
            self.page.keyboard.press(toets)
            self.toetsen += 1

    def typ(self, tekst: str) -> None:
        self.page.keyboard.type(tekst)
        self.tekens += len(tekst)

    def verder(self, toets: str = "Enter") -> None:
        """A key that opens a screen; returns when it is there."""
        with self.page.expect_navigation():
            self.druk(toets)

    def spring(self, woorden: str, keuze: str) -> None:
        """By the jump bar, to what `woorden` find."""
        self.druk("Control+k")
        self.typ(woorden)
        expect(self.page.get_by_role("option").first).to_contain_text(keuze)
        self.druk("ArrowDown")
        self.verder()

    def naar_inhoud(self) -> None:
        """Past the frame, by the skip link; who came from a form is there already."""
        if not self.page.url.endswith("#inhoud"):
            self.druk("Tab", "Enter")

    def tab_naar(self, woord: str, *, soort: str = "", groep: str = "") -> None:
        for _ in range(HOOGSTENS):
            self.druk("Tab")
            element, naam, legende = self.page.evaluate(_FOCUS)
            if naam.startswith(woord) and legende.startswith(groep) and soort in {"", element}:
                return
        pytest.fail(f"met Tab niet te bereiken: {woord}")

    def vul(self, label: str, tekst: str) -> None:
        self.tab_naar(label)
        self.typ(tekst)

    def kies(self, groep: str, antwoord: str) -> None:
        """Of a set of radio buttons."""
        self.tab_naar("", soort="input", groep=groep)
        self.kies_hier(antwoord)

    def kies_hier(self, antwoord: str) -> None:
        """Space takes the radio button that has the focus, the arrows go to another."""
        self.druk("Space")
        for _ in range(HOOGSTENS):
            if self.page.evaluate(_FOCUS)[1].startswith(antwoord):
                return
            self.druk("ArrowDown")
        pytest.fail(f"met de pijltjes niet te bereiken: {antwoord}")

    def vink_aan(self, label: str, *, groep: str = "") -> None:
        self.tab_naar(label, soort="input", groep=groep)
        self.druk("Space")

    def kost_hoogstens(self, kost: Kost) -> None:
        gekost = f"{self.toetsen} toetsen en {self.schermen} schermen ({self.tekens} tekens tekst)"
        print(gekost)
        assert self.toetsen <= kost.toetsen, gekost
        assert self.schermen <= kost.schermen, gekost
        assert kost.toetsen - self.toetsen <= SPELING, f"zet het getal omlaag: {gekost}"
        assert self.schermen == kost.schermen, f"zet het getal omlaag: {gekost}"
