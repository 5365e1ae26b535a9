"""A message that offers to undo what was just done, without script: a button in the message."""

from typing import NamedTuple

from django.contrib import messages
from django.contrib.messages.storage.base import Message
from django.http import HttpRequest

_TEKEN = "ongedaan:"


class Ongedaan(NamedTuple):
    """Where undoing is asked, and the code of the page to come back to."""

    adres: str
    terug: str


def meld_met_ongedaan(request: HttpRequest, tekst: str, *, adres: str, terug: str = "") -> None:
    """`adres` gets a POST with `terug` when somebody chooses *Maak ongedaan*; its command judges
    whether that still may."""
    messages.success(request, tekst, extra_tags=f"{_TEKEN}{adres} {terug}")


def ongedaan_bij(melding: Message) -> Ongedaan | None:
    """None for a message without."""
    tags = melding.extra_tags or ""
    if not tags.startswith(_TEKEN):
        return None
    adres, _, terug = tags.removeprefix(_TEKEN).partition(" ")
    return Ongedaan(adres, terug)
