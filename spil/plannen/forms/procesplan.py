from django import forms

from spil.plannen.models import Procesplan
from spil.toegang.formulier import versieveld

MEESTE = 2000


def _tekst(label: str, uitleg: str) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=uitleg,
        max_length=MEESTE,
        required=False,
        widget=forms.Textarea({"rows": 3}),
    )


class ProcesplanForm(forms.Form):
    """Four agreements; none is required, one is."""

    versie = versieveld()
    werkwijze = _tekst("Hoe werkt u samen?", "Bijvoorbeeld: wie informeert wie, en hoe snel.")
    contact = _tekst(
        "Wie heeft contact met betrokkene?", "Eén vast aanspreekpunt, en wie waarneemt."
    )
    ritme = _tekst("Hoe vaak spreekt u elkaar?", "Het ritme van overleg en evaluatie.")
    crisis = _tekst("Wat doet u bij een crisis?", "Wie belt wie, ook buiten kantooruren.")


VRAGEN = {
    naam: str(veld.label) for naam, veld in ProcesplanForm.base_fields.items() if naam != "versie"
}


def antwoorden(procesplan: Procesplan) -> list[tuple[str, str]]:
    """Question and agreement, of those that were made."""
    teksten = ((vraag, getattr(procesplan, naam)) for naam, vraag in VRAGEN.items())
    return [(vraag, tekst) for vraag, tekst in teksten if tekst]
