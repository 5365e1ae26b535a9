"""A form for one part of a definition: its fields are called after the keys, `a__b` is b in a."""

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from django import forms

from spil.werkplaats.forms.keuzes import Keuzes
from spil.werkplaats.ruw import Ruw, merk, waarde


class RegelsField(forms.CharField):
    """A list of sentences, one a line."""

    widget = forms.Textarea

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, max_length=8000, **kwargs)
        self.widget.attrs["rows"] = 3

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(map(str, value)) if isinstance(value, list) else value

    def clean(self, value: Any) -> Any:
        return [regel.strip() for regel in super().clean(value).splitlines() if regel.strip()]


class DeelForm(forms.Form):
    """`ruw` is the whole concept, for the choices; `ding` what this form shows and changes."""

    niets: ClassVar[frozenset[str]] = frozenset()
    """Fields that are None in a definition when nothing is chosen."""

    def __init__(self, ruw: Ruw, ding: Mapping[str, Any], data: Any = None) -> None:
        super().__init__(data)
        self.ruw, self.ding = ruw, ding
        self.richt_in()
        paren = ((naam, self.uit(naam)) for naam in self.fields)
        self.initial = {naam: inhoud for naam, inhoud in paren if inhoud is not None}

    def richt_in(self) -> None:
        """Fill in what can be chosen in this concept."""

    def uit(self, naam: str) -> Any:
        """The value of this field in the definition."""
        return waarde(self.ding, naam.replace("__", "."))

    def waarden(self) -> dict[str, Any]:
        """After `is_valid()`: path → value."""
        return {
            naam.replace("__", "."): None if inhoud == "" and naam in self.niets else inhoud
            for naam, inhoud in self.cleaned_data.items()
        }

    def merk(self) -> str:
        """Of what stands there now, for a form without a thing of its own."""
        return self._merk_van([naam.replace("__", ".") for naam in self.fields])

    def _merk_van(self, paden: Iterable[str]) -> str:
        return merk({pad: waarde(self.ding, pad) for pad in paden})

    def woorden(self) -> list[tuple[str, str]]:
        """Label and value as somebody reads them; without what is empty or no."""
        paren = (
            (str(veld.label), _als_tekst(veld, self.get_initial_for_field(veld, naam)))
            for naam, veld in self.fields.items()
        )
        return [(label, tekst) for label, tekst in paren if tekst]

    def kies_uit(self, *, leeg: str = "", **per_veld: Iterable[tuple[str, str]]) -> None:
        """Field → what can be chosen; `leeg` is what it says when nothing is."""
        for naam, keuzes in per_veld.items():
            veld = self.fields[naam]
            assert isinstance(veld, forms.ChoiceField)  # noqa: S101 - a mistake in a form of ours
            veld.choices = [("", leeg), *keuzes] if leeg else list(keuzes)


def _als_tekst(veld: forms.Field, inhoud: Any) -> str:
    if isinstance(veld, forms.BooleanField):
        return "Ja" if inhoud else ""
    if isinstance(veld, forms.ChoiceField):
        namen = {str(code): str(naam) for code, naam in list(veld.choices)}  # type: ignore[arg-type]  # pairs, in our forms
        codes = inhoud if isinstance(inhoud, list) else [inhoud]
        return ", ".join(namen.get(str(c), f"{c} (bestaat niet)") for c in codes if c)
    tekst = veld.prepare_value(inhoud)
    return "" if tekst is None else str(tekst)


def tekst(label: str, hint: str = "", *, langst: int = 120, verplicht: bool = True) -> Any:
    return forms.CharField(label=label, help_text=hint, max_length=langst, required=verplicht)


def lange_tekst(label: str, hint: str = "", *, langst: int = 2000, verplicht: bool = False) -> Any:
    return forms.CharField(
        label=label,
        help_text=hint,
        max_length=langst,
        required=verplicht,
        widget=forms.Textarea({"rows": 3}),
    )


def getal(
    label: str,
    hint: str = "",
    *,
    minste: int | None = 0,
    meeste: int | None = 3660,
    begin: int | None = None,
    verplicht: bool = True,
) -> Any:
    return forms.IntegerField(
        label=label,
        help_text=hint,
        min_value=minste,
        max_value=meeste,
        initial=begin,
        required=verplicht,
        widget=forms.TextInput({"inputmode": "numeric", "class": "invoer--kort"}),
        error_messages={"invalid": "Vul een getal in."},
    )


def keuze(
    label: str,
    keuzes: Keuzes | None = None,
    hint: str = "",
    *,
    begin: str | None = None,
    leeg: str = "",
) -> Any:
    """`leeg`: what it says when nothing needs to be chosen."""
    alle = [("", leeg), *(keuzes or [])] if leeg else keuzes or []
    return forms.ChoiceField(
        label=label, help_text=hint, choices=alle, initial=begin, required=not leeg
    )


def vinkjes(
    label: str, keuzes: Keuzes | None = None, hint: str = "", *, verplicht: bool = False
) -> Any:
    return forms.MultipleChoiceField(
        label=label,
        help_text=hint,
        choices=keuzes or [],
        required=verplicht,
        widget=forms.CheckboxSelectMultiple,
    )


def vinkje(label: str, hint: str = "", *, begin: bool = False) -> Any:
    return forms.BooleanField(label=label, help_text=hint, required=False, initial=begin)
