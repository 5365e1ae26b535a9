"""A next version of a template."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from spil.bestanden.velden import weiger_te_groot


class SjabloonForm(forms.Form):
    bestand = forms.FileField(
        label="Word-document",
        help_text="Een docx van hoogstens 1 MB, met alleen tekst en plekhouders.",
        widget=forms.FileInput({"accept": ".docx"}),
        error_messages={"required": "Kies een Word-document.", "empty": "Dit bestand is leeg."},
    )
    toelichting = forms.CharField(
        label="Wat is er anders?",
        max_length=300,
        error_messages={"required": "Schrijf kort op wat er in deze versie anders is."},
    )

    def clean_bestand(self) -> "UploadedFile[Any]":
        bestand: UploadedFile[Any] = self.cleaned_data["bestand"]
        weiger_te_groot(bestand)
        return bestand
