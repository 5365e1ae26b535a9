"""A message that offers to undo what was just done, without script: a button in the message."""

from django.contrib import messages
from django.contrib.messages.storage.base import Message
from django.http import HttpRequest

_TEKEN = "ongedaan:"


def meld_met_ongedaan(request: HttpRequest, tekst: str, *, adres: str) -> None:
    """`adres` gets an empty POST when somebody chooses *Maak ongedaan*; its command judges whether
    that still may."""
    messages.success(request, tekst, extra_tags=f"{_TEKEN}{adres}")


def adres_van(melding: Message) -> str:
    """Where undoing is asked; empty for a message without."""
    tags = melding.extra_tags or ""
    return tags.removeprefix(_TEKEN) if tags.startswith(_TEKEN) else ""
