"""A question to the reporter, and the answer."""

from datetime import date
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from spil.aanmeldingen.commands import beantwoord_navraag, stel_navraag
from spil.aanmeldingen.forms.navraag import NavraagAntwoordForm, NavraagForm
from spil.aanmeldingen.models import Navraag
from spil.aanmeldingen.queries import Blad, blad_van
from spil.aanmeldingen.queries import navraag as zoek_navraag
from spil.aanmeldingen.views.aanmelding import gezien_op
from spil.aanmeldingen.volledigheid import als_vraag, ontbreekt
from spil.gebruikers.verzoek import SpilRequest
from spil.kern.klok import datum
from spil.kern.werkdagen import werkdagen_na
from spil.toegang.formulier import ingevuld, lukt, status
from spil.toegang.scherm import toon

STELLEN, BEANTWOORDEN = "navraag.stellen", "navraag.beantwoorden"
ANTWOORD_WERKDAGEN = 5


def stel(request: SpilRequest, uuid: UUID) -> HttpResponse:
    """What the house still wants to know of this report."""
    blad = blad_van(uuid, door=request.rol, op=request.op, handeling=STELLEN)
    if not blad.aanmelding.wacht_op_besluit:
        return redirect("aanmelding", uuid)
    form = NavraagForm(ingevuld(request), initial=_begin(blad, vandaag=datum(request.op)))
    if form.is_valid() and lukt(
        form,
        lambda: stel_navraag(uuid, door=request.rol, op=request.op, **form.cleaned_data),
    ):
        messages.success(request, "Gevraagd. De aanmelder krijgt bericht.")
        return redirect("aanmelding", uuid)
    return _toon(request, "aanmeldingen/navraag_nieuw.html", blad, form, handeling=STELLEN)


def _begin(blad: Blad, *, vandaag: date) -> dict[str, object]:
    """What the report lacks stands ready, once: who asks again asks something else."""
    vraag = "" if blad.navragen else als_vraag(ontbreekt(blad))
    return {"vraag": vraag, "antwoord_voor": werkdagen_na(vandaag, ANTWOORD_WERKDAGEN)}


def beantwoord(request: SpilRequest, navraag_uuid: UUID) -> HttpResponse:
    """The reporter tells; what is typed is kept until it is sent."""
    rij = zoek_navraag(navraag_uuid)
    uuid = rij.aanmelding.uuid
    blad = blad_van(uuid, door=request.rol, op=request.op, handeling=BEANTWOORDEN)
    if request.method != "POST" and not (rij.is_open and blad.aanmelding.wacht_op_besluit):
        return redirect("aanmelding", uuid)
    form = NavraagAntwoordForm(ingevuld(request))
    if form.is_valid() and lukt(
        form,
        lambda: beantwoord_navraag(
            navraag_uuid, door=request.rol, op=request.op, **form.cleaned_data
        ),
    ):
        messages.success(request, "Verstuurd. Het huis krijgt bericht.")
        return redirect("aanmelding", uuid)
    return _toon(
        request, "aanmeldingen/navraag.html", blad, form, handeling=BEANTWOORDEN, navraag=rij
    )


def _toon(
    request: SpilRequest,
    sjabloon: str,
    blad: Blad,
    form: NavraagForm | NavraagAntwoordForm,
    *,
    handeling: str,
    navraag: Navraag | None = None,
) -> HttpResponse:
    return toon(
        request,
        sjabloon,
        {"blad": blad, "form": form, "navraag": navraag},
        handeling=handeling,
        gezien=gezien_op(blad),
        status=status(form),
    )
