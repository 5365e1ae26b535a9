"""The shape of what people type when they look back; the rules are in the commands."""

from collections.abc import Iterable
from typing import Any, cast
from uuid import uuid4

from django import forms

from spil.adviezen.queries import ANDERS
from spil.adviezen.zonder_personen import FormZonderPersonen
from spil.terugblik.commands.lessen import Inhoud
from spil.terugblik.models import Les, Lesthema


class LesForm(FormZonderPersonen):
    """What the house learned, on which theme, in which approach."""

    vraag_bij_redenen = "Wijst dit naar iemand?"
    raad_bij_redenen = (
        "Een les blijft staan als het dossier al is vernietigd. Haal weg wat naar iemand wijst, of"
        " zeg dat er geen naam in staat."
    )

    sleutel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    tekst = forms.CharField(
        label="Wat leerde het huis hiervan?",
        help_text="Wat doet u een volgende keer weer zo, of juist anders? Zonder naam, "
        "geboortedatum, BSN of dossiernummer. Hoogstens 1000 tekens.",
        max_length=1000,
        widget=forms.Textarea({"autocomplete": "off"}),
        error_messages={"required": "Schrijf wat u een volgende keer weer zo doet, of anders."},
    )
    thema = forms.ChoiceField(label="Thema", error_messages={"required": "Kies een thema."})
    aanpak = forms.ChoiceField(
        label="Bij welke aanpak hoort de les?",
        error_messages={"required": "Kies bij welke aanpak de les hoort."},
    )

    def __init__(self, *args: Any, aanpakken: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.wijzigt:
            del self.fields["sleutel"]  # of a row that is made
        thema = cast(forms.ChoiceField, self.fields["thema"])
        thema.choices = [("", "Kies een thema"), *Lesthema.choices]
        aanpak = cast(forms.ChoiceField, self.fields["aanpak"])
        aanpak.choices = [("", "Kies een aanpak"), *aanpakken]

    @staticmethod
    def begin_van(les: Les) -> dict[str, str]:
        """As it stands now, to correct it."""
        return {"aanpak": les.aanpak or ANDERS, "thema": les.thema, "tekst": les.tekst}

    @property
    def wijzigt(self) -> bool:
        return "tekst" in self.initial

    def inhoud(self) -> Inhoud:
        velden = {naam: self.cleaned_data[naam] for naam in ("aanpak", "thema", "tekst")}
        return Inhoud(**velden, zonder_naam=self.zonder_naam)
