"""How the forms of a case look."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse

from spil.casussen.models import Casus
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
    **extra: Any,
) -> HttpResponse:
    """The form on its own page, below the number of the dossier that it is about."""
    context = {
        "casus": casus,
        "form": form,
        "formulier": formulier,
        "terug": reverse(formulier.terug, args=[casus.dossier.uuid]),
        **extra,
    }
    return toon(
        request,
        sjabloon,
        context,
        handeling=formulier.handeling,
        gezien=[Gezien(casus.dossier_id)],
        status=status(form),
    )
