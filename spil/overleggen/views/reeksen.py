"""Overleggen: what is coming, the series, and keeping them."""

from typing import Any, Final
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from spil.gebruikers.verzoek import SpilRequest
from spil.kern.klok import datum
from spil.kern.werkdagen import werkdagen_na
from spil.overleggen import commands
from spil.overleggen.forms.reeksen import LANGSTE_NAAM, EindeForm, ReeksForm, WanneerForm
from spil.overleggen.models import Reekssoort
from spil.overleggen.queries import aanpakken as aanpakoverleggen
from spil.overleggen.queries import keuzes
from spil.overleggen.queries.bereik import reeks_van
from spil.overleggen.queries.overzicht import overzicht
from spil.overleggen.queries.reekspagina import reekspagina
from spil.overleggen.queries.uitvragen import open_uitvragen
from spil.overleggen.queries.vaststelling import te_lezen
from spil.overleggen.rechten.reeksen import PLANNEN
from spil.overleggen.views.scherm import Formulier, toon_formulier
from spil.toegang.formulier import gelukt, ingevuld
from spil.toegang.rechten import recht

NIEUW: Final = Formulier(
    titel="Nieuwe reeks overleggen",
    knop="Maak de reeks",
    uitleg="Daarna stelt u de oplegger op: wie aan tafel zit en wat daar gedeeld mag worden. Zonder"
    " vastgestelde oplegger is er geen overleg.",
)
WIJZIGEN: Final = Formulier(
    titel="Wijzig de reeks",
    knop="Bewaar",
    uitleg="Wat volgens het ritme gepland is, gaat mee. Wat iemand zelf verplaatste, blijft staan.",
)
BEEINDIGEN: Final = Formulier(
    titel="Beëindig de reeks",
    knop="Beëindig de reeks",
    uitleg="Wat vanaf die dag gepland is, vervalt. Wat geweest is, blijft te lezen.",
    gevaar=True,
)


@require_safe
def overleggen(request: SpilRequest) -> HttpResponse:
    context = {
        "overzicht": overzicht(door=request.rol, op=request.op),
        "te_lezen": te_lezen(door=request.rol, op=request.op),
        "mag_plannen": recht(PLANNEN).staat_toe(request.rol.soort),
        "gevraagd": open_uitvragen(door=request.rol, op=request.op),
    }
    return render(request, "overleggen/overleggen.html", context)


@require_safe
def aanpakken(request: SpilRequest) -> HttpResponse:
    """The meetings of the approaches that have no series yet."""
    context = {"overleggen": aanpakoverleggen.zonder_reeks(door=request.rol)}
    return render(request, "overleggen/aanpakken.html", context)


@require_safe
def reeks(request: SpilRequest, reeks_uuid: UUID) -> HttpResponse:
    pagina = reekspagina(reeks_uuid, door=request.rol, op=request.op)
    return render(request, "overleggen/reeks.html", {"pagina": pagina})


def nieuw(request: SpilRequest) -> HttpResponse:
    """`?aanpak=` and `?overleg=`: of a meeting that a definition names."""
    codes = {
        "aanpakcode": request.GET.get("aanpak", ""),
        "overlegcode": request.GET.get("overleg", ""),
    }
    van_aanpak = aanpakoverleggen.overlegdefinitie(**codes, door=request.rol)
    form = _reeksform(request, initial=_begin(request, van_aanpak))
    gemaakt: list[Any] = []
    if gelukt(
        form,
        lambda: gemaakt.append(
            commands.maak_reeks(
                form.wanneer(),
                form.van_wie(),
                **(codes if van_aanpak else {}),
                sleutel=form.cleaned_data["sleutel"],
                door=request.rol,
                op=request.op,
            )
        ),
    ):
        messages.success(request, "De reeks is gemaakt. Stel nu de oplegger op.")
        return redirect("overlegreeks", gemaakt[0].uuid)
    return toon_formulier(request, form, NIEUW, van_aanpak=van_aanpak)


def wijziging(request: SpilRequest, reeks_uuid: UUID) -> HttpResponse:
    rij = reeks_van(reeks_uuid, door=request.rol)
    begin = WanneerForm.begin_van(rij)
    vast = rij.opleggers.exists()
    form = WanneerForm(ingevuld(request), initial=begin) if vast else _reeksform(request, begin)
    gevolgen: list[Any] = []
    if gelukt(
        form,
        lambda: gevolgen.append(
            commands.wijzig_reeks(
                reeks_uuid, form.wanneer(), form.van_wie(), door=request.rol, op=request.op
            )
        ),
    ):
        messages.success(request, f"De reeks is gewijzigd.{gevolgen[0].in_woorden()}")
        return redirect("overlegreeks", reeks_uuid)
    return toon_formulier(request, form, WIJZIGEN, reeks=rij)


def einde(request: SpilRequest, reeks_uuid: UUID) -> HttpResponse:
    rij = reeks_van(reeks_uuid, door=request.rol)
    form = EindeForm(ingevuld(request))
    if gelukt(
        form,
        lambda: commands.beeindig_reeks(
            reeks_uuid, **form.cleaned_data, door=request.rol, op=request.op
        ),
    ):
        messages.success(request, "De reeks is beëindigd.")
        return redirect("overlegreeks", reeks_uuid)
    return toon_formulier(request, form, BEEINDIGEN, reeks=rij)


def _reeksform(request: SpilRequest, initial: dict[str, Any]) -> ReeksForm:
    return ReeksForm(
        ingevuld(request),
        initial=initial,
        gastheren=keuzes.gastheren(door=request.rol, op=request.op),
        verwerkingen=keuzes.verwerkingen(door=request.rol, op=request.op),
    )


def _begin(
    request: SpilRequest, van_aanpak: aanpakoverleggen.OverlegVanAanpak | None
) -> dict[str, Any]:
    """What the definition says; somebody chooses the day and the place."""
    if van_aanpak is None:
        return {}
    gastheren = keuzes.gastheren(door=request.rol, op=request.op)
    gastheer = aanpakoverleggen.gastheer_van(van_aanpak.overleg, partners=gastheren)
    zonder_personen = van_aanpak.soort == Reekssoort.BESTUURLIJK
    return {
        "naam": van_aanpak.reeksnaam[:LANGSTE_NAAM],
        "ritme": van_aanpak.overleg.ritme,
        "soort": van_aanpak.soort,
        "gastheer": str(gastheer.uuid) if gastheer else "",
        "verwerking": "" if zonder_personen else str(van_aanpak.verwerking.uuid),
        "eerste_dag": werkdagen_na(datum(request.op), 0),
    }
