"""Positions before the table: the house asks for them, and who is asked gives them."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from spil.aanmeldingen import queries
from spil.aanmeldingen.commands import geef_standpunt, trek_vraag_in, vraag_standpunten
from spil.aanmeldingen.forms.tafel import StandpuntForm, als_begin
from spil.aanmeldingen.forms.vooraf import VragenForm
from spil.aanmeldingen.fouten import StandpuntGewijzigd
from spil.aanmeldingen.models import Standpunt
from spil.aanmeldingen.queries import Blad
from spil.aanmeldingen.views.aanmelding import gezien_op
from spil.gebruikers.verzoek import SpilRequest
from spil.kern.fouten import NietGevonden
from spil.kern.klok import datum
from spil.logboek.schrijven import Gezien
from spil.toegang.formulier import ingevuld, lukt, status
from spil.toegang.scherm import toon

GEVEN, VRAGEN = "standpunt.geven", "standpunt.vragen"


def vragen(request: SpilRequest, tafel_uuid: UUID) -> HttpResponse:
    """Whom the house asks for a position on what lies on this table, and who answered."""
    if "trek_in" in request.POST:
        return _trek_in(request, tafel_uuid)
    tafel = queries.tafel(tafel_uuid, door=request.rol)
    rollen = queries.te_vragen_rollen(tafel, op=request.op)
    regels = [regel for regel in queries.te_beoordelen() if queries.kan_vooraf(regel.aanmelding)]
    form = VragenForm(ingevuld(request), rollen=rollen, regels=regels)
    if form.is_valid() and _gevraagd(request, tafel_uuid, form):
        return redirect("triagetafel-vragen", tafel_uuid)
    return toon(
        request,
        "aanmeldingen/tafel_vragen.html",
        {
            "tafel": tafel,
            "form": form if rollen and regels else None,
            "regels": regels,
            "gevraagd": queries.vraagregels(regels, op=request.op),
        },
        handeling=VRAGEN,
        gezien=[Gezien(regel.aanmelding.dossier_id, regel.betrokkene_id) for regel in regels],
        status=status(form),
    )


def standpunt(request: SpilRequest, uuid: UUID) -> HttpResponse:
    """What the own organisation finds of a report, beside the report as it came."""
    blad = queries.blad_van(uuid, door=request.rol, op=request.op, handeling=GEVEN)
    eigen = _eigen(request, blad)
    form = StandpuntForm(
        ingevuld(request),
        initial=als_begin(eigen),
        aanpak=blad.aanmelding.aanpak,
        eerder=eigen,
        voluit=True,
    )
    if form.is_valid() and _gegeven(request, uuid, form):
        messages.success(request, "Uw standpunt ligt klaar voor de triagetafel.")
        return redirect("aanmeldingen")
    return _toon(request, blad, form)


def _gegeven(request: SpilRequest, uuid: UUID, form: StandpuntForm) -> bool:
    def geef() -> None:
        try:
            geef_standpunt(uuid, door=request.rol, op=request.op, **form.cleaned_data)
        except StandpuntGewijzigd as fout:
            form.neem_over(fout)
            raise

    return lukt(form, geef)


def _gevraagd(request: SpilRequest, tafel_uuid: UUID, form: VragenForm) -> bool:
    """Did the question go out?"""
    nieuw: list[int] = []

    def vraag() -> None:
        wie, waarover = form.gevraagden(), form.aanmeldingen()
        nieuw.append(vraag_standpunten(tafel_uuid, waarover, wie, door=request.rol, op=request.op))

    if not lukt(form, vraag):
        return False
    messages.success(
        request,
        "Gevraagd. Wie u vroeg krijgt bericht." if sum(nieuw) else "Dit was al gevraagd.",
    )
    return True


def _trek_in(request: SpilRequest, tafel_uuid: UUID) -> HttpResponse:
    try:
        aanmelding, rol = map(UUID, request.POST["trek_in"].split(":"))
    except ValueError as fout:
        raise NietGevonden("Deze vraag bestaat niet.") from fout
    trek_vraag_in(aanmelding, rol, door=request.rol, op=request.op)
    messages.success(request, "Ingetrokken. Deze persoon ziet de aanmelding niet meer.")
    return redirect("triagetafel-vragen", tafel_uuid)


def _eigen(request: SpilRequest, blad: Blad) -> Standpunt | None:
    """What the own organisation said before; it may see no other."""
    rijen = queries.standpunten_bij(blad.aanmelding)
    return next((rij for rij in rijen if rij.partner_id == request.rol.partner_id), None)


def _toon(request: SpilRequest, blad: Blad, form: StandpuntForm) -> HttpResponse:
    return toon(
        request,
        "aanmeldingen/standpunt_vooraf.html",
        {
            "blad": blad,
            "form": form,
            "partner": request.rol.medewerker.partner,
            "tafel": queries.volgende_tafel(huis_id=request.rol.huis_id, vandaag=datum(request.op)),
        },
        handeling=GEVEN,
        gezien=gezien_op(blad),
        status=status(form),
    )
