"""Writing a report: two steps that are kept on the server, a check page, a receipt."""

from dataclasses import dataclass
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from spil.aanmeldingen.commands import dien_in, gooi_conceptaanmelding_weg
from spil.aanmeldingen.forms.basis import Gegevens, aantal_in, gegevens_uit
from spil.aanmeldingen.forms.wat import VerklaringForm, WatForm, naar_inhoud, wat_form
from spil.aanmeldingen.forms.wie import MEESTE_ANDEREN, Wie
from spil.aanmeldingen.fouten import AlVerstuurd
from spil.aanmeldingen.models import Criterium
from spil.aanmeldingen.queries import CONCEPT_WAT, CONCEPT_WIE, eerder_verstuurd, gemeenten_van
from spil.gebruikers.models import Rol
from spil.gebruikers.verzoek import SpilRequest
from spil.kern.fouten import DomeinFout
from spil.partners.models import Klasse
from spil.toegang.commands.concept import bewaar_concept
from spil.toegang.conceptscherm import bewaar_uit_verzoek
from spil.toegang.queries import lees_concept

SOORTEN = {"wie": CONCEPT_WIE, "wat": CONCEPT_WAT}
VOLGENDE = {"wie": "aanmeldconcept-wat", "wat": "aanmeldconcept-controle"}


@dataclass
class Stappen:
    """Both steps of one draft as typed, with their forms."""

    wie_getypt: Gegevens | None
    wat_getypt: Gegevens | None
    wie: Wie
    wat: WatForm

    @property
    def compleet(self) -> bool:
        return self.wie.is_valid() and self.wat.is_valid()


def nieuw(request: SpilRequest) -> HttpResponse:
    """What a report is for and what you need at hand; nothing is made yet."""
    return render(
        request,
        "aanmeldingen/nieuw.html",
        {
            "sleutel": uuid4(),
            "criteria": list(Criterium),
            "derde": request.rol.medewerker.partner.klasse == Klasse.DERDE,
        },
    )


def overzicht(request: SpilRequest, sleutel: UUID) -> HttpResponse:
    """The report as a list of tasks, each with its state (eisen C-06)."""
    stappen = _stappen(sleutel, door=request.rol)
    return render(
        request,
        "aanmeldingen/concept.html",
        {
            "sleutel": sleutel,
            "wie": _staat(stappen.wie_getypt, stappen.wie),
            "wat": _staat(stappen.wat_getypt, stappen.wat),
            "compleet": stappen.compleet,
        },
    )


def stap(request: SpilRequest, sleutel: UUID, stap: str) -> HttpResponse:
    """Show one step as it was left, or keep it and go on."""
    if request.method != "POST":
        getypt = lees_concept(SOORTEN[stap], sleutel, door=request.rol)
        return _toon_stap(request, sleutel, stap, getypt)
    getypt, doe = gegevens_uit(request.POST), request.POST.get("doe", "verder")
    if doe == "meer":
        getypt["aantal"] = str(aantal_in(getypt, minste=0, meeste=MEESTE_ANDEREN) + 1)
    bewaar_concept(SOORTEN[stap], sleutel, getypt, door=request.rol, op=request.op)
    if doe == "meer":
        return redirect(f"aanmeldconcept-{stap}", sleutel)
    if doe == "later":
        messages.success(request, "Bewaard. U vindt dit concept terug bij Aanmeldingen.")
        return redirect("aanmeldingen")
    if not _vormen(stap, getypt, door=request.rol, toets=True).is_valid():
        return _toon_stap(request, sleutel, stap, getypt, toets=True)
    return redirect(VOLGENDE[stap], sleutel)


def opslag(request: SpilRequest, sleutel: UUID, stap: str) -> HttpResponse:
    """What the browser sends while somebody types (eisen C-09)."""
    return bewaar_uit_verzoek(request, SOORTEN[stap], sleutel)


def controle(request: SpilRequest, sleutel: UUID) -> HttpResponse:
    """All answers on one page, to check before sending (eisen C-07)."""
    if klaar := eerder_verstuurd(sleutel, door=request.rol):
        return redirect("aanmelding-ontvangst", klaar.uuid)
    stappen = _stappen(sleutel, door=request.rol)
    if not stappen.compleet:
        messages.warning(request, "Nog niet alles is ingevuld. Kijk wat er nog open staat.")
        return redirect("aanmeldconcept", sleutel)
    form = VerklaringForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            inhoud = naar_inhoud(stappen.wie, stappen.wat, kwaliteit_verklaard=True)
            verstuurd = dien_in(inhoud, inzendsleutel=sleutel, door=request.rol, op=request.op)
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
    return render(request, "aanmeldingen/verwijdering.html", {"sleutel": sleutel})


def _toon_stap(
    request: SpilRequest,
    sleutel: UUID,
    stap: str,
    gegevens: Gegevens | None,
    *,
    toets: bool = False,
) -> HttpResponse:
    context = {
        "sleutel": sleutel,
        "vormen": _vormen(stap, gegevens, door=request.rol, toets=toets),
        "rol": request.rol,
    }
    status = 422 if toets else 200
    return render(request, f"aanmeldingen/stap_{stap}.html", context, status=status)


def _toon_controle(
    request: SpilRequest, sleutel: UUID, stappen: Stappen, form: VerklaringForm
) -> HttpResponse:
    inhoud = naar_inhoud(stappen.wie, stappen.wat, kwaliteit_verklaard=False)
    context = {
        "sleutel": sleutel,
        "inhoud": inhoud,
        "form": form,
        "niet_voldaan": [c for c, oordeel in inhoud.criteria.items() if not oordeel.voldaan],
        "rol": request.rol,
    }
    status = 422 if form.errors else 200
    return render(request, "aanmeldingen/controle.html", context, status=status)


def _stappen(sleutel: UUID, *, door: Rol) -> Stappen:
    wie = lees_concept(CONCEPT_WIE, sleutel, door=door)
    wat = lees_concept(CONCEPT_WAT, sleutel, door=door)
    gemeenten = gemeenten_van(door=door)
    return Stappen(wie, wat, Wie(wie, gemeenten=gemeenten, toets=True), wat_form(wat, toets=True))


def _vormen(stap: str, gegevens: Gegevens | None, *, door: Rol, toets: bool) -> Wie | WatForm:
    if stap == "wat":
        return wat_form(gegevens, toets=toets)
    gemeenten = gemeenten_van(door=door)
    return Wie(gegevens, gemeenten=gemeenten, toets=toets)


def _staat(getypt: Gegevens | None, vormen: Wie | WatForm) -> str:
    if getypt is None:
        return "niet_begonnen"
    return "klaar" if vormen.is_valid() else "bezig"
