"""What people are to each other."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from spil.gebruikers.verzoek import SpilRequest
from spil.personen import queries
from spil.personen.commands import leg_relatie_vast, wijzig_relatie
from spil.personen.concepten import LAATSTE_BRON
from spil.personen.forms import NieuweRelatieForm, RelatieForm
from spil.personen.models import Betrokkene, Relatie
from spil.personen.views.scherm import Woorden, daarna, toon_formulier
from spil.toegang.commands.concept import bewaar_concept
from spil.toegang.formulier import ingevuld, lukt
from spil.toegang.queries import lees_concept
from spil.toegang.versies import versie_van

NIEUW = Woorden(
    titel="Leg een relatie vast",
    knop="Relatie vastleggen",
    uitleg="Alleen mensen die in dit dossier staan. Wie een van de twee niet mag zien, ziet ook de"
    " relatie niet.",
    nog="Leg vast en nog een",
)
WIJZIG = Woorden(
    titel="Wijzig een relatie",
    knop="Bewaar",
    uitleg="Is de relatie voorbij, vul dan in tot wanneer. Zij blijft bij de eerdere relaties staan.",
    sjabloon="personen/relatie.html",
)


def relatie_nieuw(request: SpilRequest, betrokkene_uuid: UUID) -> HttpResponse:
    persoon = queries.betrokkene_voor(
        betrokkene_uuid, NIEUW.handeling, door=request.rol, op=request.op
    )
    anderen = queries.anderen_in_dossier(persoon)
    bron = lees_concept(LAATSTE_BRON, betrokkene_uuid, door=request.rol)
    form = NieuweRelatieForm(ingevuld(request), initial=bron, persoon=persoon, anderen=anderen)
    if form.is_valid() and lukt(
        form,
        lambda: leg_relatie_vast(
            betrokkene_uuid,
            UUID(form.cleaned_data["ander"]),
            form.bijzonderheden,
            **form.soort_en_richting,
            door=request.rol,
            op=request.op,
        ),
    ):
        messages.success(request, "De relatie is vastgelegd.")
        _houd_bron(request, form, persoon)
        return daarna(request, persoon.dossier)
    return toon_formulier(request, persoon.dossier, form, NIEUW, persoon, ook_gezien=anderen)


def relatie(request: SpilRequest, relatie_uuid: UUID) -> HttpResponse:
    rij = queries.relatie_voor(relatie_uuid, door=request.rol, op=request.op)
    form = RelatieForm(ingevuld(request), initial=_stand(rij))
    if form.is_valid() and lukt(
        form,
        lambda: wijzig_relatie(
            relatie_uuid,
            form.bijzonderheden,
            versie=form.cleaned_data["versie"],
            door=request.rol,
            op=request.op,
        ),
    ):
        messages.success(request, "De relatie is gewijzigd.")
        return redirect("dossier-mensen", rij.dossier.uuid)
    erbij: dict[str, Any] = {"relatie": rij, "ook_gezien": (rij.van, rij.naar)}
    return toon_formulier(request, rij.dossier, form, WIJZIG, **erbij)


def _houd_bron(request: SpilRequest, form: NieuweRelatieForm, persoon: Betrokkene) -> None:
    """For the next relation of this person it is known already from whom."""
    if request.POST.get("doe") == "nog":
        bron = {"bron": form.cleaned_data["bron"]}
        bewaar_concept(
            LAATSTE_BRON,
            persoon.uuid,
            bron,
            door=request.rol,
            op=request.op,
            dossier_id=persoon.dossier_id,
        )


def _stand(rij: Relatie) -> dict[str, object]:
    namen = ("bron", "vanaf", "tot", "directe_kring", "zelfde_huishouden")
    return {**{naam: getattr(rij, naam) for naam in namen}, "versie": versie_van(rij)}
