"""Every form with more than two fields, or that asks for it, keeps a draft of its own, and no form
overwrites what a colleague saved meanwhile, without a view that knows of it (eisen C-09, A7-05).

`{% velden form %}` asks this what was typed before, and tells the browser where to send what is
typed now: to the page of the form itself, with the name of the form in the address. Such a request
runs the view as if the page was opened, so who may not open the form cannot keep a draft of it, and
nothing that this does is kept but the draft. A form that was sent and accepted has no draft.

A form that says `wijzigt = True` carries a mark of what stood there when it was opened. When it is
sent, the page is first opened once more: with another mark nothing is saved, and what stands there
now comes beside what was typed. A form with a version of its own needs no mark.
"""

from collections.abc import Callable
from typing import Any, Final

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseNotFound, QueryDict

from spil.gebruikers.verzoek import SpilRequest
from spil.kern.slot import wacht_op_beurt
from spil.toegang.commands.concept import gooi_concept_weg
from spil.toegang.conceptscherm import bewaar_gegevens
from spil.toegang.formulier import ONVERWERKBAAR
from spil.toegang.formulierconcept import FORMULIER, SOORT, Formulierconcept

_GOED: Final = 200
_FOUT_VANAF: Final = 400


class Conceptbewaring:
    """Inside the transaction and the rights of NamensMiddleware."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: SpilRequest) -> HttpResponse:
        if getattr(request, "rol", None) is None:
            return self.get_response(request)
        vormen = request.formulierconcept = Formulierconcept(request)
        if vormen.is_concept:
            response = self._open_en_vergeet(request)
            return self._bewaar(request, vormen) if response.status_code == _GOED else response
        if vormen.stand and (anders := self._anders(request, vormen)):
            return anders
        verstuurd = request.method == "POST"
        response = self.get_response(request)
        klaar = verstuurd and response.status_code < _FOUT_VANAF and not vormen.aangeboden
        if klaar and vormen.is_bewaard:
            gooi_concept_weg(SOORT, vormen.sleutel, door=request.rol)
        return response

    def process_view(self, request: SpilRequest, *_: Any) -> None:
        """After the rights of the sent form were checked: from here on it is only being opened."""
        vormen = getattr(request, "formulierconcept", None)
        if vormen is not None and vormen.opent_alleen:
            request.method = "GET"
            request.POST = QueryDict()

    def _open_en_vergeet(self, request: SpilRequest) -> HttpResponse:
        with transaction.atomic():
            response = self.get_response(request)
            transaction.set_rollback(True)
        return response

    def _bewaar(self, request: SpilRequest, vormen: Formulierconcept) -> HttpResponse:
        if vormen.gevraagd not in vormen.aangeboden:
            return HttpResponseNotFound()
        dossiers = getattr(request, "getoonde_dossiers", ())
        return bewaar_gegevens(
            request,
            SOORT,
            vormen.sleutel,
            {**vormen.getypt, FORMULIER: vormen.gevraagd},
            dossier_id=dossiers[0] if dossiers else None,
        )

    def _anders(self, request: SpilRequest, vormen: Formulierconcept) -> HttpResponse | None:
        """The answer instead of saving, when something else stands there by now. Who saves the
        same at the same time waits for their turn."""
        wacht_op_beurt(str(vormen.sleutel))
        gestuurd = request.POST
        with vormen.alleen_openen():
            response = self._open_en_vergeet(request)
            if response.status_code != _GOED or not vormen.is_intussen_gewijzigd:
                request.method, request.POST = "POST", gestuurd
                return None if response.status_code == _GOED else response
            response = self.get_response(request)
        response.status_code = ONVERWERKBAAR
        return response
