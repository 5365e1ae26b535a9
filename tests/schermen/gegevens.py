"""The screens of what an approach asks and how it lets a report wait, and the ways there."""

from tests.schermen.wegen import Weg, dossier, klik_adres, samen, verstuur_leeg

Rij = tuple[str, str, str, Weg | None]
WEEGPLOEG = "/aanmeldingen/?aanpak=radicalisering"
HOUD_AAN = samen(klik_adres("/triage/"), klik_adres("/aanhouding/"))
AANHOUDEN: list[Rij] = [
    ("aanhouding", "aanmelding-aanhouding", WEEGPLOEG, HOUD_AAN),
    (
        "aanhouding-leeg-verstuurd",
        "aanmelding-aanhouding",
        WEEGPLOEG,
        samen(HOUD_AAN, verstuur_leeg),
    ),
]


def rijen(leeg: str, rijk: str) -> list[Rij]:
    """A group, once more, one time, and a mistake, in these two cases of the demo."""
    tab = dossier(rijk, "gegevens/")
    groep = "dossier-gegevensgroep"
    return [
        ("gegevens-invullen", groep, "/", dossier(leeg, "gegevens/vraag/")),
        ("gegevens-nog-een-keer", groep, "/", dossier(leeg, "gegevens/gesprekken/")),
        ("gegevens-keer", "invulling", "/", samen(tab, klik_adres("/invullingen/"))),
        (
            "gegevens-vergissing",
            "invulling-vergissing",
            "/",
            samen(tab, klik_adres("/invullingen/", "/vergissing/")),
        ),
    ]
