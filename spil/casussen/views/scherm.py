"""How the forms of a case look."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse

from spil.casussen.forms.keuzes import RijKeuze, RijKeuzes
from spil.casussen.models import Casus
from spil.casussen.queries import UitAanmelding
from spil.gebruikers.verzoek import SpilRequest
from spil.logboek.schrijven import Gezien
from spil.toegang.formulier import status
from spil.toegang.scherm import toon


@dataclass(frozen=True, kw_only=True)
class Formulier:
    """The words around a form."""

    titel: str
    knop: str
    handeling: str
    uitleg: str = ""
    gevaar: bool = False
    terug: str = "dossier"


def toon_formulier(
    request: SpilRequest,
    casus: Casus,
    form: forms.Form,
    formulier: Formulier,
    *,
    sjabloon: str = "casussen/formulier.html",
    uit_aanmelding: UitAanmelding | None = None,
    **extra: Any,
) -> HttpResponse:
    """The form on its own page, below the number of the dossier that it is about."""
    terug = reverse(formulier.terug, args=[casus.dossier.uuid])
    leeg = _niets_te_kiezen(form)
    context = {"casus": casus, "form": form, "formulier": formulier, "terug": terug}
    return toon(
        request,
        sjabloon,
        {**context, "niets_te_kiezen": leeg, "uit_aanmelding": uit_aanmelding, **extra},
        handeling=formulier.handeling,
        gezien=_gezien(casus, uit_aanmelding),
        status=status(form),
    )


def _gezien(casus: Casus, uit_aanmelding: UitAanmelding | None) -> list[Gezien]:
    mensen = uit_aanmelding.betrokkenen if uit_aanmelding else ()
    return [Gezien(casus.dossier_id), *(Gezien(casus.dossier_id, pk) for pk in mensen)]


def _niets_te_kiezen(form: forms.Form) -> bool:
    """A question without answers: then there is nothing to send either."""
    return any(
        isinstance(veld, (RijKeuze, RijKeuzes)) and not veld.rijen for veld in form.fields.values()
    )
