from datetime import datetime

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from spil.gebruikers.models import Gebruiker, Rol


class SpilRequest(HttpRequest):
    """A request of somebody who is logged in and works in one rol."""

    user: Gebruiker
    rol: Rol
    op: datetime
    htmx: HtmxDetails
    formulierconcept: object
    getoonde_dossiers: tuple[int, ...]
