"""What is made on the spot leaves as a file to keep, never as a page of this site (eisen A4-04)."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header


def als_bestand(naam: str, inhoud: bytes, mediatype: str) -> HttpResponse:
    antwoord = HttpResponse(inhoud, content_type=mediatype)
    antwoord["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=naam)
    antwoord["Content-Security-Policy"] = "sandbox; default-src 'none'"
    antwoord["X-Content-Type-Options"] = "nosniff"
    return antwoord
