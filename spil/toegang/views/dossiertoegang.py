"""*Wie kan dit zien*: the grants of one dossier; giving and ending them."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect

from spil.gebruikers.models import Rol
from spil.gebruikers.verzoek import SpilRequest
from spil.kern.fouten import DomeinFout, GeenRecht, NietGevonden
from spil.logboek.schrijven import Gezien
from spil.toegang.commands import trek_toegang_in, verleen_toegang
from spil.toegang.commands.toegang import ToegangNietMogelijk
from spil.toegang.forms import VerleenForm
from spil.toegang.models import Dossier
from spil.toegang.queries import dossier as vind_dossier
from spil.toegang.queries import mag, vereis
from spil.toegang.queries.kijkers import collegas_zonder_toegang, toegangsregels
from spil.toegang.scherm import toon


def dossiertoegang(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    dossier = vind_dossier(dossier_uuid)
    if request.method != "POST":
        vereis("toegang.bekijken", door=request.rol, op=request.op, dossier_id=dossier.pk)
        return _pagina(request, dossier, VerleenForm(collegas=_collegas(request, dossier)))
    vereis("toegang.verlenen", door=request.rol, op=request.op, dossier_id=dossier.pk)
    form = VerleenForm(request.POST, collegas=_collegas(request, dossier))
    if not form.is_valid():
        return _pagina(request, dossier, form, status=422)
    try:
        verleen_toegang(
            dossier_uuid,
            aan=form.rol(),
            toelichting=form.cleaned_data["toelichting"],
            door=request.rol,
            op=request.op,
        )
    except ToegangNietMogelijk as fout:
        form.add_error(None, str(fout))
        return _pagina(request, dossier, form, status=422)
    return redirect("dossier-toegang", dossier_uuid=dossier_uuid)


def toegangseinde(request: SpilRequest, dossier_uuid: UUID, toegang_uuid: UUID) -> HttpResponse:
    dossier = vind_dossier(dossier_uuid)
    try:
        trek_toegang_in(toegang_uuid, door=request.rol, op=request.op)
    except (NietGevonden, GeenRecht):
        raise
    except DomeinFout as fout:
        form = VerleenForm(collegas=_collegas(request, dossier))
        return _pagina(request, dossier, form, status=422, fout=str(fout))
    return redirect("dossier-toegang", dossier_uuid=dossier_uuid)


def _collegas(request: SpilRequest, dossier: Dossier) -> list[Rol]:
    return collegas_zonder_toegang(dossier, op=request.op)


def _pagina(
    request: SpilRequest, dossier: Dossier, form: VerleenForm, *, status: int = 200, fout: str = ""
) -> HttpResponse:
    verlenen = mag("toegang.verlenen", door=request.rol, op=request.op, dossier_id=dossier.pk)
    context = {
        "dossier": dossier,
        "regels": toegangsregels(dossier, op=request.op),
        "form": form,
        "fout": fout,
        "mag_verlenen": verlenen,
        "leest_nood": request.rol.is_huisrol,
    }
    return toon(
        request,
        "toegang/dossiertoegang.html",
        context,
        handeling="toegang.bekijken",
        gezien=[Gezien(dossier.pk)],
        status=status,
    )
