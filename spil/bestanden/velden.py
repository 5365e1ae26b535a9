"""The form field for files."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from spil.bestanden.commands import Aangeboden
from spil.bestanden.grenzen import GROOTSTE_BESTAND, GROOTSTE_VERZOEK, in_mb
from spil.bestanden.soorten import ACCEPT, WELKE

HULP = f"{WELKE[0].upper()}{WELKE[1:]}; hoogstens {in_mb(GROOTSTE_BESTAND)} per bestand."


class BestandenInvoer(forms.ClearableFileInput):
    allow_multiple_selected = True


class BestandenField(forms.FileField):
    """Several files at once."""

    widget = BestandenInvoer

    def clean(self, data: Any, initial: Any = None) -> "list[UploadedFile[Any]]":
        gegeven: Sequence[Any] = data if isinstance(data, list | tuple) else [data]
        return [super(BestandenField, self).clean(een, initial) for een in gegeven or [None]]


def weiger_te_groot(upload: "UploadedFile[Any]") -> None:
    """Raises ValidationError for what was dropped on the way in."""
    if getattr(upload, "te_groot", False):
        raise ValidationError(
            f"{upload.name}: te groot. Een bestand is hoogstens {in_mb(GROOTSTE_BESTAND)}, alle"
            f" bestanden samen {in_mb(GROOTSTE_VERZOEK)}."
        )


def invoer(*, meer: bool) -> forms.Widget:
    """What the browser lets somebody choose from."""
    soort = BestandenInvoer if meer else forms.FileInput
    return soort(attrs={"accept": ACCEPT})


def aangeboden(upload: "UploadedFile[Any]") -> Aangeboden:
    """What the commands take."""
    return Aangeboden(upload.name or "", upload.content_type or "", upload.read())
