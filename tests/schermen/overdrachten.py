"""The screens of hand-overs, and the ways there."""

from tests.schermen.wegen import Weg, dossier, klik_adres, open_regel, samen, verstuur_leeg, vul

OPEN, JA, LEEG = "2026-0019", "2026-0021", "2026-0009"
"""Cases of the demo: nobody answered, accepted, never handed over."""

ANTWOORD_UIT = samen(dossier(OPEN, "overdrachten/"), open_regel("Sociaal team Oost"))
AANGENOMEN = samen(dossier(JA, "overdrachten/"), open_regel("Wijkteam Haagpoort"))


def _formulier(naam: str, deel: str) -> list[tuple[str, str, str, Weg | None]]:
    weg = samen(AANGENOMEN if deel == "/nazorg/" else ANTWOORD_UIT, klik_adres(deel))
    leeg = samen(vul("uiterlijk", ""), verstuur_leeg) if deel == "/herinnering/" else verstuur_leeg
    return [(naam, naam, "/", weg), (f"{naam}-fout", naam, "/", samen(weg, leeg))]


NIEUW = dossier(LEEG, "overdrachten/nieuw/")
OPSCHALING = dossier(LEEG, "opschalingen/nieuw/")
OPSCHALING_FOUT = samen(OPSCHALING, vul("Wanneer kwam de casus", ""), verstuur_leeg)
RIJEN = [
    ("op-en-afschalen-leeg", "dossier-overdrachten", "/", dossier(LEEG, "overdrachten/")),
    ("op-en-afschalen", "dossier-overdrachten", "/", dossier(OPEN, "overdrachten/")),
    ("dossier-met-overdracht", "dossier", "/", dossier(OPEN)),
    ("overdracht-nieuw", "overdracht-nieuw", "/", NIEUW),
    ("overdracht-nieuw-leeg-verstuurd", "overdracht-nieuw", "/", samen(NIEUW, verstuur_leeg)),
    ("opschaling-nieuw", "opschaling-nieuw", "/", OPSCHALING),
    ("opschaling-nieuw-fout", "opschaling-nieuw", "/", OPSCHALING_FOUT),
    ("overdracht-zonder-antwoord", "overdracht", "/", ANTWOORD_UIT),
    ("overdracht-aangenomen", "overdracht", "/", AANGENOMEN),
    ("overdracht-vervolg", "overdracht-vervolg", "/", samen(ANTWOORD_UIT, klik_adres("/vervolg/"))),
    *_formulier("overdracht-antwoord", "/antwoord/"),
    *_formulier("overdracht-herinnering", "/herinnering/"),
    *_formulier("overdracht-terugname", "/terugname/"),
    *_formulier("overdracht-nazorg", "/nazorg/"),
]
