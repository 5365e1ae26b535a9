from typing import Any
from uuid import uuid4

from django import forms


class EscalatieForm(forms.Form):
    """Why this step is taken; `trede` is the step that the page named."""

    sleutel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    trede = forms.CharField(widget=forms.HiddenInput, max_length=15)
    reden = forms.CharField(
        label="Waarom zet u deze stap?",
        help_text="Alleen het huis leest dit. Schrijf over het proces, niet over betrokkene.",
        max_length=500,
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": "Schrijf op waarom u deze stap zet."},
    )

    def __init__(self, data: Any, *, trede: str) -> None:
        super().__init__(data, initial={"trede": trede})
