"""Refusals about files: the sentence that the user reads."""

from spil.kern.fouten import DomeinFout


class BestandKanNiet(DomeinFout):
    """This file is not taken in: its kind, its content, its size or its name."""

    def __init__(self, naam: str, waarom: str) -> None:
        super().__init__(f"{naam}: {waarom}")


class TeVeelBestanden(DomeinFout):
    """More than a report holds, or than somebody may add in a day."""


class BestandDicht(DomeinFout):
    """Nobody opens it: not scanned yet, or infected."""


class BestandBeschadigd(DomeinFout):
    """What is stored is not what was put in."""

    def __init__(self) -> None:
        super().__init__(
            "Dit bestand is beschadigd: wat bewaard is, is niet meer wat is toegevoegd. Daarom gaat"
            " het niet open. De beheerder en de FG hebben bericht gekregen. Vraag wie het toevoegde"
            " om het opnieuw toe te voegen."
        )


class ScannerDoetHetNiet(Exception):
    """No scanner, no connection, or an answer that is neither clean nor infected."""
