from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from spil.gebruikers.verzoek import SpilRequest
from spil.kern.klok import datum
from spil.personen import queries
from spil.personen.commands import (
    leg_bsn_vast,
    toon_bsn,
    voeg_betrokkene_toe,
    wijzig_betrokkene,
)
from spil.personen.forms import BsnForm, NieuwePersoonForm, PersoonForm
from spil.personen.views.scherm import Woorden, daarna, terug_naar, toon_formulier
from spil.toegang.formulier import ingevuld, lukt
from spil.toegang.scherm import toon

NIEUW = Woorden(
    titel="Voeg een persoon toe",
    knop="Persoon toevoegen",
    handeling="personen.toevoegen",
    uitleg="Een slachtoffer of sociaal contact staat nooit op de kaft.",
    zoekt=True,
    nog="Voeg toe en nog iemand",
)
WIJZIG = Woorden(
    titel="Wijzig de gegevens",
    knop="Bewaar",
    handeling="personen.wijzigen",
    sjabloon="personen/betrokkene.html",
)
BSN = Woorden(titel="Leg het BSN vast", knop="Bewaar het BSN", handeling="bsn.vastleggen")


def mens_nieuw(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    dossier = queries.dossier_voor(dossier_uuid, NIEUW.handeling, door=request.rol, op=request.op)
    form = NieuwePersoonForm(ingevuld(request), vandaag=datum(request.op))
    if form.is_valid() and lukt(
        form,
        lambda: voeg_betrokkene_toe(
            dossier_uuid,
            form.gegevens,
            deelsoort=form.deelsoort,
            door=request.rol,
            op=request.op,
        ),
    ):
        messages.success(request, "De persoon is toegevoegd.")
        return daarna(request, dossier)
    return toon_formulier(request, dossier, form, NIEUW)


def betrokkene(request: SpilRequest, betrokkene_uuid: UUID) -> HttpResponse:
    persoon = queries.betrokkene_voor(
        betrokkene_uuid, WIJZIG.handeling, door=request.rol, op=request.op
    )
    begin = queries.beginwaarden(persoon)
    form = PersoonForm(ingevuld(request), initial=begin, vandaag=datum(request.op))
    if form.is_valid() and lukt(
        form,
        lambda: wijzig_betrokkene(
            betrokkene_uuid,
            form.gegevens,
            versie=form.cleaned_data["versie"],
            door=request.rol,
            op=request.op,
        ),
    ):
        messages.success(request, "De gegevens zijn gewijzigd.")
        return redirect("dossier-mensen", persoon.dossier.uuid)
    blad = queries.blad(persoon)
    ook = [mens for relatie in blad["relaties"] for mens in (relatie.van, relatie.naar)]
    return toon_formulier(request, persoon.dossier, form, WIJZIG, persoon, ook_gezien=ook, **blad)


def bsn_vastlegging(request: SpilRequest, betrokkene_uuid: UUID) -> HttpResponse:
    persoon = queries.betrokkene_voor(
        betrokkene_uuid, BSN.handeling, door=request.rol, op=request.op
    )
    form = BsnForm(ingevuld(request))
    if form.is_valid() and lukt(
        form,
        lambda: leg_bsn_vast(
            betrokkene_uuid,
            nummer=form.cleaned_data["nummer"],
            door=request.rol,
            op=request.op,
        ),
    ):
        messages.success(request, "Het BSN is vastgelegd.")
        return redirect("dossier-mensen", persoon.dossier.uuid)
    return toon_formulier(request, persoon.dossier, form, BSN, persoon)


def bsn(request: SpilRequest, betrokkene_uuid: UUID) -> HttpResponse:
    """The number, once: leaving the page hides it again."""
    nummer = toon_bsn(betrokkene_uuid, door=request.rol, op=request.op)
    persoon = queries.betrokkene(betrokkene_uuid)
    return toon(
        request,
        "personen/bsn.html",
        {"persoon": persoon, "nummer": nummer, "terug": terug_naar(persoon.dossier)},
        handeling="bsn.tonen",
    )
