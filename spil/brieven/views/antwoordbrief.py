"""The answer to who reported, as a letter: written, taken along to send, and recorded."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from spil.bestanden.antwoord import bied_aan
from spil.brieven.commands import CONCEPT_ANTWOORD, leg_antwoordbrief_vast
from spil.brieven.forms import AntwoordbriefForm
from spil.brieven.forms.brief import dag_uit, invoer_uit
from spil.brieven.fouten import BriefKanNiet
from spil.brieven.queries import antwoordbrief as queries
from spil.brieven.queries.opstellen import eerste_aanhef
from spil.brieven.views.download import als_bestand
from spil.gebruikers.verzoek import SpilRequest
from spil.kern.fouten import DomeinFout
from spil.kern.klok import datum
from spil.logboek.schrijven import Gezien, zie_in
from spil.personen.queries import allen_gezien
from spil.toegang.conceptscherm import bewaar_uit_verzoek
from spil.toegang.formulier import ingevuld, lukt, status
from spil.toegang.queries import begin_van
from spil.toegang.scherm import toon


def antwoordbrief(request: SpilRequest, uuid: UUID) -> HttpResponse:
    """Buttons make the example again, give the letter as pdf to send, or record it as sent."""
    opzet = queries.antwoordopzet(uuid, door=request.rol, op=request.op)
    doe = request.POST.get("doe", "")
    if doe in {"voorbeeld", "pdf"}:
        bewaar_uit_verzoek(request, CONCEPT_ANTWOORD, uuid, dossier_id=opzet.melding.dossier_id)
    if doe == "voorbeeld":
        return redirect("aanmelding-brief", uuid)
    getypt = ingevuld(request)
    begin = {
        "verstuurd_op": datum(request.op),
        "aanhef": eerste_aanhef(opzet.aan),
        **begin_van(CONCEPT_ANTWOORD, uuid, door=request.rol),
    }
    form = AntwoordbriefForm(getypt, initial=begin)
    if form.is_valid() and doe == "pdf":
        if pdf := _pdf(request, form, opzet):
            return pdf
    elif form.is_valid() and _legt_vast(request, form, uuid):
        return _verder(request, opzet)
    return _pagina(request, form, opzet, getypt or begin)


@require_POST
def opslag(request: SpilRequest, uuid: UUID) -> HttpResponse:
    opzet = queries.antwoordopzet(uuid, door=request.rol, op=request.op)
    return bewaar_uit_verzoek(request, CONCEPT_ANTWOORD, uuid, dossier_id=opzet.melding.dossier_id)


@require_safe
def bestand(request: SpilRequest, uuid: UUID) -> HttpResponseBase:
    """The letter as it was sent, for who may read the answer."""
    anders = redirect("aanmelding", uuid)
    try:
        brief = queries.antwoordbrief_om_te_lezen(uuid, door=request.rol, op=request.op)
    except BriefKanNiet as fout:
        messages.error(request, str(fout))
        return anders
    return bied_aan(
        request,
        brief.versie.bestand,
        handeling="aanmelding.bekijken",
        gezien=allen_gezien(brief.dossier_id),
        anders=anders,
    )


def _legt_vast(request: SpilRequest, form: AntwoordbriefForm, uuid: UUID) -> bool:
    return lukt(
        form,
        lambda: leg_antwoordbrief_vast(
            uuid,
            form.invoer(),
            form.verzending(),
            door=request.rol,
            op=request.op,
        ),
    )


def _verder(request: SpilRequest, opzet: queries.Antwoordopzet) -> HttpResponse:
    if opzet.is_antwoord:
        messages.success(
            request, "De brief is vastgelegd als antwoord. De aanmelder krijgt bericht."
        )
        return redirect("aanmeldingen")
    messages.success(request, "De brief is vastgelegd. Geef nu ook het antwoord in Spil.")
    return redirect("aanmelding-antwoord", opzet.melding.uuid)


def _pdf(
    request: SpilRequest, form: AntwoordbriefForm, opzet: queries.Antwoordopzet
) -> HttpResponse | None:
    """As it will be recorded; None, with the reason in the form, when it cannot be made."""
    dag = form.verzending().verstuurd_op
    gemaakt: list[bytes] = []

    def maak() -> None:
        brief = queries.stel_antwoord_op(opzet, form.invoer(), dag=dag, door=request.rol)
        gemaakt.append(brief.pdf(queries.SOORT))

    if not lukt(form, maak):
        return None
    zie_in([Gezien(opzet.melding.dossier_id)], handeling=queries.BEANTWOORDEN, op=request.op)
    return als_bestand("antwoord.pdf", gemaakt[0], "application/pdf")


def _pagina(
    request: SpilRequest,
    form: AntwoordbriefForm,
    opzet: queries.Antwoordopzet,
    getypt: Mapping[str, Any],
) -> HttpResponse:
    context = {
        "form": form,
        "opzet": opzet,
        "melding": opzet.melding,
        "brieven": queries.antwoordbrieven_van(opzet.melding),
        **_voorbeeld(request, opzet, getypt),
    }
    return toon(
        request,
        "brieven/antwoordbrief.html",
        context,
        handeling=queries.BEANTWOORDEN,
        gezien=[Gezien(opzet.melding.dossier_id)],
        status=status(form),
    )


def _voorbeeld(
    request: SpilRequest, opzet: queries.Antwoordopzet, getypt: Mapping[str, Any]
) -> dict[str, Any]:
    """As it will be, or why it cannot be shown."""
    dag = dag_uit(getypt, "verstuurd_op") or datum(request.op)
    try:
        gemaakt = queries.stel_antwoord_op(opzet, invoer_uit(getypt), dag=dag, door=request.rol)
    except DomeinFout as fout:
        return {"geen_voorbeeld": str(fout)}
    return {"voorbeeld": gemaakt.tekst}
