"""Up and down the ladder: hand a case over, follow it, and ask later how it goes."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from spil.casussen import queries as casussen
from spil.casussen.models import Casus
from spil.casussen.views.scherm import Formulier, toon_formulier
from spil.gebruikers.models import Rol
from spil.gebruikers.verzoek import SpilRequest
from spil.kern.klok import datum
from spil.kern.werkdagen import maanden_verder
from spil.logboek.schrijven import Gezien
from spil.overdrachten import commands, queries
from spil.overdrachten.forms import (
    LATER,
    AntwoordForm,
    HerinneringForm,
    NazorgForm,
    OpschalingForm,
    OverdrachtForm,
    TerugnameForm,
)
from spil.overdrachten.models import Nazorguitkomst, Overdracht
from spil.overdrachten.rechten import BEANTWOORDEN, BEKIJKEN, DOEN, NAZORG, VOLGEN
from spil.overdrachten.samenvatting import uit_het_plan
from spil.toegang.formulier import gelukt, ingevuld
from spil.toegang.scherm import toon

LADDER: Final = "dossier-overdrachten"
ANTWOORDTERMIJN: Final = timedelta(days=14)
OPNIEUW: Final = timedelta(days=7)
NAZORG_NA_MAANDEN: Final = 3
OVERDRAGEN = Formulier(titel="Draag de casus over", knop="Draag over", handeling=DOEN, terug=LADDER)
OPSCHALEN = Formulier(
    titel="Waar kwam de casus vandaan?", knop="Leg vast", handeling=DOEN, terug=LADDER
)
BEANTWOORD = Formulier(titel="Antwoord van de ontvanger", knop="Leg vast", handeling=BEANTWOORDEN)
HERINNEREN = Formulier(
    titel="Herinner de ontvanger",
    knop="Leg de herinnering vast",
    handeling=VOLGEN,
    uitleg="Bel of mail de ontvanger zelf. Spil onthoudt dat u herinnerde en tot wanneer u wacht.",
)
TERUGNEMEN = Formulier(
    titel="Neem de overdracht terug",
    knop="Neem terug",
    handeling=VOLGEN,
    uitleg="De casus blijft bij het huis. De ontvanger hoeft niets meer te doen.",
)
NAVRAGEN = Formulier(titel="Hoe gaat het na de overdracht?", knop="Leg vast", handeling=NAZORG)


@require_safe
def overdrachten(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    """Op- en afschalen: where the case came from, where it stands, and to whom it goes."""
    casus = casussen.casus_voor(dossier_uuid, BEKIJKEN, door=request.rol, op=request.op)
    context = {
        "casus": casus,
        "ladder": queries.ladder_van(casus, door=request.rol, op=request.op),
        "mag": queries.bevoegd(casus, door=request.rol, op=request.op),
    }
    gezien = [Gezien(casus.dossier_id)]
    return toon(request, "overdrachten/ladder.html", context, handeling=BEKIJKEN, gezien=gezien)


@require_safe
def overdracht(request: SpilRequest, overdracht_uuid: UUID) -> HttpResponse:
    """One hand-over with its history; on paper what goes to the receiver."""
    pagina = queries.overdrachtpagina(overdracht_uuid, door=request.rol, op=request.op)
    een = pagina.overdracht
    casus = casussen.casus_van(een.dossier.uuid)
    context = {
        "casus": casus,
        "pagina": pagina,
        "overdracht": een,
        "te_laat": een.is_te_laat(datum(request.op)),
        "mag": queries.bevoegd(casus, door=request.rol, op=request.op, overdracht=een),
    }
    gezien = [Gezien(een.dossier_id), *(Gezien(een.dossier_id, m.pk) for m in pagina.mensen)]
    return toon(request, "overdrachten/overdracht.html", context, handeling=BEKIJKEN, gezien=gezien)


def nieuw(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    return _draag_over(request, dossier_uuid, None)


def vervolg(request: SpilRequest, overdracht_uuid: UUID) -> HttpResponse:
    """To another, in place of one that nobody took."""
    vorige = queries.overdracht_voor(DOEN, overdracht_uuid, door=request.rol, op=request.op)
    return _draag_over(request, vorige.dossier.uuid, vorige)


def opschaling(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    casus = casussen.casus_voor(dossier_uuid, DOEN, door=request.rol, op=request.op)
    ladder = queries.ladder_van(casus, door=request.rol, op=request.op)
    form = OpschalingForm(
        ingevuld(request),
        initial=_uit_aanmelding(ladder, request),
        ontvangers=queries.ontvangers(casus.dossier, op=request.op),
    )
    if gelukt(
        form,
        lambda: commands.leg_opschaling_vast(
            dossier_uuid, door=request.rol, op=request.op, **form.opschaling()
        ),
    ):
        messages.success(request, "De opschaling is vastgelegd.")
        return redirect(LADDER, dossier_uuid)
    return toon_formulier(request, casus, form, OPSCHALEN)


def antwoord(request: SpilRequest, overdracht_uuid: UUID) -> HttpResponse:
    een = queries.overdracht_voor(BEANTWOORDEN, overdracht_uuid, door=request.rol, op=request.op)
    eigen = een.partner_id == request.rol.partner_id
    begin = {"dag": datum(request.op), "van": request.rol.medewerker.naam if eigen else een.contact}
    form = AntwoordForm(ingevuld(request), initial=begin)
    zin = "Het antwoord is vastgelegd."
    return _handel_af(request, een, form, BEANTWOORD, doe=commands.beantwoord_overdracht, zin=zin)


def herinnering(request: SpilRequest, overdracht_uuid: UUID) -> HttpResponse:
    een = queries.overdracht_voor(VOLGEN, overdracht_uuid, door=request.rol, op=request.op)
    vandaag = datum(request.op)
    later = max(een.antwoord_voor or vandaag, vandaag) + OPNIEUW
    form = HerinneringForm(ingevuld(request), initial={"antwoord_voor": later})
    zin = "De herinnering en de nieuwe termijn zijn vastgelegd."
    return _handel_af(request, een, form, HERINNEREN, doe=commands.herinner_ontvanger, zin=zin)


def terugname(request: SpilRequest, overdracht_uuid: UUID) -> HttpResponse:
    een = queries.overdracht_voor(VOLGEN, overdracht_uuid, door=request.rol, op=request.op)
    zin = "De overdracht is teruggenomen. De casus blijft bij het huis."
    form = TerugnameForm(ingevuld(request))
    return _handel_af(request, een, form, TERUGNEMEN, doe=commands.neem_overdracht_terug, zin=zin)


def nazorg(request: SpilRequest, overdracht_uuid: UUID) -> HttpResponse:
    een = queries.overdracht_voor(NAZORG, overdracht_uuid, door=request.rol, op=request.op)
    form = NazorgForm(ingevuld(request))

    def leg_vast(uuid: UUID, *, uitkomst: str, dag: date | None, door: Rol, op: datetime) -> None:
        if uitkomst == LATER and dag is not None:
            commands.stel_nazorg_uit(uuid, dag=dag, door=door, op=op)
        else:
            commands.leg_nazorg_vast(uuid, uitkomst=Nazorguitkomst(uitkomst), door=door, op=op)

    return _handel_af(request, een, form, NAVRAGEN, doe=leg_vast, zin="De nazorg is vastgelegd.")


def _handel_af(
    request: SpilRequest,
    een: Overdracht,
    form: forms.Form,
    woorden: Formulier,
    *,
    doe: Callable[..., object],
    zin: str,
) -> HttpResponse:
    """A form about one hand-over: what was typed goes to the command, and back to its page."""
    if gelukt(form, lambda: doe(een.uuid, door=request.rol, op=request.op, **form.cleaned_data)):
        messages.success(request, zin)
        return redirect("overdracht", een.uuid)
    casus = casussen.casus_van(een.dossier.uuid)
    sjabloon = "overdrachten/formulier.html"
    return toon_formulier(request, casus, form, woorden, sjabloon=sjabloon, overdracht=een)


def _draag_over(
    request: SpilRequest, dossier_uuid: UUID, vorige: Overdracht | None
) -> HttpResponse:
    casus = casussen.casus_voor(dossier_uuid, DOEN, door=request.rol, op=request.op)
    form = _formulier(request, casus, vorige)
    if gelukt(form, lambda: _leg_overdracht_vast(request, casus, form, vorige)):
        messages.success(request, "De overdracht is vastgelegd. Spil bewaakt het antwoord.")
        return redirect(LADDER, dossier_uuid)
    return toon_formulier(
        request,
        casus,
        form,
        OVERDRAGEN,
        sjabloon="overdrachten/nieuw.html",
        vorige=vorige,
    )


def _leg_overdracht_vast(
    request: SpilRequest, casus: Casus, form: OverdrachtForm, vorige: Overdracht | None
) -> None:
    commands.draag_casus_over(
        casus.dossier.uuid,
        form.inhoud(),
        in_plaats_van=vorige.uuid if vorige else None,
        sleutel=form.cleaned_data["sleutel"],
        door=request.rol,
        op=request.op,
    )


def _formulier(request: SpilRequest, casus: Casus, vorige: Overdracht | None) -> OverdrachtForm:
    dag = datum(request.op)
    tekst = queries.samenvatting_van(vorige) if vorige else uit_het_plan(casus.dossier)
    nu = {
        "samenvatting": tekst,
        "antwoord_voor": dag + ANTWOORDTERMIJN,
        "nazorg_op": maanden_verder(dag, NAZORG_NA_MAANDEN),
    }
    return OverdrachtForm(
        ingevuld(request),
        initial=nu,
        ontvangers=queries.ontvangers(casus.dossier, op=request.op),
        nu_ave=casus.ave,
    )


def _uit_aanmelding(ladder: queries.Ladder, request: SpilRequest) -> dict[str, object]:
    """Who reported the case handed it over most of the time; nothing is kept before somebody says so."""
    melding = ladder.aanmelding
    if melding is None or ladder.opgeschaald:
        return {"dag": datum(request.op)}
    return {
        "partij": f"p:{melding.partner.uuid}",
        "contact": melding.aangemeld_door.medewerker.naam,
        "dag": datum(melding.ontvangen_op),
    }
