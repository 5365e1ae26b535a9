"""What follows or comes instead of a decision: an answer later, waiting, asking a receiver."""

from django import forms

from spil.aanmeldingen.forms.basis import Gegevens, TekstField
from spil.aanmeldingen.models import Doorgeleiding
from spil.ui.velden import DatumField

LATER = "later"


class AntwoordForm(forms.Form):
    """The answer that follows after the decision."""

    tekst = TekstField(
        label="Antwoord aan de aanmelder",
        rijen=8,
        help_text="De aanmelder leest dit. Daarna ziet het huis deze aanmelding niet meer.",
        verplicht="Schrijf het antwoord aan de aanmelder.",
    )


class AanhoudForm(forms.Form):
    """Why the triage does not decide yet, and when it looks again."""

    reden = TekstField(
        label="Waar wacht het huis op?",
        help_text="De aanmelder leest dit.",
        verplicht="Schrijf op waar het huis op wacht.",
    )
    tot = DatumField(
        label="Wanneer kijkt de triage opnieuw?",
        help_text="Bijvoorbeeld 26-11-2026. De aanmelder ziet deze dag.",
        error_messages={"required": "Kies wanneer de triage opnieuw kijkt."},
    )


class ResultaatForm(forms.Form):
    """What came of a referral."""

    resultaat = forms.ChoiceField(
        label="Wat is ervan geworden?",
        choices=[
            *Doorgeleiding.Resultaat.choices,
            (LATER, "Nog niet duidelijk, ik vraag het later"),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wat ervan is geworden."},
    )
    opnieuw_op = DatumField(label="Wanneer vraagt u het opnieuw?", required=False)

    def clean(self) -> Gegevens:
        schoon: Gegevens = super().clean() or {}
        leeg = not schoon.get("opnieuw_op") and "opnieuw_op" not in self.errors
        if leeg and schoon.get("resultaat") == LATER:
            self.add_error("opnieuw_op", "Kies wanneer u het opnieuw vraagt.")
        return schoon
