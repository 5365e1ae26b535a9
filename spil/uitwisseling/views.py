"""Taking over from another system, for the functioneel beheerder. No page shows a person."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from spil.gebruikers.verzoek import SpilRequest
from spil.kern.csvbestand import als_download
from spil.kern.fouten import DomeinFout, GeenRecht, NietGevonden
from spil.uitwisseling import queries, tasks
from spil.uitwisseling.commands import bied_aan, haal_geweigerde_op, laat_overnemen, trek_in
from spil.uitwisseling.forms import AanbodForm, OvernameForm
from spil.uitwisseling.models import Import
from spil.uitwisseling.verslag import LIJSTKOP


def imports(request: SpilRequest) -> HttpResponse:
    return render(
        request, "uitwisseling/imports.html", {"imports": queries.imports_van(request.rol)}
    )


def import_nieuw(request: SpilRequest) -> HttpResponse:
    form = AanbodForm(request.POST, request.FILES) if request.method == "POST" else AanbodForm()
    if form.is_valid():
        try:
            imp = bied_aan(
                form.inhoud(),
                mapping_tekst=form.mapping_tekst(),
                aanvulling=form.cleaned_data["aanvulling"],
                door=request.rol,
                op=request.op,
            )
        except (GeenRecht, NietGevonden):
            raise
        except DomeinFout as fout:
            form.add_error(None, str(fout))
        else:
            tasks.proef.defer(import_uuid=str(imp.uuid), rol_id=request.rol.pk)
            return redirect("import", import_uuid=imp.uuid)
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "uitwisseling/import_nieuw.html", {"form": form}, status=status)


def import_(request: SpilRequest, import_uuid: UUID) -> HttpResponse:
    imp = queries.zoek_import(import_uuid, door=request.rol)
    return _pagina(request, imp, OvernameForm())


def overname(request: SpilRequest, import_uuid: UUID) -> HttpResponse:
    form = OvernameForm(request.POST)
    if form.is_valid():
        try:
            laat_overnemen(import_uuid, door=request.rol, op=request.op)
        except (GeenRecht, NietGevonden):
            raise
        except DomeinFout as fout:
            form.add_error(None, str(fout))
        else:
            tasks.overname.defer(import_uuid=str(import_uuid), rol_id=request.rol.pk)
            return redirect("import", import_uuid=import_uuid)
    return _pagina(request, queries.zoek_import(import_uuid, door=request.rol), form)


def intrekking(request: SpilRequest, import_uuid: UUID) -> HttpResponse:
    try:
        trek_in(import_uuid, door=request.rol, op=request.op)
    except (GeenRecht, NietGevonden):
        raise
    except DomeinFout as fout:
        messages.error(request, str(fout))
    else:
        messages.success(request, "De bestanden en de geweigerde records zijn weggegooid.")
    return redirect("import", import_uuid=import_uuid)


def lijst(request: SpilRequest, import_uuid: UUID) -> HttpResponse:
    """Per record what became of it: places and reasons, nothing about a person."""
    imp = queries.zoek_import(import_uuid, door=request.rol)
    rijen = [
        (r.bestand, r.record, r.get_uitkomst_display(), r.veld, r.reden, r.artikel)
        for r in queries.regels_van(imp)
    ]
    return als_download("import-per-record", LIJSTKOP, rijen)


def geweigerd(request: SpilRequest, import_uuid: UUID, bestand: str) -> HttpResponse:
    """The content of what was refused, for who holds the importeur grant."""
    kop, rijen = haal_geweigerde_op(import_uuid, bestand, door=request.rol, op=request.op)
    return als_download(f"geweigerd-{bestand.rpartition('.')[0]}", kop, rijen)


def _pagina(request: SpilRequest, imp: Import, form: OvernameForm) -> HttpResponse:
    context = {
        "imp": imp,
        "form": form,
        "bestanden": [
            (
                naam,
                *(
                    imp.verslag[deel][naam]
                    for deel in ("ingelezen", "alleen_geteld", "ongewijzigd")
                ),
            )
            for naam in imp.verslag.get("bestanden", [])
        ],
        "op_te_halen": queries.bestanden_met_inhoud(imp),
        "is_van_mij": imp.door.medewerker_id == request.rol.medewerker_id,
    }
    sjabloon = "uitwisseling/delen/stand.html" if request.htmx else "uitwisseling/import.html"
    return render(request, sjabloon, context, status=422 if form.errors else 200)
