"""Fields that series and meetings share."""

from datetime import time
from typing import Any, Final

from django import forms

from spil.overleggen.models.overlegreeks import KORTST_MINUTEN, LANGST_MINUTEN

ZONDER_NAMEN: Final = "Noem hier geen betrokkenen."
TIJDEN: Final = ["%H:%M", "%H.%M", "%H"]


class TijdInvoer(forms.TextInput):
    """Typed text, as a clock shows it."""

    def __init__(self) -> None:
        super().__init__({"autocomplete": "off", "class": "invoer--kort"})

    def format_value(self, value: Any) -> str | None:
        return f"{value:%H:%M}" if isinstance(value, time) else super().format_value(value)


def begintijdveld() -> forms.TimeField:
    return forms.TimeField(
        label="Hoe laat begint het?",
        help_text="Bijvoorbeeld 09:30.",
        input_formats=TIJDEN,
        widget=TijdInvoer(),
        error_messages={
            "required": "Vul in hoe laat het begint.",
            "invalid": "Schrijf de tijd als uren en minuten, bijvoorbeeld 09:30.",
        },
    )


def duurveld() -> forms.IntegerField:
    buiten = "Een overleg duurt 5 minuten tot 10 uur: vul 5 tot 600 in."
    return forms.IntegerField(
        label="Hoeveel minuten duurt het?",
        min_value=KORTST_MINUTEN,
        max_value=LANGST_MINUTEN,
        widget=forms.TextInput({"inputmode": "numeric", "class": "invoer--kort"}),
        error_messages={
            "required": "Vul in hoeveel minuten het duurt.",
            "invalid": "Vul een getal in.",
            "min_value": buiten,
            "max_value": buiten,
        },
    )


def plaatsveld() -> forms.CharField:
    return forms.CharField(
        label="Waar?",
        help_text=f"Zaal en gebouw. {ZONDER_NAMEN}",
        max_length=120,
        required=False,
    )


def videolinkveld() -> forms.URLField:
    return forms.URLField(
        label="Videolink",
        help_text="Begint met https://.",
        max_length=300,
        required=False,
        assume_scheme="https",
        widget=forms.TextInput({"inputmode": "url", "autocomplete": "off"}),
        error_messages={"invalid": "Dit is geen adres van een vergadering. Kopieer de hele link."},
    )


def redenveld(label: str, verplicht: str) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=ZONDER_NAMEN,
        max_length=300,
        error_messages={"required": verplicht},
    )
