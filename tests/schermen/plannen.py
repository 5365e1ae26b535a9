"""The screens of a plan that goes on: evaluated, standing still, laid before somebody."""

from tests.schermen.wegen import dossier, klik_adres, samen, verstuur_leeg

STIL = "2026-0011"
"""A case of the demo with an action that stands still and was escalated once."""

PLAN = dossier(STIL, "plan/")
EVALUATIE = dossier(STIL, "evaluatie/")
NIEUW = dossier(STIL, "evaluaties/nieuw/")
PROCESPLAN = dossier(STIL, "procesplan/")
ESCALATIE = samen(PLAN, klik_adres("/acties/", "/escalatie/"))
RIJEN = [
    ("procesplan", "dossier-procesplan", "/", PROCESPLAN),
    ("leefgebieden", "dossier-leefgebieden", "/", dossier(STIL, "leefgebieden/")),
    ("plan-afdruk", "dossier-plan-afdruk", "/", dossier(STIL, "plan/afdruk/")),
    (
        "plan-afdruk-voor",
        "deelnemer-plan-afdruk",
        "/",
        samen(dossier(STIL, "plan/afdruk/"), klik_adres("/deelnemers/", "/plan/afdruk/")),
    ),
    ("plan-met-stilstand", "dossier-plan", "/", PLAN),
    ("evaluatie-plannen", "dossier-evaluatie", "/", EVALUATIE),
    ("evaluatie-plannen-leeg-verstuurd", "dossier-evaluatie", "/", samen(EVALUATIE, verstuur_leeg)),
    ("evaluatie-nieuw", "evaluatie-nieuw", "/", NIEUW),
    ("evaluatie-nieuw-leeg-verstuurd", "evaluatie-nieuw", "/", samen(NIEUW, verstuur_leeg)),
    ("evaluaties", "dossier-evaluaties", "/", dossier("2026-0002", "evaluaties/")),
    ("evaluaties-nog-geen", "dossier-evaluaties", "/", dossier(STIL, "evaluaties/")),
    ("actie-escalatie", "actie-escalatie", "/", ESCALATIE),
    ("actiebundel", "dossier-actiebundel", "/", dossier(STIL, "actiebundel/")),
    (
        "actiebundel-leeg-verstuurd",
        "dossier-actiebundel",
        "/",
        samen(dossier(STIL, "actiebundel/"), verstuur_leeg),
    ),
    ("actie-escalatie-fout", "actie-escalatie", "/", samen(ESCALATIE, verstuur_leeg)),
]
