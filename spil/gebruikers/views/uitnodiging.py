"""The link of an invitation: a password now, the second factor right after."""

from uuid import UUID

from allauth.account.utils import perform_login
from django.contrib.auth import logout
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.debug import sensitive_post_parameters

from spil.gebruikers.commands import neem_uitnodiging_aan
from spil.gebruikers.forms import UitnodigingForm
from spil.gebruikers.queries import uitnodiging_geldt
from spil.kern.fouten import NietGevonden
from spil.kern.klok import nu


@sensitive_post_parameters("wachtwoord", "nogmaals")
def uitnodiging(request: HttpRequest, sleutel: UUID) -> HttpResponse:
    form = UitnodigingForm(request.POST or None)
    op = nu()
    if not uitnodiging_geldt(sleutel, op=op):
        return render(request, "gebruikers/uitnodiging_verlopen.html", status=404)
    if request.method == "POST" and form.is_valid():
        try:
            gebruiker = neem_uitnodiging_aan(
                sleutel, wachtwoord=form.cleaned_data["wachtwoord"], op=op
            )
        except ValidationError as fout:
            form.add_error("wachtwoord", fout)
        except NietGevonden:
            return render(request, "gebruikers/uitnodiging_verlopen.html", status=404)
        else:
            logout(request)
            response: HttpResponse = perform_login(request, gebruiker, email_verification="none")
            return response
    status = 422 if request.method == "POST" else 200
    return render(request, "gebruikers/uitnodiging.html", {"form": form}, status=status)
