"""What the time line says of the journal: that something was written, not what."""

from spil.logboek.verhaal import vertelt
from spil.stukken.models import Aard, Journaalregel, Regelsoort

WOORDEN = {
    Regelsoort.CONTACT: "Contact",
    Regelsoort.OBSERVATIE: "Observatie",
    Regelsoort.BESLUIT: "Besluit",
}


def registreer_verhaal() -> None:
    vertelt(
        "journaal.geschreven",
        "Er is een notitie in het journaal geschreven",
        model=Journaalregel,
        zin=_geschreven,
    )
    vertelt(
        "journaal.gecorrigeerd",
        "Een notitie in het journaal is gecorrigeerd",
        model=Journaalregel,
        zin=lambda regel, _: (
            f"{WOORDEN[Regelsoort(regel.soort)]} van {regel.gebeurd_op:%d-%m-%Y} gecorrigeerd in"
            " het journaal"
        ),
    )


def _geschreven(regel: Journaalregel, _: str) -> str:
    mening = ", gemerkt als mening" if regel.aard == Aard.MENING else ""
    return f"{WOORDEN[Regelsoort(regel.soort)]} in het journaal, bron {regel.bron}{mening}"
