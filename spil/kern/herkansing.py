"""Once more, when two transactions were in each other's way: PostgreSQL ends one of them, and asks
who sent it to try again (eisen A7-07).

A request is one transaction, so nothing that it wrote is left, and nothing of an answer was sent.
What it did to the request itself (the form as read, uploads, session, messages) is put back here.
"""

import logging
from collections.abc import Callable
from typing import Any, Final

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from psycopg import errors

POGINGEN: Final = 3
_BOTSING: Final = (errors.DeadlockDetected, errors.SerializationFailure)
_NOG_EENS: Final = 503
_LOG: Final = logging.getLogger(__name__)


def is_botsing(fout: BaseException | None) -> bool:
    """Would the very same, done again, be right? As PostgreSQL says it, wrapped by Django."""
    return isinstance(fout, OperationalError) and isinstance(fout.__cause__, _BOTSING)


class Herkansing:
    """The attempts of one request."""

    def __init__(self, request: HttpRequest) -> None:
        self._request: Any = request
        self._methode, self._getypt = request.method, request.POST
        self._sessie, self._gewijzigd = dict(request.session.items()), request.session.modified
        self._sleutel = request.session.session_key
        self._poging, self._botste = 1, False

    def probeer(self, doe: Callable[[], HttpResponse]) -> HttpResponse:
        """`doe` opens the transaction and closes it. Raises what the last attempt raised."""
        while True:
            self._botste = False
            try:
                response = doe()
            except OperationalError as fout:  # at COMMIT
                if not self._mag_nog_eens(fout):
                    raise
            else:
                if not self._botste:
                    return response
            self._herstel()

    def vang(self, fout: Exception) -> HttpResponse | None:
        """Instead of an error page, which nobody will see; None: let it be one."""
        if not self._mag_nog_eens(fout):
            return None
        self._botste = True
        return HttpResponse(status=_NOG_EENS)

    def _mag_nog_eens(self, fout: Exception) -> bool:
        # A session with another key stood in the transaction that is gone.
        zelfde_sessie = self._request.session.session_key == self._sleutel
        return is_botsing(fout) and self._poging < POGINGEN and zelfde_sessie

    def _herstel(self) -> None:
        request = self._request
        _LOG.warning("Botsing in de databank bij poging %d: %s", self._poging, request.path)
        self._poging += 1
        request.method, request.POST = self._methode, self._getypt
        for _, bestanden in request.FILES.lists():
            for bestand in bestanden:
                bestand.seek(0)
        for naam in set(request.session.keys()) - set(self._sessie):
            del request.session[naam]
        request.session.update(self._sessie)
        request.session.modified = self._gewijzigd
        request._messages = type(request._messages)(request)
