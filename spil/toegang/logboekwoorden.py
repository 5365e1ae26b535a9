"""A log line in words: for the FG's screen and the file that goes with it."""

from collections.abc import Iterable
from dataclasses import dataclass

from spil.gebruikers.models import Rolsoort
from spil.kern.klok import NEDERLAND
from spil.toegang.models import Reden
from spil.toegang.queries.autorisaties import in_woorden
from spil.toegang.queries.logboek import Blik, Lezing

DOELEN = {
    "verwerking": "Werken aan de casus",
    "rechtmatigheidscontrole": "Controle op rechtmatigheid",
    "rechten_van_betrokkenen": "Rechten van betrokkenen",
    "beheer": "Beheer",
    "import": "Overnemen uit een ander systeem",
    "opruimen": "Opruimen",
    "vernietiging": "Vernietigen",
    "virusscan": "Controleren op virussen",
}
ZONDER = "Geen toegang tot dit dossier terug te vinden"
LEZINGEN = {
    "logboek.ingezien": "Zag wie er keek",
    "logboek.gezocht": "Zocht een persoon op naam",
    "logboek.geexporteerd": "Maakte een bestand",
}
KOP = (
    "datum",
    "tijd",
    "medewerker",
    "organisatie",
    "rol",
    "persoon",
    "handeling",
    "doel",
    "reden van toegang",
    "waarneming voor",
    "noodtoegang",
    "adres",
)


@dataclass(frozen=True)
class Regel:
    """A look as the FG reads it."""

    blik: Blik
    rol: str
    handeling: str
    doel: str
    reden: str

    @property
    def voor(self) -> str:
        return ", ".join(self.blik.voor)

    def cellen(self) -> tuple[str, ...]:
        """In the order of KOP."""
        moment = self.blik.op.astimezone(NEDERLAND)
        return (
            f"{moment:%d-%m-%Y}",
            f"{moment:%H:%M:%S}",
            self.blik.medewerker,
            self.blik.organisatie,
            self.rol,
            self.blik.betrokkene or "(alleen het dossiernummer)",
            self.handeling,
            self.doel,
            self.reden,
            self.voor,
            "ja" if self.blik.nood else "nee",
            self.blik.adres,
        )


def regels_in_woorden(blikken: Iterable[Blik]) -> list[Regel]:
    return [
        Regel(
            blik,
            rol=_label(Rolsoort, blik.rolsoort),
            handeling=in_woorden(blik.handeling),
            doel=DOELEN.get(blik.doel, blik.doel),
            reden=_redenen(blik),
        )
        for blik in blikken
    ]


def lezingen_in_woorden(lezingen: Iterable[Lezing]) -> list[tuple[Lezing, str]]:
    return [(lezing, LEZINGEN.get(lezing.code, lezing.code)) for lezing in lezingen]


def _redenen(blik: Blik) -> str:
    if blik.redenen:
        via = f" (via team {', '.join(blik.teams)})" if blik.teams else ""
        return ", ".join(_label(Reden, reden) for reden in blik.redenen) + via
    return "Toezicht door de FG" if blik.rolsoort == Rolsoort.FG else ZONDER


def _label(keuzes: type[Reden] | type[Rolsoort], code: str) -> str:
    return str(keuzes(code).label) if code in keuzes.values else code
