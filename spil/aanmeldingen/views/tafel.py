"""The triage at the table: one sitting, and one report after another."""

from datetime import date
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render

from spil.aanmeldingen import queries
from spil.aanmeldingen.commands import beleg_tafel, leg_standpunten_vast, zet_aan_tafel
from spil.aanmeldingen.forms.basis import Gegevens
from spil.aanmeldingen.forms.tafel import GenotenForm, Standpuntenformulier, TafelForm
from spil.aanmeldingen.fouten import AlBesloten, StandpuntGewijzigd, StandpuntKanNiet
from spil.aanmeldingen.queries import CONCEPT_TAFEL, Blad, Zitting
from spil.aanmeldingen.rechten import TRIAGE
from spil.aanmeldingen.views.aanmelding import gezien_op
from spil.gebruikers.verzoek import SpilRequest
from spil.kern.klok import datum
from spil.logboek.schrijven import Gezien
from spil.toegang.conceptscherm import bewaar_uit_verzoek
from spil.toegang.formulier import ingevuld, lukt, status
from spil.toegang.queries import lees_concept
from spil.toegang.scherm import toon

VASTLEGGEN = "standpunt.vastleggen"


def nieuw(request: SpilRequest) -> HttpResponse:
    """A day, and who speaks for each party; who sat there last time stands ready."""
    huis_id, vandaag = request.rol.huis_id, datum(request.op)
    laatste = queries.laatste_tafel(huis_id=huis_id, vandaag=vandaag)
    form = TafelForm(
        ingevuld(request),
        initial={"dag": _voorgestelde_dag(request) or vandaag},
        mogelijk=queries.kan_aan_tafel(huis_id=huis_id),
        gekozen=queries.genoten_van(laatste) if laatste else [],
    )
    if form.is_valid() and lukt(
        form,
        lambda: beleg_tafel(
            form.cleaned_data["dag"], form.gekozen(), door=request.rol, op=request.op
        ),
    ):
        messages.success(request, "De triagetafel staat.")
        return redirect("aanmeldingen")
    return render(request, "aanmeldingen/tafel_nieuw.html", {"form": form}, status=status(form))


def _voorgestelde_dag(request: SpilRequest) -> date | None:
    """The day that a report asks for."""
    try:
        return date.fromisoformat(request.GET.get("dag", ""))
    except ValueError:
        return None


def tafel(request: SpilRequest, tafel_uuid: UUID) -> HttpResponse:
    """Who sits there, and the reports in the order in which the table takes them."""
    rij = queries.tafel(tafel_uuid, door=request.rol)
    regels = [regel for regel in queries.te_beoordelen() if regel.komt_op_tafel]
    return toon(
        request,
        "aanmeldingen/tafel.html",
        {
            "tafel": rij,
            "genoten": queries.genoten_van(rij),
            "regels": regels,
            "beslist": request.rol.soort in TRIAGE,
        },
        handeling="triagetafel.bekijken",
        gezien=[Gezien(regel.aanmelding.dossier_id, regel.betrokkene_id) for regel in regels],
    )


def genoten(request: SpilRequest, tafel_uuid: UUID) -> HttpResponse:
    """Somebody came, or stayed away."""
    rij = queries.tafel(tafel_uuid, door=request.rol)
    form = GenotenForm(
        ingevuld(request),
        mogelijk=queries.kan_aan_tafel(huis_id=request.rol.huis_id),
        gekozen=queries.genoten_van(rij),
    )
    if form.is_valid() and lukt(
        form,
        lambda: zet_aan_tafel(tafel_uuid, form.gekozen(), door=request.rol, op=request.op),
    ):
        return redirect("triagetafel", tafel_uuid)
    return render(
        request,
        "aanmeldingen/tafel_nieuw.html",
        {"form": form, "tafel": rij},
        status=status(form),
    )


def standpunten(request: SpilRequest, uuid: UUID) -> HttpResponse:
    """One report at the table: what each party finds; then on to the decision or the next one."""
    blad = queries.blad_van(uuid, door=request.rol, op=request.op, handeling=VASTLEGGEN)
    if not blad.aanmelding.wacht_op_besluit:
        return redirect("triage", uuid)
    aan = queries.laatste_zitting(huis_id=request.rol.huis_id, vandaag=datum(request.op))
    if aan is None:
        messages.info(request, "Kies eerst wie er aan tafel zit.")
        return redirect("triagetafel-nieuw")
    if request.method != "POST":
        getypt = lees_concept(CONCEPT_TAFEL, uuid, door=request.rol)
        return _toon(request, blad, _formulier(blad, getypt, aan=aan, toets=False), aan=aan)
    vorm = _formulier(blad, request.POST, aan=aan, toets=True)
    if vorm.is_valid() and _bewaard(request, uuid, vorm, aan=aan):
        return _verder(request, uuid, aan)
    return _toon(request, blad, vorm, aan=aan, status=422)


def opslag(request: SpilRequest, uuid: UUID) -> HttpResponse:
    """What the browser sends while somebody types."""
    blad = queries.blad_van(uuid, door=request.rol, op=request.op, handeling=VASTLEGGEN)
    return bewaar_uit_verzoek(request, CONCEPT_TAFEL, uuid, dossier_id=blad.aanmelding.dossier_id)


def _formulier(
    blad: Blad, gegevens: Gegevens | QueryDict | None, *, aan: Zitting, toets: bool
) -> Standpuntenformulier:
    return Standpuntenformulier(
        gegevens,
        toets=toets,
        aanpak=blad.aanmelding.aanpak,
        genoten=aan.genoten,
        standpunten=queries.standpunten_bij(blad.aanmelding),
    )


def _bewaard(request: SpilRequest, uuid: UUID, vorm: Standpuntenformulier, *, aan: Zitting) -> bool:
    try:
        leg_standpunten_vast(uuid, vorm.gegeven(), aan=aan.tafel, door=request.rol, op=request.op)
    except StandpuntGewijzigd as fout:
        form = vorm.van(fout.partner_id)
        form.add_error(None, str(fout))
        form.neem_over(fout)
        return False
    except (AlBesloten, StandpuntKanNiet) as fout:
        vorm.vormen[0].add_error(None, str(fout))
        return False
    return True


def _verder(request: SpilRequest, uuid: UUID, aan: Zitting) -> HttpResponse:
    """To the decision, or to the next report when this one waits for a moment."""
    if request.POST.get("doe") == "volgende":
        _, volgende, _ = aan.buren_van(uuid)
        if volgende:
            return redirect("aanmelding-standpunten", volgende.uuid)
        return redirect("aanmeldingen")
    return redirect("triage", uuid)


def _toon(
    request: SpilRequest,
    blad: Blad,
    vorm: Standpuntenformulier,
    *,
    aan: Zitting,
    status: int = 200,
) -> HttpResponse:
    vorige, volgende, plaats = aan.buren_van(blad.aanmelding.uuid)
    return toon(
        request,
        "aanmeldingen/standpunten.html",
        {
            "blad": blad,
            "vorm": vorm,
            "tafel": aan.tafel,
            "vorige": vorige,
            "volgende": volgende,
            "plaats": plaats,
        },
        handeling=VASTLEGGEN,
        gezien=gezien_op(blad),
        status=status,
    )
