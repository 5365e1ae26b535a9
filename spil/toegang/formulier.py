"""What every form shares: what was posted, and a refusal beside the form."""

from collections.abc import Callable

from django import forms
from django.http import QueryDict

from spil.gebruikers.verzoek import SpilRequest
from spil.kern.fouten import DomeinFout, GeenRecht, NietGevonden
from spil.toegang.versies import IntussenGewijzigd
from spil.werkprocessen.definitie import AanpakOngeldig

ONVERWERKBAAR = 422


def ingevuld(request: SpilRequest) -> QueryDict | None:
    """What was posted, also when that is nothing; None when the form was only asked for."""
    return request.POST if request.method == "POST" else None


def lukt(form: forms.BaseForm, doe: Callable[[], object]) -> bool:
    """Do it; a refusal of the domain comes in the error summary, with what was typed.

    NietGevonden and GeenRecht go on to the middleware: they are not about what was typed.
    """
    try:
        doe()
    except (NietGevonden, GeenRecht):
        raise
    except AanpakOngeldig as fout:
        for reden in fout.redenen:
            form.add_error(None, reden)
        return False
    except DomeinFout as fout:
        form.add_error(None, str(fout))
        if isinstance(fout, IntussenGewijzigd):
            neem_versie_over(form, fout.versie)
        return False
    return True


def gelukt(form: forms.BaseForm, doe: Callable[[], object]) -> bool:
    """Do it when the input is whole; False when there is something to repair."""
    return form.is_valid() and lukt(form, doe)


def neem_versie_over(form: forms.BaseForm, versie: int) -> None:
    """Saving once more is then a choice."""
    gegevens = QueryDict(mutable=True)
    gegevens.update(form.data)
    gegevens["versie"] = str(versie)
    form.data = gegevens


def versieveld() -> forms.IntegerField:
    """The version that the form was opened with, for the command to compare."""
    return forms.IntegerField(widget=forms.HiddenInput, required=False)


def status(form: forms.BaseForm) -> int:
    """422 for a form that came back with errors."""
    return ONVERWERKBAAR if form.errors else 200
