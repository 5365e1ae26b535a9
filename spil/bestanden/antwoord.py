"""How a file leaves: as a file to keep, never as a page of this site (eisen A4-04)."""

from collections.abc import Iterator

from django.http import StreamingHttpResponse
from django.utils.http import content_disposition_header

from spil.bestanden.models import Bestand


def als_download(bestand: Bestand, inhoud: list[bytes]) -> StreamingHttpResponse:
    """`inhoud` is checked as a whole before the first byte goes out."""
    antwoord = StreamingHttpResponse(
        _stuk_voor_stuk(inhoud), content_type=bestand.bestandssoort.mediatype
    )
    naam = content_disposition_header(as_attachment=True, filename=bestand.naam)
    antwoord["Content-Disposition"] = naam or "attachment"
    antwoord["Content-Length"] = str(bestand.grootte)
    antwoord["Content-Security-Policy"] = "sandbox; default-src 'none'"
    antwoord["X-Content-Type-Options"] = "nosniff"
    return antwoord


def _stuk_voor_stuk(inhoud: list[bytes]) -> Iterator[bytes]:
    """What is sent is let go."""
    inhoud.reverse()
    while inhoud:
        yield inhoud.pop()
