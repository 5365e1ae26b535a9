"""The screens of the hours of support, as the procesondersteuner and the manager see them."""

from tests.schermen.wegen import klik_adres, verstuur_leeg

UREN = "/overleggen/uren/"
ONDERSTEUNER_RIJEN = (
    ("uren", "uren", UREN, None),
    ("uren-vorig-jaar", "uren", f"{UREN}?jaar=2021", None),
    ("uren-volgend-jaar", "uren", f"{UREN}?jaar=2027", None),
    ("urenafspraak-nieuw", "urenafspraak-nieuw", f"{UREN}afspraken/nieuw/", None),
    (
        "urenafspraak-nieuw-fout",
        "urenafspraak-nieuw",
        f"{UREN}afspraken/nieuw/",
        verstuur_leeg,
    ),
    ("urenafspraak-einde", "urenafspraak-einde", UREN, klik_adres("/afspraken/", "/einde/")),
    ("urenafwijking-nieuw", "urenafwijking-nieuw", f"{UREN}afwijkingen/nieuw/", None),
    (
        "urenafwijking-nieuw-fout",
        "urenafwijking-nieuw",
        f"{UREN}afwijkingen/nieuw/",
        verstuur_leeg,
    ),
    (
        "urenafwijking-weghalen",
        "urenafwijking-verwijdering",
        UREN,
        klik_adres("/afwijkingen/", "/verwijdering/"),
    ),
)
MANAGER_RIJEN = (("uren-manager", "uren", UREN, None),)
