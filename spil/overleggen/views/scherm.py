"""How the forms of meetings look."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from spil.gebruikers.verzoek import SpilRequest
from spil.overleggen.models import Oplegger, Overlegreeks
from spil.toegang.formulier import status


@dataclass(frozen=True, kw_only=True)
class Formulier:
    """The words around a form."""

    titel: str
    knop: str
    uitleg: str = ""
    gevaar: bool = False


def toon_formulier(
    request: SpilRequest,
    form: forms.Form,
    formulier: Formulier,
    *,
    reeks: Overlegreeks | None = None,
    oplegger: Oplegger | None = None,
    sjabloon: str = "overleggen/formulier.html",
    **extra: Any,
) -> HttpResponse:
    """The form on its own page, below what it is about."""
    context = {"form": form, "formulier": formulier, "reeks": reeks, "oplegger": oplegger}
    return render(
        request,
        sjabloon,
        {**context, "terug": _terug(reeks, oplegger), **extra},
        status=status(form),
    )


def _terug(reeks: Overlegreeks | None, oplegger: Oplegger | None) -> str:
    if oplegger:
        return reverse("oplegger", args=[oplegger.uuid])
    return reverse("overlegreeks", args=[reeks.uuid]) if reeks else reverse("overleggen")
