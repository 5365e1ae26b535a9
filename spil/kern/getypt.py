"""What somebody typed in a form that can no longer be saved: shown once, so that it can be copied.

Only their own words, from this very request: it tells nothing about what they may not see.
"""

from collections.abc import Iterable, Mapping

from django.http import HttpRequest

GEHEIM = ("password", "wachtwoord")


def getypte_tekst(velden: Mapping[str, object]) -> list[str]:
    """The fields with more than one word: not the codes, days and keys of a form."""
    return [
        tekst.strip()
        for naam, waarde in velden.items()
        if not any(woord in naam for woord in GEHEIM)
        for tekst in _teksten(waarde)
        if len(tekst.split()) > 1
    ]


def getypt_in(request: HttpRequest) -> list[str]:
    """The same of what was sent with this request."""
    return getypte_tekst({naam: request.POST.getlist(naam) for naam in request.POST})


def _teksten(waarde: object) -> Iterable[str]:
    return [str(deel) for deel in waarde] if isinstance(waarde, list) else [str(waarde or "")]
