"""Who may read what a party brings to the table: the sheet of the series says so. Pure."""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import Final

from spil.kern.klok import datum
from spil.overleggen.models.gegevensstroom import Stroom

HERINNER_VOORAF: Final = timedelta(days=1)


def mag_ontvangen(
    stromen: Collection[Stroom], categorie: str, *, van: int, naar: int, huis: bool = False
) -> bool:
    """Who brought it reads it, and the house that leads the case; another party only what the sheet
    lets go from the one to the other."""
    return huis or van == naar or (categorie, van, naar) in stromen


def mag_brengen(stromen: Collection[Stroom], van: int) -> list[str]:
    """The kinds of data that this party shares with anybody at this table."""
    return sorted({categorie for categorie, wie, _ in stromen if wie == van})


def mag_weten(stromen: Collection[Stroom], naar: int) -> list[str]:
    """The kinds of data that somebody at this table shares with this party."""
    return sorted({categorie for categorie, _, wie in stromen if wie == naar})


def laatste_dag(begint: datetime) -> date:
    """Until when an answer can be asked for: the day of the meeting."""
    return datum(begint)


def voorstel(begint: datetime, *, vandaag: date) -> date:
    """The day before the meeting, so that everybody can read it; never one that is over."""
    return max(vandaag, min(laatste_dag(begint), datum(begint) - HERINNER_VOORAF))
