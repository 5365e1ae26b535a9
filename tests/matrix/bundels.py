"""The same act on more things at once, on the stage."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from tests.matrix.toneel import Stuk, Toneel
from tests.wereld import VANDAAG

STRAKS = (VANDAAG + timedelta(days=20)).strftime("%d-%m-%Y")


def _actiebundel(toneel: Toneel, stuk: Stuk) -> dict[str, Any]:
    acties = [str(ding.uuid) for ding in stuk.dingen["actie_uuid"] if ding.soort == "open"]
    return {"acties": acties, "doe": "verzet", "naar": STRAKS, "stap": "doe"}


def _casusbundel(toneel: Toneel, stuk: Stuk) -> dict[str, Any]:
    """Of the regisseur; for others it is no case of their own."""
    eigen = str(toneel.stukken["eigen"].uuid)
    return {"casussen": [eigen], "doe": "bespreking", "dag": STRAKS, "stap": "doe"}


MET_KEUZE: dict[str, Callable[[Toneel, Stuk], dict[str, Any]]] = {
    "casusbundel": _casusbundel,
    "dossier-actiebundel": _actiebundel,
}
