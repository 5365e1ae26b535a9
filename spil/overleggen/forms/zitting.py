"""What is typed while a meeting is held."""

from django import forms

from spil.overleggen.commands.aantekening import LANGST


class AantekeningForm(forms.Form):
    """One flowing text, as it was typed: blanks at the end too, for who types on behind them. Kept
    all the time by the page itself, so it needs no draft."""

    tekst = forms.CharField(
        label="Aantekening",
        required=False,
        strip=False,
        max_length=LANGST,
        widget=forms.Textarea(attrs={"rows": 14, "spellcheck": "true"}),
    )
    versie = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    naar = forms.UUIDField(required=False, widget=forms.HiddenInput)


class PlekForm(forms.Form):
    """Which item comes on the table."""

    plek = forms.UUIDField(widget=forms.HiddenInput)
