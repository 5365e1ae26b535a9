"""The form pages of Beheer."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import render

from spil.gebruikers.verzoek import SpilRequest


def formulierpagina(
    request: SpilRequest, sjabloon: str, form: forms.Form, **context: Any
) -> HttpResponse:
    """The page with its form; 422 when there is something to repair."""
    status = 422 if form.is_bound and form.errors else 200
    return render(request, sjabloon, {"form": form, **context}, status=status)
