"""What this app itself does when a report is taken up: its answers go to their audiences."""

from datetime import datetime

from spil.aanmeldingen.models import Aanmelding, Triagebesluit
from spil.gebruikers.models import Rol
from spil.invullingen.commands import verplaats_naar_groepen


def verdeel_antwoorden(
    aanmelding: Aanmelding,
    besluit: Triagebesluit,
    *,
    door: Rol,
    op: datetime,
    regisseur: Rol | None,
) -> None:
    """Before the case begins: then the triage still holds every part of the dossier."""
    verplaats_naar_groepen(aanmelding.dossier, van=aanmelding.deel, door=door, op=op)
