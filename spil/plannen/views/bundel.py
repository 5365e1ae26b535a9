"""One act on more actions of a case: choose, see what would happen, do it, undo it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from spil.casussen import queries as casussen
from spil.casussen.models import Casus
from spil.casussen.views.scherm import Formulier, toon_formulier
from spil.gebruikers.verzoek import SpilRequest
from spil.kern.bundel import MEESTE, Geweigerd, beproef
from spil.kern.fouten import DomeinFout, GeenRecht, NietGevonden
from spil.kern.klok import datum
from spil.logboek.schrijven import Gezien
from spil.plannen import queries
from spil.plannen.commands import bundel as commands
from spil.plannen.forms.bundel import BundelForm
from spil.toegang.formulier import ingevuld, lukt
from spil.toegang.scherm import toon
from spil.ui.ongedaan import meld_met_ongedaan

MAKEN, PLAN = "plan.maken", "dossier-plan"
KIEZEN = Formulier(
    titel="Meer acties tegelijk",
    knop="Bekijk wat er gebeurt",
    handeling=MAKEN,
    uitleg=f"Hoogstens {MEESTE} tegelijk. U ziet eerst wat er gebeurt.",
    terug=PLAN,
)


def actiebundel(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    casus = casussen.casus_voor(dossier_uuid, MAKEN, door=request.rol, op=request.op)
    acties = queries.plan_van(casus.dossier).open_acties
    form = BundelForm(ingevuld(request), acties=acties, vandaag=datum(request.op))
    geweigerd: Geweigerd = {}
    if form.is_valid():
        echt = request.POST.get("stap") == "doe"
        if lukt(form, lambda: geweigerd.update(_doe(request, dossier_uuid, form, echt=echt))):
            if not echt:
                return _controle(request, casus, form, geweigerd)
            _meld(request, dossier_uuid, form, geweigerd)
            return redirect(PLAN, dossier_uuid)
    return toon_formulier(request, casus, form, KIEZEN)


def terugzetting(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    casussen.casus_voor(dossier_uuid, MAKEN, door=request.rol, op=request.op)
    try:
        geweigerd = commands.zet_verzette_acties_terug(
            dossier_uuid, door=request.rol, op=request.op
        )
    except (NietGevonden, GeenRecht):
        raise
    except DomeinFout as fout:
        messages.error(request, str(fout))
        return redirect(PLAN, dossier_uuid)
    messages.success(request, "De acties staan weer op hun oude dag.")
    if geweigerd:
        messages.warning(request, f"{len(geweigerd)} bleef staan: intussen gewijzigd of afgerond.")
    return redirect(PLAN, dossier_uuid)


def _doe(request: SpilRequest, uuid: UUID, form: BundelForm, *, echt: bool) -> Geweigerd:
    """For real, or to see what would be refused."""
    gekozen = [actie.uuid for actie in form.cleaned_data["acties"]]

    def doe() -> Geweigerd:
        if form.verzet:
            naar = form.cleaned_data["naar"]
            return commands.verzet_acties(uuid, gekozen, naar=naar, door=request.rol, op=request.op)
        return commands.herinner_acties(uuid, gekozen, door=request.rol, op=request.op)

    return doe() if echt else beproef(doe)


def _controle(
    request: SpilRequest, casus: Casus, form: BundelForm, geweigerd: Geweigerd
) -> HttpResponse:
    acties = form.cleaned_data["acties"]
    context = {
        "casus": casus,
        "form": form,
        "wel": [actie for actie in acties if actie.uuid not in geweigerd],
        "niet": [(actie, geweigerd[actie.uuid]) for actie in acties if actie.uuid in geweigerd],
    }
    gezien = [Gezien(casus.dossier_id)]
    return toon(request, "plannen/bundel.html", context, handeling=MAKEN, gezien=gezien)


def _meld(request: SpilRequest, uuid: UUID, form: BundelForm, geweigerd: Geweigerd) -> None:
    aantal = len(form.cleaned_data["acties"]) - len(geweigerd)
    wat = f"{aantal} actie{'' if aantal == 1 else 's'}"
    if aantal and not form.verzet:
        messages.success(request, f"Herinnerd aan {wat}.")
    elif aantal:
        adres = reverse("dossier-actiebundel-terugzetting", args=[uuid])
        meld_met_ongedaan(request, f"{wat.capitalize()} verzet.", adres=adres)
    if geweigerd:
        messages.warning(request, f"Niet gedaan bij {len(geweigerd)}: die kon intussen niet meer.")
