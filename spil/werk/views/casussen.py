from django.http import HttpResponse
from django.views.decorators.http import require_safe

from spil.casussen.fasen import Fase
from spil.casussen.queries import zichtbare_casussen
from spil.gebruikers.verzoek import SpilRequest
from spil.logboek.schrijven import Gezien
from spil.toegang.scherm import toon

PER_PAGINA = 25


@require_safe
def casussen(request: SpilRequest) -> HttpResponse:
    fase = request.GET.get("fase", "")
    fase = fase if fase in Fase.values else ""
    pagina = _pagina(request.GET.get("pagina", ""))
    regels = zichtbare_casussen(fase=fase, vanaf=(pagina - 1) * PER_PAGINA, aantal=PER_PAGINA + 1)
    getoond = regels[:PER_PAGINA]
    return toon(
        request,
        "werk/casussen.html",
        {
            "regels": getoond,
            "fasen": [keuze for keuze in Fase.choices if keuze[0] != Fase.AFGESLOTEN],
            "fase": fase,
            "pagina": pagina,
            "volgende": pagina + 1 if len(regels) > PER_PAGINA else None,
        },
        handeling="casus.lijst",
        gezien=[Gezien(r.dossier_id, persoon.id) for r in getoond for persoon in r.hoofdpersonen]
        + [Gezien(r.dossier_id) for r in getoond],
    )


def _pagina(tekst: str) -> int:
    return max(int(tekst), 1) if tekst.isdecimal() and len(tekst) < 6 else 1  # noqa: PLR2004 - any page
