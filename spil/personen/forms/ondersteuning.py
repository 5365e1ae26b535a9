from typing import Any
from uuid import uuid4

from django import forms

from spil.personen.models import Contactpersoon, Gezegd, Vertegenwoordiger, Wijze
from spil.toegang.formulier import versieveld
from spil.ui.velden import DatumField

NIET_ONTHOUDEN = {"autocomplete": "off", "spellcheck": "false"}


class ContactpersoonForm(forms.Form):
    """How to reach somebody beside the betrokkene."""

    naam = forms.CharField(
        max_length=120,
        label="Naam",
        error_messages={"required": "Vul een naam in."},
        widget=forms.TextInput(NIET_ONTHOUDEN),
    )
    organisatie = forms.CharField(max_length=120, required=False, label="Organisatie")
    telefoon = forms.CharField(
        max_length=30,
        required=False,
        label="Telefoon van het werk",
        widget=forms.TextInput(NIET_ONTHOUDEN),
    )
    email = forms.EmailField(
        required=False, label="E-mailadres van het werk", widget=forms.EmailInput(NIET_ONTHOUDEN)
    )
    vanaf = DatumField(label="Vanaf wanneer?")
    tot = DatumField(required=False, label="Tot wanneer?", help_text="Leeg zolang het duurt.")
    versie = versieveld()
    EIGEN: tuple[str, ...] = ()

    @property
    def contactpersoon(self) -> Contactpersoon:
        namen = ("naam", "organisatie", "telefoon", "email", "vanaf", "tot")
        return Contactpersoon(**{naam: self.cleaned_data[naam] for naam in namen})

    @property
    def eigen(self) -> dict[str, Any]:
        """What only this kind has."""
        return {naam: self.cleaned_data[naam] for naam in self.EIGEN}


class ProfessionalForm(ContactpersoonForm):
    functie = forms.CharField(
        max_length=80,
        label="Wat doet deze professional voor de betrokkene?",
        help_text="Bijvoorbeeld huisarts, jeugdbeschermer of mentor op school.",
        error_messages={"required": "Schrijf wat deze professional doet."},
    )
    weet_ervan = forms.BooleanField(
        required=False, label="Deze professional weet dat hij of zij hier genoemd staat"
    )
    EIGEN = ("functie", "weet_ervan")
    field_order = ("naam", "functie", "organisatie")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        organisatie = self.fields["organisatie"]
        organisatie.required = True
        organisatie.error_messages["required"] = "Vul in bij welke organisatie."
        organisatie.help_text = "Doet de organisatie mee aan de casus, zet haar dan bij Deelnemers."


class VertegenwoordigerForm(ContactpersoonForm):
    soort = forms.ChoiceField(
        choices=[("", "Kies een soort"), *Vertegenwoordiger.Soort.choices],
        label="Wat voor vertegenwoordiger?",
        error_messages={"required": "Kies wat voor vertegenwoordiger het is."},
    )
    reikwijdte = forms.CharField(
        max_length=200,
        label="Waarvoor treedt deze op?",
        help_text="Bijvoorbeeld: beslissingen over zorg, of alleen de strafzaak.",
        error_messages={"required": "Schrijf waarvoor deze vertegenwoordiger mag optreden."},
    )
    EIGEN = ("soort", "reikwijdte")
    field_order = ("soort", "reikwijdte", "naam", "organisatie")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["telefoon"].label, self.fields["email"].label = "Telefoon", "E-mailadres"


class StemForm(forms.Form):
    """What the betrokkene says, or why nobody asked."""

    sleutel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    wijze = forms.ChoiceField(
        choices=Wijze.choices,
        widget=forms.RadioSelect,
        label="Hoe is het gevraagd?",
        error_messages={"required": "Kies hoe het gevraagd is."},
    )
    gevraagd_op = DatumField(label="Op welke dag?")
    woorden = forms.CharField(
        max_length=2000,
        required=False,
        label="Wat zegt en wil de betrokkene?",
        help_text="In eigen woorden, zo letterlijk als u kunt. Alle deelnemers lezen dit.",
        widget=forms.Textarea({"rows": 5}),
    )
    waarom_niet = forms.CharField(
        max_length=500,
        required=False,
        label="Waarom niet gevraagd?",
        help_text="Alleen als u koos: niet gevraagd.",
        widget=forms.Textarea({"rows": 2}),
    )
    contact_via = forms.CharField(
        max_length=300,
        required=False,
        label="Wie mag contact opnemen, en via wie?",
        help_text="Bijvoorbeeld: alleen de wijkagent, en eerst via de zus.",
    )

    @property
    def gezegd(self) -> Gezegd:
        namen = ("wijze", "gevraagd_op", "woorden", "waarom_niet", "contact_via")
        return Gezegd(**{naam: self.cleaned_data[naam] for naam in namen})
