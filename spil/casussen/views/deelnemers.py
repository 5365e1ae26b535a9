from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from spil.casussen import queries
from spil.casussen.commands import (
    beeindig_deelname,
    beeindig_persoon,
    laat_deelnemen,
    voeg_persoon_toe_aan_deelnemer,
)
from spil.casussen.forms import DeelnemerForm, PartnerForm, PersoonForm
from spil.casussen.models import Casus
from spil.casussen.views.scherm import Formulier, toon_formulier
from spil.gebruikers.verzoek import SpilRequest
from spil.partners.models import Partner
from spil.toegang.formulier import ingevuld, lukt

HANDELING = "casus.deelnemers_bepalen"
PARTNER = Formulier(
    titel="Laat een organisatie deelnemen",
    knop="Verder",
    handeling=HANDELING,
    uitleg="Eerst de organisatie, daarna wie er aan de casus werkt.",
    terug="dossier-deelnemers",
)
WIE = Formulier(
    titel="Wie werkt er aan de casus?",
    knop="Laten deelnemen",
    handeling=HANDELING,
    terug="dossier-deelnemers",
)
PERSOON = Formulier(
    titel="Voeg een collega toe",
    knop="Toevoegen",
    handeling=HANDELING,
    terug="dossier-deelnemers",
)


def deelnemer_nieuw(request: SpilRequest, dossier_uuid: UUID) -> HttpResponse:
    """Which organisation (in the query string), then who of it and who decided."""
    casus = queries.casus_voor(dossier_uuid, HANDELING, door=request.rol, op=request.op)
    partners = queries.nieuwe_deelnemers(casus.dossier, op=request.op)
    keuze = PartnerForm(request.GET or None, partners=partners)
    if not keuze.is_valid():
        return toon_formulier(request, casus, keuze, PARTNER, methode="get")
    return _wie(request, casus, keuze.cleaned_data["partner"])


def _wie(request: SpilRequest, casus: Casus, partner: Partner) -> HttpResponse:
    form = DeelnemerForm(
        ingevuld(request),
        partner=partner,
        personen=queries.mogelijke_personen([partner.pk], op=request.op),
        beslissers=queries.beslissers_over(casus, op=request.op),
    )
    if form.is_valid() and lukt(
        form,
        lambda: laat_deelnemen(
            casus.dossier.uuid,
            partner=partner,
            door=request.rol,
            op=request.op,
            **form.cleaned_data,
        ),
    ):
        messages.success(request, f"{partner.naam} neemt deel.")
        return redirect("dossier-deelnemers", casus.dossier.uuid)
    return toon_formulier(request, casus, form, WIE)


def persoon_nieuw(request: SpilRequest, deelnemer_uuid: UUID) -> HttpResponse:
    """One more person of a deelnemer."""
    deelnemer = queries.deelnemer(deelnemer_uuid)
    casus = queries.casus_voor(deelnemer.dossier.uuid, HANDELING, door=request.rol, op=request.op)
    form = PersoonForm(
        ingevuld(request), personen=queries.nieuwe_personen(deelnemer, op=request.op)
    )
    if form.is_valid() and lukt(
        form,
        lambda: voeg_persoon_toe_aan_deelnemer(
            deelnemer_uuid, rol=form.cleaned_data["persoon"], door=request.rol, op=request.op
        ),
    ):
        messages.success(request, "De collega werkt nu mee aan de casus.")
        return redirect("dossier-deelnemers", casus.dossier.uuid)
    personen = queries.personen_van(deelnemer)
    sjabloon = "casussen/personen.html"
    return toon_formulier(request, casus, form, PERSOON, sjabloon=sjabloon, personen=personen)


def deelnemer_einde(request: SpilRequest, deelnemer_uuid: UUID) -> HttpResponse:
    """The partner leaves; the page says what it would leave open."""
    deelnemer = queries.deelnemer(deelnemer_uuid)
    casus = queries.casus_voor(deelnemer.dossier.uuid, HANDELING, door=request.rol, op=request.op)
    form = forms.Form(ingevuld(request))
    if form.is_valid() and lukt(
        form, lambda: beeindig_deelname(deelnemer_uuid, door=request.rol, op=request.op)
    ):
        messages.success(request, "De deelname is beëindigd.")
        return redirect("dossier-deelnemers", casus.dossier.uuid)
    woorden = Formulier(
        titel=f"Beëindig de deelname van {deelnemer.partner.naam}",
        knop="Deelname beëindigen",
        handeling=HANDELING,
        uitleg="De mensen van deze organisatie zien het dossier daarna niet meer.",
        gevaar=True,
        terug="dossier-deelnemers",
    )
    punten = queries.wat_achterblijft(deelnemer)
    return toon_formulier(request, casus, form, woorden, punten=punten)


def persoon_einde(request: SpilRequest, persoon_uuid: UUID) -> HttpResponse:
    """One person no longer works on the case."""
    persoon = queries.deelnemerpersoon(persoon_uuid)
    casus = queries.casus_voor(persoon.dossier.uuid, HANDELING, door=request.rol, op=request.op)
    form = forms.Form(ingevuld(request))
    if form.is_valid() and lukt(
        form, lambda: beeindig_persoon(persoon_uuid, door=request.rol, op=request.op)
    ):
        messages.success(request, "De collega werkt niet meer mee aan de casus.")
        return redirect("dossier-deelnemers", casus.dossier.uuid)
    woorden = Formulier(
        titel="Beëindig de toegang van een collega",
        knop="Toegang beëindigen",
        handeling=HANDELING,
        uitleg=f"{persoon.rol.medewerker.naam} ziet het dossier daarna niet meer."
        f" {persoon.deelnemer.partner.naam} blijft deelnemen.",
        gevaar=True,
        terug="dossier-deelnemers",
    )
    return toon_formulier(request, casus, form, woorden)
