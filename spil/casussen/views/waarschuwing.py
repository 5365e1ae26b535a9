from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from spil.casussen import queries
from spil.casussen.commands import beeindig_waarschuwing, herzie_waarschuwing, waarschuw
from spil.casussen.forms import HerzieningForm, WaarschuwingEindeForm, WaarschuwingForm
from spil.casussen.views.scherm import Formulier, toon_formulier
from spil.gebruikers.verzoek import SpilRequest
from spil.toegang.formulier import ingevuld, lukt
from spil.toegang.versies import versie_van

HANDELING = "casus.waarschuwen"
NIEUW = Formulier(
    titel="Plaats een veiligheidswaarschuwing",
    knop="Waarschuwing plaatsen",
    handeling=HANDELING,
)
HERZIEN = Formulier(
    titel="Herzie de veiligheidswaarschuwing",
    knop="Bewaar de waarschuwing",
    handeling=HANDELING,
    uitleg="Klopt de waarschuwing nog? Kies een nieuwe dag om haar te herzien.",
)
EINDE = Formulier(
    titel="Beëindig de veiligheidswaarschuwing",
    knop="Waarschuwing beëindigen",
    handeling=HANDELING,
)


def nieuw(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    casus = queries.casus_voor(dossier_uuid, HANDELING, door=request.rol, op=request.op)
    form = WaarschuwingForm(ingevuld(request))
    if form.is_valid() and lukt(
        form,
        lambda: waarschuw(dossier_uuid, door=request.rol, op=request.op, **form.cleaned_data),
    ):
        messages.success(request, "De waarschuwing staat boven aan het dossier.")
        return redirect("dossier", dossier_uuid)
    return toon_formulier(request, casus, form, NIEUW)


def herziening(request: SpilRequest, waarschuwing_uuid: UUID) -> HttpResponse:
    rij = queries.waarschuwing(waarschuwing_uuid)
    casus = queries.casus_voor(rij.dossier.uuid, HANDELING, door=request.rol, op=request.op)
    nu = {"soort": rij.soort, "tekst": rij.tekst, "versie": versie_van(rij)}
    form = HerzieningForm(ingevuld(request), initial=nu)
    if form.is_valid() and lukt(
        form,
        lambda: herzie_waarschuwing(
            waarschuwing_uuid, door=request.rol, op=request.op, **form.cleaned_data
        ),
    ):
        messages.success(request, "De waarschuwing is herzien.")
        return redirect("dossier", casus.dossier.uuid)
    return toon_formulier(request, casus, form, HERZIEN)


def einde(request: SpilRequest, waarschuwing_uuid: UUID) -> HttpResponse:
    rij = queries.waarschuwing(waarschuwing_uuid)
    casus = queries.casus_voor(rij.dossier.uuid, HANDELING, door=request.rol, op=request.op)
    form = WaarschuwingEindeForm(ingevuld(request))
    if form.is_valid() and lukt(
        form,
        lambda: beeindig_waarschuwing(
            waarschuwing_uuid, reden=form.cleaned_data["reden"], door=request.rol, op=request.op
        ),
    ):
        messages.success(request, "De waarschuwing is beëindigd.")
        return redirect("dossier", casus.dossier.uuid)
    return toon_formulier(
        request, casus, form, EINDE, nu_staat_er=f"{rij.get_soort_display()}: {rij.tekst}"
    )
