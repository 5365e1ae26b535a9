"""What organisations thought of working together, and the question as they see it."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from spil.adviezen.fouten import LijktOpEenPersoon
from spil.gebruikers.verzoek import SpilRequest
from spil.kern import klok
from spil.logboek.schrijven import Gezien
from spil.terugblik.commands import beantwoord
from spil.terugblik.forms.tevredenheid import WaarderingForm
from spil.terugblik.queries import tevredenheid as queries
from spil.terugblik.queries.vragen import lopende_vragen, vragen_aan_mij
from spil.toegang.formulier import status
from spil.toegang.openbaar import achter_een_link
from spil.toegang.scherm import toon

BEKIJKEN = "tevredenheid.bekijken"


def tevredenheid(request: SpilRequest) -> HttpResponse:
    lopend = lopende_vragen(op=request.op)
    context = {
        "kwartalen": queries.cijfers(door=request.rol, op=request.op),
        "tot_nu_toe": queries.tot_nu_toe(door=request.rol, op=request.op),
        "minstens": queries.MINSTENS,
        "lopend": lopend,
    }
    return toon(
        request,
        "terugblik/tevredenheid.html",
        context,
        handeling=BEKIJKEN,
        gezien=[Gezien(een.dossier.pk) for een in lopend],
    )


def gevraagd(request: SpilRequest) -> HttpResponse:
    """Where a notice leads: only who was asked sees the link. No log line says that they looked."""
    vragen = vragen_aan_mij(door=request.rol, op=request.op)
    return render(request, "terugblik/gevraagd.html", {"vragen": vragen})


@achter_een_link("terugblik/werkt_niet.html")
def vraag(request: HttpRequest, linksleutel: str) -> HttpResponse:
    op = klok.nu()
    link = queries.open_link(linksleutel, op=op)
    if link.al_beantwoord:
        return render(request, "terugblik/al_beantwoord.html", {"huis": link.huis})
    form = WaarderingForm(request.POST if request.method == "POST" else None)
    if _is_beantwoord(form, linksleutel, op=op):
        return render(request, "terugblik/bedankt.html", {"huis": link.huis})
    context = {"form": form, "huis": link.huis}
    return render(request, "terugblik/vraag.html", context, status=status(form))


def _is_beantwoord(form: WaarderingForm, sleutel: str, *, op: datetime) -> bool:
    """What looks like a person comes back beside the line it stands in."""
    if not form.is_valid():
        return False
    try:
        beantwoord(sleutel, form.waardering(), op=op)
    except LijktOpEenPersoon as fout:
        redenen = "; ".join(fout.redenen)
        form.add_error("opmerking", f"Laat weg wat naar iemand wijst: {redenen}.")
        return False
    return True
