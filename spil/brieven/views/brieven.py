"""Letters of a case: choosing, writing, recording as sent, and reading what was sent."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from spil.bestanden.antwoord import bied_aan
from spil.brieven.commands import CONCEPT, kies_brief, leg_brief_vast
from spil.brieven.forms import BriefForm, KeuzeForm
from spil.brieven.forms.brief import dag_uit, invoer_uit
from spil.brieven.queries import opstellen
from spil.brieven.queries.geadresseerden import geadresseerden
from spil.brieven.queries.sjablonen import sjabloonstanden
from spil.gebruikers.verzoek import SpilRequest
from spil.kern.fouten import DomeinFout
from spil.kern.klok import datum
from spil.personen.queries import allen_gezien, dossier_voor
from spil.toegang.conceptscherm import bewaar_uit_verzoek
from spil.toegang.formulier import ingevuld, lukt, status
from spil.toegang.queries import begin_van, mag
from spil.toegang.scherm import toon

LEZEN, LIJST = "document.bekijken", "dossier-brieven"


@require_safe
def brieven(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    """What was sent."""
    rol, op = request.rol, request.op
    dossier = dossier_voor(dossier_uuid, LEZEN, door=rol, op=op)
    context = {
        "dossier": dossier,
        "brieven": opstellen.brieven_van(dossier),
        "mag_maken": mag(opstellen.MAKEN, door=rol, op=op, dossier_id=dossier.pk),
    }
    gezien = allen_gezien(dossier.pk)
    return toon(request, "brieven/brieven.html", context, handeling=LEZEN, gezien=gezien)


@require_safe
def brief_word(request: SpilRequest, brief_uuid: UUID) -> HttpResponseBase:
    brief = opstellen.brief_om_te_lezen(brief_uuid, door=request.rol, op=request.op)
    return bied_aan(
        request,
        brief.word,
        handeling=LEZEN,
        gezien=allen_gezien(brief.dossier_id),
        anders=redirect(LIJST, brief.dossier.uuid),
    )


def brief_nieuw(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    rol, op = request.rol, request.op
    casus = opstellen.casus_voor_brief(dossier_uuid, door=rol, op=op)
    form = KeuzeForm(
        ingevuld(request),
        soorten=[stand.soort for stand in sjabloonstanden(door=rol) if stand.is_aan],
        geadresseerden=lambda: geadresseerden(casus),
        initial=begin_van(CONCEPT, dossier_uuid, door=rol),
    )
    if form.is_valid() and lukt(
        form, lambda: kies_brief(dossier_uuid, **form.cleaned_data, door=rol, op=op)
    ):
        return redirect("briefconcept", dossier_uuid)
    context = {
        "form": form,
        "dossier": casus.dossier,
        "volgens_aanpak": casus.dossier.aanpak.definitie.brieven,
    }
    return _pagina(request, "brieven/brief_nieuw.html", context)


def briefconcept(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    """One button makes the example again, the other records the letter."""
    rol, op = request.rol, request.op
    casus = opstellen.casus_voor_brief(dossier_uuid, door=rol, op=op)
    if request.POST.get("doe") == "voorbeeld":
        bewaar_uit_verzoek(request, CONCEPT, dossier_uuid, dossier_id=casus.dossier_id)
        return redirect("briefconcept", dossier_uuid)
    getypt = ingevuld(request)
    begin = {"verstuurd_op": datum(op), **begin_van(CONCEPT, dossier_uuid, door=rol)}
    keuze: Mapping[str, Any] = getypt or begin
    try:
        opzet = opstellen.briefopzet(casus, *_keuze(keuze), door=rol)
    except DomeinFout as fout:
        messages.error(request, str(fout))
        return redirect("brief-nieuw", dossier_uuid)
    form = BriefForm(
        getypt, opzet=opzet, delen=lambda: opstellen.delen_voor(opzet, door=rol), initial=begin
    )
    if form.is_valid() and _legt_vast(request, form, dossier_uuid):
        messages.success(request, "De brief is vastgelegd. Open de pdf om hem af te drukken.")
        return redirect(LIJST, dossier_uuid)
    return _opmaak(request, form, opzet, keuze)


@require_POST
def briefconcept_opslag(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    casus = opstellen.casus_voor_brief(dossier_uuid, door=request.rol, op=request.op)
    return bewaar_uit_verzoek(request, CONCEPT, dossier_uuid, dossier_id=casus.dossier_id)


def _keuze(gekozen: Mapping[str, Any]) -> tuple[str, str]:
    return str(gekozen.get("soort", "")), str(gekozen.get("aan", ""))


def _legt_vast(request: SpilRequest, form: BriefForm, dossier_uuid: UUID) -> bool:
    velden = form.cleaned_data
    return lukt(
        form,
        lambda: leg_brief_vast(
            dossier_uuid,
            form.invoer(),
            form.verzending(),
            soort=velden["soort"],
            aan=velden["aan"],
            deel_uuid=velden["deel"],
            sleutel=velden["sleutel"],
            door=request.rol,
            op=request.op,
        ),
    )


def _opmaak(
    request: SpilRequest, form: BriefForm, opzet: opstellen.Briefopzet, getypt: Mapping[str, Any]
) -> HttpResponse:
    invoer = invoer_uit(getypt)
    context: dict[str, Any] = {"form": form, "opzet": opzet, "dossier": opzet.casus.dossier}
    try:
        dag = dag_uit(getypt, "verstuurd_op") or datum(request.op)
        context["voorbeeld"] = opstellen.voorbeeld(opzet, invoer, dag=dag, door=request.rol)
    except DomeinFout as fout:
        context["geen_voorbeeld"] = str(fout)
    return _pagina(request, "brieven/briefconcept.html", context)


def _pagina(request: SpilRequest, sjabloon: str, context: dict[str, Any]) -> HttpResponse:
    return toon(
        request,
        sjabloon,
        context,
        handeling=opstellen.MAKEN,
        gezien=allen_gezien(context["dossier"].pk),
        status=status(context["form"]),
    )
