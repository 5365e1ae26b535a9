"""The screens of making an agenda, and of asking for a place on it."""

from playwright.sync_api import Page

from tests.schermen.overleggen import LIJST, WEEGPLOEG, Rij, _op_reeks, _reeks
from tests.schermen.wegen import Weg, dossier, klik_adres, open_regel, samen, verstuur_leeg, vul

TRIAGE = "Triage met MaSS en Veilig Thuis"
GEVRAAGD = "2026-0001"
"""A case of the demo that runs."""
AGENDA = samen(open_regel(TRIAGE), klik_adres("/agenda/"))


def _komend(page: Page) -> None:
    page.locator("main section[aria-labelledby=komend] [data-open]").first.click()
    page.wait_for_load_state()


GEVRAAGDE_AGENDA = samen(
    _reeks("Casusoverleg complexe casuïstiek"), _komend, klik_adres("/agenda/")
)


def _met_fout(naam: str, weg: Weg, fout: Weg = verstuur_leeg) -> list[Rij]:
    return [(naam, naam, LIJST, weg), (f"{naam}-fout", naam, LIJST, samen(weg, fout))]


RIJEN: list[Rij] = [
    ("overleg-met-agenda", "overleg", LIJST, open_regel(TRIAGE)),
    ("overleg-agenda", "overleg-agenda", LIJST, AGENDA),
    *_met_fout("overleg-onderwerp", samen(AGENDA, klik_adres("/onderwerp/"))),
    *_met_fout(
        "overleg-tijden",
        samen(AGENDA, klik_adres("/tijden/")),
        samen(vul("1. Opening", "0"), verstuur_leeg),
    ),
    (
        "agendaplek-doorschuiving",
        "agendaplek-doorschuiving",
        LIJST,
        samen(AGENDA, klik_adres("/doorschuiving/")),
    ),
    (
        "agendaplek-verwijdering",
        "agendaplek-verwijdering",
        LIJST,
        samen(AGENDA, klik_adres("/verwijdering/")),
    ),
    *_met_fout("agendaverzoek-afwijzing", samen(GEVRAAGDE_AGENDA, klik_adres("/afwijzing/"))),
    ("overlegreeks-vulling", "overlegreeks-vulling", LIJST, _op_reeks(WEEGPLOEG, "/vulling/")),
    ("dossier-agendaverzoek", "dossier-agendaverzoek", "/", dossier(GEVRAAGD, "agendaverzoek/")),
    (
        "dossier-agendaverzoek-leeg-verstuurd",
        "dossier-agendaverzoek",
        "/",
        samen(dossier(GEVRAAGD, "agendaverzoek/"), verstuur_leeg),
    ),
]
