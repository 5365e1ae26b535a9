"""A letter: which kind and to whom, and then what may still be changed."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final
from uuid import uuid4

from django import forms
from django.core.exceptions import ValidationError

from spil.brieven.commands.versturen import Verzending
from spil.brieven.models import Sjabloonsoort, Verzendwijze
from spil.brieven.plekhouders import EIGEN
from spil.brieven.queries.geadresseerden import Geadresseerde
from spil.brieven.queries.opstellen import Briefopzet, Invoer
from spil.stukken.models import publiek_van
from spil.toegang.models import Dossierdeel
from spil.ui.velden import DatumField

# Field → the placeholder that it fills; it is asked only for a letter that has it.
VULT: Final = {"moment": "afspraak.moment", "plaats": "afspraak.plaats", "dag": "afsluiting.dag"}
GEHEIM: Final = "met_geheim_adres"


class KeuzeForm(forms.Form):
    """The receivers are read only when the form is drawn."""

    soort = forms.ChoiceField(
        label="Welke brief?",
        widget=forms.RadioSelect,
        error_messages={"required": "Kies welke brief u maakt."},
    )
    aan = forms.CharField(
        label="Aan wie?",
        widget=forms.RadioSelect,
        error_messages={"required": "Kies aan wie de brief is."},
    )

    def __init__(
        self,
        *args: Any,
        soorten: list[Sjabloonsoort],
        geadresseerden: Callable[[], list[Geadresseerde]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        keuzes = [(str(soort), str(soort.label)) for soort in soorten]
        self.fields["soort"].choices = keuzes  # type: ignore[attr-defined]
        self.fields["aan"].widget.choices = lambda: [
            (wie.sleutel, f"{wie.naam} ({wie.omschrijving})") for wie in geadresseerden()
        ]


def aanhefveld() -> forms.CharField:
    return forms.CharField(
        label="Aanhef",
        max_length=200,
        error_messages={"required": "Schrijf hoe de brief begint."},
    )


def wijzeveld() -> forms.ChoiceField:
    return forms.ChoiceField(
        label="Hoe is de brief verstuurd?",
        choices=Verzendwijze.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies hoe de brief is verstuurd."},
    )


def dagveld() -> DatumField:
    return DatumField(
        label="Wanneer is de brief verstuurd?",
        help_text="Deze dag komt op de brief. Bijvoorbeeld 26-11-2026.",
    )


class BriefForm(forms.Form):
    """What may still be changed, and how the letter went."""

    sleutel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    soort = forms.CharField(widget=forms.HiddenInput)
    aan = forms.CharField(widget=forms.HiddenInput)
    aanhef = aanhefveld()
    moment = forms.CharField(
        label="Wanneer is het gesprek?",
        help_text="Dag en tijd, bijvoorbeeld: dinsdag 3 maart om 10.00 uur.",
        max_length=120,
        error_messages={"required": "Schrijf wanneer het gesprek is."},
    )
    plaats = forms.CharField(
        label="Waar is het gesprek?",
        max_length=200,
        error_messages={"required": "Schrijf waar het gesprek is."},
    )
    dag = DatumField(label="Wanneer stopt de samenwerking?")
    tekst = forms.CharField(
        label="Eigen tekst",
        help_text="Komt op de plek die het sjabloon daarvoor heeft.",
        widget=forms.Textarea({"rows": 6}),
        max_length=10_000,
        required=False,
    )
    met_geheim_adres = forms.BooleanField(
        label="Druk het geheime adres af",
        help_text="Alleen als de brief anders niet aankomt. Spil legt vast dat u erom vroeg.",
        required=False,
    )
    deel = forms.UUIDField(
        label="Wie mag de brief in Spil zien?",
        widget=forms.RadioSelect,
        error_messages={
            "required": "Kies wie de brief mag zien.",
            "invalid": "Kies wie de brief mag zien.",
        },
    )
    wijze = wijzeveld()
    verstuurd_op = dagveld()

    def __init__(
        self, *args: Any, opzet: Briefopzet, delen: Callable[[], list[Dossierdeel]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        eigen = {plek.code for plek in EIGEN[opzet.soort]}
        weg = [veld for veld, plek in VULT.items() if plek not in eigen]
        for veld in (*weg, *([] if opzet.aan.heeft_geheim_adres else [GEHEIM])):
            del self.fields[veld]
        self.fields["deel"].widget.choices = lambda: [
            (str(deel.uuid), publiek_van(deel)) for deel in delen()
        ]

    def invoer(self) -> Invoer:
        return invoer_uit(self.cleaned_data)

    def verzending(self) -> Verzending:
        return Verzending(
            wijze=self.cleaned_data["wijze"],
            verstuurd_op=self.cleaned_data["verstuurd_op"],
            met_geheim_adres=bool(self.cleaned_data.get(GEHEIM)),
        )


def invoer_uit(getypt: Mapping[str, Any]) -> Invoer:
    """Also of what is not finished: a draft, or a form that came back."""
    namen = ("aanhef", "tekst", "moment", "plaats")
    teksten = {naam: str(getypt.get(naam) or "") for naam in namen}
    return Invoer(dag=dag_uit(getypt, "dag"), **teksten)


def dag_uit(getypt: Mapping[str, Any], veld: str) -> date | None:
    """None as long as it cannot be read."""
    try:
        dag: date | None = DatumField(required=False).clean(getypt.get(veld))
    except ValidationError:
        return None
    return dag
