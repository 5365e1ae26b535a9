"""The rights table: role × act × relation to the dossier. The same table decides, is shown in
the product as the authorisation matrix, and drives the matrix tests.

Each app declares its rows in its own `rechten.py` and registers them in `AppConfig.ready()`.
An act or a URL without a row does not exist: asking for it raises `OnbekendeHandeling`.

It lies here, below `toegang`, because logins and roles have acts and URLs too; other apps reach it
as `spil.toegang.rechten`.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from spil.gebruikers.models import Rol, Rolsoort
from spil.kern.fouten import GeenRecht


class OnbekendeHandeling(LookupError):
    """A programming mistake: the act or URL is not in the rights table."""


@dataclass(frozen=True, kw_only=True)
class Recht:
    """Who may do one act. `relaties` (values of `Reden`) is None for acts that are not about one
    dossier."""

    handeling: str
    omschrijving: str
    rollen: frozenset[Rolsoort]
    relaties: frozenset[str] | None = None

    def staat_toe(self, soort: str, redenen: Iterable[str] = ()) -> bool:
        """May a rol of this kind, with these relations to the dossier, do this?"""
        if soort not in self.rollen:
            return False
        return self.relaties is None or not self.relaties.isdisjoint(redenen)

    def uitleg(self) -> str:
        """Why not, and who can: for the person who is refused."""
        rollen = ", ".join(sorted(soort.label.lower() for soort in self.rollen))
        return f"U kunt dit niet doen: {self.omschrijving.lower()}. Dit kan wel: {rollen}."


@dataclass(frozen=True, kw_only=True)
class Route:
    """One URL: which act its GET is and which act its POST is. Other methods never exist."""

    naam: str
    lezen: str | None = None
    schrijven: str | None = None
    openbaar: bool = False
    zonder_rol: bool = False


_rechten: dict[str, Recht] = {}
_routes: dict[str, Route] = {}


def registreer(rechten: Iterable[Recht], routes: Iterable[Route]) -> None:
    """Called once by each app in `ready()`. A row declared twice is a mistake."""
    for recht in rechten:
        if _rechten.setdefault(recht.handeling, recht) != recht:
            raise ValueError(f"handeling {recht.handeling} staat er al anders in")
    for route in routes:
        if _routes.setdefault(route.naam, route) != route:
            raise ValueError(f"route {route.naam} staat er al anders in")


def recht(handeling: str) -> Recht:
    try:
        return _rechten[handeling]
    except KeyError:
        raise OnbekendeHandeling(handeling) from None


def route(naam: str) -> Route:
    try:
        return _routes[naam]
    except KeyError:
        raise OnbekendeHandeling(f"URL {naam}") from None


def alle_rechten() -> list[Recht]:
    return sorted(_rechten.values(), key=lambda r: r.handeling)


def alle_routes() -> list[Route]:
    return sorted(_routes.values(), key=lambda r: r.naam)


def vereis_rol(handeling: str, *, door: Rol) -> None:
    """Nothing when a rol of this kind may do this act, which is not about one dossier.

    Raises GeenRecht.
    """
    regel = recht(handeling)
    if regel.relaties is not None:
        raise OnbekendeHandeling(f"{handeling} gaat over een dossier")
    if not regel.staat_toe(door.soort):
        raise GeenRecht(regel.uitleg())
