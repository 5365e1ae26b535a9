"""Moving running cases to the version in force: counts only, no case."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from spil.gebruikers.verzoek import SpilRequest
from spil.toegang.formulier import gelukt
from spil.werkplaats import queries
from spil.werkplaats.commands import zet_casussen_over
from spil.werkplaats.forms import OverzetForm
from spil.werkplaats.leesbaar import verschillen
from spil.werkplaats.views.pagina import pagina
from spil.werkprocessen.models import Werkprocesversie


def overzetting(request: SpilRequest, werkproces_uuid: UUID) -> HttpResponse:
    werkproces = queries.werkproces(werkproces_uuid, door=request.rol)
    geldig = queries.geldige_versie(werkproces)
    groepen = queries.over_te_zetten(geldig)
    fasen = [(fase.code, fase.naam) for fase in geldig.aanpak.definitie.fasen]
    weg = [groep for groep in groepen if groep.fase not in dict(fasen)]
    form = OverzetForm(request.POST or None, weg=weg, fasen=fasen)
    if request.method == "POST" and gelukt(
        form,
        lambda: zet_casussen_over(
            werkproces_uuid, fasen=form.fasen(), door=request.rol, op=request.op
        ),
    ):
        messages.success(request, "De casussen zijn overgezet. Elke casus vermeldt het zelf.")
        return redirect("aanpak", werkproces_uuid=werkproces_uuid)
    context = {"werkproces": werkproces, "versie": geldig, **_vooruitblik(geldig, groepen)}
    return pagina(request, "overzetting", context, form=form)


def _vooruitblik(geldig: Werkprocesversie, groepen: list[queries.Fasegroep]) -> dict[str, Any]:
    """What moving would do, before it is done."""
    return {
        "groepen": groepen,
        "totaal": sum(groep.aantal for groep in groepen),
        "vragen": queries.vragen_die_verdwijnen(geldig),
        "anders": [
            (oud, verschillen(oud.definitie, geldig.definitie))
            for oud in queries.oudere_met_casussen(geldig)
        ],
    }
