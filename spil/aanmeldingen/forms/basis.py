"""What the forms of this app share: reading a draft back, yes/no questions, the four criteria."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from spil.aanmeldingen.inhoud import Oordeel
from spil.aanmeldingen.models import Criterium

Gegevens = dict[str, Any]
JA_NEE = [("ja", "Ja"), ("nee", "Nee")]


def gegevens_uit(post: Mapping[str, Any]) -> Gegevens:
    """The typed fields of a POST, as a draft keeps them: without token and button."""
    return {naam: post[naam] for naam in post if naam not in ("csrfmiddlewaretoken", "doe")}


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
    """A question that must be answered with yes or no; nothing is chosen beforehand."""

    def __init__(self, *, verplicht: str, **kwargs: Any) -> None:
        """`verplicht` is the sentence when nothing is chosen."""
        super().__init__(
            choices=JA_NEE,
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


def voeg_criteria_toe(form: forms.Form, *, waarom: str, landelijk: bool = False) -> None:
    """Two fields for each criterium: is it met, and why (BGS art. 2.20 lid 3).

    With `landelijk` the older national criterium helps who knows that set.
    """
    for criterium in Criterium:
        form.fields[f"{criterium}_voldaan"] = JaNeeField(
            label=f"{criterium.letter}. {criterium.label}",
            help_text="<br>".join(
                [criterium.toelichting_wet, *([criterium.landelijk] if landelijk else [])]
            ),
            verplicht=f"Kies ja of nee bij criterium {criterium.letter}.",
        )
        form.fields[f"{criterium}_toelichting"] = TekstField(
            label=f"Waarom wel of niet? (criterium {criterium.letter})",
            rijen=2,
            verplicht=f"{waarom} {criterium.letter}.",
        )


def criteriumvelden(form: forms.Form) -> list[tuple[BoundField, BoundField]]:
    return [(form[f"{c}_voldaan"], form[f"{c}_toelichting"]) for c in Criterium]


def oordelen(form: forms.Form) -> dict[Criterium, Oordeel]:
    schoon = form.cleaned_data
    return {
        c: Oordeel(voldaan=schoon[f"{c}_voldaan"], toelichting=schoon[f"{c}_toelichting"])
        for c in Criterium
    }
