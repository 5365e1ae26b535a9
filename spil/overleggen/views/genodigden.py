"""Who is asked for a meeting, as the house arranges it; and what that asks of organisations."""

from collections.abc import Callable
from http import HTTPStatus
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from spil.gebruikers.verzoek import SpilRequest
from spil.kern.fouten import DomeinFout, GeenRecht, NietGevonden
from spil.kern.klok import datum
from spil.overleggen.commands import zet_stand
from spil.overleggen.commands.uitnodigingen import (
    nodig_mensen_uit,
    nodig_uit_als_vorige_keer,
    vervang_gast,
)
from spil.overleggen.commands.versturen import herinner_aan_overleg
from spil.overleggen.forms.uitnodigingen import AntwoordForm, GenodigdeForm, VervangingForm
from spil.overleggen.models import Genodigdestand
from spil.overleggen.queries.agenda import genodigde_van
from spil.overleggen.queries.belasting import belasting as belasting_van_nu
from spil.overleggen.queries.genodigden import uit_te_nodigen
from spil.overleggen.views.agenda import overleg as toon_overleg
from spil.overleggen.views.scherm import Formulier, toon_formulier
from spil.overleggen.woorden import genodigd_in_woorden, herinnerd_in_woorden
from spil.toegang.formulier import gelukt, ingevuld

UITNODIGEN = Formulier(
    titel="Nodig mensen uit",
    knop="Nodig uit",
    uitleg="Wie met een login werkt, krijgt binnen tien minuten een bericht.",
)


def nieuw(request: SpilRequest, overleg_uuid: UUID) -> HttpResponse:
    uit = uit_te_nodigen(overleg_uuid, door=request.rol, op=request.op)
    form = GenodigdeForm(ingevuld(request), uit=uit)
    aantal: list[int] = []
    if gelukt(
        form,
        lambda: aantal.append(
            nodig_mensen_uit(
                overleg_uuid,
                form.cleaned_data["mensen"],
                functie=form.functie,
                zonder_login=form.zonder_login,
                door=request.rol,
                op=request.op,
            )
        ),
    ):
        messages.success(request, genodigd_in_woorden(aantal[0]))
        return redirect("overleg", overleg_uuid)
    overleg = uit.overleg
    terug = reverse("overleg", args=[overleg_uuid])
    return toon_formulier(
        request, form, UITNODIGEN, reeks=overleg.reeks, overleg=overleg, terug=terug
    )


def herhaling(request: SpilRequest, overleg_uuid: UUID) -> HttpResponse:
    """The same people as at the meeting before this one."""

    def doe() -> str:
        wie, op = request.rol, request.op
        return genodigd_in_woorden(nodig_uit_als_vorige_keer(overleg_uuid, door=wie, op=op))

    return _doe_en_terug(request, overleg_uuid, doe)


def herinnering(request: SpilRequest, overleg_uuid: UUID) -> HttpResponse:
    def doe() -> str:
        wie, op = request.rol, request.op
        return herinnerd_in_woorden(herinner_aan_overleg(overleg_uuid, door=wie, op=op))

    return _doe_en_terug(request, overleg_uuid, doe)


def stand(request: SpilRequest, genodigde_uuid: UUID) -> HttpResponse:
    """Somebody rang the house: comes, or does not."""
    genodigde = genodigde_van(genodigde_uuid, door=request.rol)
    form = AntwoordForm(request.POST)
    if not form.is_valid():
        raise NietGevonden("Deze knop bestaat niet.")
    komt = form.cleaned_data["komt"] == "ja"

    def doe() -> str:
        nieuw = Genodigdestand.KOMT if komt else Genodigdestand.KOMT_NIET
        zet_stand(genodigde_uuid, nieuw, door=request.rol, op=request.op)
        return f"{genodigde.naam} komt{'' if komt else ' niet'}."

    return _doe_en_terug(request, genodigde.overleg.uuid, doe)


def vervanging(request: SpilRequest, genodigde_uuid: UUID) -> HttpResponse:
    """Of who has no login, and told the house who comes instead."""
    genodigde = genodigde_van(genodigde_uuid, door=request.rol)
    form = VervangingForm(ingevuld(request), vervangers=[], zonder_login=True)
    if gelukt(
        form,
        lambda: vervang_gast(
            genodigde_uuid, naam=form.cleaned_data["naam"], door=request.rol, op=request.op
        ),
    ):
        messages.success(request, f"{form.cleaned_data['naam']} komt voor {genodigde.naam}.")
        return redirect("overleg", genodigde.overleg.uuid)
    overleg = genodigde.overleg
    terug = reverse("overleg", args=[overleg.uuid])
    return toon_formulier(
        request,
        form,
        Formulier(titel=f"Wie komt er voor {genodigde.naam}?", knop="Leg vast"),
        reeks=overleg.reeks,
        overleg=overleg,
        terug=terug,
    )


def belasting(request: SpilRequest) -> HttpResponse:
    tabel = belasting_van_nu(door=request.rol, vanaf=datum(request.op))
    return render(request, "overleggen/uitnodiging/belasting.html", {"belasting": tabel})


def _doe_en_terug(request: SpilRequest, overleg_uuid: UUID, doe: Callable[[], str]) -> HttpResponse:
    """What a button does, and what it says when that cannot be; on the page of the meeting."""
    try:
        messages.success(request, doe())
    except (NietGevonden, GeenRecht):
        raise
    except DomeinFout as fout:
        messages.error(request, str(fout))
        pagina = toon_overleg(request, overleg_uuid)
        pagina.status_code = HTTPStatus.UNPROCESSABLE_ENTITY
        return pagina
    return redirect("overleg", overleg_uuid)
