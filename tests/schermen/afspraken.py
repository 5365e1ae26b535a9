"""What municipalities take, and mandates, as the functioneel beheerder sees them."""

from tests.schermen.wegen import Weg, klik_adres, verstuur_leeg

RIJEN: tuple[tuple[str, str, str, Weg | None], ...] = (
    ("afnames", "beheer-afnames", "/beheer/afnames/", None),
    ("afnames-andere-dag", "beheer-afnames", "/beheer/afnames/?op=31-2-2026", None),
    ("afname-nieuw", "beheer-afname-nieuw", "/beheer/afnames/nieuw/", None),
    ("afname-nieuw-fout", "beheer-afname-nieuw", "/beheer/afnames/nieuw/", verstuur_leeg),
    (
        "afname-einde",
        "beheer-afname-einde",
        "/beheer/afnames/",
        klik_adres("/beheer/afnames/", "/einde/"),
    ),
    ("mandaten", "mandaten", "/beheer/mandaten/", None),
    ("mandaat-nieuw", "mandaat-nieuw", "/beheer/mandaten/nieuw/", None),
    ("mandaat-nieuw-fout", "mandaat-nieuw", "/beheer/mandaten/nieuw/", verstuur_leeg),
    (
        "mandaat-einde",
        "mandaat-einde",
        "/beheer/mandaten/",
        klik_adres("/beheer/mandaten/", "/einde/"),
    ),
)
