"""The screens of people and their system, and the ways there."""

from tests.schermen.wegen import Weg, dossier, klik_adres, samen, verstuur_leeg

GEZIN = "2026-0007"
"""A case of the demo about a family of five."""

Rij = tuple[str, str, str, Weg | None]
MENSEN = dossier(GEZIN, "mensen/")
BETROKKENE = samen(MENSEN, klik_adres("/betrokkenen/"))


def formulier(naam: str, toont: str, weg: Weg) -> list[Rij]:
    """As it opens, and sent empty."""
    return [(naam, toont, "/", weg), (f"{naam}-fout", toont, "/", samen(weg, verstuur_leeg))]


RIJEN: list[Rij] = [
    ("systeem", "dossier-mensen", "/", MENSEN),
    ("betrokkene-met-systeem", "betrokkene", "/", BETROKKENE),
    *formulier(
        "relatie-nieuw",
        "betrokkene-relatie-nieuw",
        samen(BETROKKENE, klik_adres("/relaties/nieuw/")),
    ),
    (
        "geheim-adres",
        "adres-geheim",
        "/",
        samen(
            MENSEN, lambda page: page.get_by_role("button", name="Toon het geheime").first.click()
        ),
    ),
    *formulier("stem", "betrokkene-stem", samen(BETROKKENE, klik_adres("/stem/"))),
    *formulier(
        "professional-nieuw",
        "betrokkene-professional-nieuw",
        samen(BETROKKENE, klik_adres("/professionals/nieuw/")),
    ),
    *formulier(
        "vertegenwoordiger-nieuw",
        "betrokkene-vertegenwoordiger-nieuw",
        samen(BETROKKENE, klik_adres("/vertegenwoordigers/nieuw/")),
    ),
    ("relatie", "relatie", "/", samen(MENSEN, klik_adres("/relaties/"))),
]
