"""Where somebody can be found."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from spil.gebruikers.verzoek import SpilRequest
from spil.kern.klok import datum
from spil.personen import queries
from spil.personen.commands import (
    beeindig_contactgegevens,
    leg_contactgegevens_vast,
    toon_geheim_adres,
)
from spil.personen.forms import ContactForm
from spil.personen.models import Adressoort
from spil.personen.views.scherm import Woorden, terug_naar, toon_formulier
from spil.toegang.formulier import ingevuld, lukt
from spil.toegang.models import Deelsoort
from spil.toegang.scherm import toon

NIEUW = Woorden(
    titel="Leg adres en telefoon vast",
    knop="Bewaar",
    uitleg="Wat er stond, blijft bewaard tot de dag die u kiest.",
)


def contact(request: SpilRequest, betrokkene_uuid: UUID) -> HttpResponse:
    persoon = queries.betrokkene_voor(
        betrokkene_uuid, NIEUW.handeling, door=request.rol, op=request.op
    )
    nu = {"vanaf": datum(request.op)}
    form = ContactForm(ingevuld(request), initial=nu)
    if form.is_valid() and lukt(
        form,
        lambda: leg_contactgegevens_vast(
            betrokkene_uuid,
            form.adres,
            soort=Adressoort(form.cleaned_data["soort"]),
            vanaf=form.cleaned_data["vanaf"],
            geheim=form.cleaned_data["geheim"],
            deelsoort=Deelsoort(form.cleaned_data["deel"]),
            door=request.rol,
            op=request.op,
        ),
    ):
        messages.success(request, "Adres en telefoon zijn vastgelegd.")
        return redirect("dossier-mensen", persoon.dossier.uuid)
    return toon_formulier(request, persoon.dossier, form, NIEUW, persoon)


def einde(request: SpilRequest, contact_uuid: UUID) -> HttpResponse:
    rij = beeindig_contactgegevens(contact_uuid, door=request.rol, op=request.op)
    messages.success(request, "Het adres staat nu bij de eerdere adressen.")
    return redirect("betrokkene", rij.betrokkene.uuid)


def geheim(request: SpilRequest, contact_uuid: UUID) -> HttpResponse:
    """The address, once: leaving the page hides it again."""
    rij = toon_geheim_adres(contact_uuid, door=request.rol, op=request.op)
    context = {"adres": rij, "persoon": rij.betrokkene, "terug": terug_naar(rij.betrokkene.dossier)}
    return toon(request, "personen/geheim_adres.html", context, handeling="adres.tonen")
