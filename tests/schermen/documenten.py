"""The screens of documents in a case, and the ways there."""

from tests.schermen.wegen import dossier, klik_adres, samen, verstuur_leeg

MET_VERSLAG, ZONDER = "2026-0002", "2026-0027"
"""Cases of the demo."""

LIJST = dossier(MET_VERSLAG, "documenten/")
NIEUW = dossier(MET_VERSLAG, "documenten/nieuw/")
VERSIE = samen(LIJST, klik_adres("/versies/nieuw/"))
INTREKKING = samen(LIJST, klik_adres("/documenten/", "/intrekking/"))
RIJEN = [
    ("documenten", "dossier-documenten", "/", LIJST),
    ("documenten-nog-leeg", "dossier-documenten", "/", dossier(ZONDER, "documenten/")),
    ("document-nieuw", "document-nieuw", "/", NIEUW),
    ("document-nieuw-leeg-verstuurd", "document-nieuw", "/", samen(NIEUW, verstuur_leeg)),
    ("document-versie-nieuw", "document-versie-nieuw", "/", VERSIE),
    ("document-versie-fout", "document-versie-nieuw", "/", samen(VERSIE, verstuur_leeg)),
    ("document-intrekking", "document-intrekking", "/", INTREKKING),
    ("document-intrekking-fout", "document-intrekking", "/", samen(INTREKKING, verstuur_leeg)),
]
