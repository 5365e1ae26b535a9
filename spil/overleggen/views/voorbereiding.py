"""What comes before the table: the question, what parties are asked, and what they bring."""

from typing import Any, Final
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from spil.gebruikers.verzoek import SpilRequest
from spil.kern.klok import datum
from spil.logboek.schrijven import Gezien
from spil.overleggen.commands import voorbereiding as commands
from spil.overleggen.forms.voorbereiding import (
    PuntvraagForm,
    UitvraagAntwoordForm,
    UitvraagForm,
    UitvraagIntrekkingForm,
)
from spil.overleggen.models import Agendapunt
from spil.overleggen.queries import voorbereiding as queries
from spil.overleggen.queries.uitvragen import in_te_trekken, te_beantwoorden
from spil.overleggen.rechten.agenda import PUNT_VOORBEREIDEN
from spil.overleggen.rechten.voorbereiding import BEANTWOORDEN, UITVRAGEN
from spil.overleggen.stroomregels import voorstel
from spil.overleggen.views.scherm import Formulier
from spil.toegang.formulier import gelukt, ingevuld, status
from spil.toegang.scherm import toon

VRAAG: Final = Formulier(titel="Vraag aan de tafel", knop="Bewaar de vraag")
UITVRAAG: Final = Formulier(
    titel="Vraag een partij",
    knop="Vraag het",
    uitleg="De partij krijgt bericht zodra het punt voor haar opengaat: vijf dagen voor het overleg."
    " Is het er een dag voor de termijn niet, dan krijgt zij een herinnering.",
)
ANTWOORD: Final = Formulier(titel="Wat u meebrengt", knop="Breng het in")
INTREKKING: Final = Formulier(titel="Trek de vraag in", knop="Trek in", gevaar=True)


def vraag(request: SpilRequest, punt_uuid: UUID) -> HttpResponse:
    punt = queries.te_bereiden(punt_uuid, PUNT_VOORBEREIDEN, door=request.rol, op=request.op)
    if punt.is_afgerond:
        messages.warning(request, "Dit punt is besproken; de vraag verandert niet meer.")
        return redirect("agendapunt", punt_uuid)
    form = PuntvraagForm(ingevuld(request), initial={"vraag": punt.vraag})
    if gelukt(
        form,
        lambda: commands.stel_vraag(
            punt_uuid, form.cleaned_data["vraag"], door=request.rol, op=request.op
        ),
    ):
        messages.success(request, "De vraag staat bij het punt.")
        return redirect("agendapunt", punt_uuid)
    return _toon(request, punt, form, VRAAG, PUNT_VOORBEREIDEN)


def uitvraag_nieuw(request: SpilRequest, punt_uuid: UUID) -> HttpResponse:
    punt = queries.te_bereiden(punt_uuid, UITVRAGEN, door=request.rol, op=request.op)
    mogelijk = queries.te_vragen_aan(punt)
    form = UitvraagForm(
        ingevuld(request),
        mogelijk=mogelijk,
        soorten=queries.categorieen_van(mogelijk),
        initial={"antwoord_voor": voorstel(punt.plek.overleg.begint, vandaag=datum(request.op))},
    )
    if gelukt(
        form,
        lambda: commands.vraag_uit(punt_uuid, door=request.rol, op=request.op, **form.cleaned_data),
    ):
        messages.success(request, "De vraag staat bij het punt.")
        return redirect("agendapunt", punt_uuid)
    sjabloon = "overleggen/voorbereiding/uitvraag_nieuw.html"
    return _toon(request, punt, form, UITVRAAG, UITVRAGEN, sjabloon=sjabloon, mogelijk=mogelijk)


def antwoord(request: SpilRequest, uitvraag_uuid: UUID) -> HttpResponse:
    uitvraag = te_beantwoorden(uitvraag_uuid, door=request.rol, op=request.op)
    form = UitvraagAntwoordForm(ingevuld(request), initial=UitvraagAntwoordForm.begin_van(uitvraag))
    if gelukt(
        form,
        lambda: commands.beantwoord_uitvraag(
            uitvraag_uuid, door=request.rol, op=request.op, **form.cleaned_data
        ),
    ):
        messages.success(request, "Uw antwoord staat bij het punt.")
        return redirect("agendapunt", uitvraag.punt.uuid)
    sjabloon = "overleggen/voorbereiding/uitvraag.html"
    return _toon(
        request, uitvraag.punt, form, ANTWOORD, BEANTWOORDEN, sjabloon=sjabloon, uitvraag=uitvraag
    )


def intrekking(request: SpilRequest, uitvraag_uuid: UUID) -> HttpResponse:
    uitvraag = in_te_trekken(uitvraag_uuid, door=request.rol, op=request.op)
    form = UitvraagIntrekkingForm(ingevuld(request))
    if gelukt(
        form,
        lambda: commands.trek_uitvraag_in(
            uitvraag_uuid, door=request.rol, op=request.op, **form.cleaned_data
        ),
    ):
        messages.success(request, "De vraag is ingetrokken.")
        return redirect("agendapunt", uitvraag.punt.uuid)
    sjabloon = "overleggen/voorbereiding/uitvraag.html"
    return _toon(
        request, uitvraag.punt, form, INTREKKING, UITVRAGEN, sjabloon=sjabloon, uitvraag=uitvraag
    )


def _toon(
    request: SpilRequest,
    punt: Agendapunt,
    form: forms.Form,
    formulier: Formulier,
    handeling: str,
    *,
    sjabloon: str = "overleggen/voorbereiding/formulier.html",
    **extra: Any,
) -> HttpResponse:
    """The form on its own page, below the item that it is about."""
    return toon(
        request,
        sjabloon,
        {"form": form, "formulier": formulier, "punt": punt, **extra},
        handeling=handeling,
        gezien=[Gezien(punt.dossier_id), Gezien(punt.dossier_id, punt.betrokkene_id)],
        status=status(form),
    )
