"""`script/spil server` and `script/demo`: what was asked for."""

import argparse
from dataclasses import dataclass
from typing import NoReturn

from spil.kern.omgeving import OmgevingsFout

GROOTSTE_POORT = 65535


@dataclass(frozen=True, kw_only=True)
class Opdracht:
    """How Spil is to run."""

    demo: bool
    poort: int = 8000
    host: str = "127.0.0.1"
    browser: bool = False
    leeg: bool = False

    @property
    def adres(self) -> str:
        return f"http://localhost:{self.poort}"


class Lezer(argparse.ArgumentParser):
    """One line for a wrong argument."""

    def error(self, message: str) -> NoReturn:
        raise OmgevingsFout(f"{self.prog}: {message} (zie {self.prog} --help)")


def lees(argumenten: list[str], *, demo: bool) -> Opdracht:
    """Raises OmgevingsFout for what cannot be understood."""
    lezer = Lezer(
        prog="script/demo" if demo else "script/spil server",
        description="Start Spil met verzonnen huizen." if demo else "Start Spil: web en werker.",
    )
    lezer.add_argument("--port", type=_poort, default=8000, help="poort (standaard 8000)")
    if demo:
        lezer.add_argument("--no-browser", action="store_true", help="open geen browser")
        lezer.add_argument("--empty", action="store_true", help="laad geen demohuizen")
        keuze = lezer.parse_args(argumenten)
        return Opdracht(demo=True, poort=keuze.port, browser=not keuze.no_browser, leeg=keuze.empty)
    lezer.add_argument(
        "--host", default="127.0.0.1", help="netwerkadres om op te luisteren (standaard 127.0.0.1)"
    )
    keuze = lezer.parse_args(argumenten)
    return Opdracht(demo=False, poort=keuze.port, host=keuze.host)


def _poort(tekst: str) -> int:
    if tekst.isdecimal() and 0 < int(tekst) <= GROOTSTE_POORT:
        return int(tekst)
    raise argparse.ArgumentTypeError(f"{tekst} is geen poortnummer")
