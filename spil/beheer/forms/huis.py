from collections.abc import Iterable
from datetime import date
from typing import Any, cast

from django import forms

from spil.beheer.forms.keuzes import RijField
from spil.huizen.models import Gemeente, Huis, HuisWoord
from spil.ui.velden import DatumField


class HuisForm(forms.Form):
    """The name and the own words of the house."""

    wijzigt = True
    naam = forms.CharField(
        label="Naam van het huis",
        max_length=120,
        error_messages={"required": "Vul de naam van het huis in."},
    )

    def __init__(self, *args: Any, huis: Huis, **kwargs: Any) -> None:
        stand = {"naam": huis.naam, "telt_adviezen": huis.telt_adviezen}
        kwargs["initial"] = stand | huis.woorden()
        super().__init__(*args, **kwargs)
        for begrip, standaard in HuisWoord.Begrip.choices:
            self.fields[begrip] = forms.CharField(
                label=f"Uw woord voor: {standaard}",
                max_length=60,
                error_messages={"required": f"Vul uw woord in, of het gewone: {standaard}."},
            )
        self.fields["telt_adviezen"] = forms.BooleanField(
            label="Dit huis telt adviezen",
            help_text="Zonder vinkje is er geen knop en geen lijst voor adviezen.",
            required=False,
        )

    def woorden(self) -> dict[str, str]:
        return {begrip: self.cleaned_data[begrip] for begrip in HuisWoord.Begrip.values}


class GemeenteForm(forms.Form):
    """A municipality for which the house works from a day on."""

    gemeente: RijField[Gemeente] = RijField(label="Gemeente", leeg="Kies een gemeente")
    vanaf = DatumField(label="Vanaf")

    def __init__(self, *args: Any, gemeenten: Iterable[Gemeente], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        vul_gemeenten(self, gemeenten)


class PerForm(forms.Form):
    """From which day on something has ended."""

    per = DatumField(label="Eerste dag zonder", help_text="Bijvoorbeeld 1-1-2027.")

    def dag(self) -> date:
        return cast(date, self.cleaned_data["per"])


class NieuwHuisForm(forms.Form):
    """A house that can start: name, municipalities, first beheerder."""

    naam = forms.CharField(
        label="Naam",
        help_text="Bijvoorbeeld Zorg- en Veiligheidshuis De Baronie.",
        max_length=120,
        error_messages={"required": "Vul de naam van het huis in."},
    )
    slug = forms.SlugField(
        label="Korte naam",
        help_text="Kleine letters, cijfers en streepjes. Deze naam verandert niet meer.",
        max_length=40,
        error_messages={
            "required": "Vul een korte naam in.",
            "invalid": "Gebruik alleen letters, cijfers en streepjes.",
        },
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    gemeenten = forms.CharField(
        label="Gemeenten",
        help_text="Een gemeente per regel.",
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": "Noem ten minste een gemeente."},
    )
    beheerder = forms.CharField(
        label="Naam van de eerste functioneel beheerder",
        max_length=120,
        error_messages={"required": "Vul in wie het huis gaat inrichten."},
    )
    email = forms.EmailField(
        label="E-mailadres van de eerste functioneel beheerder",
        error_messages={
            "required": "Vul het e-mailadres in.",
            "invalid": "Schrijf het e-mailadres als naam@organisatie.nl.",
        },
    )

    def clean_gemeenten(self) -> list[str]:
        namen = [regel.strip() for regel in self.cleaned_data["gemeenten"].splitlines()]
        return [naam for naam in namen if naam]


def vul_gemeenten(form: forms.Form, gemeenten: Iterable[Gemeente]) -> None:
    veld = cast("RijField[Gemeente]", form.fields["gemeente"])
    veld.vul(gemeenten, sleutel=lambda g: g.code, naam=lambda g: g.naam)
