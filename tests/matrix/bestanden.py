"""Files on the stage: a mark in the name and in the content of each, and the scanner has seen them."""

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import override_settings

from spil.aanmeldingen.commands import dien_in, voeg_bijlage_toe
from spil.aanmeldingen.inhoud import Inhoud
from spil.aanmeldingen.models import Aanmelding
from spil.bestanden.commands import Aangeboden
from spil.bestanden.tests.nepclamd import nep_clamd
from spil.bestanden.tests.opzet import laat_scannen
from spil.gebruikers.models import Rol
from spil.stukken.commands import trek_document_in, voeg_document_toe, voeg_versie_toe
from spil.toegang.models import Dossierdeel
from tests.matrix.merken import merk

GETYPT = "Getypt in de matrix."


def tekstbestand(nr: int, deel: str, *, naam: str, inhoud: str) -> Aangeboden:
    return Aangeboden(f"{merk(nr, deel, naam)}.txt", "text/plain", merk(nr, deel, inhoud).encode())


def met_bijlage(sleutel: UUID, nr: int, deel: str, *, door: Rol, op: datetime) -> None:
    """In the draft of a report."""
    bijlage = tekstbestand(nr, deel, naam="bijn", inhoud="bijl")
    voeg_bijlage_toe(sleutel, bijlage, door=door, op=op)


def dien_in_met_bijlage(
    inhoud: Inhoud, nr: int, deel: str, *, door: Rol, op: datetime
) -> Aanmelding:
    sleutel = uuid4()
    met_bijlage(sleutel, nr, deel, door=door, op=op)
    return dien_in(inhoud, inzendsleutel=sleutel, door=door, op=op)


def zet_documenten(deel: Dossierdeel, nr: int, code: str, *, door: Rol, op: datetime) -> None:
    """In each part one that was withdrawn, and one with a second version."""
    wie: dict[str, Any] = {"door": door, "op": op}
    versies = [
        voeg_document_toe(
            deel.dossier.uuid,
            tekstbestand(nr, code, naam="docn", inhoud="doci"),
            titel=merk(nr, code, titel),
            deel_uuid=deel.uuid,
            **wie,
        )
        for titel in ("dotw", "doti")
    ]
    trek_document_in(versies[0].document.uuid, reden=merk(nr, code, "dorr"), **wie)
    voeg_versie_toe(
        versies[1].document.uuid,
        tekstbestand(nr, code, naam="docv", inhoud="docw"),
        toelichting=merk(nr, code, "dotl"),
        **wie,
    )


def scan_alles() -> None:
    with nep_clamd() as adres, override_settings(CLAMD=adres):
        laat_scannen()


def nieuw_bestand() -> Any:
    """What somebody chooses in a form; read once, so made anew for each."""
    return SimpleUploadedFile("getypt.txt", GETYPT.encode(), content_type="text/plain")
