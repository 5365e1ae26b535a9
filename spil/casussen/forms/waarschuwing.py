from django import forms

from spil.casussen.models import Veiligheidswaarschuwing
from spil.toegang.formulier import versieveld
from spil.ui.velden import DatumField


class WaarschuwingForm(forms.Form):
    soort = forms.ChoiceField(
        choices=Veiligheidswaarschuwing.Soort.choices,
        widget=forms.RadioSelect,
        label="Waar gaat de waarschuwing over?",
        error_messages={"required": "Kies waar de waarschuwing over gaat."},
    )
    tekst = forms.CharField(
        max_length=200,
        label="Waar moet een bezoeker op letten?",
        help_text=(
            "Eén zin, zonder namen. Deze staat boven aan het dossier; alle deelnemers lezen hem."
        ),
        error_messages={"required": "Schrijf in één zin waar een bezoeker op moet letten."},
    )
    herzien_voor = DatumField(
        label="Voor welke dag bekijkt u dit opnieuw?",
        help_text="Binnen een half jaar. Bijvoorbeeld 26-11-2026.",
    )


class HerzieningForm(WaarschuwingForm):
    """The same words, perhaps changed, with a new day."""

    versie = versieveld()


class WaarschuwingEindeForm(forms.Form):
    reden = forms.CharField(
        max_length=300,
        widget=forms.Textarea,
        label="Waarom is de waarschuwing niet meer nodig?",
        error_messages={"required": "Schrijf waarom de waarschuwing niet meer nodig is."},
    )
