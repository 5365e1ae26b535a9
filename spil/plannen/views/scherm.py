"""What the screens of the plan share."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import HttpResponse

from spil.gebruikers.verzoek import SpilRequest
from spil.kern.fouten import DomeinFout, GeenRecht, NietGevonden
from spil.logboek.schrijven import Gezien
from spil.plannen.forms.betreft import MetBetreftForm
from spil.plannen.models import Actie
from spil.toegang.models import Dossier
from spil.toegang.queries import mijn_redenen
from spil.toegang.rechten import recht
from spil.toegang.scherm import toon


def formulierpagina(
    request: SpilRequest,
    sjabloon: str,
    form: forms.Form,
    dossier: Dossier,
    *,
    handeling: str,
    **context: Any,
) -> HttpResponse:
    """A form on a page of its own; 422 when something is wrong with it."""
    mensen = form.noem() if isinstance(form, MetBetreftForm) else []
    return toon(
        request,
        sjabloon,
        {"form": form, "dossier": dossier, **context},
        handeling=handeling,
        gezien=[Gezien(dossier.pk), *(Gezien(dossier.pk, mens.pk) for mens in mensen)],
        status=422 if form.is_bound else 200,
    )


def gezien_bij(actie: Actie) -> list[Gezien]:
    """Whom a page with this action identifies."""
    mensen = [Gezien(actie.dossier_id, mens.id) for mens in actie.betreft]
    return [Gezien(actie.dossier_id), *mensen]


def bevoegd(request: SpilRequest, actie: Actie) -> dict[str, bool]:
    """Which buttons the page of an action has. One query."""
    redenen = mijn_redenen(actie.dossier_id, op=request.op)
    soort = request.rol.soort
    leidt = recht("plan.maken").staat_toe(soort, redenen)
    eigen = actie.partner_id == request.rol.partner_id
    mag_uitvoeren = leidt or (eigen and recht("acties.uitvoeren").staat_toe(soort, redenen))
    terug = leidt or (mag_uitvoeren and actie.is_zelf_terug_te_zetten(request.op))
    return {
        "leidt": leidt,
        "mag_uitvoeren": mag_uitvoeren,
        "mag_terugzetten": not actie.is_open and terug,
    }


def lukt(form: forms.Form, doe: Callable[[], object]) -> bool:
    """Is the form right and does the command accept it? A refusal is shown above the form."""
    if not form.is_valid():
        return False
    try:
        doe()
    except (NietGevonden, GeenRecht):
        raise
    except DomeinFout as fout:
        form.add_error(None, str(fout))
        return False
    return True


def neem_versie_over(form: forms.Form, versie: int) -> bool:
    """Did somebody else save meanwhile? Then this page shows what stands there now beside what was
    typed, and saving once more is a choice made with open eyes."""
    if not form.is_bound or form.data.get("versie") == str(versie):
        return False
    form.data = {naam: form.data[naam] for naam in form.data} | {"versie": str(versie)}
    return True
