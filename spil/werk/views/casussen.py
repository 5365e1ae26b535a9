"""The cases that somebody may see: all of them, or the list of one approach."""

from datetime import date, datetime
from typing import Any, Final, NamedTuple

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from spil.casussen.queries import (
    Caseloadlijst,
    Caseloadregel,
    Casusregel,
    Kolom,
    aantal_zichtbare_casussen,
    caseload,
    heeft_verblijf,
    zichtbare_casussen,
)
from spil.casussen.rechten import REGISSEURS
from spil.gebruikers.verzoek import SpilRequest
from spil.herkenning.queries import MEESTE_PAREN, aantal_te_beoordelen
from spil.invullingen.weergave import weergave
from spil.kern import klok
from spil.logboek.schrijven import Gezien
from spil.toegang.scherm import toon
from spil.werk.queries.filters import Filterkeuze, filterkeuze
from spil.werk.queries.filters import fasen as fasen_van
from spil.werk.queries.stilstand import stilstand_per_casus
from spil.werk.rechten import HUIS
from spil.werk.views.filters import filters_bij
from spil.werkprocessen.motor import Aanpak, Termijnstand
from spil.werkprocessen.queries import aanpakken_van

PER_PAGINA: Final = 25


@require_safe
def casussen(request: SpilRequest) -> HttpResponse:
    aanpakken = aanpakken_van(request.rol.huis_id)
    if (gekozen := aanpakken.get(request.GET.get("aanpak", ""))) is not None:
        return _caseload(request, gekozen, aanpakken)
    fasen, fase = _fase(request, aanpakken, "")
    pagina = _pagina(request.GET.get("pagina", ""))
    regels = zichtbare_casussen(fase=fase, vanaf=(pagina - 1) * PER_PAGINA, aantal=PER_PAGINA + 1)
    context = {"regels": regels[:PER_PAGINA], "fasen": fasen, "fase": fase}
    volgende = pagina + 1 if len(regels) > PER_PAGINA else None
    context |= {"aanpakken": aanpakken, "pagina": pagina, "volgende": volgende}
    context["aantal"] = aantal_zichtbare_casussen(fase=fase)
    context["gekozen"] = _gekozen(None, fasen, fase)
    context |= filters_bij(request, aanpakken, Filterkeuze("", fase))
    context["te_vergelijken"] = _te_vergelijken(request)
    return _toon(request, "werk/casussen.html", context, regels[:PER_PAGINA])


def _caseload(request: SpilRequest, aanpak: Aanpak, aanpakken: dict[str, Aanpak]) -> HttpResponse:
    code = aanpak.definitie.code
    fasen, fase = _fase(request, aanpakken, code)
    pagina = _pagina(request.GET.get("pagina", ""))
    lijst = caseload(aanpak, fase=fase, vandaag=klok.datum(request.op))
    eerste = (pagina - 1) * PER_PAGINA
    getoond = lijst.regels[eerste : eerste + PER_PAGINA]
    context = {
        "definitie": aanpak.definitie,
        "aanpakken": aanpakken,
        "kolommen": lijst.kolommen,
        "signalen": bool(lijst.losse_signalen),
        "toon_bezetting": heeft_verblijf(aanpak) and request.rol.soort in HUIS,
        **_rijen(request, lijst, getoond),
        "aantal": len(lijst.regels),
        "fasen": fasen,
        "fase": fase,
        "gekozen": _gekozen(aanpak, fasen, fase),
        **filters_bij(request, aanpakken, Filterkeuze(code, fase)),
        "pagina": pagina,
        "volgende": pagina + 1 if len(lijst.regels) > eerste + PER_PAGINA else None,
    }
    return _toon(request, "werk/caseload.html", context, [regel.casus for regel in getoond])


def _toon(
    request: SpilRequest, sjabloon: str, context: dict[str, Any], getoond: list[Casusregel]
) -> HttpResponse:
    mensen = [Gezien(r.dossier_id, persoon.id) for r in getoond for persoon in r.hoofdpersonen]
    dossiers = [Gezien(regel.dossier_id) for regel in getoond]
    context["vergelijkt"] = request.rol.soort in HUIS
    context["bundelt"] = request.rol.soort in REGISSEURS
    return toon(request, sjabloon, context, handeling="casus.lijst", gezien=[*mensen, *dossiers])


def _te_vergelijken(request: SpilRequest) -> str:
    """How many pairs of people wait for a judgement; nothing when there are none."""
    aantal = aantal_te_beoordelen(door=request.rol, op=request.op)
    return f"{aantal} of meer" if aantal == MEESTE_PAREN else str(aantal or "")


class Cel(NamedTuple):
    """What a column shows: its text, or the day; `waarschuwt` when it is of a term that warns."""

    kolom: Kolom
    tekst: str
    dag: date | None = None
    waarschuwt: bool = False


def _rijen(
    request: SpilRequest, lijst: Caseloadlijst, getoond: list[Caseloadregel]
) -> dict[str, Any]:
    """What stands still is for the house: who leads a case gets it moving again."""
    stil: dict[int, list[str]] = {}
    if request.rol.is_huisrol:
        casussen = (regel.casus for regel in getoond)
        stil = stilstand_per_casus(lijst.aanpak, casussen, dag=klok.datum(request.op))
    regels = [
        (r.casus, _cellen(lijst, r), _signalen(lijst, r), stil.get(r.casus.dossier_id, []))
        for r in getoond
    ]
    return {"regels": regels, "stilstand": any(stil.values())}


def _signalen(lijst: Caseloadlijst, regel: Caseloadregel) -> list[Termijnstand]:
    """The terms that warn and have no column of their own."""
    return [termijn for termijn in regel.signalen if termijn.code in lijst.losse_signalen]


def _cellen(lijst: Caseloadlijst, regel: Caseloadregel) -> list[Cel]:
    cellen: list[Cel] = []
    for kolom in lijst.kolommen:
        waarde = regel.waarde(kolom)
        if kolom.veld is not None:
            cellen.append(Cel(kolom, weergave(kolom.veld, waarde, namen=lijst.namen)))
        elif isinstance(waarde, date):
            dag = klok.datum(waarde) if isinstance(waarde, datetime) else waarde
            cellen.append(Cel(kolom, "", dag, regel.waarschuwt(kolom)))
        else:
            cellen.append(Cel(kolom, "" if waarde is None else str(waarde)))
    return cellen


def _gekozen(
    aanpak: Aanpak | None, fasen: list[tuple[str, str]], fase: str
) -> list[tuple[str, str]]:
    """Each filter that is on, and the address of the list without it."""
    adres, code = reverse("casussen"), aanpak.definitie.code if aanpak else ""
    gekozen = [(f"Aanpak: {aanpak.definitie.naam}", adres)] if aanpak else []
    if fase:
        zonder = f"{adres}?aanpak={code}" if code else adres
        gekozen.append((f"Fase: {dict(fasen)[fase]}", zonder))
    return gekozen


def _fase(
    request: SpilRequest, aanpakken: dict[str, Aanpak], aanpak: str
) -> tuple[list[tuple[str, str]], str]:
    """The phases to choose from, and the one that is chosen."""
    keuze = filterkeuze(aanpakken, Filterkeuze(aanpak, request.GET.get("fase", "")))
    return fasen_van(aanpakken, aanpak), keuze.fase


def _pagina(tekst: str) -> int:
    return max(int(tekst), 1) if tekst.isdecimal() and len(tekst) < 6 else 1  # noqa: PLR2004 - any page
