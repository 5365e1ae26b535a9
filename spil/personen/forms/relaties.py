from collections.abc import Sequence
from typing import Any

from django import forms

from spil.personen.models import OMGEKEERD, Betrokkene, Bijzonderheden, Relatiesoort
from spil.toegang.formulier import versieveld
from spil.ui.velden import DatumField

TERUG = "-terug"
SOORTEN = [
    keuze
    for soort in Relatiesoort
    for keuze in (
        [(soort.value, soort.label), (f"{soort.value}{TERUG}", OMGEKEERD[soort])]
        if soort in OMGEKEERD
        else [(soort.value, soort.label)]
    )
]


class RelatieForm(forms.Form):
    """What is known of a relation; who and what it is about stay."""

    bron = forms.CharField(
        max_length=200,
        label="Van wie weet u dit?",
        help_text="Bijvoorbeeld: betrokkene zelf, of de naam van een organisatie.",
        error_messages={"required": "Schrijf van wie u dit weet."},
        widget=forms.TextInput({"autocomplete": "off"}),
    )
    vanaf = DatumField(
        required=False, label="Vanaf wanneer?", help_text="Leeg als u het niet weet."
    )
    tot = DatumField(
        required=False, label="Tot wanneer?", help_text="Leeg zolang de relatie duurt."
    )
    directe_kring = forms.BooleanField(
        required=False,
        label="Zij horen bij elkaars directe kring",
        help_text="Gezin en naaste contacten (BGS art. 2.19 en 2.20 lid 2).",
    )
    zelfde_huishouden = forms.BooleanField(
        required=False, label="Zij wonen samen in één huishouden"
    )
    versie = versieveld()

    @property
    def bijzonderheden(self) -> Bijzonderheden:
        namen = ("bron", "vanaf", "tot", "directe_kring", "zelfde_huishouden")
        return Bijzonderheden(**{naam: self.cleaned_data[naam] for naam in namen})


class NieuweRelatieForm(RelatieForm):
    """With the question what this person is, and to whom."""

    soort = forms.ChoiceField(
        choices=[("", "Kies een soort"), *SOORTEN],
        error_messages={"required": "Kies wat voor relatie het is."},
    )
    ander = forms.ChoiceField(
        label="Van of tegen wie?", error_messages={"required": "Kies een persoon."}
    )
    field_order = ("soort", "ander")

    def __init__(
        self, *args: Any, persoon: Betrokkene, anderen: Sequence[Betrokkene], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["soort"].label = f"{persoon.naam} is …"
        ander = self.fields["ander"]
        assert isinstance(ander, forms.ChoiceField)  # noqa: S101 - declared above
        mensen = [(str(a.uuid), f"{a.naam} ({a.get_rol_display().lower()})") for a in anderen]
        ander.choices = [("", "Kies een persoon"), *mensen]

    @property
    def soort_en_richting(self) -> dict[str, Any]:
        """What the command asks for."""
        gekozen = self.cleaned_data["soort"]
        return {"soort": gekozen.removesuffix(TERUG), "omgekeerd": gekozen.endswith(TERUG)}
