"""Screens with figures of the house in which the viewer now works; never of a person."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from spil.gebruikers.verzoek import SpilRequest
from spil.kern import klok
from spil.sturing.forms import PeriodeForm
from spil.sturing.indicatoren import GEMEENTE, TELREGEL
from spil.sturing.opmaak import als_csv
from spil.sturing.periode import Periode
from spil.sturing.queries import (
    indicator_van,
    indicatoren_van,
    jaartabel,
    jaartabellen,
    te_splitsen,
    van_aanpak,
)
from spil.sturing.verloop import verloop
from spil.sturing.zinnen import zin


def sturing(request: SpilRequest) -> HttpResponse:
    vandaag = klok.datum(request.op)
    periode = Periode.kies(None, None, vandaag=vandaag)
    huis = request.rol.medewerker.huis
    indicatoren = indicatoren_van(huis).values()
    tabellen = jaartabellen(indicatoren, huis, periode, vandaag=vandaag)
    samen = [(t, zin(t, vandaag=vandaag)) for t in tabellen if not t.indicator.aanpak]
    per_aanpak = [tabel for tabel in tabellen if tabel.indicator.aanpak]
    context = {"periode": periode, "overzicht": samen, "per_aanpak": per_aanpak}
    return render(request, "sturing/sturing.html", context)


def indicator(request: SpilRequest, code: str) -> HttpResponse:
    huis = request.rol.medewerker.huis
    gekozen = indicator_van(huis, code)
    vandaag, aanpakken = klok.datum(request.op), te_splitsen(gekozen, huis)
    formulier = PeriodeForm(request.GET, vandaag=vandaag, aanpakken=aanpakken)
    gekozen = van_aanpak(gekozen, formulier.gekozen_aanpak, aanpakken)
    context = {"indicator": gekozen, "form": formulier, "gemeente": GEMEENTE, "telregel": TELREGEL}
    periode = formulier.periode
    if periode is None:
        return render(request, "sturing/indicator.html", context, status=422)
    tabel = jaartabel(gekozen, huis, periode, vandaag=vandaag)
    context |= {
        "periode": periode,
        "tabel": tabel,
        "rijen": [(naam, cellen, verloop(cellen)) for naam, cellen in tabel.rijen.items()],
        "reeksen": {gekozen.naam: list(tabel.totaal)},
        "zin": zin(tabel, vandaag=vandaag),
    }
    return render(request, "sturing/indicator.html", context)


def indicator_csv(request: SpilRequest, code: str) -> HttpResponse:
    huis = request.rol.medewerker.huis
    gekozen = indicator_van(huis, code)
    vandaag, aanpakken = klok.datum(request.op), te_splitsen(gekozen, huis)
    formulier = PeriodeForm(request.GET, vandaag=vandaag, aanpakken=aanpakken)
    periode, aanpak = formulier.periode, formulier.gekozen_aanpak
    if periode is None:
        return redirect(f"{reverse('indicator', args=[code])}?{request.GET.urlencode()}")
    tabel = jaartabel(van_aanpak(gekozen, aanpak, aanpakken), huis, periode, vandaag=vandaag)
    response = HttpResponse(als_csv(tabel), content_type="text/csv; charset=utf-8")
    naam = "-".join(filter(None, [gekozen.code, aanpak, str(periode.van), f"{periode.tot}.csv"]))
    response["Content-Disposition"] = f'attachment; filename="{naam}"'
    return response
