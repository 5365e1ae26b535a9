"""How a file leaves: as a file to keep, never as a page of this site (eisen A4-04)."""

from collections.abc import Iterable, Iterator

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.http import content_disposition_header

from spil.bestanden.commands import meld_beschadigd
from spil.bestanden.fouten import BestandBeschadigd, BestandDicht
from spil.bestanden.models import Bestand
from spil.bestanden.queries import inhoud_van
from spil.gebruikers.verzoek import SpilRequest
from spil.logboek.schrijven import Gezien, zie_in


def bied_aan(
    request: SpilRequest,
    bestand: Bestand,
    *,
    handeling: str,
    gezien: Iterable[Gezien],
    anders: HttpResponse,
) -> HttpResponseBase:
    """The file, after a line in the log for everybody it may be about; `anders` is where to go, with
    the reason, when it does not open. That it is damaged is told and logged at once."""
    try:
        inhoud = inhoud_van(bestand, door=request.rol)
    except (BestandDicht, BestandBeschadigd) as fout:
        if isinstance(fout, BestandBeschadigd):
            meld_beschadigd(bestand, door=request.rol, op=request.op)
        messages.error(request, str(fout))
        return anders
    zie_in(gezien, handeling=handeling, op=request.op)
    return als_download(bestand, inhoud)


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
