"""Break-glass: a form by dossier number (eisen A1-15)."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from spil.gebruikers.verzoek import SpilRequest
from spil.logboek.schrijven import Gezien
from spil.toegang.commands import neem_noodtoegang
from spil.toegang.commands.noodtoegang import GeenNoodtoegang, NoodtoegangLooptAl, RedenTeKort
from spil.toegang.forms import NoodtoegangForm
from spil.toegang.queries import lopende_noodtoegang
from spil.toegang.scherm import toon


def noodtoegang(request: SpilRequest) -> HttpResponse:
    form = NoodtoegangForm(request.POST or None)
    if request.method != "POST":
        return _pagina(request, form)
    if not form.is_valid():
        return _pagina(request, form, status=422)
    try:
        dossier = neem_noodtoegang(
            form.cleaned_data["nummer"],
            toelichting=form.cleaned_data["toelichting"],
            door=request.rol,
            op=request.op,
        )
    except RedenTeKort as fout:
        form.add_error("toelichting", str(fout))
        return _pagina(request, form, status=422)
    except (GeenNoodtoegang, NoodtoegangLooptAl) as fout:
        form.add_error("nummer", str(fout))
        return _pagina(request, form, status=422)
    messages.success(request, "U hebt vier uur noodtoegang. De FG en de regisseur weten ervan.")
    return redirect("dossier", dossier_uuid=dossier)


def _pagina(request: SpilRequest, form: NoodtoegangForm, *, status: int = 200) -> HttpResponse:
    lopend = lopende_noodtoegang(door=request.rol, op=request.op)
    return toon(
        request,
        "toegang/noodtoegang.html",
        {"form": form, "lopend": lopend, "op": request.op},
        handeling="noodtoegang.nemen",
        gezien=[Gezien(toegang.dossier_id) for toegang in lopend],
        status=status,
    )
