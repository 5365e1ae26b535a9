"""What the reporter sends along."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from spil.bestanden.commands import Aangeboden
from spil.bestanden.grenzen import MEESTE_PER_AANMELDING
from spil.bestanden.velden import HULP, BestandenField, aangeboden, invoer, weiger_te_groot


class WegForm(forms.Form):
    """Which file goes out of the draft again."""

    weg = forms.UUIDField()


class BijlagenForm(forms.Form):
    """One or more files."""

    bestanden = BestandenField(
        label="Bestanden",
        help_text=(
            f"U kunt er meer tegelijk kiezen, hoogstens {MEESTE_PER_AANMELDING}. {HULP}"
            " Spil controleert bijlagen niet op verborgen gegevens, zoals de auteur of de plaats van"
            " een foto."
        ),
        widget=invoer(meer=True),
        error_messages={
            "required": "Kies een of meer bestanden.",
            "empty": "Dit bestand is leeg.",
        },
    )

    def clean_bestanden(self) -> "list[UploadedFile[Any]]":
        bestanden: list[UploadedFile[Any]] = self.cleaned_data["bestanden"]
        for bestand in bestanden:
            weiger_te_groot(bestand)
        return bestanden

    def gekozen(self) -> list[Aangeboden]:
        return [aangeboden(bestand) for bestand in self.cleaned_data["bestanden"]]
