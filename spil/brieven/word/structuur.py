"""What a letter says, without how Word or a pdf writes it down."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Logo:
    """A png or jpg, and what it shows in words."""

    inhoud: bytes
    omschrijving: str


@dataclass(frozen=True)
class Deel:
    """A piece of text that looks the same; a line break in it is a new line."""

    tekst: str
    vet: bool = False
    cursief: bool = False
    onderstreept: bool = False


@dataclass(frozen=True)
class Alinea:
    """A paragraph; with `niveau` above 0 it is a heading."""

    delen: tuple[Deel, ...]
    uitlijning: str = "links"
    niveau: int = 0
    soort: str = "alinea"

    def teksten(self) -> Iterator[str]:
        yield from (deel.tekst for deel in self.delen)


@dataclass(frozen=True)
class Lijst:
    """Items that follow each other; numbered from `start`."""

    genummerd: bool
    start: int
    items: tuple[tuple[Deel, ...], ...]
    soort: str = "lijst"

    def teksten(self) -> Iterator[str]:
        yield from (deel.tekst for item in self.items for deel in item)


@dataclass(frozen=True)
class Tabel:
    """Rows of cells; with `kop` the first row says what the columns hold."""

    kop: bool
    rijen: tuple[tuple[tuple[Alinea, ...], ...], ...]
    soort: str = "tabel"

    def teksten(self) -> Iterator[str]:
        for rij in self.rijen:
            for cel in rij:
                for alinea in cel:
                    yield from alinea.teksten()


Blok = Alinea | Lijst | Tabel


@dataclass(frozen=True)
class Brieftekst:
    """The letterhead, the letter, and what stands at its foot."""

    hoofd: tuple[Blok, ...]
    inhoud: tuple[Blok, ...]
    voet: tuple[Blok, ...]

    @property
    def blokken(self) -> tuple[Blok, ...]:
        return (*self.hoofd, *self.inhoud, *self.voet)

    def tekst(self) -> str:
        """All of it, to compare or to look for something in."""
        return "\n".join(stuk for blok in self.blokken for stuk in blok.teksten())

    def als_gegevens(self) -> dict[str, Any]:
        return asdict(self)
