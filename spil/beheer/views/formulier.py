"""What the form pages of Beheer share: carry out an act, or show its refusal beside the form."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import render

from spil.gebruikers.verzoek import SpilRequest
from spil.kern.fouten import DomeinFout, GeenRecht, NietGevonden


def gelukt(form: forms.Form, opdracht: Callable[[], object]) -> bool:
    """Carry out `opdracht` when the input is whole; a refusal becomes an error of the form."""
    if not form.is_valid():
        return False
    try:
        opdracht()
    except (NietGevonden, GeenRecht):
        raise
    except DomeinFout as fout:
        form.add_error(None, str(fout))
        return False
    return True


def formulierpagina(
    request: SpilRequest, sjabloon: str, form: forms.Form, **context: Any
) -> HttpResponse:
    """The page with its form; 422 when there is something to repair."""
    status = 422 if form.is_bound and form.errors else 200
    return render(request, sjabloon, {"form": form, **context}, status=status)
