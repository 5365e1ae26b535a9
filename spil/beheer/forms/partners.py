from collections.abc import Iterable
from typing import Any

from django import forms

from spil.beheer.forms.huis import vul_gemeenten
from spil.beheer.forms.keuzes import RijField
from spil.huizen.models import Gemeente
from spil.partners.models import Klasse, Organisatiesoort, klasse_van
from spil.ui.velden import DatumField


def _soorten() -> list[tuple[str, Any]]:
    """The kinds under the class that the law gives them."""
    groepen = [
        (
            str(klasse.label),
            [(s.value, s.label) for s in Organisatiesoort if klasse_van(s) == klasse],
        )
        for klasse in Klasse
        if klasse != Klasse.HUIS
    ]
    return [("", "Kies een soort"), *groepen]


class PartnerForm(forms.Form):
    """An organisation in one capacity: burgemeester and college are two."""

    naam = forms.CharField(
        label="Naam",
        help_text="Bijvoorbeeld Politie Zeeland-West-Brabant.",
        max_length=120,
        error_messages={"required": "Vul de naam van de organisatie in."},
    )
    soort = forms.ChoiceField(
        label="Soort",
        help_text=(
            "Hieruit volgt of het een publieke deelnemer, een private deelnemer of een derde is. "
            "Een gemeente voert u twee keer op: als burgemeester en als college."
        ),
        choices=_soorten,
        error_messages={"required": "Kies een soort."},
    )
    gemeente: RijField[Gemeente] = RijField(
        label="Gemeente",
        leeg="Kies een gemeente",
        required=False,
        help_text="Alleen bij een burgemeester of college.",
    )
    begin = DatumField(label="Doet mee vanaf")

    def __init__(self, *args: Any, gemeenten: Iterable[Gemeente], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        vul_gemeenten(self, gemeenten)

    def opgave(self) -> dict[str, Any]:
        soort = Organisatiesoort(self.cleaned_data["soort"])
        return {**self.cleaned_data, "soort": soort}
