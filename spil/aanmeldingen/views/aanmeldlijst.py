"""A list of reports: typed line by line, kept on the server, checked, then each a report."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from spil.aanmeldingen.commands import dien_lijst_in
from spil.aanmeldingen.forms.basis import Gegevens, aantal_in, gegevens_uit
from spil.aanmeldingen.forms.lijst import (
    MEESTE_REGELS,
    MINSTE_REGELS,
    Lijst,
    VerklaringForm,
    gekozen_lijst,
    regelsleutel,
)
from spil.aanmeldingen.queries import CONCEPT_LIJST, aanpakken_voor, meldgebied_van, met_lijst
from spil.gebruikers.models import Rol
from spil.gebruikers.verzoek import SpilRequest
from spil.kern.fouten import DomeinFout
from spil.toegang.commands.concept import bewaar_concept
from spil.toegang.conceptscherm import bewaar_uit_verzoek
from spil.toegang.queries import lees_concept
from spil.werkprocessen.models import Werkprocesversie

ERBIJ = 5


def lijst(request: SpilRequest, sleutel: UUID) -> HttpResponse:
    """The lines as they were left, or keep them and go on."""
    if not _lijsten(request.rol):
        return _geen_lijst(request)
    if request.method != "POST":
        getypt = lees_concept(CONCEPT_LIJST, sleutel, door=request.rol)
        return _toon(request, sleutel, _lijst(request, getypt, toets=False))
    return _bewaar(request, sleutel)


def opslag(request: SpilRequest, sleutel: UUID) -> HttpResponse:
    """What the browser sends while somebody types."""
    return bewaar_uit_verzoek(request, CONCEPT_LIJST, sleutel)


def controle(request: SpilRequest, sleutel: UUID) -> HttpResponse:
    """The filled lines, to check before each becomes a report."""
    if not _lijsten(request.rol):
        return _geen_lijst(request)
    getypt = lees_concept(CONCEPT_LIJST, sleutel, door=request.rol)
    vorm = _lijst(request, getypt, toets=True)
    if not vorm.is_valid():
        return redirect("aanmeldlijst", sleutel)
    form = VerklaringForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            gedaan = _verstuur(request, sleutel, vorm)
        except DomeinFout as fout:
            form.add_error(None, str(fout))
        else:
            messages.success(request, f"Verstuurd: {gedaan} aanmeldingen.")
            return redirect("aanmeldingen")
    return render(
        request,
        "aanmeldingen/lijst_controle.html",
        {"sleutel": sleutel, "vorm": vorm, "form": form},
        status=422 if form.errors else 200,
    )


def _bewaar(request: SpilRequest, sleutel: UUID) -> HttpResponse:
    getypt, doe = gegevens_uit(request.POST), request.POST.get("doe", "verder")
    if doe == "meer":
        aantal = aantal_in(getypt, minste=MINSTE_REGELS, meeste=MEESTE_REGELS)
        getypt["aantal"] = str(aantal + ERBIJ)
    bewaar_concept(CONCEPT_LIJST, sleutel, getypt, door=request.rol, op=request.op)
    if doe == "meer":
        return redirect("aanmeldlijst", sleutel)
    if doe == "later":
        messages.success(request, "Bewaard. U vindt deze lijst terug bij Aanmeldingen.")
        return redirect("aanmeldingen")
    vorm = _lijst(request, getypt, toets=True)
    if not vorm.is_valid():
        return _toon(request, sleutel, vorm, status=422)
    return redirect("aanmeldlijst-controle", sleutel)


def _verstuur(request: SpilRequest, sleutel: UUID, vorm: Lijst) -> int:
    regels = {regelsleutel(sleutel, regel.nr): vorm.inhoud(regel) for regel in vorm.ingevuld()}
    return len(
        dien_lijst_in(regels, versie=vorm.versie, sleutel=sleutel, door=request.rol, op=request.op)
    )


def _lijsten(door: Rol) -> list[Werkprocesversie]:
    return met_lijst(aanpakken_voor(door=door))


def _geen_lijst(request: SpilRequest) -> HttpResponse:
    messages.info(request, "Er is niets waarvoor u een lijst kunt aanmelden.")
    return redirect("aanmelding-nieuw")


def _lijst(request: SpilRequest, getypt: Gegevens | None, *, toets: bool) -> Lijst:
    lijsten = _lijsten(request.rol)
    return Lijst(
        getypt,
        lijsten=lijsten,
        gebied=meldgebied_van(gekozen_lijst(getypt, lijsten), op=request.op),
        huis=request.rol.medewerker.huis,
        toets=toets,
    )


def _toon(request: SpilRequest, sleutel: UUID, vorm: Lijst, *, status: int = 200) -> HttpResponse:
    context = {"sleutel": sleutel, "vorm": vorm, "rol": request.rol}
    return render(request, "aanmeldingen/lijst_invullen.html", context, status=status)
