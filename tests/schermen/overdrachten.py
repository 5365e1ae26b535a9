"""The screens of hand-overs, and the ways there."""

from tests.schermen.wegen import Weg, dossier, klik_adres, samen, verstuur_leeg

OPEN, JA, LEEG = "2026-0019", "2026-0021", "2026-0009"
"""Cases of the demo: nobody answered, accepted, never handed over."""

ANTWOORD_UIT = samen(dossier(OPEN, "overdrachten/"), klik_adres("/overdrachten/", "-"))
AANGENOMEN = samen(dossier(JA, "overdrachten/"), klik_adres("/overdrachten/", "-"))


def _formulier(naam: str, deel: str) -> list[tuple[str, str, str, Weg | None]]:
    weg = samen(AANGENOMEN if deel == "/nazorg/" else ANTWOORD_UIT, klik_adres(deel))
    return [(naam, naam, "/", weg), (f"{naam}-fout", naam, "/", samen(weg, verstuur_leeg))]


NIEUW = dossier(LEEG, "overdrachten/nieuw/")
OPSCHALING = dossier(LEEG, "opschalingen/nieuw/")
RIJEN = [
    ("op-en-afschalen-leeg", "dossier-overdrachten", "/", dossier(LEEG, "overdrachten/")),
    ("op-en-afschalen", "dossier-overdrachten", "/", dossier(OPEN, "overdrachten/")),
    ("dossier-met-overdracht", "dossier", "/", dossier(OPEN)),
    ("overdracht-nieuw", "overdracht-nieuw", "/", NIEUW),
    ("overdracht-nieuw-leeg-verstuurd", "overdracht-nieuw", "/", samen(NIEUW, verstuur_leeg)),
    ("opschaling-nieuw", "opschaling-nieuw", "/", OPSCHALING),
    ("opschaling-nieuw-fout", "opschaling-nieuw", "/", samen(OPSCHALING, verstuur_leeg)),
    ("overdracht-zonder-antwoord", "overdracht", "/", ANTWOORD_UIT),
    ("overdracht-aangenomen", "overdracht", "/", AANGENOMEN),
    ("overdracht-vervolg", "overdracht-vervolg", "/", samen(ANTWOORD_UIT, klik_adres("/vervolg/"))),
    *_formulier("overdracht-antwoord", "/antwoord/"),
    *_formulier("overdracht-herinnering", "/herinnering/"),
    *_formulier("overdracht-terugname", "/terugname/"),
    *_formulier("overdracht-nazorg", "/nazorg/"),
]
