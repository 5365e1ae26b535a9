"""What the betrokkene says."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from spil.gebruikers.verzoek import SpilRequest
from spil.kern.klok import datum
from spil.personen import queries
from spil.personen.commands import leg_stem_vast
from spil.personen.forms import StemForm
from spil.personen.views.scherm import Woorden, toon_formulier
from spil.toegang.formulier import ingevuld, lukt

WOORDEN = Woorden(
    titel="Stem van de betrokkene",
    knop="Leg vast",
    uitleg="Wat eerder gezegd is, blijft staan. Wat u nu vastlegt, staat bovenaan.",
    sjabloon="personen/stem.html",
)


def stem(request: SpilRequest, betrokkene_uuid: UUID) -> HttpResponse:
    persoon = queries.betrokkene_voor(
        betrokkene_uuid, WOORDEN.handeling, door=request.rol, op=request.op
    )
    eerder = queries.stemmen_van(persoon)
    nu = {"gevraagd_op": datum(request.op), "contact_via": eerder[0].contact_via if eerder else ""}
    form = StemForm(ingevuld(request), initial=nu)
    if form.is_valid() and lukt(
        form,
        lambda: leg_stem_vast(
            betrokkene_uuid,
            form.gezegd,
            sleutel=form.cleaned_data["sleutel"],
            door=request.rol,
            op=request.op,
        ),
    ):
        messages.success(request, "De stem van de betrokkene is vastgelegd.")
        return redirect("dossier-mensen", persoon.dossier.uuid)
    return toon_formulier(request, persoon.dossier, form, WOORDEN, persoon, stemmen=eerder)
