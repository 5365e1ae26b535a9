"""Screens of the hours of support: a year, an agreement, a week that went otherwise."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from spil.adviezen.zonder_personen import gelukt_zonder_personen
from spil.gebruikers.verzoek import SpilRequest
from spil.overleggen.commands.uren import (
    beeindig_uren,
    haal_afwijking_weg,
    spreek_uren_af,
    voer_afwijking_in,
)
from spil.overleggen.forms.uren import UrenafspraakForm, UrenafwijkingForm, UreneindeForm
from spil.overleggen.queries import uren as queries
from spil.overleggen.weken import week_in_woorden
from spil.toegang.formulier import gelukt, ingevuld, status
from spil.toegang.rechten import recht

CIJFERS_VAN_EEN_JAAR = 4


def uren(request: SpilRequest) -> HttpResponse:
    context = {
        "tabel": queries.urenjaar(door=request.rol, op=request.op, jaar=gekozen_jaar(request)),
        "mag_vastleggen": recht("uren.vastleggen").staat_toe(request.rol.soort),
    }
    return render(request, "overleggen/uren.html", context)


def afspraak_nieuw(request: SpilRequest) -> HttpResponse:
    gastheren = queries.gastheren(door=request.rol, op=request.op)
    form = UrenafspraakForm(ingevuld(request), gastheren=gastheren)
    if gelukt(
        form,
        lambda: spreek_uren_af(
            form.cleaned_data["gastheer"].uuid,
            uren_per_week=form.cleaned_data["uren_per_week"],
            vanaf=form.cleaned_data["vanaf"],
            sleutel=form.cleaned_data["sleutel"],
            door=request.rol,
            op=request.op,
        ),
    ):
        messages.success(request, "De afspraak is vastgelegd.")
        return redirect("uren")
    return _formulier(request, "overleggen/urenafspraak_nieuw.html", form)


def afspraak_einde(request: SpilRequest, urenafspraak_uuid: UUID) -> HttpResponse:
    afspraak = queries.afspraak(urenafspraak_uuid, door=request.rol)
    form = UreneindeForm(ingevuld(request))
    if gelukt(
        form,
        lambda: beeindig_uren(
            urenafspraak_uuid,
            laatste_dag=form.cleaned_data["laatste_dag"],
            door=request.rol,
            op=request.op,
        ),
    ):
        messages.success(request, "De afspraak is beëindigd.")
        return redirect("uren")
    return _formulier(request, "overleggen/urenafspraak_einde.html", form, afspraak=afspraak)


def afwijking_nieuw(request: SpilRequest) -> HttpResponse:
    gastheren = queries.gastheren_met_uren(door=request.rol)
    form = UrenafwijkingForm(ingevuld(request), gastheren=gastheren)
    if gelukt_zonder_personen(
        form,
        lambda: voer_afwijking_in(
            form.cleaned_data["gastheer"].uuid,
            **{veld: form.cleaned_data[veld] for veld in ("dag", "uren", "reden", "sleutel")},
            zonder_naam=form.zonder_naam,
            door=request.rol,
            op=request.op,
        ),
    ):
        messages.success(request, "De afwijking is ingevoerd.")
        return redirect("uren")
    return _formulier(request, "overleggen/urenafwijking_nieuw.html", form)


def afwijking_verwijdering(request: SpilRequest, urenafwijking_uuid: UUID) -> HttpResponse:
    if request.method == "POST":
        haal_afwijking_weg(urenafwijking_uuid, door=request.rol, op=request.op)
        messages.success(request, "De afwijking is weg. Die week telt weer zoals afgesproken.")
        return redirect("uren")
    afwijking = queries.afwijking(urenafwijking_uuid, door=request.rol)
    context = {"afwijking": afwijking, "week": week_in_woorden(afwijking.week)}
    return render(request, "overleggen/urenafwijking_verwijdering.html", context)


def gekozen_jaar(request: SpilRequest) -> int | None:
    """What `?jaar=` says, when that can be a year."""
    gekozen = request.GET.get("jaar", "")
    return int(gekozen) if gekozen.isdecimal() and len(gekozen) == CIJFERS_VAN_EEN_JAAR else None


def _formulier(
    request: SpilRequest, sjabloon: str, form: forms.Form, **context: object
) -> HttpResponse:
    return render(request, sjabloon, {**context, "form": form}, status=status(form))
