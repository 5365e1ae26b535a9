"""Who stands beside a person: professionals and vertegenwoordigers, in the same two screens."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from spil.gebruikers.verzoek import SpilRequest
from spil.kern.klok import datum
from spil.personen import commands, queries
from spil.personen.forms import ContactpersoonForm, ProfessionalForm, VertegenwoordigerForm
from spil.personen.models import Naaste, Professional, Vertegenwoordiger
from spil.personen.views.scherm import Woorden, toon_formulier
from spil.toegang.formulier import ingevuld, lukt
from spil.toegang.versies import versie_van


@dataclass(frozen=True, kw_only=True)
class Kant:
    """One kind of somebody beside the betrokkene."""

    woord: str
    model: type[Naaste]
    form: type[ContactpersoonForm]
    leg_vast: Callable[..., Naaste]
    wijzig: Callable[..., Naaste]
    uitleg: str


PROFESSIONAL = Kant(
    woord="professional",
    model=Professional,
    form=ProfessionalForm,
    leg_vast=commands.leg_professional_vast,
    wijzig=commands.wijzig_professional,
    uitleg="Van een professional bewaart Spil niet meer dan naam, werk en bereikbaarheid (WGS art."
    " 2.30). Alle deelnemers lezen dit.",
)
VERTEGENWOORDIGER = Kant(
    woord="vertegenwoordiger",
    model=Vertegenwoordiger,
    form=VertegenwoordigerForm,
    leg_vast=commands.leg_vertegenwoordiger_vast,
    wijzig=commands.wijzig_vertegenwoordiger,
    uitleg="Wie namens de betrokkene mag optreden, en waarin. Alle deelnemers lezen dit.",
)


def professional_nieuw(request: SpilRequest, betrokkene_uuid: UUID) -> HttpResponse:
    return _nieuw(request, PROFESSIONAL, betrokkene_uuid)


def vertegenwoordiger_nieuw(request: SpilRequest, betrokkene_uuid: UUID) -> HttpResponse:
    return _nieuw(request, VERTEGENWOORDIGER, betrokkene_uuid)


def professional(request: SpilRequest, professional_uuid: UUID) -> HttpResponse:
    return _wijzig(request, PROFESSIONAL, professional_uuid)


def vertegenwoordiger(request: SpilRequest, vertegenwoordiger_uuid: UUID) -> HttpResponse:
    return _wijzig(request, VERTEGENWOORDIGER, vertegenwoordiger_uuid)


def _nieuw(request: SpilRequest, kant: Kant, uuid: UUID) -> HttpResponse:
    woorden = Woorden(titel=f"Voeg een {kant.woord} toe", knop="Toevoegen", uitleg=kant.uitleg)
    wie: dict[str, Any] = {"door": request.rol, "op": request.op}
    persoon = queries.betrokkene_voor(uuid, woorden.handeling, **wie)
    form = kant.form(ingevuld(request), initial={"vanaf": datum(request.op)})
    if form.is_valid() and lukt(
        form, lambda: kant.leg_vast(uuid, form.contactpersoon, **form.eigen, **wie)
    ):
        messages.success(request, f"De {kant.woord} is toegevoegd.")
        return redirect("betrokkene", uuid)
    return toon_formulier(request, persoon.dossier, form, woorden, persoon)


def _wijzig(request: SpilRequest, kant: Kant, uuid: UUID) -> HttpResponse:
    woorden = Woorden(titel=f"Wijzig een {kant.woord}", knop="Bewaar", uitleg=kant.uitleg)
    wie: dict[str, Any] = {"door": request.rol, "op": request.op}
    rij = queries.naaste_voor(kant.model, uuid, **wie)
    stand = {naam: getattr(rij, naam, None) for naam in kant.form.base_fields}
    form = kant.form(ingevuld(request), initial={**stand, "versie": versie_van(rij)})
    versie = {"versie": form.cleaned_data["versie"]} if form.is_valid() else {}
    if form.is_valid() and lukt(
        form, lambda: kant.wijzig(uuid, form.contactpersoon, **form.eigen, **versie, **wie)
    ):
        messages.success(request, f"De {kant.woord} is gewijzigd.")
        return redirect("betrokkene", rij.betrokkene.uuid)
    return toon_formulier(request, rij.dossier, form, woorden, rij.betrokkene)
