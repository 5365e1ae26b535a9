"""What who takes the notes does at an item beside typing: who is there, what was agreed before, and
rounding off. With script the answer is the part of the screen that changed, and the text stays
where it is; without it what was typed comes along and is kept first, by the same press."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from spil.gebruikers.verzoek import SpilRequest
from spil.kern.fouten import DomeinFout, GeenRecht, NietGevonden
from spil.overleggen.commands.aantekening import bewaar_aantekening
from spil.overleggen.commands.tafel import leg_aanwezigheid_vast
from spil.overleggen.commands.verslag import rond_af_en_ga_verder
from spil.overleggen.commands.vorige_acties import handel_afspraak_af
from spil.overleggen.forms.tafel import AanwezigheidForm
from spil.overleggen.forms.zitting import AantekeningForm, AfspraakForm
from spil.overleggen.fouten import AanwezigheidNietMogelijk
from spil.overleggen.models import Agendapunt
from spil.overleggen.queries.agenda import punt_van
from spil.overleggen.queries.notulen import aanwezigheid_bij, afspraken_bij
from spil.overleggen.rechten.tafel import AANWEZIGHEID
from spil.overleggen.rechten.verslag import PUNT_AFRONDEN
from spil.overleggen.views.tafel import gezien_bij
from spil.overleggen.views.zitting import toon_notulen
from spil.toegang.formulier import ONVERWERKBAAR, gelukt, lukt
from spil.toegang.inzending import DOOR_SCRIPT
from spil.toegang.queries import vereis
from spil.toegang.scherm import toon

Doe = Callable[[], object]
NIET_AAN_TAFEL: Final = "Wie u aanvinkte, zit niet meer bij dit punt. Kijk opnieuw wie er is."
NIEMAND: Final = "Vink eerst aan wie er is."


@dataclass(frozen=True)
class Deel:
    """A part of the screen that is shown anew by itself."""

    naam: str
    context: Callable[[], dict[str, Any]]
    handeling: str


def aanwezigheid(request: SpilRequest, punt_uuid: UUID) -> HttpResponse:
    vereis(
        AANWEZIGHEID,
        door=request.rol,
        op=request.op,
        dossier_id=punt_van(punt_uuid).dossier_id,
    )
    tafel = aanwezigheid_bij(punt_uuid, door=request.rol, op=request.op)
    keuze = AanwezigheidForm(request.POST, gasten=tafel.gasten)

    def doe() -> None:
        if not keuze.is_valid():
            raise AanwezigheidNietMogelijk(NIET_AAN_TAFEL)
        if not (wie := [genodigde.uuid for genodigde in keuze.cleaned_data["aanwezig"]]):
            raise AanwezigheidNietMogelijk(NIEMAND)
        leg_aanwezigheid_vast(punt_uuid, wie, door=request.rol, op=request.op)

    def context() -> dict[str, Any]:
        return {"tafel": aanwezigheid_bij(punt_uuid, door=request.rol, op=request.op)}

    return _doe(request, punt_uuid, doe, Deel("aanwezig", context, AANWEZIGHEID))


def afspraak(request: SpilRequest, punt_uuid: UUID) -> HttpResponse:
    keuze = AfspraakForm(request.POST)
    if not keuze.is_valid():
        raise NietGevonden("Deze actie hoort niet bij dit punt.")

    def doe() -> None:
        handel_afspraak_af(punt_uuid, **keuze.afspraak(), door=request.rol, op=request.op)

    def context() -> dict[str, Any]:
        return {"afspraken": afspraken_bij(punt_uuid, door=request.rol, op=request.op)}

    return _doe(request, punt_uuid, doe, Deel("afspraken", context, PUNT_AFRONDEN))


def afronding(request: SpilRequest, punt_uuid: UUID) -> HttpResponse:
    punt, form = punt_van(punt_uuid), AantekeningForm(request.POST)
    fouten: list[str] = []
    if gelukt(form, lambda: fouten.extend(_rond_af(request, punt_uuid, form))) and not fouten:
        nummer = punt.plek.volgnummer
        messages.success(request, f"Punt {nummer} is afgerond. Het verslag ligt vast.")
        return redirect("notulen", punt.plek.overleg.uuid) if _gaat_verder(form) else _terug(punt)
    for fout in fouten:
        form.add_error("tekst", fout)
    return _toon_weer(request, punt, form)


def _rond_af(request: SpilRequest, punt_uuid: UUID, form: AantekeningForm) -> list[str]:
    return rond_af_en_ga_verder(
        punt_uuid,
        form.cleaned_data["naar"],
        tekst=form.cleaned_data["tekst"],
        versie=form.cleaned_data["versie"],
        door=request.rol,
        op=request.op,
    )


def _gaat_verder(form: AantekeningForm) -> bool:
    return form.cleaned_data["naar"] is not None


def _doe(request: SpilRequest, punt_uuid: UUID, doe: Doe, deel: Deel) -> HttpResponse:
    if request.headers.get("X-Requested-With") == DOOR_SCRIPT:
        return _deel(request, punt_uuid, doe, deel)
    punt = punt_van(punt_uuid)
    if "tekst" not in request.POST:
        return _zonder_tekst(request, punt, doe, deel)
    form = AantekeningForm(request.POST)
    if gelukt(form, lambda: _bewaar(request, punt_uuid, form)) and lukt(form, doe):
        return _terug(punt, deel.naam)
    return _toon_weer(request, punt, form)


def _zonder_tekst(request: SpilRequest, punt: Agendapunt, doe: Doe, deel: Deel) -> HttpResponse:
    """Of an item at which nothing can be typed."""
    try:
        doe()
    except (NietGevonden, GeenRecht):
        raise
    except DomeinFout as weigering:
        messages.error(request, str(weigering))
        return _toon_weer(request, punt, None)
    return _terug(punt, deel.naam)


def _bewaar(request: SpilRequest, punt_uuid: UUID, form: AantekeningForm) -> None:
    velden = {veld: form.cleaned_data[veld] for veld in ("tekst", "versie")}
    bewaar_aantekening(punt_uuid, **velden, door=request.rol, op=request.op)


def _deel(request: SpilRequest, punt_uuid: UUID, doe: Doe, deel: Deel) -> HttpResponse:
    fout = ""
    try:
        doe()
    except (NietGevonden, GeenRecht):
        raise
    except DomeinFout as weigering:
        fout = str(weigering)
    punt = punt_van(punt_uuid)
    return toon(
        request,
        f"overleggen/zitting/_{deel.naam}.html",
        {"punt": punt, "fout": fout, "gelukt": not fout, **deel.context()},
        handeling=deel.handeling,
        gezien=gezien_bij(punt),
        status=ONVERWERKBAAR if fout else 200,
    )


def _toon_weer(
    request: SpilRequest, punt: Agendapunt, form: AantekeningForm | None
) -> HttpResponse:
    overleg, nummer = punt.plek.overleg.uuid, punt.plek.volgnummer
    return toon_notulen(request, overleg, nummer=nummer, form=form, status=ONVERWERKBAAR)


def _terug(punt: Agendapunt, deel: str = "") -> HttpResponse:
    adres = reverse("notulen", args=[punt.plek.overleg.uuid])
    plek = f"#{deel}" if deel else ""
    return redirect(f"{adres}?punt={punt.plek.volgnummer}{plek}")
