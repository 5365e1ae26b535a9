"""Taking files in: checked, counted, encrypted, and off to the scanner.

The right to add a file is that of what it is added to: a report, a document. Its command asks for
it; here is what holds for every file.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from procrastinate.contrib.django import app

from spil.bestanden.fouten import TeVeelBestanden
from spil.bestanden.grenzen import GROOTSTE_PER_DAG, MEESTE_PER_DAG, in_mb
from spil.bestanden.models import Bestand, Conceptbestand, Scanstand, Uploadteller
from spil.bestanden.namen import nette_naam
from spil.bestanden.queries import concept_op_slot, conceptbestand, conceptbestanden
from spil.bestanden.soorten import Bestandssoort, herken
from spil.gebruikers.models import Rol
from spil.kern.klok import datum
from spil.kern.versleuteling import kluis_van
from spil.toegang.commands.concept import bewaar_concept
from spil.toegang.models import Dossierdeel

SCAN_TAAK = "bestanden.scan_van_huis"


@dataclass(frozen=True)
class Aangeboden:
    """A file as somebody offers it: its name and kind are what the browser says they are."""

    naam: str
    mediatype: str
    inhoud: bytes


@transaction.atomic
def bewaar_bestand(
    deel: Dossierdeel, aangeboden: Aangeboden, *, kenmerk: str, door: Rol, op: datetime
) -> Bestand:
    """In this part of a dossier; shut until it is scanned.

    Raises BestandKanNiet, TeVeelBestanden.
    """
    naam, soort = _toets(aangeboden, door=door, op=op)
    bestand = Bestand.bewaar(
        deel,
        naam=naam,
        soort=soort.code,
        inhoud=aangeboden.inhoud,
        kenmerk=kenmerk,
        kluis=kluis_van(door.medewerker.huis.uuid),
        door=door,
        op=op,
    )
    _laat_scannen([bestand], door=door)
    return bestand


@transaction.atomic
def bewaar_gemaakt_bestand(
    deel: Dossierdeel, gemaakt: Aangeboden, *, kenmerk: str, door: Rol, op: datetime
) -> Bestand:
    """What Spil made itself, of text alone: it opens at once, no scanner has anything to find.

    Raises BestandKanNiet.
    """
    return Bestand.bewaar(
        deel,
        naam=nette_naam(gemaakt.naam),
        soort=herken(gemaakt.naam, gemaakt.mediatype, gemaakt.inhoud).code,
        inhoud=gemaakt.inhoud,
        kenmerk=kenmerk,
        kluis=kluis_van(door.medewerker.huis.uuid),
        scan=Scanstand.GEMAAKT,
        door=door,
        op=op,
    )


@transaction.atomic
def bewaar_bij_concept(
    soort: str, sleutel: UUID, aangeboden: Aangeboden, *, hoogstens: int, door: Rol, op: datetime
) -> Conceptbestand:
    """With what is not sent yet; nobody opens it. Raises BestandKanNiet, TeVeelBestanden."""
    concept = concept_op_slot(bewaar_concept(soort, sleutel, {}, door=door, op=op))
    if len(conceptbestanden(soort, sleutel, door=door)) >= hoogstens:
        raise TeVeelBestanden(f"U kunt hoogstens {hoogstens} bestanden toevoegen.")
    naam, bestandssoort = _toets(aangeboden, door=door, op=op)
    return Conceptbestand.bewaar(
        concept,
        naam=naam,
        soort=bestandssoort.code,
        inhoud=aangeboden.inhoud,
        kluis=kluis_van(door.medewerker.huis.uuid),
        op=op,
    )


@transaction.atomic
def haal_uit_concept(soort: str, sleutel: UUID, uuid: UUID, *, door: Rol) -> None:
    """Raises NietGevonden."""
    conceptbestand(soort, sleutel, uuid, door=door).gooi_weg()


@transaction.atomic
def neem_concept_over(
    soort: str, sleutel: UUID, deel: Dossierdeel, *, kenmerk: str, door: Rol, op: datetime
) -> list[Bestand]:
    """What was added to a draft goes into a dossier, and to the scanner. The draft itself is thrown
    away by who sends it."""
    kluis = kluis_van(door.medewerker.huis.uuid)
    bestanden = [
        Bestand.neem_over(deel, concept, kenmerk=kenmerk, kluis=kluis, door=door, op=op)
        for concept in conceptbestanden(soort, sleutel, door=door)
    ]
    _laat_scannen(bestanden, door=door)
    return bestanden


def _toets(aangeboden: Aangeboden, *, door: Rol, op: datetime) -> tuple[str, Bestandssoort]:
    """Only what is taken in counts for the day."""
    naam = nette_naam(aangeboden.naam)
    soort = herken(naam, aangeboden.mediatype, aangeboden.inhoud)
    teller = Uploadteller.tel(door.medewerker_id, omvang=len(aangeboden.inhoud), dag=datum(op))
    if teller.aantal > MEESTE_PER_DAG or teller.omvang > GROOTSTE_PER_DAG:
        raise TeVeelBestanden(
            f"U kunt op een dag hoogstens {MEESTE_PER_DAG} bestanden toevoegen, samen"
            f" {in_mb(GROOTSTE_PER_DAG)}. Ga morgen verder."
        )
    return naam, soort


def _laat_scannen(bestanden: list[Bestand], *, door: Rol) -> None:
    if any(bestand.scan == Scanstand.WACHT for bestand in bestanden):
        app.configure_task(SCAN_TAAK).defer(huis_id=door.huis_id)
