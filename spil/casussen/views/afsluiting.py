from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from spil.casussen import queries
from spil.casussen.afsluitcontroles import waarschuwingen
from spil.casussen.commands import heropen_casus, sluit_casus
from spil.casussen.forms import AfsluitForm, HeropenForm
from spil.casussen.models import Casus
from spil.casussen.views.scherm import Formulier, toon_formulier
from spil.gebruikers.verzoek import SpilRequest
from spil.toegang.formulier import ingevuld, lukt

SLUITEN = Formulier(
    titel="Sluit de casus",
    knop="Controleer",
    handeling="casus.sluiten",
    uitleg="Na het sluiten is het dossier afgeschermd: niemand ziet het nog, behalve u de kaft.",
)
HEROPENEN = Formulier(
    titel="Leg de casus opnieuw voor",
    knop="Opnieuw voorleggen",
    handeling="casus.heropenen",
    uitleg="U krijgt het dossier terug. De publieke deelnemers toetsen opnieuw of dit een casus is;"
    " laat organisaties daarna weer deelnemen. De bewaartermijn loopt gewoon door.",
)


def afsluiting(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    """What stands in the way; the form; a check page; then it is closed."""
    casus = queries.casus_voor(dossier_uuid, SLUITEN.handeling, door=request.rol, op=request.op)
    form = _afsluitformulier(request, casus)
    if (
        form.is_valid()
        and "bevestigd" in request.POST
        and lukt(form, lambda: _sluit(request, form, dossier_uuid))
    ):
        messages.success(request, "De casus is gesloten en het dossier is afgeschermd.")
        return redirect("mijn-werk")
    nakijken = form.is_valid() and "wijzig" not in request.POST
    return toon_formulier(
        request,
        casus,
        form,
        SLUITEN,
        sjabloon="casussen/nakijken.html" if nakijken else "casussen/afsluiting.html",
        punten=queries.belemmeringen(casus),
        let_op=waarschuwingen(casus.dossier, form.cleaned_data["reden"]) if nakijken else [],
        concept_url=reverse("dossier-afsluiting-concept", args=[dossier_uuid]),
    )


def _afsluitformulier(request: SpilRequest, casus: Casus) -> AfsluitForm:
    soort, dossier = queries.CONCEPT_AFSLUITING, casus.dossier
    return AfsluitForm(
        ingevuld(request),
        initial=queries.begin_van(soort, dossier.uuid, door=request.rol),
        vragen=queries.afsluitvragen(dossier),
        beslissers=queries.beslissers_over(casus, op=request.op),
        resultaten=dossier.aanpak.definitie.resultaten,
    )


def _sluit(request: SpilRequest, form: AfsluitForm, dossier_uuid: UUID) -> None:
    sluit_casus(
        dossier_uuid,
        reden=form.cleaned_data["reden"],
        resultaat=form.cleaned_data.get("resultaat", ""),
        evaluatie=form.cleaned_data["evaluatie"],
        beslissers=form.cleaned_data["beslissers"],
        antwoorden=form.antwoorden,
        door=request.rol,
        op=request.op,
    )


def heropening(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    """The last regisseur brings the case back."""
    casus = queries.casus_voor(dossier_uuid, HEROPENEN.handeling, door=request.rol, op=request.op)
    form = HeropenForm(ingevuld(request))
    if form.is_valid() and lukt(
        form,
        lambda: heropen_casus(
            dossier_uuid, reden=form.cleaned_data["reden"], door=request.rol, op=request.op
        ),
    ):
        messages.success(request, "De casus is opnieuw voorgelegd.")
        return redirect("dossier", dossier_uuid)
    return toon_formulier(request, casus, form, HEROPENEN)
