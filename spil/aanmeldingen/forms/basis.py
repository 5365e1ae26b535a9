"""What the forms of this app share: reading a draft back, yes/no questions, the criteria."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.http import QueryDict
from django.utils.html import format_html_join
from django.utils.safestring import mark_safe

from spil.aanmeldingen.inhoud import Oordeel
from spil.aanmeldingen.vragen import Criteriumvraag

Gegevens = dict[str, Any]
JA_NEE = [("ja", "Ja"), ("nee", "Nee")]


def gegevens_uit(post: QueryDict) -> Gegevens:
    """The typed fields of a POST, as a draft keeps them: without token and button; a field that was
    sent more often is a list."""
    alles = {
        naam: post.getlist(naam) for naam in post if naam not in ("csrfmiddlewaretoken", "doe")
    }
    return {naam: waarden[0] if len(waarden) == 1 else waarden for naam, waarden in alles.items()}


def beginwaarden(gegevens: Gegevens | None, prefix: str = "") -> Gegevens:
    """What was typed in the fields of one form, to show again without judging it yet."""
    voor = f"{prefix}-" if prefix else ""
    alles = gegevens or {}
    return {naam[len(voor) :]: w for naam, w in alles.items() if naam.startswith(voor)}


def aantal_in(gegevens: Gegevens | None, *, minste: int, meeste: int) -> int:
    """How many rows the page has, from its hidden field `aantal`."""
    getypt = str((gegevens or {}).get("aantal", ""))
    return min(max(int(getypt) if getypt.isdecimal() else minste, minste), meeste)


class JaNeeField(forms.TypedChoiceField):
    """A question that is answered with yes or no; nothing is chosen beforehand."""

    def __init__(self, *, verplicht: str = "", **kwargs: Any) -> None:
        """`verplicht` is the sentence when nothing is chosen; without it the answer is then None."""
        super().__init__(
            choices=JA_NEE,
            required=bool(verplicht),
            empty_value=None,
            coerce=lambda waarde: waarde == "ja",
            widget=forms.RadioSelect,
            error_messages={"required": verplicht},
            **kwargs,
        )


class TekstField(forms.CharField):
    """Several lines of text."""

    def __init__(
        self, *, rijen: int = 4, verplicht: str = "", na_keuze: bool = False, **kwargs: Any
    ) -> None:
        """`verplicht` is the sentence when it is left empty; without it the field is optional.

        `na_keuze`: it is asked after one answer only, and then it is not optional.
        """
        self.na_keuze = na_keuze
        super().__init__(
            widget=forms.Textarea({"rows": rijen}),
            required=bool(verplicht),
            max_length=20_000,
            error_messages={"required": verplicht},
            **kwargs,
        )


def voeg_criteria_toe(
    form: forms.Form, vragen: Sequence[Criteriumvraag], *, waarom: str, landelijk: bool = False
) -> None:
    """Two fields for each criterium: is it met, and why (BGS art. 2.20 lid 3).

    With `landelijk` the older national criterium helps who knows that set.
    """
    for vraag in vragen:
        uit = (vraag.landelijk,) if landelijk and vraag.landelijk else ()
        verplicht = f"Kies ja of nee bij criterium {vraag.teken}." if vraag.verplicht else ""
        form.fields[f"{vraag.code}_voldaan"] = JaNeeField(
            label=vraag.naam,
            help_text=format_html_join(
                mark_safe("<br>"), "{}", [(regel,) for regel in (*vraag.uitleg, *uit)]
            ),
            verplicht=verplicht,
        )
        form.fields[f"{vraag.code}_toelichting"] = TekstField(
            label=f"Waarom wel of niet? (criterium {vraag.teken})",
            rijen=2,
            verplicht=f"{waarom} {vraag.teken}." if vraag.verplicht else "",
        )


def toets_criteria(form: forms.Form, vragen: Sequence[Criteriumvraag]) -> None:
    """In `clean()`: a criterium that may stay open is answered wholly or not at all."""
    for vraag in vragen:
        voldaan = form.cleaned_data.get(f"{vraag.code}_voldaan")
        toelichting = form.cleaned_data.get(f"{vraag.code}_toelichting")
        if vraag.verplicht or (voldaan is None) == (not toelichting):
            continue
        if voldaan is None:
            form.add_error(f"{vraag.code}_voldaan", f"Kies ja of nee bij criterium {vraag.teken}.")
        else:
            form.add_error(
                f"{vraag.code}_toelichting", f"Schrijf op waarom, bij criterium {vraag.teken}."
            )


def criteriumvelden(
    form: forms.Form, vragen: Sequence[Criteriumvraag]
) -> list[tuple[BoundField, BoundField]]:
    return [(form[f"{v.code}_voldaan"], form[f"{v.code}_toelichting"]) for v in vragen]


def oordelen(form: forms.Form, vragen: Sequence[Criteriumvraag]) -> dict[str, Oordeel]:
    schoon = form.cleaned_data
    return {
        v.code: Oordeel(
            voldaan=schoon[f"{v.code}_voldaan"], toelichting=schoon[f"{v.code}_toelichting"]
        )
        for v in vragen
        if schoon[f"{v.code}_voldaan"] is not None
    }
