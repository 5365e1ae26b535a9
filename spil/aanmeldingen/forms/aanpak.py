"""The first question of a report: what it is about."""

from typing import Any

from django import forms

from spil.werkprocessen.models import Werkprocesversie


class AanpakForm(forms.Form):
    """One of the approaches that this reporter may use."""

    aanpak = forms.ChoiceField(
        label="Waar gaat het om?",
        widget=forms.RadioSelect,
        error_messages={"required": "Kies waar het om gaat."},
    )

    def __init__(self, *args: Any, aanpakken: list[Werkprocesversie], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["aanpak"].choices = [  # type: ignore[attr-defined]
            (versie.code, f"{versie.naam}: {versie.aanpak.definitie.omschrijving}")
            for versie in aanpakken
        ]
