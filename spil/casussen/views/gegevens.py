"""The questions that a phase asks: a group, and one time of a group that is filled in several times."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from spil.casussen import queries
from spil.casussen.commands import noem_keer_vergissing, vul_gegevens_in, wijzig_keer
from spil.casussen.models import Casus
from spil.casussen.queries import Vragengroep
from spil.casussen.views.scherm import Formulier, toon_formulier
from spil.gebruikers.verzoek import SpilRequest
from spil.invullingen import queries as invullingen
from spil.invullingen.forms import Vragenformulier
from spil.invullingen.weergave import gelezen
from spil.toegang.formulier import ingevuld, lukt

HANDELING = "casus.gegevens_vastleggen"
TERUG = "dossier-gegevens"
VERGISSING = "Markeer als vergissing"


def gegevensgroep(request: SpilRequest, dossier_uuid: UUID, code: str) -> HttpResponse:
    """The questions of one group; of one that is filled in several times, once more."""
    casus = queries.casus_voor(dossier_uuid, HANDELING, door=request.rol, op=request.op)
    vragen = queries.in_te_vullen_groep(casus, code, door=request.rol)
    rijen = invullingen.rijen_van_keer(casus.dossier, code, van=None)
    versie = None if vragen.groep.meermaals else invullingen.versie_van_groep(rijen)
    form = _formulier(request, casus, vragen, versie=versie)

    def doe() -> None:
        vul_gegevens_in(
            dossier_uuid,
            groep=code,
            antwoorden=form.antwoorden(),
            versie=form.cleaned_data.get("versie"),
            door=request.rol,
            op=request.op,
        )

    return _bewaar(request, casus, vragen, form, doe)


def keer(request: SpilRequest, invulling_uuid: UUID) -> HttpResponse:
    """Other answers for one time."""
    rij = invullingen.invulling(invulling_uuid)
    casus = queries.casus_voor(rij.dossier.uuid, HANDELING, door=request.rol, op=request.op)
    vragen = queries.in_te_vullen_keer(casus, rij, door=request.rol)
    rijen = invullingen.rijen_van_keer(casus.dossier, rij.groep, van=rij)
    versie = invullingen.versie_van_groep(rijen)
    form = _formulier(request, casus, vragen, versie=versie)

    def doe() -> None:
        wijzig_keer(
            invulling_uuid,
            antwoorden=form.antwoorden(),
            versie=form.cleaned_data.get("versie"),
            door=request.rol,
            op=request.op,
        )

    return _bewaar(request, casus, vragen, form, doe)


def vergissing(request: SpilRequest, invulling_uuid: UUID) -> HttpResponse:
    """This time was filled in by mistake."""
    rij = invullingen.invulling(invulling_uuid)
    casus = queries.casus_voor(rij.dossier.uuid, HANDELING, door=request.rol, op=request.op)
    vragen = queries.in_te_vullen_keer(casus, rij, door=request.rol)
    form = forms.Form(ingevuld(request))
    if form.is_valid() and lukt(
        form, lambda: noem_keer_vergissing(invulling_uuid, door=request.rol, op=request.op)
    ):
        messages.success(request, "Dit is als vergissing gemarkeerd en telt niet meer mee.")
        return redirect(TERUG, casus.dossier.uuid)
    woorden = Formulier(
        titel=VERGISSING,
        knop=VERGISSING,
        handeling=HANDELING,
        gevaar=True,
        terug=TERUG,
        uitleg=f"{_titel(vragen)}. Het telt niet meer mee en blijft te lezen onder de gegevens.",
    )
    return toon_formulier(request, casus, form, woorden, **_nu(vragen))


def _formulier(
    request: SpilRequest,
    casus: Casus,
    vragen: Vragengroep,
    *,
    versie: int | None,
) -> Vragenformulier:
    return Vragenformulier(
        casus.dossier.aanpak,
        vragen.velden,
        huis=request.rol.medewerker.huis,
        beginwaarden=vragen.antwoorden,
        andere=vragen.antwoorden,
        data=ingevuld(request),
        versie=versie,
    )


def _bewaar(
    request: SpilRequest,
    casus: Casus,
    vragen: Vragengroep,
    form: Vragenformulier,
    doe: Callable[[], None],
) -> HttpResponse:
    """Save and go back; a colleague who was first shows beside what was typed."""
    if form.is_valid() and lukt(form, doe):
        messages.success(request, "De gegevens zijn opgeslagen.")
        return redirect(TERUG, casus.dossier.uuid)
    woorden = Formulier(
        titel=_titel(vragen),
        knop="Bewaar",
        handeling=HANDELING,
        uitleg=vragen.groep.uitleg,
        terug=TERUG,
    )
    botst = form.is_bound and form.data.get("versie") != request.POST.get("versie")
    nu = _nu(vragen) if botst else {}
    return toon_formulier(request, casus, form, woorden, **nu)


def _titel(vragen: Vragengroep) -> str:
    if not vragen.groep.meermaals:
        return vragen.groep.naam
    return f"{vragen.groep.naam}: {f'keer {vragen.keren[0].nr}' if vragen.keren else 'nieuw'}"


def _nu(vragen: Vragengroep) -> dict[str, Any]:
    return {"staat_er": gelezen(vragen.velden, vragen.antwoorden)}
