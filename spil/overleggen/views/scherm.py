"""How the forms of meetings look."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from spil.gebruikers.verzoek import SpilRequest
from spil.kern.fouten import DomeinFout, GeenRecht, NietGevonden
from spil.overleggen.models import Oplegger, Overlegreeks
from spil.toegang.formulier import status


@dataclass(frozen=True, kw_only=True)
class Formulier:
    """The words around a form."""

    titel: str
    knop: str
    uitleg: str = ""
    gevaar: bool = False


def druk(request: SpilRequest, doe: Callable[[], object], gelukt: str = "") -> None:
    """What a button without a form does; what cannot be is said on the page it leads to.

    Raises NietGevonden, GeenRecht.
    """
    try:
        doe()
    except (NietGevonden, GeenRecht):
        raise
    except DomeinFout as fout:
        messages.error(request, str(fout))
    else:
        if gelukt:
            messages.success(request, gelukt)


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
