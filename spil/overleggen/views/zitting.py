"""A meeting that is being held: the screen for the room, and the one of who takes the notes."""

from collections.abc import Callable
from typing import Final
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from spil.gebruikers.verzoek import SpilRequest
from spil.logboek.schrijven import Gezien
from spil.overleggen.commands.zitting import begin_zitting, eindig_zitting, ga_naar_plek
from spil.overleggen.forms.zitting import AantekeningForm, PlekForm
from spil.overleggen.fouten import ZittingNietMogelijk
from spil.overleggen.queries import zitting as queries
from spil.overleggen.queries.notulen import notulen as notulen_van
from spil.overleggen.queries.zitting import Puntinbeeld
from spil.overleggen.rechten.zitting import LEIDEN, VOLGEN
from spil.toegang.formulier import ONVERWERKBAAR
from spil.toegang.scherm import toon

IN_BEELD: Final = "punt_in_beeld"
NIETS_NIEUWS: Final = 204
CIJFERS: Final = 4
"""Of the number of an item."""


def kamer(request: SpilRequest, overleg_uuid: UUID) -> HttpResponse:
    if request.method == "POST":
        return _doe(
            request,
            overleg_uuid,
            lambda: begin_zitting(overleg_uuid, door=request.rol, op=request.op),
        )
    return _toon_kamer(request, overleg_uuid)


def stand(request: SpilRequest, overleg_uuid: UUID) -> HttpResponse:
    """For a screen that follows: nothing (204) until something changed. Who keeps looking at the
    same item looks once; the session knows which that is."""
    gezien = request.GET.get("teller", "")
    if gezien == queries.stand_van(overleg_uuid, door=request.rol):
        return HttpResponse(status=NIETS_NIEUWS)
    if request.GET.get("scherm") == "notulen":
        verloop = queries.verloop_van(overleg_uuid, door=request.rol, op=request.op)
        context = {"verloop": verloop, "gekozen": request.GET.get("punt", "")}
        return toon(request, "overleggen/zitting/_verloop.html", context, handeling=VOLGEN)
    return _toon_kamer(
        request, overleg_uuid, sjabloon="overleggen/zitting/_kamer.html", alleen_nieuw=True
    )


def plek(request: SpilRequest, overleg_uuid: UUID) -> HttpResponse:
    form = PlekForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Kies een punt van de agenda.")
        return _toon_kamer(request, overleg_uuid, status=ONVERWERKBAAR)
    naar = form.cleaned_data["plek"]
    return _doe(
        request,
        overleg_uuid,
        lambda: ga_naar_plek(overleg_uuid, naar, door=request.rol, op=request.op),
    )


def einde(request: SpilRequest, overleg_uuid: UUID) -> HttpResponse:
    return _doe(
        request,
        overleg_uuid,
        lambda: eindig_zitting(overleg_uuid, door=request.rol, op=request.op),
    )


def notulen(request: SpilRequest, overleg_uuid: UUID) -> HttpResponse:
    gekozen = request.GET.get("punt", "")
    is_nummer = gekozen.isdecimal() and len(gekozen) <= CIJFERS
    return toon_notulen(request, overleg_uuid, nummer=int(gekozen) if is_nummer else None)


def toon_notulen(
    request: SpilRequest,
    overleg_uuid: UUID,
    *,
    nummer: int | None,
    form: AantekeningForm | None = None,
    status: int = 200,
) -> HttpResponse:
    """With what was typed when it could not be kept."""
    scherm = notulen_van(overleg_uuid, nummer=nummer, door=request.rol, op=request.op)
    beeld = scherm.beeld
    gekozen = str(beeld.regel.plek.volgnummer) if beeld else ""
    context = {"verloop": scherm.verloop, "beeld": beeld, "gekozen": gekozen}
    if form and beeld:
        form.sluit_aan_op(beeld.aantekening)
    return toon(
        request,
        "overleggen/zitting/notulen.html",
        {**context, "punt": scherm.punt, "form": form or _leeg_formulier(beeld)},
        handeling=LEIDEN,
        gezien=_komt_in_beeld(request, beeld),
        status=status,
    )


def _leeg_formulier(beeld: Puntinbeeld | None) -> AantekeningForm:
    eerder = beeld.aantekening if beeld else None
    return AantekeningForm(
        initial={"tekst": eerder.tekst if eerder else "", "versie": eerder.versie if eerder else 0}
    )


def _doe(request: SpilRequest, overleg_uuid: UUID, opdracht: Callable[[], object]) -> HttpResponse:
    """And back to the screen that was looked at."""
    try:
        opdracht()
    except ZittingNietMogelijk as fout:
        messages.error(request, str(fout))
        return _toon_kamer(request, overleg_uuid, status=ONVERWERKBAAR)
    return redirect(
        "notulen" if request.POST.get("scherm") == "notulen" else "zitting", overleg_uuid
    )


def _toon_kamer(
    request: SpilRequest,
    overleg_uuid: UUID,
    *,
    sjabloon: str = "overleggen/zitting/kamer.html",
    alleen_nieuw: bool = False,
    status: int = 200,
) -> HttpResponse:
    scherm = queries.kamer(overleg_uuid, door=request.rol, op=request.op)
    return toon(
        request,
        sjabloon,
        {"kamer": scherm, "verloop": scherm.verloop, "beeld": scherm.beeld},
        handeling=VOLGEN,
        gezien=_komt_in_beeld(request, scherm.beeld, alleen_nieuw=alleen_nieuw),
        status=status,
    )


def _komt_in_beeld(
    request: SpilRequest, beeld: Puntinbeeld | None, *, alleen_nieuw: bool = False
) -> list[Gezien]:
    punt = beeld.punt if beeld else None
    if punt is None:
        return []
    merk, eerder = f"{request.rol.pk} {punt.uuid}", request.session.get(IN_BEELD)
    if merk != eerder:
        request.session[IN_BEELD] = merk
    elif alleen_nieuw:
        return []
    return [Gezien(punt.dossier_id, punt.betrokkene_id)]
