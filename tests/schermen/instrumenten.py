"""The screens of risk instruments, and the ways there."""

from tests.schermen.wegen import dossier, klik_adres, samen, verstuur_leeg

GEVRAAGD = "2026-0009"
"""A case of the demo where an instrument is asked and not taken yet."""

PLAN = dossier(GEVRAAGD, "plan/")
NIEUW = dossier(GEVRAAGD, "afnamen/nieuw/")
UITKOMST = samen(PLAN, klik_adres("/afnamen/", "/uitkomst/"))
INTREKKING = samen(PLAN, klik_adres("/afnamen/", "/intrekking/"))
RIJEN = [
    ("instrumenten", "instrumenten", "/instrumenten/", None),
    ("plan-met-gevraagd-instrument", "dossier-plan", "/", PLAN),
    ("afname-nieuw", "afname-nieuw", "/", NIEUW),
    ("afname-nieuw-leeg-verstuurd", "afname-nieuw", "/", samen(NIEUW, verstuur_leeg)),
    ("afname-uitkomst", "afname-uitkomst", "/", UITKOMST),
    ("afname-uitkomst-fout", "afname-uitkomst", "/", samen(UITKOMST, verstuur_leeg)),
    ("afname-intrekking", "afname-intrekking", "/", INTREKKING),
    ("afname-intrekking-fout", "afname-intrekking", "/", samen(INTREKKING, verstuur_leeg)),
]
