from django import forms

from spil.werk.commands.filters import LANGSTE_NAAM
from spil.werk.queries.filters import Filterkeuze


class FilterForm(forms.Form):
    """The name of a filter; the filter itself is what the list showed."""

    aanpak = forms.CharField(widget=forms.HiddenInput, required=False, max_length=40)
    fase = forms.CharField(widget=forms.HiddenInput, required=False, max_length=40)
    naam = forms.CharField(
        label="Naam van het filter",
        help_text="Alleen u ziet dit filter. Gebruik geen naam van een persoon.",
        max_length=LANGSTE_NAAM,
        widget=forms.TextInput({"autocomplete": "off"}),
        error_messages={"required": "Geef het filter een naam."},
    )

    def keuze(self) -> Filterkeuze:
        return Filterkeuze(self.cleaned_data["aanpak"], self.cleaned_data["fase"])
