"""Writing a report: what it is about, two steps that are kept on the server, a check page."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from spil.aanmeldingen.commands import dien_in, gooi_conceptaanmelding_weg
from spil.aanmeldingen.forms.aanpak import AanpakForm
from spil.aanmeldingen.forms.basis import Gegevens, aantal_in, gegevens_uit
from spil.aanmeldingen.forms.wat import VerklaringForm, Wat, naar_inhoud
from spil.aanmeldingen.forms.wie import MEESTE_ANDEREN, Wie
from spil.aanmeldingen.fouten import AlVerstuurd
from spil.aanmeldingen.queries import (
    CONCEPT_AANPAK,
    CONCEPT_LIJST,
    CONCEPT_WAT,
    CONCEPT_WIE,
    aanpakken_voor,
    bijlagen_bij_concept,
    eerder_verstuurd,
    gekozen_aanpak,
    meldgebied_van,
    met_lijst,
)
from spil.aanmeldingen.vragen import beantwoorde, criteriavragen, niet_voldaan, vraagt_de_vier
from spil.gebruikers.verzoek import SpilRequest
from spil.herkenning.forms import herken_getypt
from spil.herkenning.queries import Herkend
from spil.kern.fouten import DomeinFout
from spil.partners.models import Klasse
from spil.toegang.commands.concept import bewaar_concept
from spil.toegang.conceptscherm import bewaar_uit_verzoek
from spil.toegang.queries import lees_concept
from spil.toegang.scherm import toon
from spil.werkprocessen.models import Werkprocesversie

SOORTEN = {"wie": CONCEPT_WIE, "wat": CONCEPT_WAT}
VOLGENDE = {"wie": "aanmeldconcept-wat", "wat": "aanmeldconcept-controle"}


@dataclass
class Stappen:
    """Both steps of one draft as typed, with their forms."""

    wie_getypt: Gegevens | None
    wat_getypt: Gegevens | None
    wie: Wie
    wat: Wat

    @property
    def compleet(self) -> bool:
        return self.wie.is_valid() and self.wat.is_valid()


def nieuw(request: SpilRequest) -> HttpResponse:
    """What a report is for and what you need at hand; nothing is made yet."""
    aanpakken = aanpakken_voor(door=request.rol)
    enige = aanpakken[0].aanpak if len(aanpakken) == 1 else None
    return render(
        request,
        "aanmeldingen/nieuw.html",
        {
            "sleutel": uuid4(),
            "aanpakken": aanpakken,
            "enige": enige,
            "criteria": criteriavragen(enige) if enige else [],
            "wgs": enige is not None and vraagt_de_vier(enige),
            "lijsten": met_lijst(aanpakken),
            "derde": request.rol.medewerker.partner.klasse == Klasse.DERDE,
        },
    )


def aanpak(request: SpilRequest, sleutel: UUID) -> HttpResponse:
    """What the report is about; only asked when there is a choice."""
    aanpakken = aanpakken_voor(door=request.rol)
    if not aanpakken:
        return redirect("aanmelding-nieuw")
    if len(aanpakken) == 1:
        return redirect("aanmeldconcept-wie", sleutel)
    if request.method == "POST":
        form = AanpakForm(request.POST, aanpakken=aanpakken)
        if form.is_valid():
            gekozen = {"aanpak": form.cleaned_data["aanpak"]}
            bewaar_concept(CONCEPT_AANPAK, sleutel, gekozen, door=request.rol, op=request.op)
            return redirect("aanmeldconcept-wie", sleutel)
    else:
        eerder = gekozen_aanpak(sleutel, door=request.rol)
        form = AanpakForm(initial={"aanpak": eerder.code if eerder else None}, aanpakken=aanpakken)
    return render(
        request,
        "aanmeldingen/stap_aanpak.html",
        {"sleutel": sleutel, "form": form},
        status=422 if form.errors else 200,
    )


def overzicht(request: SpilRequest, sleutel: UUID) -> HttpResponse:
    """The report as a list of tasks, each with its state (eisen C-06)."""
    versie = gekozen_aanpak(sleutel, door=request.rol)
    if versie is None:
        return _kies_eerst(sleutel)
    stappen = _stappen(request, sleutel, versie)
    return render(
        request,
        "aanmeldingen/concept.html",
        {
            "sleutel": sleutel,
            "versie": versie,
            "keuze": len(aanpakken_voor(door=request.rol)) > 1,
            "wgs": vraagt_de_vier(versie.aanpak),
            "wie": _staat(stappen.wie_getypt, stappen.wie),
            "wat": _staat(stappen.wat_getypt, stappen.wat),
            "compleet": stappen.compleet,
            "bijlagen": bijlagen_bij_concept(sleutel, door=request.rol),
        },
    )


def stap(request: SpilRequest, sleutel: UUID, stap: str) -> HttpResponse:
    """Show one step as it was left, or keep it and go on."""
    versie = gekozen_aanpak(sleutel, door=request.rol)
    if request.method == "POST":
        return _bewaar_stap(request, sleutel, stap, versie)
    if versie is None:
        return _kies_eerst(sleutel)
    getypt = lees_concept(SOORTEN[stap], sleutel, door=request.rol)
    return _toon_stap(request, sleutel, stap, getypt, versie)


def _bewaar_stap(
    request: SpilRequest, sleutel: UUID, stap: str, versie: Werkprocesversie | None
) -> HttpResponse:
    getypt, doe = gegevens_uit(request.POST), request.POST.get("doe", "verder")
    if doe == "meer":
        getypt["aantal"] = str(aantal_in(getypt, minste=0, meeste=MEESTE_ANDEREN) + 1)
    bewaar_concept(SOORTEN[stap], sleutel, getypt, door=request.rol, op=request.op)
    if doe == "meer":
        return redirect(f"aanmeldconcept-{stap}", sleutel)
    if doe == "later":
        messages.success(request, "Bewaard. U vindt dit concept terug bij Aanmeldingen.")
        return redirect("aanmeldingen")
    if versie is None:
        return _kies_eerst(sleutel)
    if not _vormen(request, stap, getypt, versie, toets=True).is_valid():
        return _toon_stap(request, sleutel, stap, getypt, versie, toets=True)
    return redirect(VOLGENDE[stap], sleutel)


def opslag(request: SpilRequest, sleutel: UUID, stap: str) -> HttpResponse:
    """What the browser sends while somebody types (eisen C-09)."""
    return bewaar_uit_verzoek(request, SOORTEN[stap], sleutel)


def controle(request: SpilRequest, sleutel: UUID) -> HttpResponse:
    """All answers on one page, to check before sending (eisen C-07)."""
    if klaar := eerder_verstuurd(sleutel, door=request.rol):
        return redirect("aanmelding-ontvangst", klaar.uuid)
    versie = gekozen_aanpak(sleutel, door=request.rol)
    stappen = _stappen(request, sleutel, versie) if versie else None
    if stappen is None or not stappen.compleet:
        messages.warning(request, "Nog niet alles is ingevuld. Kijk wat er nog open staat.")
        return redirect("aanmeldconcept", sleutel)
    form = VerklaringForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            inhoud = naar_inhoud(stappen.wie, stappen.wat, kwaliteit_verklaard=True)
            verstuurd = dien_in(
                inhoud, inzendsleutel=sleutel, versie=versie, door=request.rol, op=request.op
            )
            return redirect("aanmelding-ontvangst", verstuurd.uuid)
        except AlVerstuurd:
            return redirect("aanmeldingen")
        except DomeinFout as fout:
            form.add_error(None, str(fout))
    return _toon_controle(request, sleutel, stappen, form)


def verwijdering(request: SpilRequest, sleutel: UUID) -> HttpResponse:
    """Throw a draft away, after asking."""
    if request.method == "POST":
        gooi_conceptaanmelding_weg(sleutel, door=request.rol, op=request.op)
        messages.success(request, "Het concept is weggegooid.")
        return redirect("aanmeldingen")
    is_lijst = lees_concept(CONCEPT_LIJST, sleutel, door=request.rol) is not None
    context = {"sleutel": sleutel, "terug": "aanmeldlijst" if is_lijst else "aanmeldconcept"}
    return render(request, "aanmeldingen/verwijdering.html", context)


def _toon_stap(
    request: SpilRequest,
    sleutel: UUID,
    stap: str,
    gegevens: Gegevens | None,
    versie: Werkprocesversie,
    *,
    toets: bool = False,
) -> HttpResponse:
    context = {
        "sleutel": sleutel,
        "versie": versie,
        "wgs": vraagt_de_vier(versie.aanpak),
        "vormen": _vormen(request, stap, gegevens, versie, toets=toets),
        "rol": request.rol,
    }
    herkend = herken_getypt(gegevens, door=request.rol, op=request.op)
    return _toon(request, f"stap_{stap}", context, herkend, fout=toets)


def _toon_controle(
    request: SpilRequest, sleutel: UUID, stappen: Stappen, form: VerklaringForm
) -> HttpResponse:
    inhoud = naar_inhoud(stappen.wie, stappen.wat, kwaliteit_verklaard=False)
    versie = stappen.wat.versie
    herkend = herken_getypt(stappen.wie_getypt, door=request.rol, op=request.op)
    context = {
        "sleutel": sleutel,
        "versie": versie,
        "keuze": len(aanpakken_voor(door=request.rol)) > 1,
        "inhoud": inhoud,
        "criteria": beantwoorde(versie.aanpak, inhoud.criteria),
        "antwoorden": stappen.wat.vragen.gelezen(),
        "form": form,
        "bijlagen": bijlagen_bij_concept(sleutel, door=request.rol),
        "niet_voldaan": niet_voldaan(versie.aanpak, inhoud.criteria),
        "rol": request.rol,
    }
    return _toon(request, "controle", context, herkend, fout=bool(form.errors))


def _toon(
    request: SpilRequest, naam: str, context: dict[str, Any], herkend: Herkend, *, fout: bool
) -> HttpResponse:
    """With who is perhaps known already: a look at each of them."""
    return toon(
        request,
        f"aanmeldingen/{naam}.html",
        {**context, "herkend": herkend},
        handeling="aanmelding.doen",
        gezien=herkend.gezien,
        status=422 if fout else 200,
    )


def _kies_eerst(sleutel: UUID) -> HttpResponse:
    return redirect("aanmeldconcept-aanpak", sleutel)


def _stappen(request: SpilRequest, sleutel: UUID, versie: Werkprocesversie) -> Stappen:
    door = request.rol
    wie = lees_concept(CONCEPT_WIE, sleutel, door=door)
    wat = lees_concept(CONCEPT_WAT, sleutel, door=door)
    return Stappen(
        wie,
        wat,
        Wie(wie, gebied=meldgebied_van(versie, op=request.op), toets=True),
        Wat(wat, versie=versie, huis=door.medewerker.huis, toets=True),
    )


def _vormen(
    request: SpilRequest,
    stap: str,
    gegevens: Gegevens | None,
    versie: Werkprocesversie,
    *,
    toets: bool,
) -> Wie | Wat:
    if stap == "wat":
        return Wat(gegevens, versie=versie, huis=request.rol.medewerker.huis, toets=toets)
    return Wie(gegevens, gebied=meldgebied_van(versie, op=request.op), toets=toets)


def _staat(getypt: Gegevens | None, vormen: Wie | Wat) -> str:
    if getypt is None:
        return "niet_begonnen"
    return "klaar" if vormen.is_valid() else "bezig"
