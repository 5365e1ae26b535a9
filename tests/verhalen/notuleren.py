"""What the stories do on the screen of who takes the notes."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Locator, Page, expect

VIJF_SECONDEN = 5_000
TERUG_MS = 10_000
WAARSCHUWT = """() => {
  const weg = new Event('beforeunload', {cancelable: true});
  window.dispatchEvent(weg);
  return weg.defaultPrevented;
}"""
BEWAARD = "[...Object.keys(localStorage), ...Object.keys(sessionStorage)].length"


def tekstvak(notulist: Page) -> Locator:
    return notulist.get_by_label("Aantekening")


def stand(notulist: Page) -> Locator:
    return notulist.locator("[data-aantekening-status]")


@contextmanager
def zonder_verbinding(notulist: Page) -> Iterator[None]:
    """Cut while typing: afterwards the server has all of it, and the page lets go."""
    expect(stand(notulist)).to_contain_text("Bewaard")
    notulist.context.set_offline(True)
    yield
    notulist.context.set_offline(False)
    expect(stand(notulist)).to_contain_text("Bewaard om", timeout=TERUG_MS)
    assert not notulist.evaluate(WAARSCHUWT)


def typ_zonder_verbinding(notulist: Page, tekst: str, *, volgend_punt: int) -> None:
    """The page says so, stays where it is with all that was typed, and warns who closes it."""
    er_al = tekstvak(notulist).input_value()
    tekstvak(notulist).press_sequentially(tekst)
    expect(stand(notulist)).to_contain_text("Geen verbinding. Typ gerust door")
    notulist.get_by_role("button", name=f"Bewaar en naar punt {volgend_punt}").click()
    expect(tekstvak(notulist)).to_have_value(er_al + tekst)
    assert notulist.evaluate(WAARSCHUWT)
