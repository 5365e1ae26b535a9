"""The pictures in the README: `script/beeld http://localhost:8000`.

Made from the demo data of a running script/demo, so that they show what is there.
"""

import sys

from playwright.sync_api import Page, sync_playwright

from spil.kern.omgeving import KLOON

DOEL = KLOON / "docs" / "beeld"
CHROMIUM = "/usr/bin/chromium"
BREEDTE, HOOGTE = 1440, 900
REGISSEUR = "procesregisseur-1"


def main(basis: str) -> None:
    DOEL.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        context = browser.new_context(
            base_url=basis, locale="nl-NL", viewport={"width": BREEDTE, "height": HOOGTE}
        )
        if not context.request.post("/demo/inloggen/", form={"rol": REGISSEUR}).ok:
            raise SystemExit(f"{basis} is geen demo met het account {REGISSEUR}.")
        page = context.new_page()
        page.goto("/")
        _leg_vast(page, "mijn-werk")
        page.locator('[data-regel] [data-open][href^="/dossiers/"]').first.click()
        page.locator(".dossierkop").wait_for()
        _leg_vast(page, "dossier")
        browser.close()


def _leg_vast(page: Page, naam: str) -> None:
    page.evaluate("document.fonts.ready")
    page.screenshot(path=DOEL / f"{naam}.png")
    print(f"docs/beeld/{naam}.png")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    main(sys.argv[1].rstrip("/"))
