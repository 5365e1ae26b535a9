"""Writing in the journal."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect

from spil.gebruikers.verzoek import SpilRequest
from spil.kern.fouten import DomeinFout, GeenRecht, NietGevonden
from spil.kern.klok import datum
from spil.logboek.schrijven import Gezien
from spil.stukken.commands import corrigeer_notitie, schrijf_notitie
from spil.stukken.forms import CorrectieForm, NotitieForm, eerste_waarden
from spil.stukken.queries import (
    delen_om_in_te_schrijven,
    dossier_voor_notitie,
    notitie_om_te_corrigeren,
)
from spil.toegang.models import Dossier
from spil.toegang.scherm import toon

SCHRIJVEN = "journaal.schrijven"


def notitie_nieuw(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    rol, op = request.rol, request.op
    form = _notitieform(request, dossier_uuid)
    if request.method == "POST" and _lukt(
        form,
        lambda: schrijf_notitie(
            dossier_uuid,
            form.notitie(),
            deel_uuid=form.cleaned_data["deel"],
            sleutel=form.cleaned_data["sleutel"],
            door=rol,
            op=op,
        ),
    ):
        return redirect("dossier-journaal", dossier_uuid)
    dossier = dossier_voor_notitie(dossier_uuid, door=rol, op=op)
    return _pagina(request, "stukken/notitie_nieuw.html", form, dossier)


def correctie(request: SpilRequest, notitie_uuid: UUID) -> HttpResponse:
    oud = notitie_om_te_corrigeren(notitie_uuid, door=request.rol, op=request.op)
    if request.method == "POST":
        form = CorrectieForm(request.POST)
        if _lukt(
            form,
            lambda: corrigeer_notitie(
                notitie_uuid,
                form.notitie(),
                sleutel=form.cleaned_data["sleutel"],
                door=request.rol,
                op=request.op,
            ),
        ):
            return redirect("dossier-journaal", oud.dossier.uuid)
    else:
        form = CorrectieForm.van(oud)
    return _pagina(request, "stukken/correctie.html", form, oud.dossier, notitie=oud)


def _notitieform(request: SpilRequest, dossier_uuid: UUID) -> NotitieForm:
    def delen() -> list[Any]:
        return delen_om_in_te_schrijven(dossier_uuid, door=request.rol)

    if request.method == "POST":
        return NotitieForm(request.POST, delen=delen)
    begin = eerste_waarden(request.rol, datum(request.op))
    if smalste := delen():
        begin["deel"] = smalste[0].uuid
    return NotitieForm(initial=begin, delen=delen)


def _lukt(form: forms.Form, doe: Callable[[], object]) -> bool:
    if not form.is_valid():
        return False
    try:
        doe()
    except (NietGevonden, GeenRecht):
        raise
    except DomeinFout as fout:
        form.add_error(None, str(fout))
        return False
    return True


def _pagina(
    request: SpilRequest, sjabloon: str, form: forms.Form, dossier: Dossier, **context: Any
) -> HttpResponse:
    return toon(
        request,
        sjabloon,
        {"form": form, "dossier": dossier, **context},
        handeling=SCHRIJVEN,
        gezien=[Gezien(dossier.pk)],
        status=422 if form.is_bound else 200,
    )
