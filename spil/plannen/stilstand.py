"""When an action or a plan stands still, and what to do about it: rules over what was agreed and
done, in days. They weigh nobody (docs/architectuur.md: no automated scoring of people)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from spil.gebruikers.models import Trede
from spil.kern.klok import datum
from spil.werkprocessen.motor import Stilstandgrenzen


class Voorstel(Enum):
    """The next step; the regisseur takes it or another."""

    HERINNER = "herinner"
    WACHT = "wacht"
    ESCALEER = "escaleer"
    BESPREEK = "bespreek"


@dataclass(frozen=True, kw_only=True)
class Actiestand:
    """What is known of an open action: when it was due, touched, reminded of, and escalated."""

    deadline: date
    aangeraakt_op: datetime | None
    herinnerd_op: datetime | None
    trede: str | None
    geescaleerd_op: datetime | None


@dataclass(frozen=True, kw_only=True)
class Stilstand:
    """For how long, in words, and the next step."""

    reden: str
    voorstel: Voorstel


def van_actie(stand: Actiestand, grenzen: Stilstandgrenzen, dag: date) -> Stilstand | None:
    """None while it moves."""
    te_laat = (dag - stand.deadline).days
    if te_laat > 0 and te_laat >= grenzen.te_laat:
        return Stilstand(reden=f"{_dagen(te_laat)} te laat", voorstel=_stap(stand, grenzen, dag))
    stil = (dag - datum(stand.aangeraakt_op)).days if stand.aangeraakt_op else 0
    if stil > 0 and stil >= grenzen.onaangeroerd:
        reden = f"{_dagen(stil)} niets over gemeld"
        return Stilstand(reden=reden, voorstel=_stap(stand, grenzen, dag))
    return None


def van_evaluatie(
    gepland: date | None, gestart: date, grenzen: Stilstandgrenzen, dag: date
) -> str | None:
    """What is wrong with the next evaluation; None when nothing is."""
    if gepland is not None:
        voorbij = (dag - gepland).days
        return f"De evaluatie was {_dagen(voorbij)} geleden gepland." if voorbij > 0 else None
    if (dag - gestart).days >= grenzen.zonder_evaluatie:
        return "Er is geen evaluatie van het plan gepland."
    return None


def _stap(stand: Actiestand, grenzen: Stilstandgrenzen, dag: date) -> Voorstel:
    aangesproken = [m for m in (stand.herinnerd_op, stand.geescaleerd_op) if m is not None]
    if not aangesproken or _is_sinds_gemeld(stand, max(aangesproken)):
        return Voorstel.HERINNER
    if (dag - datum(max(aangesproken))).days < grenzen.na_herinnering:
        return Voorstel.WACHT
    return Voorstel.BESPREEK if stand.trede == Trede.STUURGROEP else Voorstel.ESCALEER


def _is_sinds_gemeld(stand: Actiestand, aangesproken: datetime) -> bool:
    """Its organisation answered after the last word: then a friendly one comes first again."""
    return (
        stand.geescaleerd_op is None
        and stand.aangeraakt_op is not None
        and stand.aangeraakt_op > aangesproken
    )


def _dagen(aantal: int) -> str:
    return "1 dag" if aantal == 1 else f"{aantal} dagen"
