"""What the pages of the workshop share."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render

from spil.gebruikers.verzoek import SpilRequest
from spil.kern.fouten import DomeinFout, GeenRecht, NietGevonden
from spil.toegang.rechten import recht

MAG = ("bewerken", "vaststellen", "aanzetten", "overzetten")


def pagina(
    request: SpilRequest,
    sjabloon: str,
    context: dict[str, Any],
    *,
    form: forms.Form | None = None,
    geweigerd: bool = False,
) -> HttpResponse:
    """With what this rol may do; 422 when an act was refused or a form has something to repair."""
    mag = {naam: recht(f"aanpak.{naam}").staat_toe(request.rol.soort) for naam in MAG}
    geweigerd = geweigerd or (form is not None and form.is_bound and bool(form.errors))
    status = 422 if geweigerd else 200
    inhoud = {**context, "mag": mag} | ({"form": form} if form is not None else {})
    return render(request, f"werkplaats/{sjabloon}.html", inhoud, status=status)


def doe(request: SpilRequest, opdracht: Callable[[], object], *, gedaan: str = "") -> bool:
    """An act with a button alone: done, or the refusal as a message."""
    try:
        opdracht()
    except (NietGevonden, GeenRecht):
        raise
    except DomeinFout as fout:
        messages.error(request, str(fout))
        return False
    if gedaan:
        messages.success(request, gedaan)
    return True
