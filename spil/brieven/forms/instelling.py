"""What the house says of all its letters."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from spil.bestanden.velden import aangeboden, weiger_te_groot


class InstellingForm(forms.Form):
    wijzigt = True
    afzender = forms.CharField(
        label="Afzender",
        help_text="Adres, telefoon en e-mail van het huis, elk op een eigen regel.",
        widget=forms.Textarea({"rows": 4}),
        max_length=400,
        required=False,
    )
    logo = forms.FileField(
        label="Nieuw logo",
        help_text="Een png of jpg van hoogstens 200 kB. Het komt boven aan elke brief.",
        widget=forms.FileInput({"accept": ".png,.jpg,.jpeg"}),
        required=False,
        error_messages={"empty": "Dit bestand is leeg."},
    )
    logo_omschrijving = forms.CharField(
        label="Wat staat er op het logo?",
        help_text="Voor wie het niet ziet, bijvoorbeeld: logo Zorg- en Veiligheidshuis De Baronie.",
        max_length=200,
        required=False,
    )
    logo_weg = forms.BooleanField(label="Haal het logo weg", required=False)
    brief_is_antwoord = forms.BooleanField(
        label="Een brief aan de melder telt als het antwoord",
        help_text=(
            "Wie de brief vastlegt, heeft dan ook antwoord gegeven. Zonder vinkje blijft het"
            " antwoord in Spil daarna nog te doen."
        ),
        required=False,
    )

    def __init__(self, *args: Any, heeft_logo: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not heeft_logo:
            del self.fields["logo_weg"]

    def clean_logo(self) -> "UploadedFile[Any] | None":
        bestand: UploadedFile[Any] | None = self.cleaned_data["logo"]
        if bestand:
            weiger_te_groot(bestand)
        return bestand

    def velden(self) -> dict[str, Any]:
        """As the command takes them."""
        logo = self.cleaned_data["logo"]
        return {**self.cleaned_data, "logo": aangeboden(logo) if logo else None}
