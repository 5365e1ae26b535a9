"""What the time line says of the journal and the documents: that there is something, not what it holds."""

from spil.logboek.verhaal import vertelt
from spil.stukken.models import Aard, Document, Documentversie, Journaalregel, Regelsoort

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

    vertelt(
        "document.toegevoegd",
        "Er is een document toegevoegd",
        model=Document,
        zin=lambda document, _: f"Document toegevoegd: {document.titel}",
    )
    vertelt(
        "document.versie_toegevoegd",
        "Van een document is er een nieuwe versie",
        model=Documentversie,
        zin=lambda v, _: f"Versie {v.nummer} van {v.document.titel}: {v.toelichting}",
        erbij=("document",),
    )
    vertelt(
        "document.ingetrokken",
        "Een document is ingetrokken",
        model=Document,
        zin=lambda document, _: f"Document ingetrokken: {document.titel}",
    )


def _geschreven(regel: Journaalregel, _: str) -> str:
    mening = ", gemerkt als mening" if regel.aard == Aard.MENING else ""
    return f"{WOORDEN[Regelsoort(regel.soort)]} in het journaal, bron {regel.bron}{mening}"
