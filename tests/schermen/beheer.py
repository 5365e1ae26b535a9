"""How a house is set up, as the functioneel beheerder sees it."""

from tests.schermen import afspraken, wegen
from tests.schermen.wegen import Weg, klik_adres, verstuur_leeg

RIJEN: tuple[tuple[str, str, str, Weg | None], ...] = (
    ("beheer-begin", "beheer", "/beheer/", None),
    ("beheer-huis", "beheer-huis", "/beheer/huis/", None),
    ("beheer-gemeenten", "beheer-gemeenten", "/beheer/gemeenten/", None),
    ("beheer-gemeenten-fout", "beheer-gemeenten", "/beheer/gemeenten/", verstuur_leeg),
    (
        "beheer-gemeente-einde",
        "beheer-gemeente-einde",
        "/beheer/gemeenten/",
        klik_adres("/beheer/gemeenten/", "/einde/"),
    ),
    ("beheer-huis-nieuw", "beheer-huis-nieuw", "/beheer/huizen/nieuw/", None),
    ("beheer-huis-nieuw-fout", "beheer-huis-nieuw", "/beheer/huizen/nieuw/", verstuur_leeg),
    *afspraken.RIJEN,
    ("beheer-partners", "beheer-partners", "/beheer/partners/", None),
    ("beheer-partner-nieuw", "beheer-partner-nieuw", "/beheer/partners/nieuw/", None),
    ("beheer-partner-fout", "beheer-partner-nieuw", "/beheer/partners/nieuw/", verstuur_leeg),
    (
        "beheer-partner-einde",
        "beheer-partner-einde",
        "/beheer/partners/",
        klik_adres("/beheer/partners/", "/einde/"),
    ),
    (
        "beheer-partner-ladder",
        "beheer-partner-ladder",
        "/beheer/partners/",
        klik_adres("/beheer/partners/", "/ladder/"),
    ),
    ("beheer-medewerkers", "beheer-medewerkers", "/beheer/medewerkers/", None),
    ("beheer-medewerker-nieuw", "beheer-medewerker-nieuw", "/beheer/medewerkers/nieuw/", None),
    (
        "beheer-medewerker-fout",
        "beheer-medewerker-nieuw",
        "/beheer/medewerkers/nieuw/",
        verstuur_leeg,
    ),
    ("beheer-medewerker", "beheer-medewerker", "/beheer/medewerkers/", wegen.medewerker()),
    ("beheer-rol", "beheer-rol-nieuw", "/beheer/medewerkers/", wegen.medewerker("/rollen/nieuw/")),
    (
        "beheer-rol-einde",
        "beheer-rol-einde",
        "/beheer/medewerkers/",
        wegen.medewerker("/beheer/rollen/", "/einde/"),
    ),
    (
        "beheer-uitdienst",
        "beheer-uitdienst",
        "/beheer/medewerkers/",
        wegen.medewerker("/uitdienst/"),
    ),
    ("beheer-teams", "beheer-teams", "/beheer/teams/", None),
    ("beheer-teamlid-nieuw", "beheer-teamlid-nieuw", "/beheer/teams/", klik_adres("/nieuw/")),
    ("beheer-verwerkingen", "beheer-verwerkingen", "/beheer/verwerkingen/", None),
    (
        "beheer-verwerking",
        "beheer-verwerking",
        "/beheer/verwerkingen/",
        klik_adres("/beheer/verwerkingen/"),
    ),
    ("waarnemingen", "waarnemingen", "/waarnemingen/", None),
    ("waarnemingen-fout", "waarnemingen", "/waarnemingen/", verstuur_leeg),
    ("autorisaties", "autorisaties", "/autorisaties/", None),
    ("imports", "imports", "/beheer/imports/", None),
    ("import-nieuw", "import-nieuw", "/beheer/imports/nieuw/", None),
    ("import-nieuw-fout", "import-nieuw", "/beheer/imports/nieuw/", verstuur_leeg),
    ("import-verslag", "import", "/beheer/imports/", wegen.bied_export_aan),
    ("mijn-werk-beheerder", "mijn-werk", "/", None),
)
