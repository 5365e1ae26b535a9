"""Which tests run: the deep ones when asked, the browser ones where there is a browser.

Every run is the same run: seeds are fixed, and hypothesis draws the same examples each time.
"""

import gc
import os
import random
import shutil
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from spil.kern.omgeving import waar

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
GEEN_BROWSER = "Geen Chromium gevonden: de browsertests zijn overgeslagen (apt install chromium)."
VLAGGEN = ["--disable-quic", "--disable-background-networking"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--diep", action="store_true", help="draai ook de grote aantallen")


def pytest_configure(config: pytest.Config) -> None:
    vast = hypothesis.settings(
        derandomize=True, deadline=None, database=None, print_blob=True, max_examples=50
    )
    hypothesis.settings.register_profile("vast", vast)
    hypothesis.settings.register_profile("diep", vast, max_examples=2000)
    hypothesis.settings.load_profile("diep" if config.getoption("--diep") else "vast")
    if waar("SPIL_REQUIRE_BROWSER") and chromium() is None:
        raise pytest.UsageError("Geen Chromium gevonden, en SPIL_REQUIRE_BROWSER eist er een.")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("--diep"):
        diep = [item for item in items if item.get_closest_marker("diep")]
        items[:] = [item for item in items if item not in diep]
        config.hook.pytest_deselected(items=diep)
    if chromium() is None:
        for item in items:
            if item.get_closest_marker("browser"):
                item.add_marker(pytest.mark.skip(reason=GEEN_BROWSER))
    # Many short ones at the end, so that no worker waits for the last long one of another.
    items.sort(key=lambda item: "schermen" in item.path.parts)


def pytest_collection_finish() -> None:
    """All code and tests are loaded by now and stay: no need to look for waste among them again."""
    gc.collect()
    gc.freeze()


def pytest_runtest_setup(item: pytest.Item) -> None:
    random.seed(item.nodeid)


def pytest_terminal_summary(terminalreporter: Any) -> None:
    if chromium() is None and terminalreporter.stats.get("skipped"):
        terminalreporter.write_line(GEEN_BROWSER)


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """How pytest-playwright starts the Chromium of the machine."""
    # Chromium refuses its sandbox to root, as on a build machine.
    vlaggen = [*VLAGGEN, "--no-sandbox"] if os.geteuid() == 0 else VLAGGEN
    return {"executable_path": chromium(), "args": vlaggen}


def chromium() -> str | None:
    """The path of the browser, if there is one."""
    if gekozen := os.environ.get("SPIL_CHROMIUM"):
        return gekozen if Path(gekozen).is_file() else None
    return next(filter(None, map(shutil.which, CHROMIUM)), None)
