"""The evening of a weegploeg, in the browsers of who is there."""

import html
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.test import Client
from django.urls import reverse
from playwright.sync_api import Browser, BrowserContext, Page, expect

from spil.gebruikers.models import Rol
from tests.browser import GEDULD_MS
from tests.inloggen import log_in
from tests.schermen.hulp import Wacht
from tests.verhalen import stappen
from tests.verhalen.notuleren import (
    TERUG_MS,
    VIJF_SECONDEN,
    stand,
    tekstvak,
    typ_zonder_verbinding,
    zonder_verbinding,
)
from tests.verhalen.weegploeg import (
    PUNTEN,
    VAN_DE_GGZ,
    Weegploeg,
    gehoord,
    getypt,
    punten_in,
    vraag,
)

VOLGT_NA = 2_000
PROBEERT_NA = 2_500
VERBROKEN = 60_000
LAATSTE = PUNTEN[-1]
VERWIJST = re.compile(r'href="(/[^"#]*)')
GEEN_SCHERM = ("/static/", "/uitloggen/", "/account/")
MEESTE_SCHERMEN = 200

Verstrijken = Callable[[Page], None]


class Avond:
    """Chair, note-taker and a partner each have a browser of their own; a guest brings one."""

    def __init__(self, chromium: Browser, basis: str, ploeg: Weegploeg) -> None:
        self.chromium, self.basis, self.ploeg = chromium, basis, ploeg
        self.wacht = Wacht(basis)
        self.browsers: list[BrowserContext] = []
        self.voorzitter = self.open(ploeg.wereld.regisseur)
        self.notulist = self.open(ploeg.wereld.ondersteuner)
        self.partner = self.open(ploeg.wereld.behandelaar)

    def open(self, rol: Rol | None) -> Page:
        """Of nobody without a rol. Its clock runs, and can be run faster."""
        context = self.chromium.new_context(base_url=self.basis, locale="nl-NL")
        context.set_default_timeout(GEDULD_MS)
        koekjes = log_in(Client(), rol).cookies if rol else {}
        context.add_cookies(
            [{"name": naam, "value": een.value, "url": self.basis} for naam, een in koekjes.items()]
        )
        context.clock.install()
        self.browsers.append(context)
        page = context.new_page()
        self.wacht.let_op(page)
        return page

    def adres(self, naam: str) -> str:
        return reverse(naam, args=[self.ploeg.overleg.uuid])

    def begin(self) -> None:
        """The sheet first; who follows goes along by itself."""
        self.partner.goto(self.adres("zitting"))
        self.voorzitter.goto(self.adres("overleg"))
        self.voorzitter.get_by_role("link", name="Scherm voor de zaal").click()
        expect(self.voorzitter.get_by_text("Lees eerst samen de oplegger")).to_be_visible()
        assert punten_in(self.voorzitter.locator("#kamer").inner_text()) == set()
        stappen.knop(self.voorzitter, "Begin met punt 1")
        self.notulist.goto(self.adres("notulen"))

    def bespreek(self, nummer: int) -> None:
        """Typed, kept, and on the other screens; then the next item."""
        self.open_op(nummer)
        tekstvak(self.notulist).press_sequentially("\n".join(getypt(nummer)))
        self.bewaard()
        self.iedereen_ziet(nummer, gehoord(nummer))
        if nummer < LAATSTE:
            self.notulist.get_by_role("button", name=f"Bewaar en naar punt {nummer + 1}").click()

    def bespreek_zonder_verbinding(self, nummer: int, verstrijk: Verstrijken) -> None:
        """The line of the note-taker is cut after the first sentence; the table goes on."""
        regels = getypt(nummer)
        self.open_op(nummer)
        tekstvak(self.notulist).press_sequentially(f"{regels[0]}\n")
        self.bewaard()
        with zonder_verbinding(self.notulist):
            typ_zonder_verbinding(self.notulist, "\n".join(regels[1:]), volgend_punt=nummer + 1)
            self.voorzitter.get_by_role("button", name=f"Volgende: punt {nummer + 1}").click()
            self.iedereen_ziet(nummer + 1, [])
            verstrijk(self.notulist)
        self.voorzitter.get_by_role("button", name=f"Terug naar punt {nummer}").click()
        self.iedereen_ziet(nummer, gehoord(nummer))
        self.voorzitter.get_by_role("button", name=f"Volgende: punt {nummer + 1}").click()
        self.notulist.get_by_role("link", name=f"Punt {nummer + 1}", exact=True).click()

    def open_op(self, nummer: int) -> None:
        """Before typing: the page of the item before it takes text too."""
        expect(self.notulist.get_by_text(f"Punt {nummer} van {LAATSTE}")).to_be_visible()

    def bewaard(self) -> None:
        self.notulist.clock.run_for(VOLGT_NA)
        expect(stand(self.notulist)).to_contain_text("Bewaard om", timeout=VIJF_SECONDEN)

    def iedereen_ziet(self, nummer: int, regels: list[str]) -> None:
        """Each line once on the screen for the room; on that of the partner only what is theirs."""
        for page, zit_erbij in ((self.voorzitter, True), (self.partner, nummer in VAN_DE_GGZ)):
            page.clock.run_for(VOLGT_NA)
            kamer = page.locator("#kamer")
            expect(kamer).to_contain_text(f"Punt {nummer} van {LAATSTE}", timeout=VIJF_SECONDEN)
            if zit_erbij:
                for regel in [vraag(nummer), *regels]:
                    expect(kamer).to_contain_text(regel, timeout=VIJF_SECONDEN)
                    assert kamer.inner_text().count(regel) == 1, regel
            else:
                expect(kamer).to_contain_text("U zit niet bij dit punt")
            assert punten_in(page.content()) == ({nummer} if zit_erbij else set())

    def sluit(self) -> None:
        stappen.knop(self.voorzitter, "Sluit het overleg")
        expect(self.voorzitter.locator("#kamer")).to_contain_text("Het overleg is afgelopen")
        self.partner.clock.run_for(VOLGT_NA)
        expect(self.partner.locator("#kamer")).to_contain_text("Het overleg is afgelopen")

    def alles_van(self, page: Page) -> dict[str, str]:
        """Each screen that this person can come to by following links, as the browser gets it."""
        te_doen, gelezen = {"/"}, dict[str, str]()
        while te_doen:
            pad = te_doen.pop()
            gelezen[pad] = html.unescape(page.context.request.get(pad).text())
            assert len(gelezen) < MEESTE_SCHERMEN
            verder = set(VERWIJST.findall(gelezen[pad]))
            te_doen |= {een for een in verder - set(gelezen) if not een.startswith(GEEN_SCHERM)}
        return gelezen


@contextmanager
def avond(chromium: Browser, basis: str, ploeg: Weegploeg) -> Iterator[Avond]:
    """At the end nothing may have gone wrong in a console or on the net."""
    de_avond = Avond(chromium, basis, ploeg)
    try:
        yield de_avond
    finally:
        for context in de_avond.browsers:
            context.close()
    assert de_avond.wacht.gemeld == [], de_avond.wacht.gemeld


def op_de_klok(notulist: Page) -> None:
    """A minute of the clock of the page, in which each try to keep the text really fails."""
    begin = notulist.evaluate("performance.now()")
    for _ in range(VERBROKEN // PROBEERT_NA):
        with notulist.expect_event("requestfailed"):
            notulist.clock.run_for(PROBEERT_NA)
    assert notulist.evaluate("performance.now()") - begin >= VERBROKEN


def in_het_echt(notulist: Page) -> None:
    """A minute."""
    begin = notulist.evaluate("performance.now()")
    notulist.wait_for_function(
        f"begin => performance.now() - begin >= {VERBROKEN}",
        arg=begin,
        timeout=VERBROKEN + TERUG_MS,
    )
