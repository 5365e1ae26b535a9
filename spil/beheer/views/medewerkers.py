"""The people of the house and its partners: contact, screening, login, rollen."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from spil.beheer import queries
from spil.beheer.commands import wijzig_medewerker
from spil.beheer.forms import LoginForm, MedewerkerForm, NieuweMedewerkerForm, PerForm, RolForm
from spil.beheer.views.formulier import formulierpagina
from spil.gebruikers.commands import (
    beeindig_rol,
    blokkeer,
    deblokkeer,
    geef_rol,
    herstel_tweede_factor,
    maak_medewerker,
    nodig_uit,
    zet_uit_dienst,
)
from spil.gebruikers.models import Rolsoort
from spil.gebruikers.verzoek import SpilRequest
from spil.kern.fouten import DomeinFout, GeenRecht, NietGevonden
from spil.toegang.formulier import gelukt

LOGINACTIES = {
    "blokkeren": (blokkeer, "De login is geblokkeerd."),
    "vrijgeven": (deblokkeer, "De login is vrijgegeven."),
    "tweede_stap": (
        herstel_tweede_factor,
        "Bij de volgende keer inloggen stelt deze medewerker een nieuwe tweede stap in.",
    ),
}


def medewerkers(request: SpilRequest) -> HttpResponse:
    rijen = queries.medewerkers(door=request.rol)
    return render(request, "beheer/medewerkers.html", {"medewerkers": rijen})


def medewerker_nieuw(request: SpilRequest) -> HttpResponse:
    partners = [p for p in queries.partners(door=request.rol) if p.mag_inloggen]
    form = NieuweMedewerkerForm(request.POST or None, partners=partners)
    gemaakt: list[UUID] = []
    if request.method == "POST" and gelukt(
        form,
        lambda: gemaakt.append(
            maak_medewerker(
                form.cleaned_data["organisatie"].uuid,
                naam=form.cleaned_data["naam"],
                functie=form.cleaned_data["functie"],
                email=form.cleaned_data["email"],
                door=request.rol,
                op=request.op,
            ).uuid
        ),
    ):
        messages.success(request, "Opgevoerd. Geef nu een rol, en nodig daarna uit.")
        return redirect("beheer-medewerker", medewerker_uuid=gemaakt[0])
    return formulierpagina(request, "beheer/medewerker_nieuw.html", form)


def medewerker(request: SpilRequest, medewerker_uuid: UUID) -> HttpResponse:
    if request.method != "POST":
        wie = queries.medewerker(medewerker_uuid, door=request.rol)
        return _pagina(request, medewerker_uuid, MedewerkerForm.van(wie))
    form = MedewerkerForm(request.POST)
    if gelukt(
        form,
        lambda: wijzig_medewerker(
            medewerker_uuid, **form.cleaned_data, door=request.rol, op=request.op
        ),
    ):
        messages.success(request, "De gegevens zijn bewaard.")
        return redirect("beheer-medewerker", medewerker_uuid=medewerker_uuid)
    return _pagina(request, medewerker_uuid, form)


def uitdienst(request: SpilRequest, medewerker_uuid: UUID) -> HttpResponse:
    wie = queries.medewerker(medewerker_uuid, door=request.rol)
    if request.method == "POST":
        zet_uit_dienst(medewerker_uuid, door=request.rol, op=request.op)
        return redirect("beheer-medewerker", medewerker_uuid=medewerker_uuid)
    return render(request, "beheer/uitdienst.html", {"medewerker": wie})


def login(request: SpilRequest, medewerker_uuid: UUID) -> HttpResponse:
    """One of the buttons under *Inloggen*."""
    form = LoginForm(request.POST)
    if not form.is_valid():
        raise NietGevonden("Deze knop bestaat niet.")
    opdracht, bericht = LOGINACTIES[form.cleaned_data["actie"]]
    try:
        opdracht(medewerker_uuid, door=request.rol, op=request.op)
        messages.success(request, bericht)
    except (NietGevonden, GeenRecht):
        raise
    except DomeinFout as fout:
        messages.error(request, str(fout))
    return redirect("beheer-medewerker", medewerker_uuid=medewerker_uuid)


def uitnodiging(request: SpilRequest, medewerker_uuid: UUID) -> HttpResponse:
    """The link is shown once, here: Spil mails no keys."""
    wie = queries.medewerker(medewerker_uuid, door=request.rol)
    try:
        sleutel = nodig_uit(medewerker_uuid, door=request.rol, op=request.op)
    except (NietGevonden, GeenRecht):
        raise
    except DomeinFout as fout:
        messages.error(request, str(fout))
        return redirect("beheer-medewerker", medewerker_uuid=medewerker_uuid)
    link = request.build_absolute_uri(reverse("uitnodiging", args=[sleutel]))
    return render(request, "beheer/uitnodiging.html", {"naam": wie.naam, "link": link})


def rol_nieuw(request: SpilRequest, medewerker_uuid: UUID) -> HttpResponse:
    wie = queries.medewerker(medewerker_uuid, door=request.rol)
    form = RolForm(request.POST or None)
    if request.method == "POST" and gelukt(
        form,
        lambda: geef_rol(
            medewerker_uuid,
            soort=Rolsoort(form.cleaned_data["soort"]),
            begin=form.cleaned_data["begin"],
            door=request.rol,
            op=request.op,
        ),
    ):
        return redirect("beheer-medewerker", medewerker_uuid=medewerker_uuid)
    return formulierpagina(request, "beheer/rol_nieuw.html", form, medewerker=wie)


def rol_einde(request: SpilRequest, rol_uuid: UUID) -> HttpResponse:
    rol = queries.rol(rol_uuid, door=request.rol)
    terug = reverse("beheer-medewerker", args=[rol.medewerker.uuid])
    form = PerForm(request.POST or None)
    if request.method == "POST" and gelukt(
        form, lambda: beeindig_rol(rol_uuid, per=form.dag(), door=request.rol, op=request.op)
    ):
        return redirect(terug)
    return formulierpagina(
        request,
        "beheer/einde.html",
        form,
        titel=f"{rol.get_soort_display()} beëindigen",
        uitleg=f"De rol van {rol.medewerker.naam}. Vandaag of eerder werkt meteen.",
        knop="Rol beëindigen",
        terug=terug,
    )


def _pagina(request: SpilRequest, medewerker_uuid: UUID, form: MedewerkerForm) -> HttpResponse:
    wie = queries.medewerker(medewerker_uuid, door=request.rol)
    return formulierpagina(request, "beheer/medewerker.html", form, medewerker=wie)
