"""Asking who comes without an account to sign, the page on which they do, and the proof."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from spil.gebruikers.verzoek import SpilRequest
from spil.kern import klok
from spil.overleggen.commands.geheimhouding import (
    onderteken_geheimhouding,
    stel_geheimhoudingstekst_vast,
    vraag_geheimhouding,
)
from spil.overleggen.forms.tafel import GeheimhoudingForm, TekstForm, VerklaringForm
from spil.overleggen.models import Genodigde, Overleg
from spil.overleggen.queries import geheimhouding as queries
from spil.overleggen.queries.bereik import overleg_van
from spil.overleggen.rechten.tafel import VRAGEN
from spil.overleggen.verklaring import vingerafdruk
from spil.toegang.formulier import gelukt, ingevuld, status
from spil.toegang.openbaar import achter_een_link
from spil.toegang.rechten import recht


def van_overleg(request: SpilRequest, overleg_uuid: UUID) -> HttpResponse:
    overleg = overleg_van(overleg_uuid, door=request.rol)
    tekenaars = queries.tekenaars_van(overleg, op=request.op)
    te_vragen = [een.genodigde for een in tekenaars if een.te_vragen]
    form = GeheimhoudingForm(ingevuld(request), genodigden=te_vragen)
    uit: list[tuple[Genodigde, str]] = []
    if gelukt(form, lambda: uit.extend(_vraag(request, form, overleg_uuid))):
        return _toon_links(request, overleg, uit)
    context = {
        "overleg": overleg,
        "tekenaars": tekenaars,
        "te_vragen": te_vragen,
        "mag_vragen": recht(VRAGEN).staat_toe(request.rol.soort),
        "form": form,
        "tekst": queries.geldende_tekst(request.rol.huis_id),
    }
    sjabloon = "overleggen/tafel/geheimhouding.html"
    return render(request, sjabloon, context, status=status(form))


@require_safe
def bewijs(request: SpilRequest, geheimhouding_uuid: UUID) -> HttpResponse:
    verklaring = queries.ondertekende_verklaring(geheimhouding_uuid, door=request.rol)
    context = {"verklaring": verklaring, "vingerafdruk": vingerafdruk(verklaring.tekst)}
    return render(request, "overleggen/tafel/bewijs.html", context)


def tekst(request: SpilRequest) -> HttpResponse:
    geldend = queries.geldende_tekst(request.rol.huis_id)
    form = TekstForm(ingevuld(request), initial={"tekst": geldend.tekst})
    if gelukt(
        form,
        lambda: stel_geheimhoudingstekst_vast(
            form.cleaned_data["tekst"], door=request.rol, op=request.op
        ),
    ):
        messages.success(request, "De tekst geldt voor wie u vanaf nu vraagt te tekenen.")
        return redirect("geheimhoudingstekst")
    context = {"form": form, "geldend": geldend}
    return render(request, "overleggen/tafel/tekst.html", context, status=status(form))


@achter_een_link("overleggen/tafel/werkt_niet.html")
def verklaring(request: HttpRequest, linksleutel: str) -> HttpResponse:
    """Says whose table it is and when, never who is spoken of there or who opened it."""
    op = klok.nu()
    open_verklaring = queries.open_verklaring(linksleutel, op=op)
    overleg = open_verklaring.genodigde.overleg
    form = VerklaringForm(request.POST if request.method == "POST" else None)
    context = {"form": form, "overleg": overleg, "huis": overleg.reeks.huis}
    if gelukt(
        form,
        lambda: onderteken_geheimhouding(linksleutel, naam=form.cleaned_data["naam"], op=op),
    ):
        return render(request, "overleggen/tafel/getekend.html", context)
    context["verklaring"] = open_verklaring
    return render(request, "overleggen/tafel/verklaring.html", context, status=status(form))


def _vraag(
    request: SpilRequest, form: GeheimhoudingForm, overleg_uuid: UUID
) -> list[tuple[Genodigde, str]]:
    gekozen = form.cleaned_data["genodigden"]
    return vraag_geheimhouding(overleg_uuid, gekozen, door=request.rol, op=request.op)


def _toon_links(
    request: SpilRequest, overleg: Overleg, uit: list[tuple[Genodigde, str]]
) -> HttpResponse:
    """The one time that the house sees a link."""
    links = [
        (wie, request.build_absolute_uri(reverse("geheimhoudingsverklaring", args=[sleutel])))
        for wie, sleutel in uit
    ]
    context = {"overleg": overleg, "links": links}
    return render(request, "overleggen/tafel/links.html", context)
