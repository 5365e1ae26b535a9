"""How every Django form is drawn: FORM_RENDERER points here, so `{{ form }}` is already right."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.forms import renderers
from django.forms.boundfield import BoundField, BoundWidget

KEER: Final = "_keer"
"""The key of a form as it was shown (`{% csrf_token %}`), so that sending it twice is one."""
_KLASSEN: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.CheckboxSelectMultiple, "utrecht-custom-checkbox utrecht-custom-checkbox--html-input"),
    (forms.CheckboxInput, "utrecht-custom-checkbox utrecht-custom-checkbox--html-input"),
    (forms.RadioSelect, "utrecht-radio-button utrecht-radio-button--html-input"),
    (forms.Select, "utrecht-select utrecht-select--html-select"),
    (forms.Textarea, "utrecht-textarea utrecht-textarea--html-textarea"),
    (forms.Widget, "utrecht-textbox utrecht-textbox--html-input"),
)


class SpilRenderer(renderers.TemplatesSetting):
    """Forms by the templates of `ui/formulier/`."""

    form_template_name = "ui/formulier/velden.html"
    field_template_name = "ui/formulier/veld.html"


@dataclass(frozen=True)
class Concept:
    """Where a form sends what is typed, and what it shows of a draft from before."""

    bewaar: str
    opnieuw: str
    op: datetime | None
    stand: str = ""
    is_bewaard: bool = False
    verschillen: Sequence["Verschil"] = ()


@dataclass(frozen=True)
class Verschil:
    """What stands in a field by now, and what was typed in it."""

    vraag: str
    nu: str
    getypt: str


@dataclass(frozen=True)
class Fout:
    """One line of the error summary: what is wrong, and the control that repairs it."""

    tekst: str
    doel: str


def soort(veld: BoundField) -> str:
    """How the field is drawn: `keuzes` (fieldset), `vinkje` (box before its label) or `invoer`."""
    widget = veld.field.widget
    if isinstance(widget, forms.RadioSelect | forms.CheckboxSelectMultiple):
        return "keuzes"
    return "vinkje" if isinstance(widget, forms.CheckboxInput) else "invoer"


def in_woorden(veld: forms.Field, waarde: Any) -> str:
    """A value as people read it: the label of a choice, a date in figures, Ja or Nee."""
    if isinstance(veld, forms.BooleanField):
        return "Ja" if waarde else "Nee"
    waarden = waarde if isinstance(waarde, list | tuple) else [waarde]
    labels = _labels(getattr(veld, "choices", ()))
    teksten = [veld.widget.format_value(w) if not labels else w for w in waarden if w]
    return ", ".join(labels.get(str(tekst), str(tekst)) for tekst in teksten)


def _labels(keuzes: Iterable[Any]) -> dict[str, str]:
    plat: dict[str, str] = {}
    for waarde, label in keuzes:
        plat |= _labels(label) if isinstance(label, list | tuple) else {str(waarde): str(label)}
    return plat


def beschreven_door(veld: BoundField) -> str:
    """The ids of hint and error, for aria-describedby."""
    delen = [f"{veld.auto_id}_hint"] if veld.help_text else []
    return " ".join([*delen, f"{veld.auto_id}_fout"] if veld.errors else delen)


def invoer(veld: BoundField) -> str:
    """The control itself, with class and the attributes that tie it to hint and error."""
    # The browser's own bubbles speak the browser's language and hide behind each other: the
    # server says what is missing. Screen readers hear it by aria-required.
    veld.form.use_required_attribute = False
    return veld.as_widget(attrs=_attributen(veld))


def keuzes(veld: BoundField) -> list[BoundWidget]:
    """The radios or checkboxes one by one; hint and error belong to the fieldset."""
    attrs = {"class": _klasse(veld.field.widget), "id": veld.auto_id}
    return [
        BoundWidget(veld.field.widget, optie, veld.form.renderer)
        for optie in veld.field.widget.subwidgets(veld.html_name, veld.value(), attrs=attrs)
    ]


def foutteksten(veld: BoundField) -> list[str]:
    """The errors of one field; "is required" says what to fill in instead of that it must."""
    return [tekst for fout in veld.errors.as_data() for tekst in _teksten(veld, fout)]


def fouten(formulier: forms.BaseForm) -> list[Fout]:
    """All errors in the order of the page; those of no field first."""
    algemeen = [Fout(str(tekst), "") for tekst in formulier.non_field_errors()]
    verborgen = [
        Fout(str(tekst), "") for veld in formulier.hidden_fields() for tekst in veld.errors
    ]
    zichtbaar = [
        Fout(str(tekst), _eerste_id(veld))
        for veld in formulier.visible_fields()
        for tekst in foutteksten(veld)
    ]
    return algemeen + verborgen + zichtbaar


def _teksten(veld: BoundField, fout: ValidationError) -> list[str]:
    standaard = forms.Field.default_error_messages["required"]
    if fout.code == "required" and fout.message == standaard:
        vraag = "Maak een keuze" if soort(veld) == "keuzes" else "Vul in"
        return [f"{vraag}: {veld.label}"]
    return [str(tekst) for tekst in fout.messages]


def _attributen(veld: BoundField) -> dict[str, Any]:
    attrs: dict[str, Any] = {"class": _klasse(veld.field.widget)}
    if beschrijving := beschreven_door(veld):
        attrs["aria-describedby"] = beschrijving
    if veld.errors:
        attrs["aria-invalid"] = "true"
    if veld.field.required:
        attrs["aria-required"] = "true"
    return attrs


def _klasse(widget: forms.Widget) -> str:
    basis = next(klasse for type_, klasse in _KLASSEN if isinstance(widget, type_))
    eigen = widget.attrs.get("class", "")
    return f"{basis} {eigen}".strip()


def _eerste_id(veld: BoundField) -> str:
    return f"{veld.auto_id}_0" if soort(veld) == "keuzes" else str(veld.id_for_label)
