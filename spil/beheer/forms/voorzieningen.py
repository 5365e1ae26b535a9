from collections.abc import Iterable
from typing import Any, cast

from django import forms

from spil.beheer.forms.keuzes import RijField, met_uuid
from spil.partners.models import Partner, Voorziening
from spil.ui.velden import DatumField

MEESTE_PLAATSEN = 500


def plaatsenveld() -> forms.IntegerField:
    return forms.IntegerField(
        label="Plaatsen",
        help_text="Hoeveel mensen er tegelijk kunnen wonen.",
        min_value=1,
        max_value=MEESTE_PLAATSEN,
        widget=forms.TextInput({"inputmode": "numeric", "class": "invoer--kort"}),
        error_messages={
            "required": "Vul in hoeveel plaatsen er zijn.",
            "invalid": "Vul een getal in.",
            "min_value": "Een voorziening heeft ten minste één plaats.",
        },
    )


class PlaatsenForm(forms.Form):
    """From a day on there are more places, or fewer."""

    wijzigt = True
    plaatsen = plaatsenveld()
    per = DatumField(label="Vanaf", help_text="De eerste dag met dit aantal.")


class VoorzieningForm(forms.Form):
    """A place where somebody can live for a time."""

    naam = forms.CharField(
        label="Naam",
        help_text="Bijvoorbeeld Fasehuis Parkzicht.",
        max_length=120,
        error_messages={"required": "Vul de naam van de voorziening in."},
    )
    soort = forms.ChoiceField(
        label="Soort",
        choices=Voorziening.Soort.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies een soort."},
    )
    plaatsen = plaatsenveld()
    partner: RijField[Partner] = RijField(
        label="Organisatie",
        leeg="Geen partner van het huis",
        required=False,
        help_text="Wie de voorziening aanbiedt, als die met het huis werkt.",
    )
    vanaf = DatumField(label="Vanaf")

    def __init__(self, *args: Any, aanbieders: Iterable[Partner], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = cast("RijField[Partner]", self.fields["partner"])
        veld.vul(aanbieders, sleutel=met_uuid, naam=lambda partner: partner.naam)

    def opgave(self) -> dict[str, Any]:
        soort = Voorziening.Soort(self.cleaned_data["soort"])
        return {**self.cleaned_data, "soort": soort}
