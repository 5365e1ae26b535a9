"""Template words of Spil; a builtin, so no `load` is needed."""

from datetime import date, datetime
from typing import Any
from uuid import uuid4

from django import forms, template
from django.contrib.messages.storage.base import Message
from django.forms.boundfield import BoundField, BoundWidget
from django.template.base import Parser, Token
from django.template.defaulttags import CsrfTokenNode
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from spil.kern import datums
from spil.ui import formulier, grafiek, ongedaan, trap

register = template.Library()

_KNOPSOORTEN = {
    "primair": "primary",
    "secundair": "secondary",
    "subtiel": "subtle",
    "gevaar": "primary nl-button--negative",
}
_ALERTSOORTEN = {"info": "info", "ok": "ok", "waarschuwing": "warning", "fout": "error"}
_MELDINGSOORTEN = {"success": "ok", "warning": "waarschuwing", "error": "fout"}
_BADGESOORTEN = {
    "neutraal": "inactive",
    "bezig": "neutral",
    "goed": "safe",
    "let_op": "warning",
    "gevaar": "danger",
}


# -- dates -------------------------------------------------------------------
@register.simple_tag(takes_context=True)
def datum(context: template.Context, moment: date | datetime | None) -> str:
    """`{% datum actie.deadline %}`: do 26 nov, machine-readable and in full on hover."""
    if moment is None:
        return ""
    return _tijdelement(moment, datums.kort(moment, context.get("vandaag")))


@register.simple_tag(takes_context=True)
def termijn(
    context: template.Context, moment: date | datetime | None, afgerond: bool = False
) -> str:
    """`{% termijn actie.deadline %}`: `2 dagen te laat` (red, unless done), `over 3 dagen`."""
    if moment is None:
        return ""
    vandaag = context["vandaag"]
    if afgerond:
        return _tijdelement(moment, datums.kort(moment, vandaag))
    te_laat = datums.als_dag(moment) < vandaag
    return _tijdelement(
        moment, datums.termijn(moment, vandaag), "te-laat" if te_laat else "termijn"
    )


@register.simple_tag(takes_context=True)
def geleden(context: template.Context, moment: date | datetime | None) -> str:
    """`{% geleden notitie.op %}`: `gisteren`, `3 weken geleden`."""
    return (
        _tijdelement(moment, datums.geleden(moment, context["vandaag"]), "termijn")
        if moment
        else ""
    )


@register.simple_tag(takes_context=True)
def leeftijd(context: template.Context, geboren: date | None) -> str:
    """`{% leeftijd betrokkene.geboren %}`: 41, or nothing when the birth date is not known."""
    return str(datums.leeftijd(geboren, context["vandaag"])) if geboren else ""


@register.filter
def datum_kort(moment: date | datetime | None) -> str:
    return datums.kort(moment) if moment else ""


@register.filter
def datum_lang(moment: date | datetime | None) -> str:
    return datums.lang(moment) if moment else ""


@register.filter
def datum_voluit(moment: date | datetime | None) -> str:
    return datums.voluit(moment) if moment else ""


@register.filter
def datum_getal(moment: date | datetime | None) -> str:
    return datums.getal(moment) if moment else ""


@register.filter
def tijd(moment: datetime | None) -> str:
    return datums.tijd(moment) if moment else ""


def _tijdelement(moment: date | datetime, tekst: str, klasse: str = "") -> SafeString:
    voluit = datums.voluit(moment)
    if isinstance(moment, datetime):
        voluit = f"{voluit}, {datums.tijd(moment)}"
    kenmerk = f' class="{klasse}"' if klasse else ""
    # Our own words about a date, nothing that was typed: escaping them took half the time of a line.
    return SafeString(
        f'<time datetime="{moment.isoformat()}" title="{voluit}"{kenmerk}>{tekst}</time>'
    )


# -- forms -------------------------------------------------------------------
class _Formulierbewijs(CsrfTokenNode):
    def render(self, context: template.Context) -> SafeString:
        # Our own words and a number: nothing that was typed.
        keer = f'<input type="hidden" name="{formulier.KEER}" value="{uuid4()}">'
        return SafeString(f"{super().render(context)}{keer}")


@register.tag
def csrf_token(parser: Parser, token: Token) -> CsrfTokenNode:
    """`{% csrf_token %}` in every form that is sent by POST: Django's own, and the key that makes
    sending it twice one (`spil/toegang/inzending.py`)."""
    return _Formulierbewijs()


@register.simple_tag(takes_context=True)
def velden(context: template.Context, form: forms.BaseForm, concept: bool = True) -> SafeString:
    """`{% velden form %}`: every field with its label, hint and error. A form with more than two
    fields keeps a draft, unless the page keeps one in a way of its own (`concept_url`, False)."""
    plek = getattr(context.get("request"), "formulierconcept", None)
    if plek is None or not concept or context.get("concept_url"):
        return form.render()
    staat = plek.bied_aan(form)
    if staat is None:
        return form.render()
    over = {"concept": staat, "geleden": geleden(context, staat.op)}
    boven = render_to_string("ui/formulier/verschillen.html", over) if staat.verschillen else ""
    return SafeString(boven + form.render() + render_to_string("ui/formulier/concept.html", over))


@register.inclusion_tag("ui/formulier/foutoverzicht.html")
def foutoverzicht(*formulieren: forms.BaseForm) -> dict[str, Any]:
    """`{% foutoverzicht form %}`: above the form; empty when nothing is wrong."""
    fouten = [fout for form in formulieren for fout in formulier.fouten(form)]
    return {"fouten": fouten, "bij_een_veld": any(fout.doel for fout in fouten)}


@register.filter
def veldsoort(veld: BoundField) -> str:
    return formulier.soort(veld)


@register.filter
def beschreven_door(veld: BoundField) -> str:
    return formulier.beschreven_door(veld)


@register.filter
def foutteksten(veld: BoundField) -> str:
    return " ".join(formulier.foutteksten(veld))


@register.filter
def invoer(veld: BoundField) -> str:
    return formulier.invoer(veld)


@register.filter
def keuzes(veld: BoundField) -> list[BoundWidget]:
    return formulier.keuzes(veld)


# -- charts ------------------------------------------------------------------
@register.inclusion_tag("ui/staafdiagram.html")
def staafdiagram(
    sleutel: str,
    samenvatting: str,
    jaren: list[str],
    reeksen: dict[str, list[int]],
    prognose: list[float] | None = None,
) -> dict[str, Any]:
    """A bar a year, stacked when there are more series; `sleutel` makes its ids unique.

    `samenvatting` is the sentence that says what the chart shows. The same figures stand beside
    it in a table.
    """
    return {
        "sleutel": sleutel,
        "samenvatting": samenvatting,
        "grafiek": grafiek.staven(jaren, reeksen, prognose),
    }


@register.inclusion_tag("ui/trapdiagram.html")
def trapdiagram(sleutel: str, samenvatting: str, grafiek: trap.Trap) -> dict[str, Any]:
    """A line that steps between named levels; the same stands beside it in a table."""
    return {"sleutel": sleutel, "samenvatting": samenvatting, "grafiek": grafiek}


# -- words of components to classes of the design system -----------------------
@register.filter
def knopsoort(soort: str) -> str:
    return _KNOPSOORTEN[soort]


@register.filter
def alertsoort(soort: str) -> str:
    return _ALERTSOORTEN[soort]


@register.filter
def meldingsoort(niveau: str) -> str:
    """Django's message level as a kind of `<c-melding>`."""
    return _MELDINGSOORTEN.get(niveau, "info")


@register.filter
def ongedaan_bij(melding: Message) -> ongedaan.Ongedaan | None:
    """Where a message lets one undo what it tells; None when it does not."""
    return ongedaan.ongedaan_bij(melding)


@register.filter
def badgesoort(soort: str) -> str:
    return _BADGESOORTEN[soort]
