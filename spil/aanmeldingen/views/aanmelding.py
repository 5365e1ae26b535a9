"""Reading a report, its receipt, its answer."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from spil.aanmeldingen.commands import beantwoord, bevestig_gelezen
from spil.aanmeldingen.forms.vervolg import AntwoordForm
from spil.aanmeldingen.queries import Blad, blad_van
from spil.aanmeldingen.volledigheid import ontbreekt
from spil.gebruikers.verzoek import SpilRequest
from spil.kern.fouten import DomeinFout, GeenRecht, NietGevonden
from spil.kern.getypt import getypt_in
from spil.logboek.schrijven import Gezien
from spil.toegang.scherm import toon


def aanmelding(request: SpilRequest, uuid: UUID) -> HttpResponse:
    """The report as it came and where it stands; what is not taken up shows its answer only."""
    blad = blad_van(uuid, door=request.rol, op=request.op)
    return toon(
        request,
        "aanmeldingen/aanmelding.html",
        {"blad": blad, "ontbreekt": ontbreekt(blad) if blad.mag_navragen else []},
        handeling="aanmelding.bekijken",
        gezien=gezien_op(blad),
    )


def ontvangst(request: SpilRequest, uuid: UUID) -> HttpResponse:
    """The receipt: a kenmerk and what happens now, nothing about anybody."""
    blad = blad_van(uuid, door=request.rol, op=request.op)
    return toon(
        request,
        "aanmeldingen/ontvangst.html",
        {"blad": blad, "aanmelding": blad.aanmelding},
        handeling="aanmelding.bekijken",
        gezien=[Gezien(blad.aanmelding.dossier_id)],
    )


def gelezen(request: SpilRequest, uuid: UUID) -> HttpResponse:
    """The reporter has read the answer; what was not taken up is destroyed at once."""
    try:
        is_einde = bevestig_gelezen(uuid, door=request.rol, op=request.op)
    except (NietGevonden, GeenRecht):
        raise
    except DomeinFout as fout:
        messages.error(request, str(fout))
        return redirect("aanmelding", uuid)
    if not is_einde:
        return redirect("aanmelding", uuid)
    messages.success(request, "Dank u. De aanmelding wordt nu vernietigd.")
    return redirect("aanmeldingen")


def antwoord(request: SpilRequest, uuid: UUID) -> HttpResponse:
    """The answer that was not given with the decision."""
    form = AntwoordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            beantwoord(uuid, tekst=form.cleaned_data["tekst"], door=request.rol, op=request.op)
        except DomeinFout as fout:
            form.add_error(None, str(fout))
        else:
            messages.success(request, "Verstuurd. De aanmelder krijgt bericht.")
            return redirect("aanmeldingen")
    blad = blad_van(uuid, door=request.rol, op=request.op, handeling="aanmelding.beantwoorden")
    return toon(
        request,
        "aanmeldingen/antwoord.html",
        {"blad": blad, "form": form, "getypt": getypt_in(request)},
        handeling="aanmelding.beantwoorden",
        gezien=gezien_op(blad),
        status=422 if form.errors else 200,
    )


def gezien_op(blad: Blad) -> list[Gezien]:
    """Everybody whose name stands on the page."""
    dossier_id = blad.aanmelding.dossier_id
    return [Gezien(dossier_id, persoon.pk) for persoon in blad.personen] or [Gezien(dossier_id)]
