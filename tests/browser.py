"""A real Chromium against a real, running Spil with the demo houses; one server for all tests."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright

from spil.kern.omgeving import KLOON
from tests.schermen.hulp import Wacht

CHROMIUM = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
START_SECONDEN = 240
GEDULD_MS = 15_000
LICHTE_PAGINA = "/robots.txt"

OpenAls = Callable[..., Page]


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    pad = next((pad for pad in CHROMIUM if Path(pad).exists()), None)
    if pad is None:
        melding = "Geen Chromium gevonden: installeer het pakket chromium voor de schermtests."
        if os.environ.get("SPIL_REQUIRE_BROWSER") == "1":
            pytest.fail(melding)
        pytest.skip(melding)
    browser = playwright.chromium.launch(
        executable_path=pad,
        args=[
            *("--no-sandbox", "--disable-quic", "--disable-background-networking"),
            "--process-per-site",
            f"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE {_gastheer()}",
        ],
    )
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def spil_server(chromium: Browser) -> Iterator[str]:
    """Base URL of a Spil with demo data: `SPIL_TEST_SERVER`, or one of our own."""
    if gegeven := os.environ.get("SPIL_TEST_SERVER"):
        yield gegeven.rstrip("/")
        return
    home = tempfile.mkdtemp(prefix="spil-schermen-", dir="/tmp")
    poort = _vrije_poort()
    logboek = Path(home) / "demo.log"
    omgeving = {**_kale_omgeving(), "SPIL_HOME": str(Path(home) / "spil"), "SPIL_DEMO": "1"}
    spil = KLOON / "script" / "spil"
    with logboek.open("wb") as uit:
        # Not script/demo: its set-up would change the environment that these tests run in.
        subprocess.run([spil, "collectstatic", "--no-input"], env=omgeving, stdout=uit, check=True)
        proces = subprocess.Popen(
            [spil, "demo", "--no-browser", "--port", str(poort)],
            env=omgeving,
            stdout=uit,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    basis = f"http://localhost:{poort}"
    try:
        _wacht_tot_gezond(basis, proces, logboek)
        yield basis
    finally:
        proces.send_signal(signal.SIGINT)
        proces.wait(timeout=60)
        shutil.rmtree(home, ignore_errors=True)


class Browsers:
    """One browser per account, as people have: what it fetched once it need not fetch again. Every
    test finds it with the cookies of just after logging in, and no other."""

    def __init__(self, chromium: Browser, basis: str) -> None:
        self.chromium, self.basis = chromium, basis
        self.gedeeld: dict[tuple[str, bool], BrowserContext] = {}
        self.koekjes: dict[str, Any] = {}

    def nieuw(self, als: str, *, javascript: bool) -> BrowserContext:
        """Logged in, and of nobody else."""
        context = self._leeg(javascript=javascript)
        if als:
            self._log_in(context, als)
        return context

    def van(self, als: str, *, javascript: bool) -> BrowserContext:
        """Shared with the tests before and after."""
        if (als, javascript) not in self.gedeeld:
            context = self.gedeeld[als, javascript] = self._leeg(javascript=javascript)
            # As long as a page is open, the next one need not start a process of its own.
            context.new_page().goto(LICHTE_PAGINA)
        context = self.gedeeld[als, javascript]
        if als not in self.koekjes:
            if als:
                self._log_in(context, als)
            self.koekjes[als] = context.cookies()
        if len(context.pages) == 1:
            context.clear_cookies()
            context.add_cookies(self.koekjes[als])
        return context

    def ruim_op(self) -> None:
        for context in self.gedeeld.values():
            for page in context.pages[1:]:
                page.close()

    def _leeg(self, *, javascript: bool) -> BrowserContext:
        context = self.chromium.new_context(
            base_url=self.basis, locale="nl-NL", java_script_enabled=javascript
        )
        context.set_default_timeout(GEDULD_MS)
        return context

    def _log_in(self, context: BrowserContext, als: str) -> None:
        antwoord = context.request.post("/demo/inloggen/", form={"rol": als})
        assert antwoord.ok, f"demo-account {als}: {antwoord.status}"


@pytest.fixture(scope="session")
def browsers(chromium: Browser, spil_server: str) -> Browsers:
    return Browsers(chromium, spil_server)


@pytest.fixture
def open_als(browsers: Browsers) -> Iterator[OpenAls]:
    """`open_als("procesregisseur-1", "/casussen/")`: a page of that demo account; without an
    account, of nobody. `eigen_sessie` for who logs out or changes role. At the end nothing may have
    gone wrong in the console or on the net, and nothing may be left in the browser."""
    wachten: list[Wacht] = []
    eigen: list[BrowserContext] = []

    def open_(
        als: str = "", pad: str = "/", *, javascript: bool = True, eigen_sessie: bool = False
    ) -> Page:
        kies = browsers.nieuw if eigen_sessie else browsers.van
        context = kies(als, javascript=javascript)
        page = context.new_page()
        if eigen_sessie:
            eigen.append(context)
        wacht = Wacht(browsers.basis)
        wacht.let_op(page)
        wachten.append(wacht)
        page.goto(pad)
        return page

    yield open_
    for context in eigen:
        context.close()
    browsers.ruim_op()
    assert [regel for wacht in wachten for regel in wacht.gemeld] == []


def _gastheer() -> str:
    """The only host that this browser can find: a page that asks for another gets nothing."""
    return urlsplit(os.environ.get("SPIL_TEST_SERVER", "")).hostname or "localhost"


def _kale_omgeving() -> dict[str, str]:
    return {
        naam: waarde
        for naam, waarde in os.environ.items()
        if not naam.startswith(("SPIL_", "DATABASE_", "DJANGO_"))
    }


def _vrije_poort() -> int:
    with socket.socket() as stekker:
        stekker.bind(("127.0.0.1", 0))
        return int(stekker.getsockname()[1])


def _wacht_tot_gezond(basis: str, proces: "subprocess.Popen[bytes]", logboek: Path) -> None:
    einde = time.monotonic() + START_SECONDEN
    while time.monotonic() < einde:
        if proces.poll() is not None:
            break
        try:
            with urllib.request.urlopen(f"{basis}/gezond/", timeout=5):  # noqa: S310
                return
        except (URLError, OSError):
            time.sleep(0.5)
    pytest.fail(f"Spil startte niet:\n{logboek.read_text(errors='replace')[-3000:]}")
