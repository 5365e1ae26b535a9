"""What higher apps have to say when a case closes, or when a deelnemer leaves.

They register in `AppConfig.ready()`; casussen knows no plan and no action.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from spil.gebruikers.models import Rol
from spil.partners.models import Partner
from spil.toegang.models import Dossier

# The human sentences that say why the case cannot close yet, such as "3 acties staan nog open".
Controle = Callable[[Dossier], Sequence[str]]
# The human sentences that say what this partner leaves behind in the dossier.
Restant = Callable[[Dossier, Partner], Sequence[str]]


@dataclass(frozen=True, kw_only=True)
class Afsluitvraag:
    """Something to answer at closing, such as the result of one goal."""

    sleutel: str
    vraag: str
    keuzes: Sequence[tuple[str, str]]


class Bijdrage(Protocol):
    """An app that records answers of its own at closing."""

    def vragen(self, dossier: Dossier) -> Sequence[Afsluitvraag]: ...

    def leg_vast(
        self, dossier: Dossier, antwoorden: Mapping[str, str], *, door: Rol, op: datetime
    ) -> None: ...


class Vertrek(Protocol):
    """What ends with it elsewhere when this partner leaves."""

    def __call__(self, dossier: Dossier, partner: Partner, *, op: datetime) -> None: ...


# What to think of before a case closes for this reason; it does not stand in the way.
Waarschuwing = Callable[[Dossier, str], Sequence[str]]

_controles: list[Controle] = []
_waarschuwingen: list[Waarschuwing] = []
_restanten: list[Restant] = []
_vertrek: list[Vertrek] = []
_bijdragen: list[Bijdrage] = []


def controleer_bij_afsluiten(functie: Controle) -> None:
    _controles.append(functie)


def waarschuw_bij_afsluiten(functie: Waarschuwing) -> None:
    _waarschuwingen.append(functie)


def meld_bij_einde_deelname(functie: Restant) -> None:
    _restanten.append(functie)


def volg_einde_deelname(functie: Vertrek) -> None:
    _vertrek.append(functie)


def vraag_bij_afsluiten(bijdrage: Bijdrage) -> None:
    """`sleutel` of its questions is unique among all apps: a uuid, or begins with the app's name."""
    _bijdragen.append(bijdrage)


def belemmeringen(dossier: Dossier) -> list[str]:
    """Why the case cannot close now; empty when it can."""
    return [zin for controle in _controles for zin in controle(dossier)]


def waarschuwingen(dossier: Dossier, reden: str) -> list[str]:
    """What the check page says beside what was filled in."""
    return [zin for functie in _waarschuwingen for zin in functie(dossier, reden)]


def restanten(dossier: Dossier, partner: Partner) -> list[str]:
    """What stays open when this partner leaves."""
    return [zin for restant in _restanten for zin in restant(dossier, partner)]


def laat_vertrekken(dossier: Dossier, partner: Partner, *, op: datetime) -> None:
    """In the transaction in which this partner leaves."""
    for functie in _vertrek:
        functie(dossier, partner, op=op)


def afsluitvragen(dossier: Dossier) -> list[Afsluitvraag]:
    return [vraag for bijdrage in _bijdragen for vraag in bijdrage.vragen(dossier)]


def leg_antwoorden_vast(
    dossier: Dossier, antwoorden: Mapping[str, str], *, door: Rol, op: datetime
) -> None:
    """Hand each app the answers to its own questions."""
    for bijdrage in _bijdragen:
        eigen = {v.sleutel for v in bijdrage.vragen(dossier)}
        bijdrage.leg_vast(
            dossier, {s: a for s, a in antwoorden.items() if s in eigen}, door=door, op=op
        )
