"""Refusals of letters and their templates."""

from collections.abc import Sequence

from spil.kern.fouten import DomeinFout


class SjabloonKanNiet(DomeinFout):
    """A template that cannot be used, with all that is wrong at once."""

    def __init__(self, redenen: Sequence[str]) -> None:
        self.redenen = list(redenen)
        super().__init__(" ".join(self.redenen))


class BriefKanNiet(DomeinFout):
    """A letter that cannot be made or sent like this."""


class LogoKanNiet(DomeinFout):
    """A logo that cannot stand on the letters."""


class TekenKanNiet(BriefKanNiet):
    """A character that the letter cannot print."""

    def __init__(self, teken: str) -> None:
        super().__init__(
            f"Het teken {teken} kan niet in de pdf. Haal het weg of schrijf het anders."
        )
