"""What municipalities take, mandates and voorzieningen, as the functioneel beheerder sees them."""

from tests.schermen.wegen import Weg, klik_adres, verstuur_leeg

RIJEN: tuple[tuple[str, str, str, Weg | None], ...] = (
    ("gemeentetaken", "beheer-gemeentetaken", "/beheer/gemeentetaken/", None),
    (
        "gemeentetaken-andere-dag",
        "beheer-gemeentetaken",
        "/beheer/gemeentetaken/?op=31-2-2026",
        None,
    ),
    ("gemeentetaak-nieuw", "beheer-gemeentetaak-nieuw", "/beheer/gemeentetaken/nieuw/", None),
    (
        "gemeentetaak-nieuw-fout",
        "beheer-gemeentetaak-nieuw",
        "/beheer/gemeentetaken/nieuw/",
        verstuur_leeg,
    ),
    (
        "gemeentetaak-einde",
        "beheer-gemeentetaak-einde",
        "/beheer/gemeentetaken/",
        klik_adres("/beheer/gemeentetaken/", "/einde/"),
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
    ("voorzieningen", "beheer-voorzieningen", "/beheer/voorzieningen/", None),
    ("voorziening-nieuw", "beheer-voorziening-nieuw", "/beheer/voorzieningen/nieuw/", None),
    (
        "voorziening-nieuw-fout",
        "beheer-voorziening-nieuw",
        "/beheer/voorzieningen/nieuw/",
        verstuur_leeg,
    ),
    (
        "voorziening-plaatsen",
        "beheer-voorziening-plaatsen",
        "/beheer/voorzieningen/",
        klik_adres("/beheer/voorzieningen/", "/plaatsen/"),
    ),
    (
        "voorziening-einde",
        "beheer-voorziening-einde",
        "/beheer/voorzieningen/",
        klik_adres("/beheer/voorzieningen/", "/einde/"),
    ),
)
