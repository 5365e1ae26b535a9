"""Starting an approach, and what a second person or who moves cases fills in."""

from collections.abc import Iterable
from typing import Any

from django import forms

from spil.werkplaats.forms.basis import keuze, lange_tekst, tekst
from spil.werkplaats.forms.keuzes import Keuzes
from spil.werkplaats.queries import Fasegroep

GROOTSTE_BESTAND = 1024 * 1024


class NieuwForm(forms.Form):
    """A name, and what it starts as."""

    naam = tekst("Hoe heet de aanpak")
    bron = keuze("Begin als", hint="Een kopie verandert niets aan de aanpak waarvan u haar maakt.")

    def __init__(self, *args: Any, bronnen: Keuzes, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["bron"]
        veld.choices = [("leeg", "Lege aanpak met een eerste inhoud"), *bronnen]  # type: ignore[attr-defined]  # a ChoiceField


class BestandForm(forms.Form):
    """An approach that another house made."""

    bestand = forms.FileField(
        label="Bestand met een aanpak",
        help_text="JSON zoals Spil het maakt, of TOML. Hoogstens 1 MB.",
        error_messages={
            "required": "Kies het bestand met de aanpak.",
            "empty": "Dit bestand is leeg.",
        },
    )

    def clean_bestand(self) -> Any:
        bestand = self.cleaned_data["bestand"]
        if (bestand.size or 0) > GROOTSTE_BESTAND:
            raise forms.ValidationError("Dit bestand is groter dan 1 MB.")
        return bestand


class TerugForm(forms.Form):
    """Why a second person does not agree."""

    reden = lange_tekst("Waarom stuurt u deze versie terug?", verplicht=True)


class OverzetForm(forms.Form):
    """Where the cases go whose phase is gone; `bevestigd` so that nobody does this by accident."""

    bevestigd = forms.BooleanField(
        label="Ik zet deze casussen over naar de nieuwe versie",
        error_messages={"required": "Kruis aan dat u deze casussen overzet."},
    )

    def __init__(self, *args: Any, weg: Iterable[Fasegroep], fasen: Keuzes, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        bevestigd = self.fields.pop("bevestigd")
        for groep in weg:
            self.fields[f"fase_{groep.fase}"] = forms.ChoiceField(
                label=f"De fase {groep.naam} is er niet meer. Deze casussen ({groep.aantal}) gaan naar",
                choices=[("", "Kies een fase"), *fasen],
            )
        self.fields["bevestigd"] = bevestigd

    def fasen(self) -> dict[str, str]:
        return {
            naam.removeprefix("fase_"): str(fase)
            for naam, fase in self.cleaned_data.items()
            if naam.startswith("fase_")
        }
