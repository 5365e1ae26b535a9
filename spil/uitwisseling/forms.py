"""What somebody fills in to take over an export."""

from pathlib import PurePath
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from spil.bestanden.velden import BestandenField

GROOTSTE_AANBOD = 24 * 1024 * 1024
GROOTSTE_MAPPING = 64 * 1024


class AanbodForm(forms.Form):
    """The files of an export, and how to read them."""

    bestanden = BestandenField(
        label="Bestanden van de export",
        help_text="Kies alle bestanden tegelijk. Samen hoogstens 24 MB.",
        error_messages={
            "required": "Kies de bestanden van de export. Samen mogen zij hoogstens 24 MB zijn."
        },
    )
    mapping = forms.FileField(
        label="Mapping",
        required=False,
        help_text="Alleen voor een ander systeem dan GCOS: een mappingbestand (.toml).",
    )
    aanvulling = forms.BooleanField(
        label="Dit zijn alleen verbeterde records bij een eerdere import",
        required=False,
        help_text="Dan mogen er bestanden ontbreken.",
    )

    def clean_bestanden(self) -> "list[UploadedFile[Any]]":
        bestanden: list[UploadedFile[Any]] = self.cleaned_data["bestanden"]
        if sum(bestand.size or 0 for bestand in bestanden) > GROOTSTE_AANBOD:
            raise ValidationError("De bestanden zijn samen groter dan 24 MB.")
        namen = [PurePath(bestand.name or "").name.casefold() for bestand in bestanden]
        if len(set(namen)) < len(namen):
            raise ValidationError("Twee bestanden hebben dezelfde naam.")
        return bestanden

    def clean_mapping(self) -> "UploadedFile[Any] | None":
        mapping: UploadedFile[Any] | None = self.cleaned_data["mapping"]
        if mapping and (mapping.size or 0) > GROOTSTE_MAPPING:
            raise ValidationError("Dit bestand is te groot voor een mapping.")
        return mapping

    def inhoud(self) -> dict[str, bytes]:
        return {
            PurePath(bestand.name or "").name: bestand.read()
            for bestand in self.cleaned_data["bestanden"]
        }

    def mapping_tekst(self) -> bytes:
        mapping: UploadedFile[Any] | None = self.cleaned_data["mapping"]
        return mapping.read() if mapping else b""


class OvernameForm(forms.Form):
    """The house answers for what it takes over."""

    verklaard = forms.BooleanField(
        label="Wij hebben gecontroleerd dat de gegevens juist en actueel zijn, en rechtmatig verkregen",
        help_text="Deze verklaring hoort bij het verstrekken van gegevens (BGS art. 1.6).",
        error_messages={"required": "Verklaar eerst dat het huis de gegevens heeft gecontroleerd."},
    )
