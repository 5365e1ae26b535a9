"""The typed text of one item."""

from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError

from spil.overleggen.queries.verslag import Gelezen, Tafel, lees_verslag, wat_ontbreekt
from spil.toegang.formulier import versieveld

LANGST: Final = 20_000
RUST: Final = "input changed delay:400ms, load"
"""When the browser asks how Spil reads what is typed: after a pause, and of a draft at once."""


class VerslagForm(forms.Form):
    """One flowing text. What a line lacks is said beside the field and at the line itself."""

    houdt_concept = True

    tekst = forms.CharField(
        label="Wat is er besproken?",
        help_text="Elke regel is een notitie, tenzij zij anders begint.",
        max_length=LANGST,
        widget=forms.Textarea({"rows": 16, "spellcheck": "true"}),
        error_messages={"required": "Schrijf wat er besproken is."},
    )

    versie = versieveld()

    def __init__(self, *args: Any, tafel: Tafel, regeladres: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.tafel = tafel
        self.regels: list[Gelezen] = []
        # Only the text: without the key of the form, so that looking is not sending.
        self.fields["tekst"].widget.attrs |= {
            "hx-post": regeladres,
            "hx-trigger": RUST,
            "hx-target": "#verslagregels",
            "hx-params": "tekst",
            "hx-sync": "this:replace",
        }

    def clean_tekst(self) -> str:
        tekst: str = self.cleaned_data["tekst"]
        self.regels = lees_verslag(tekst, self.tafel)
        if fouten := wat_ontbreekt(self.regels):
            raise ValidationError([ValidationError(fout) for fout in fouten])
        return tekst


class HeropenForm(forms.Form):
    """Why an item that was rounded off is opened again."""

    reden = forms.CharField(
        label="Waarom gaat dit punt weer open?",
        help_text="Wie bij dit punt zit, leest dit.",
        max_length=500,
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": "Schrijf waarom dit punt weer opengaat."},
    )
