"""The decision of the triage: beside the report, kept while typing, checked before it counts."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from spil.aanmeldingen.beslisregels import toets_besluit
from spil.aanmeldingen.commands import houd_aan, leg_triagebesluit_vast
from spil.aanmeldingen.forms.basis import Gegevens, aantal_in, gegevens_uit
from spil.aanmeldingen.forms.triage import (
    MEESTE_STEMMEN,
    MINSTE_STEMMEN,
    Triageformulier,
)
from spil.aanmeldingen.forms.vervolg import AanhoudForm
from spil.aanmeldingen.fouten import AlBesloten, BesluitKanNiet
from spil.aanmeldingen.inhoud import Besluit
from spil.aanmeldingen.queries import (
    CONCEPT_TRIAGE,
    Blad,
    blad_van,
    kan_aan_tafel,
    mandaat_bij,
    mogelijke_regisseurs,
    standpunten_bij,
    standpuntregels,
    stemregels,
)
from spil.aanmeldingen.views.aanmelding import gezien_op
from spil.aanmeldingen.vragen import beantwoorde
from spil.gebruikers.verzoek import SpilRequest
from spil.kern.fouten import DomeinFout
from spil.kern.getypt import getypte_tekst
from spil.kern.klok import datum
from spil.kern.tekst import in_een_zin
from spil.toegang.commands.concept import bewaar_concept
from spil.toegang.conceptscherm import bewaar_uit_verzoek
from spil.toegang.formulier import ingevuld, lukt, status
from spil.toegang.queries import lees_concept
from spil.toegang.scherm import toon

BESLUITEN = "triage.besluiten"


def triage(request: SpilRequest, uuid: UUID) -> HttpResponse:
    """Left the report, right the decision; what is typed is kept, also when it is not right yet."""
    blad = blad_van(uuid, door=request.rol, op=request.op, handeling=BESLUITEN)
    if not blad.aanmelding.wacht_op_besluit:
        return _intussen(request, blad)
    if request.method == "POST":
        return _bewaar(request, blad)
    getypt = lees_concept(CONCEPT_TRIAGE, uuid, door=request.rol)
    return _toon(request, blad, _formulier(request, blad, getypt, toets=False))


def opslag(request: SpilRequest, uuid: UUID) -> HttpResponse:
    """What the browser sends while somebody types."""
    blad = blad_van(uuid, door=request.rol, op=request.op, handeling=BESLUITEN)
    return bewaar_uit_verzoek(request, CONCEPT_TRIAGE, uuid, dossier_id=blad.aanmelding.dossier_id)


def controle(request: SpilRequest, uuid: UUID) -> HttpResponse:
    """The decision as it will stand, and what it brings about."""
    blad = blad_van(uuid, door=request.rol, op=request.op, handeling=BESLUITEN)
    if not blad.aanmelding.wacht_op_besluit:
        return _intussen(request, blad)
    vorm = _formulier(
        request, blad, lees_concept(CONCEPT_TRIAGE, uuid, door=request.rol), toets=True
    )
    if not _klopt(request, blad, vorm):
        return redirect("triage", uuid)
    besluit, fout = vorm.besluit(), ""
    if request.method == "POST":
        try:
            leg_triagebesluit_vast(uuid, besluit, door=request.rol, op=request.op)
        except (AlBesloten, BesluitKanNiet) as weigering:
            fout = str(weigering)
        else:
            naam = blad.aanmelding.aanpak.uitkomst(besluit.uitkomst).naam
            messages.success(request, f"Besloten: {in_een_zin(naam)}.")
            return _na_besluit(vorm)
    return _toon_controle(request, blad, besluit, fout)


def aanhouding(request: SpilRequest, uuid: UUID) -> HttpResponse:
    """Not decided yet: the reporter reads why, and when the triage looks again."""
    blad = blad_van(uuid, door=request.rol, op=request.op, handeling=BESLUITEN)
    if not blad.kan_aanhouden:
        return redirect("triage", uuid)
    form = AanhoudForm(ingevuld(request))
    if form.is_valid() and lukt(
        form,
        lambda: houd_aan(uuid, door=request.rol, op=request.op, **form.cleaned_data),
    ):
        messages.success(
            request,
            "Aangehouden. De aanmelder krijgt bericht; u ziet de aanmelding op de volgende tafel.",
        )
        return redirect("aanmeldingen")
    return toon(
        request,
        "aanmeldingen/aanhouding.html",
        {"blad": blad, "form": form, "uitkomst": blad.aanmelding.aanpak.aanhouden},
        handeling=BESLUITEN,
        gezien=gezien_op(blad),
        status=status(form),
    )


def _na_besluit(vorm: Triageformulier) -> HttpResponse:
    """Back to the table that this came from."""
    tafels = [rij.tafel for rij in vorm.standpunten if rij.tafel]
    return redirect("triagetafel", tafels[-1].uuid) if tafels else redirect("aanmeldingen")


def _intussen(request: SpilRequest, blad: Blad) -> HttpResponse:
    """Somebody else recorded a decision while this page was open; nothing typed is lost."""
    concept = lees_concept(CONCEPT_TRIAGE, blad.aanmelding.uuid, door=request.rol)
    getypt = getypte_tekst({**(concept or {}), **gegevens_uit(request.POST)})
    return toon(
        request,
        "aanmeldingen/intussen.html",
        {"blad": blad, "getypt": getypt},
        handeling=BESLUITEN,
        gezien=gezien_op(blad),
        status=422 if request.method == "POST" else 200,
    )


def _toon_controle(request: SpilRequest, blad: Blad, besluit: Besluit, fout: str) -> HttpResponse:
    aanpak = blad.aanmelding.aanpak
    return toon(
        request,
        "aanmeldingen/triage_controle.html",
        {
            "blad": blad,
            "besluit": besluit,
            "uitkomst": aanpak.uitkomst(besluit.uitkomst),
            "stemmen": stemregels(besluit.stemmen, aanpak, code=besluit.uitkomst),
            "criteria": beantwoorde(aanpak, besluit.criteria),
            "fout": fout,
        },
        handeling=BESLUITEN,
        gezien=gezien_op(blad),
        status=422 if fout else 200,
    )


def _bewaar(request: SpilRequest, blad: Blad) -> HttpResponse:
    uuid, getypt = blad.aanmelding.uuid, gegevens_uit(request.POST)
    doe = request.POST.get("doe", "verder")
    if doe == "meer":
        getypt["aantal"] = str(aantal_in(getypt, minste=MINSTE_STEMMEN, meeste=MEESTE_STEMMEN) + 1)
    bewaar_concept(
        CONCEPT_TRIAGE,
        uuid,
        getypt,
        door=request.rol,
        op=request.op,
        dossier_id=blad.aanmelding.dossier_id,
    )
    if doe == "meer":
        return redirect("triage", uuid)
    if doe == "later":
        messages.success(request, "Bewaard. U vindt uw concept terug bij deze aanmelding.")
        return redirect("aanmeldingen")
    vorm = _formulier(request, blad, getypt, toets=True)
    if not _klopt(request, blad, vorm):
        return _toon(request, blad, vorm, status=422)
    return redirect("triage-controle", uuid)


def _formulier(
    request: SpilRequest, blad: Blad, getypt: Gegevens | None, *, toets: bool
) -> Triageformulier:
    huis_id, standpunten = request.rol.huis_id, standpunten_bij(blad.aanmelding)
    return Triageformulier(
        getypt,
        aanpak=blad.aanmelding.aanpak,
        toets=toets,
        vandaag=datum(request.op),
        regisseurs=mogelijke_regisseurs(huis_id=huis_id, op=request.op),
        aan_tafel=[] if standpunten else kan_aan_tafel(huis_id=huis_id),
        standpunten=standpunten,
    )


def _klopt(request: SpilRequest, blad: Blad, vorm: Triageformulier) -> bool:
    """The rules of the decision are judged here already, so that who breaks one still has the form."""
    if not vorm.is_valid():
        return False
    try:
        toets_besluit(vorm.besluit(), aanmelding=blad.aanmelding, op=request.op)
    except DomeinFout as fout:
        vorm.form.add_error(None, str(fout))
        return False
    return True


def _mandaat(request: SpilRequest, blad: Blad) -> dict[str, object]:
    """Who holds the mandate now, when the report is one for the burgemeester."""
    return {
        "voor_burgemeester": blad.aanmelding.aanpak.definitie.aanmelden.mandaat,
        "mandaat": mandaat_bij(blad.aanmelding, op=request.op),
    }


def _toon(
    request: SpilRequest, blad: Blad, vorm: Triageformulier, *, status: int = 200
) -> HttpResponse:
    return toon(
        request,
        "aanmeldingen/triage.html",
        {
            "blad": blad,
            "vorm": vorm,
            "standpunten": standpuntregels(vorm.standpunten, blad.aanmelding.aanpak),
            **_mandaat(request, blad),
        },
        handeling=BESLUITEN,
        gezien=gezien_op(blad),
        status=status,
    )
