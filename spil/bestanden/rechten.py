"""Rows of the rights table for files; opening one is an act of the app that the file belongs to."""

from spil.gebruikers.models import Rolsoort
from spil.toegang.rechten import Recht

RECHTEN = [
    Recht(
        handeling="bestand.scannen",
        omschrijving="Toegevoegde bestanden op virussen controleren",
        rollen=frozenset({Rolsoort.SYSTEEM}),
    ),
]
