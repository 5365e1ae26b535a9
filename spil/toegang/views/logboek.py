"""The FG finds a dossier or a person, and sees who looked (eisen A6-15)."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect

from spil.gebruikers.verzoek import SpilRequest
from spil.kern.csvbestand import als_download
from spil.kern.fouten import NietGevonden
from spil.logboek.schrijven import Gezien, zie_in
from spil.toegang.commands import exporteer_logboek
from spil.toegang.forms import DossierZoekForm, PeriodeForm, PersoonZoekForm
from spil.toegang.logboekwoorden import KOP, lezingen_in_woorden, regels_in_woorden
from spil.toegang.queries import logboek as vragen
from spil.toegang.queries.logboek import Periode, Persoon
from spil.toegang.scherm import toon

PER_PAGINA = 100
MEESTE_CIJFERS = 7


def logboek(request: SpilRequest) -> HttpResponse:
    form = DossierZoekForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            dossier = vragen.dossier_met_nummer(form.cleaned_data["nummer"])
            return redirect("logboek-dossier", dossier_uuid=dossier)
        except NietGevonden as fout:
            form.add_error("nummer", str(fout))
    return toon(
        request,
        "toegang/logboek.html",
        {"form": form, "persoonform": PersoonZoekForm()},
        handeling="logboek.inzien",
        status=422 if form.errors else 200,
    )


def logboekpersonen(request: SpilRequest) -> HttpResponse:
    form = PersoonZoekForm(request.POST or None)
    gezocht = request.method == "POST" and form.is_valid()
    gevonden = vragen.zoek_persoon(form.cleaned_data["naam"], op=request.op) if gezocht else []
    return toon(
        request,
        "toegang/logboekpersonen.html",
        {
            "form": form,
            "gezocht": gezocht,
            "gevonden": gevonden,
            "meer": len(gevonden) == vragen.MEESTE_PERSONEN,
        },
        handeling="logboek.inzien",
        gezien=[Gezien(p.dossier_id, p.betrokkene_id) for p in gevonden],
        status=422 if form.errors else 200,
    )


def logboekdossier(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    form = PeriodeForm(request.GET or None)
    periode = form.periode(op=request.op)
    personen = vragen.personen(dossier_uuid, periode)
    gekozen = next((p for p in personen if str(p.betrokkene_uuid) == request.GET.get("wie")), None)
    context = {
        "form": form,
        "dossier_uuid": dossier_uuid,
        "nummer": personen[0].nummer,
        "personen": personen,
        "gekozen": gekozen,
        **_bladzijde(request, dossier_uuid, periode, gekozen),
    }
    return toon(
        request,
        "toegang/logboekdossier.html",
        context,
        handeling="logboek.inzien",
        gezien=[Gezien(p.dossier_id, p.betrokkene_id) for p in personen],
    )


def logboekbestand(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    """The same lines as a file; the period and the person come along as hidden fields."""
    periode = PeriodeForm(request.POST).periode(op=request.op)
    personen = vragen.personen(dossier_uuid, periode)
    gekozen = next((p for p in personen if str(p.betrokkene_uuid) == request.POST.get("wie")), None)
    blikken = exporteer_logboek(
        dossier_uuid,
        periode,
        betrokkene=gekozen.betrokkene_uuid if gekozen else None,
        door=request.rol,
        op=request.op,
    )
    zie_in(
        [Gezien(p.dossier_id, p.betrokkene_id) for p in personen],
        handeling="logboek.exporteren",
        op=request.op,
    )
    return als_download("logboek", KOP, (regel.cellen() for regel in regels_in_woorden(blikken)))


def _bladzijde(
    request: SpilRequest, dossier_uuid: UUID, periode: Periode, gekozen: Persoon | None
) -> dict[str, Any]:
    nummer = request.GET.get("pagina", "")
    pagina = max(1, int(nummer)) if nummer.isdecimal() and len(nummer) < MEESTE_CIJFERS else 1
    blikken = vragen.blikken(
        dossier_uuid,
        periode,
        op=request.op,
        betrokkene=gekozen.betrokkene_uuid if gekozen else None,
        vanaf=(pagina - 1) * PER_PAGINA,
        aantal=PER_PAGINA + 1,
    )
    return {
        "regels": regels_in_woorden(blikken[:PER_PAGINA]),
        "pagina": pagina,
        "vorige": pagina - 1,
        "volgende": pagina + 1 if len(blikken) > PER_PAGINA else None,
    }


def noodtoegangen(request: SpilRequest) -> HttpResponse:
    form = PeriodeForm(request.GET or None)
    gevonden = vragen.noodtoegangen(form.periode(op=request.op), op=request.op)
    return toon(
        request,
        "toegang/noodtoegangen.html",
        {"form": form, "gevonden": gevonden},
        handeling="logboek.inzien",
        gezien=[Gezien(n.dossier_id) for n in gevonden],
    )


def logboeklezingen(request: SpilRequest) -> HttpResponse:
    form = PeriodeForm(request.GET or None)
    gevonden = vragen.lezingen(form.periode(op=request.op))
    return toon(
        request,
        "toegang/logboeklezingen.html",
        {"form": form, "lezingen": lezingen_in_woorden(gevonden)},
        handeling="logboek.inzien",
        gezien=[Gezien(lezing.dossier_id) for lezing in gevonden if lezing.dossier_id],
    )
