"""The register of mandates: who of the house receives reports for a burgemeester."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from spil.aanmeldingen.commands import beeindig_mandaat, leg_mandaat_vast
from spil.aanmeldingen.forms.mandaten import MandaatForm
from spil.aanmeldingen.queries import mandaten as queries
from spil.beheer.forms import PerForm
from spil.beheer.views.formulier import formulierpagina
from spil.gebruikers.verzoek import SpilRequest
from spil.toegang.formulier import gelukt


def mandaten(request: SpilRequest) -> HttpResponse:
    context = {
        "mandaten": queries.mandaten_van(door=request.rol, op=request.op),
        "aanpakken": queries.aanpakken_met_mandaat(door=request.rol),
    }
    return render(request, "aanmeldingen/mandaten.html", context)


def mandaat_nieuw(request: SpilRequest) -> HttpResponse:
    form = MandaatForm(
        request.POST or None,
        aanpakken=queries.aanpakken_met_mandaat(door=request.rol),
        gemeenten=queries.gemeenten_voor_mandaat(door=request.rol, op=request.op),
        rollen=queries.mogelijke_mandaathouders(door=request.rol, op=request.op),
    )

    def opdracht() -> None:
        gekozen = dict(form.cleaned_data)
        plaats = (gekozen.pop("aanpak"), gekozen.pop("gemeente"), gekozen.pop("rol"))
        leg_mandaat_vast(*plaats, **gekozen, door=request.rol, op=request.op)

    if request.method == "POST" and gelukt(form, opdracht):
        messages.success(request, "Het mandaat is vastgelegd.")
        return redirect("mandaten")
    return formulierpagina(request, "aanmeldingen/mandaat_nieuw.html", form)


def mandaat_einde(request: SpilRequest, mandaat_uuid: UUID) -> HttpResponse:
    rij = queries.mandaat(mandaat_uuid, door=request.rol)
    form = PerForm(request.POST or None)
    if request.method == "POST" and gelukt(
        form,
        lambda: beeindig_mandaat(mandaat_uuid, per=form.dag(), door=request.rol, op=request.op),
    ):
        return redirect("mandaten")
    return formulierpagina(
        request,
        "beheer/einde.html",
        form,
        titel=f"Mandaat voor {rij.gemeente.naam} beëindigen",
        uitleg=(
            "Vanaf die dag kan niemand van het huis meldingen voor deze burgemeester ontvangen, tot "
            "u een nieuw mandaat vastlegt. Wat nog op een besluit wacht, gaat dan mee."
        ),
        knop="Mandaat beëindigen",
        terug=reverse("mandaten"),
    )
