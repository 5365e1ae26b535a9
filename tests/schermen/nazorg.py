"""The screens of what comes after a meeting, and the ways there."""

from tests.schermen.wegen import Weg, dossier, klik, klik_adres, samen, verstuur_leeg

BESPROKEN, NOOIT = "2026-0014", "2026-0009"
"""Cases of the demo: on two agendas with a correction that waits; never on one."""
LIJST = dossier(BESPROKEN, "overleggen/")
PUNT = samen(LIJST, klik_adres("/punten/"))
OVERLEG = samen(PUNT, klik("Casusoverleg complexe casuïstiek,"))
VASTSTELLING = samen(OVERLEG, klik("Lees na en stel vast"))
CIJFERS = "/overleggen/cijfers/"


def _formulier(naam: str, weg: Weg) -> list[tuple[str, str, str, Weg | None]]:
    return [(naam, naam, "/", weg), (f"{naam}-fout", naam, "/", samen(weg, verstuur_leeg))]


RIJEN = [
    ("dossier-overleggen", "dossier-overleggen", "/", LIJST),
    ("dossier-overleggen-leeg", "dossier-overleggen", "/", dossier(NOOIT, "overleggen/")),
    ("agendapunt-met-correcties", "agendapunt", "/", PUNT),
    ("overleg-geweest", "overleg", "/", OVERLEG),
    *_formulier("verslagcorrectie-nieuw", samen(PUNT, klik_adres("/correcties/nieuw/"))),
    *_formulier("verslagcorrectie-oordeel", samen(PUNT, klik_adres("/oordeel/"))),
    *_formulier("verslag-vaststelling", VASTSTELLING),
]
MANAGER_RIJEN = (
    ("overlegcijfers", "overlegcijfers", CIJFERS, None),
    ("overlegcijfers-jaar", "overlegcijfers", f"{CIJFERS}?jaar=2026", None),
)
