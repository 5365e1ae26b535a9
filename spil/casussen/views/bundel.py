"""One act on more cases: choose, see what would happen, do it, undo it."""

from collections.abc import Iterable

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from spil.casussen import queries
from spil.casussen.commands import bundel as commands
from spil.casussen.forms.bundel import CasusbundelForm
from spil.casussen.queries import Casusregel
from spil.gebruikers.verzoek import SpilRequest
from spil.kern.bundel import MEESTE, BundelKanNiet, Geweigerd, beproef
from spil.logboek.schrijven import Gezien
from spil.toegang.formulier import ingevuld, lukt, status
from spil.toegang.scherm import toon
from spil.ui.ongedaan import meld_met_ongedaan

LIJST = "casussen"


def casusbundel(request: SpilRequest) -> HttpResponse:
    """Of the same cases as the list that it was opened from."""
    keuze = {naam: request.GET.get(naam, "") for naam in ("aanpak", "fase")}
    regels = queries.eigen_casussen(**keuze)
    mogelijk = queries.mogelijke_regisseurs(request.rol.huis_id, op=request.op)
    collegas = [rol for rol in mogelijk if rol.medewerker_id != request.rol.medewerker_id]
    form = CasusbundelForm(ingevuld(request), casussen=regels, collegas=collegas)
    geweigerd: Geweigerd = {}
    if form.is_valid():
        echt = request.POST.get("stap") == "doe"
        if lukt(form, lambda: geweigerd.update(_doe(request, form, echt=echt))):
            if echt:
                _meld(request, form, geweigerd)
            if echt and not geweigerd:
                return redirect(LIJST)
            return _controle(request, form, geweigerd, gedaan=echt)
    context = {"form": form, "regels": regels, "meeste": MEESTE, **keuze}
    return _toon(request, "casussen/bundel.html", context, regels, status(form))


def terugzetting(request: SpilRequest) -> HttpResponse:
    try:
        geweigerd = commands.zet_besprekingen_terug(door=request.rol, op=request.op)
    except BundelKanNiet as fout:
        messages.error(request, str(fout))
        return redirect(LIJST)
    messages.success(request, "De overleggen staan weer op hun oude dag.")
    if geweigerd:
        messages.warning(request, f"{len(geweigerd)} bleef staan: intussen opnieuw gepland.")
    return redirect(LIJST)


def _doe(request: SpilRequest, form: CasusbundelForm, *, echt: bool) -> Geweigerd:
    """For real, or to see what would be refused."""

    def doe() -> Geweigerd:
        door, op, gekozen = request.rol, request.op, form.cleaned_data
        if form.draagt_over:
            return commands.draag_regies_over(form.dossiers, aan=gekozen["aan"], door=door, op=op)
        return commands.plan_besprekingen(form.dossiers, dag=gekozen["dag"], door=door, op=op)

    return doe() if echt else beproef(doe)


def _controle(
    request: SpilRequest, form: CasusbundelForm, geweigerd: Geweigerd, *, gedaan: bool
) -> HttpResponse:
    """What would happen; or, when something was refused meanwhile, what did not."""
    niet = [(r, geweigerd[r.dossier_uuid]) for r in form.gekozen if r.dossier_uuid in geweigerd]
    wel = [] if gedaan else [r for r in form.gekozen if r.dossier_uuid not in geweigerd]
    context = {"form": form, "wel": wel, "niet": niet, "gedaan": gedaan}
    getoond = [*wel, *(regel for regel, _ in niet)]
    return _toon(request, "casussen/bundel_controle.html", context, getoond)


def _toon(
    request: SpilRequest,
    sjabloon: str,
    context: dict[str, object],
    getoond: Iterable[Casusregel],
    code: int = 200,
) -> HttpResponse:
    gezien = [
        Gezien(regel.dossier_id, persoon)
        for regel in getoond
        for persoon in (None, *(mens.id for mens in regel.hoofdpersonen))
    ]
    return toon(request, sjabloon, context, handeling=commands.BUNDELEN, gezien=gezien, status=code)


def _meld(request: SpilRequest, form: CasusbundelForm, geweigerd: Geweigerd) -> None:
    aantal = len(form.dossiers) - len(geweigerd)
    wat = f"{aantal} casus{'' if aantal == 1 else 'sen'}"
    if aantal and form.draagt_over:
        naam = form.cleaned_data["aan"].medewerker.naam
        messages.success(request, f"De regie van {wat} is overgedragen aan {naam}.")
    elif aantal:
        adres = reverse("casusbundel-terugzetting")
        meld_met_ongedaan(request, f"Het overleg over {wat} is gepland.", adres=adres)
