"""What each task of a working week (facts, section 7) may cost by hand, and the page that says so.

The browser tests measure against this list; `docs/taken.md` is made from it (C-43):
`python -m tests.verhalen.taken.kosten` writes it anew.
"""

from dataclasses import dataclass
from pathlib import Path

PAGINA = Path(__file__).parents[3] / "docs" / "taken.md"
SECONDEN_PER_TOETS = 1 / 3
SECONDEN_PER_SCHERM = 2
"""A quick typist looks up on every new screen."""


@dataclass(frozen=True)
class Kost:
    """`toetsen` and `schermen` are the most that a task may cost."""

    toetsen: int
    schermen: int


@dataclass(frozen=True)
class Taak:
    """One row of the page. `nummer` is that of the facts; a task may have more than one way."""

    nummer: int
    rol: str
    wat: str
    kost: Kost

    @property
    def seconden(self) -> int:
        kost = self.kost
        return round(kost.toetsen * SECONDEN_PER_TOETS + kost.schermen * SECONDEN_PER_SCHERM)


KETENPARTNER, TRIAGIST, ONDERSTEUNER, REGISSEUR = (
    "ketenpartner",
    "triagist",
    "procesondersteuner",
    "procesregisseur",
)
TAKEN: dict[str, Taak] = {
    "aanmelden": Taak(1, KETENPARTNER, "Iemand aanmelden, met de vier criteria", Kost(66, 6)),
    "navragen": Taak(3, ONDERSTEUNER, "Een aanmelding nazien en vragen wat ontbreekt", Kost(4, 3)),
    "advies tellen": Taak(5, REGISSEUR, "Een adviesvraag tellen", Kost(4, 2)),
    "advies ongedaan": Taak(5, REGISSEUR, "Een geteld advies ongedaan maken", Kost(1, 1)),
    "triage": Taak(
        7,
        TRIAGIST,
        "Aan tafel standpunten van drie partijen, een oordeel per criterium en het besluit",
        Kost(47, 4),
    ),
    "gericht advies": Taak(
        8, TRIAGIST, "Besluiten tot een gericht advies aan de aanmelder", Kost(47, 4)
    ),
    "doorgeleiden": Taak(8, TRIAGIST, "Doorgeleiden naar Veilig Thuis", Kost(51, 4)),
    "deelnemer": Taak(
        11, REGISSEUR, "Een deelnemer kiezen, en de casus alleen voor die openen", Kost(20, 3)
    ),
    "casusoverleg": Taak(
        17,
        REGISSEUR,
        "Een casusoverleg leiden: beeld, besluit, afspraken met eigenaar en datum, en wie er was",
        Kost(17, 4),
    ),
    "plan": Taak(18, REGISSEUR, "Een doel en een actie in het plan zetten", Kost(11, 4)),
    "najagen": Taak(20, REGISSEUR, "Een late actie van een ander najagen", Kost(1, 1)),
    "gereed en terug": Taak(
        20, REGISSEUR, "Een eigen actie gereed melden, en dat terugnemen", Kost(2, 2)
    ),
    "afschalen": Taak(
        22, REGISSEUR, "Afschalen naar het wijkteam, met een lager AVE-niveau", Kost(14, 3)
    ),
    "ave": Taak(22, REGISSEUR, "Het AVE-niveau wijzigen", Kost(15, 3)),
    "evalueren": Taak(
        23, REGISSEUR, "Een plan evalueren met de deelnemers en een les bewaren", Kost(22, 4)
    ),
    "sluiten": Taak(24, REGISSEUR, "Een casus sluiten met het resultaat", Kost(23, 3)),
    "deskundige": Taak(
        25, REGISSEUR, "De geneesheer-directeur van een deelnemer erbij halen", Kost(15, 3)
    ),
    "deskundige zonder toegang": Taak(
        25, REGISSEUR, "Een cliëntondersteuner erbij schrijven, zonder toegang", Kost(5, 2)
    ),
}


def blad() -> str:
    """The page, in plain Dutch."""
    regels = [
        "# Wat een taak met de hand kost",
        "",
        "Deze taken komen uit een gewone werkweek in een Zorg- en Veiligheidshuis. Voor elke taak is er een"
        " test die haar in een echte browser doet, met alleen het toetsenbord, en die telt hoeveel toetsen"
        " en schermen dat kost. De test slaagt niet als een taak meer gaat kosten dan hier staat, en ook"
        " niet als hier een te hoog getal blijft staan.",
        "",
        "Tekst die iemand zelf typt telt niet mee: die is in elk systeem even lang. De seconden zijn een"
        " schatting voor wie het werk kent: drie toetsen in een seconde, en twee seconden om een nieuw"
        " scherm te zien. Denken en praten kost meer.",
        "",
        "| Wie | Taak | Toetsen | Schermen | Seconden |",
        "| --- | --- | ---: | ---: | ---: |",
        *(
            f"| {t.rol} | {t.wat} | {t.kost.toetsen} | {t.kost.schermen} | {t.seconden} |"
            for t in sorted(TAKEN.values(), key=lambda taak: taak.nummer)
        ),
        "",
        "Welke toetsen er zijn staat onder aan elke pagina: druk op `?`. Wie een ander hulpmiddel gebruikt"
        " zet de toetsen met één letter daar uit; alles werkt ook met Tab en Enter.",
        "",
    ]
    return "\n".join(regels)


if __name__ == "__main__":
    PAGINA.write_text(blad(), encoding="utf-8")
