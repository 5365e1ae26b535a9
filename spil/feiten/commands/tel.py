"""Counting is a side effect of an act: the command that does it calls `tel` in its transaction."""

from datetime import date
from typing import Literal

from spil.feiten.models import Feit, FeitHerkomst, Feitsoort


def tel(
    soort: Feitsoort,
    *,
    huis_id: int,
    verwerking_id: int | None,
    aanpak: str,
    datum: date,
    gemeente_id: str | None,
    herkomst: tuple[int, int] | None,
    organisatiesoort: str = "",
    uitkomst: str = "",
    aantal: Literal[1, -1] = 1,
) -> None:
    """Write one fact. `herkomst` is (dossier id, deel id), or None when nothing is kept of it.

    With `aantal=-1`, and all else as it was told then, an earlier fact is turned back: a
    counter-fact, since facts are never changed.
    """
    feit = Feit.schrijf(
        huis_id,
        soort=soort,
        datum=datum,
        gemeente_id=gemeente_id,
        verwerking_id=verwerking_id,
        aanpak=aanpak,
        organisatiesoort=organisatiesoort,
        uitkomst=uitkomst,
        aantal=aantal,
    )
    if herkomst:
        FeitHerkomst.schrijf(feit, dossier_id=herkomst[0], deel_id=herkomst[1])
