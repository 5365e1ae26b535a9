"""How the forms about people look."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from spil.gebruikers.verzoek import SpilRequest
from spil.logboek.schrijven import Gezien
from spil.personen.models import Betrokkene
from spil.toegang.formulier import status
from spil.toegang.models import Dossier
from spil.toegang.scherm import toon


@dataclass(frozen=True, kw_only=True)
class Woorden:
    """The words around a form."""

    titel: str
    knop: str
    handeling: str = "personen.wijzigen"
    uitleg: str = ""
    sjabloon: str = "personen/formulier.html"
    zoekt: bool = False  # whether the person that is typed is known already
    nog: str = ""  # a second button: keeps this one, and asks for the next on the same screen


def toon_formulier(
    request: SpilRequest,
    dossier: Dossier,
    form: forms.Form,
    woorden: Woorden,
    persoon: Betrokkene | None = None,
    *,
    ook_gezien: Iterable[Betrokkene] = (),
    **erbij: Any,
) -> HttpResponse:
    """The form on its own page; each person on it is a line in the log."""
    context = {"dossier": dossier, "form": form, "woorden": woorden, "persoon": persoon}
    mensen = {mens.pk for mens in ook_gezien}
    return toon(
        request,
        woorden.sjabloon,
        {**context, "terug": terug_naar(dossier), **erbij},
        handeling=woorden.handeling,
        gezien=[
            Gezien(dossier.pk, persoon.pk if persoon else None),
            *(Gezien(dossier.pk, pk) for pk in sorted(mensen)),
        ],
        status=status(form),
    )


def daarna(request: SpilRequest, dossier: Dossier) -> HttpResponse:
    """The same form once more, or back to the people."""
    if request.POST.get("doe") == "nog":
        return redirect(request.path)
    return redirect(terug_naar(dossier))


def terug_naar(dossier: Dossier) -> str:
    return reverse("dossier-mensen", args=[dossier.uuid])
