"""Asking how it was to work together: the house asks, an organisation answers without an account."""

from datetime import datetime
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from spil.adviezen.fouten import LijktOpEenPersoon
from spil.casussen.queries import casus_voor
from spil.casussen.views.scherm import Formulier, toon_formulier
from spil.gebruikers.adres import adres_van
from spil.gebruikers.beperking import TeVaak, tel_link
from spil.gebruikers.verzoek import SpilRequest
from spil.kern import klok
from spil.kern.fouten import NietGevonden
from spil.logboek.schrijven import Gezien
from spil.terugblik.commands import beantwoord, trek_links_in, vraag_tevredenheid
from spil.terugblik.forms.tevredenheid import TREK_IN, VragenForm, WaarderingForm
from spil.terugblik.queries import tevredenheid as queries
from spil.toegang.formulier import gelukt, ingevuld, status
from spil.toegang.scherm import toon

VRAGEN = Formulier(
    titel="Vraag hoe de samenwerking ging",
    knop="Ga verder",
    handeling="tevredenheid.vragen",
    uitleg="Elke organisatie krijgt een eigen link, zonder inloggen. Het antwoord komt los van dit "
    "dossier te staan: niemand ziet wie antwoordde, ook u niet.",
)


def tevredenheid(request: SpilRequest) -> HttpResponse:
    kwartalen = queries.cijfers(door=request.rol, op=request.op)
    nu = queries.tot_nu_toe(door=request.rol, op=request.op)
    context = {"kwartalen": kwartalen, "minstens": queries.MINSTENS, "tot_nu_toe": nu}
    return render(request, "terugblik/tevredenheid.html", context)


def vragen(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    casus = casus_voor(dossier_uuid, VRAGEN.handeling, door=request.rol, op=request.op)
    form = VragenForm(ingevuld(request), partijen=queries.partijen_van(casus.dossier))
    links: list[tuple[str, str]] = []
    if gelukt(form, lambda: links.extend(_doe(request, form, dossier_uuid))):
        return toon(
            request,
            "terugblik/links.html",
            {"casus": casus, "links": links},
            handeling=VRAGEN.handeling,
            gezien=[Gezien(casus.dossier_id)],
        )
    return toon_formulier(request, casus, form, VRAGEN, sjabloon="terugblik/vragen.html")


def _doe(request: SpilRequest, form: VragenForm, dossier_uuid: UUID) -> list[tuple[str, str]]:
    """Name and link of each; none when they were withdrawn."""
    partners = form.cleaned_data["partners"]
    if form.cleaned_data["wat"] == TREK_IN:
        trek_links_in(dossier_uuid, partners, door=request.rol, op=request.op)
        return []
    gevraagd = vraag_tevredenheid(dossier_uuid, partners, door=request.rol, op=request.op)
    return [
        (partner.naam, request.build_absolute_uri(reverse("tevredenheidsvraag", args=[sleutel])))
        for partner, sleutel in gevraagd
    ]


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def vraag(request: HttpRequest, linksleutel: str) -> HttpResponse:
    """No session and no cookie: the link is all that counts, and no other site knows it. Nor does a
    log: what the page fetches does not say from where."""
    antwoord = _vraag(request, linksleutel)
    antwoord["Referrer-Policy"] = "no-referrer"
    return antwoord


def _vraag(request: HttpRequest, linksleutel: str) -> HttpResponse:
    op = klok.nu()
    try:
        tel_link(request, adres=adres_van(request))
        link = queries.open_link(linksleutel, op=op)
        form = WaarderingForm(request.POST if request.method == "POST" else None)
        if _is_beantwoord(form, linksleutel, op=op):
            return render(request, "terugblik/bedankt.html", {"huis": link.huis})
    except TeVaak:
        return render(request, "terugblik/te_vaak.html", status=429)
    except NietGevonden:
        return render(request, "terugblik/werkt_niet.html", status=404)
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
