from typing import Final

from django.http import HttpResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from spil.gebruikers.verzoek import SpilRequest
from spil.kern import klok
from spil.toegang.rechten import recht
from spil.toegang.scherm import toon
from spil.werk.queries import mijn_werk as queries
from spil.werk.queries.mijn_werk import Sectie
from spil.werk.wachtend import wat_wacht_op

TE_LAAT: Final = "te-laat"


@require_safe
def mijn_werk(request: SpilRequest) -> HttpResponse:
    if not recht("werk.zoeken").staat_toe(request.rol.soort):
        wachtend = {"wachtend": wat_wacht_op(request.rol)}
        return toon(request, "werk/zonder_inhoud.html", wachtend, handeling="werk.bekijken")
    blad = queries.mijn_werk(request.rol, op=request.op)
    code, te_laat = _filter(request, blad.secties)
    getoond = queries.gefilterd(blad.secties, code, te_laat=te_laat)
    context = {
        "secties": getoond,
        "alle_secties": blad.secties,
        "toon": code,
        "te_laat": te_laat,
        "aantal_te_laat": queries.aantal_te_laat(blad.secties),
        "aantal": sum(sectie.aantal for sectie in getoond),
        "gekozen": _gekozen(blad.secties, code, te_laat=te_laat),
        "dag": klok.datum(request.op),
        "eerste_lijsten": blad.lijsten,
        "is_partner": not request.rol.is_huisrol,
    }
    gezien = queries.gezien(getoond)
    return toon(request, "werk/mijn_werk.html", context, handeling="werk.bekijken", gezien=gezien)


def _filter(request: SpilRequest, secties: list[Sectie]) -> tuple[str, bool]:
    """The section that is chosen (one that there is), and whether only what is late is shown."""
    toon = request.GET.get("toon", "")
    code = toon if toon in {sectie.code for sectie in secties} else ""
    return code, request.GET.get("alleen") == TE_LAAT


def _gekozen(secties: list[Sectie], code: str, *, te_laat: bool) -> list[tuple[str, str]]:
    """Each filter that is on, and the address of the page without it."""
    adres = reverse("mijn-werk")
    titels = {sectie.code: sectie.titel for sectie in secties}
    gekozen = []
    if code:
        gekozen.append((titels[code], _met(adres, alleen=TE_LAAT if te_laat else "")))
    if te_laat:
        gekozen.append(("Te laat", _met(adres, toon=code)))
    return gekozen


def _met(adres: str, **filters: str) -> str:
    aan = {naam: waarde for naam, waarde in filters.items() if waarde}
    return f"{adres}?{urlencode(aan)}" if aan else adres
