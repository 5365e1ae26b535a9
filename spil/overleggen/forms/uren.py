"""The shape of what people type about hours of support; the rules are in the commands."""

from collections.abc import Iterable
from typing import Any, cast
from uuid import uuid4

from django import forms

from spil.adviezen.zonder_personen import FormZonderPersonen
from spil.beheer.forms.keuzes import RijField, met_uuid
from spil.partners.models import Partner
from spil.ui.velden import DatumField


def _urenveld(label: str, hint: str, leeg: str) -> forms.DecimalField:
    return forms.DecimalField(
        label=label,
        help_text=hint,
        max_digits=4,
        decimal_places=1,
        localize=True,
        widget=forms.TextInput({"inputmode": "decimal", "class": "invoer--kort"}),
        error_messages={
            "required": leeg,
            "invalid": "Vul een getal in, bijvoorbeeld 8 of 7,5.",
            "max_digits": "Zo veel uren gaan er niet in een week.",
            "max_decimal_places": "Schrijf hoogstens één cijfer achter de komma.",
            "max_whole_digits": "Zo veel uren gaan er niet in een week.",
        },
    )


def _gastheerveld(label: str) -> RijField[Partner]:
    return RijField(label=label, leeg="Kies een organisatie")


def _vul(form: forms.Form, gastheren: Iterable[Partner]) -> None:
    veld = cast("RijField[Partner]", form.fields["gastheer"])
    veld.vul(gastheren, sleutel=met_uuid, naam=lambda partner: partner.naam)


class UrenafspraakForm(forms.Form):
    """So many hours a week for the meetings of a partner."""

    sleutel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    gastheer = _gastheerveld("Voor welke organisatie?")
    uren_per_week = _urenveld(
        "Uren per week",
        "Bijvoorbeeld 8. Loopt er al een afspraak, dan eindigt die vanzelf.",
        "Vul in hoeveel uren per week er zijn afgesproken.",
    )
    vanaf = DatumField(label="Vanaf", help_text="De afspraak telt vanaf de maandag van die week.")

    def __init__(self, *args: Any, gastheren: Iterable[Partner], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _vul(self, gastheren)


class UreneindeForm(forms.Form):
    """Until when an agreement counts."""

    laatste_dag = DatumField(
        label="Laatste dag", help_text="De week waarin deze dag valt, telt nog mee."
    )


class UrenafwijkingForm(FormZonderPersonen):
    """One week in which the support took other hours than agreed."""

    vraag_bij_redenen = "Wijst de reden naar iemand?"
    raad_bij_redenen = (
        "Deze uren gaan over ondersteuning en horen bij geen dossier. Haal weg wat naar iemand"
        " wijst, of zeg dat er geen naam in staat."
    )

    sleutel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    gastheer = _gastheerveld("Bij welke organisatie?")
    dag = DatumField(
        label="In welke week?", help_text="Een dag in die week, bijvoorbeeld 26-11-2026."
    )
    uren = _urenveld(
        "Hoeveel uren zijn er die week gegeven?",
        "Het hele aantal, niet het verschil. Bijvoorbeeld 4, of 0 als er niets was.",
        "Vul in hoeveel uren er die week zijn gegeven.",
    )
    reden = forms.CharField(
        label="Waarom was het anders?",
        help_text="In één regel, zonder namen van betrokkenen. Bijvoorbeeld: overleg verviel.",
        max_length=200,
        widget=forms.TextInput({"autocomplete": "off"}),
        error_messages={"required": "Schrijf waarom het die week anders was."},
    )

    def __init__(self, *args: Any, gastheren: Iterable[Partner], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _vul(self, gastheren)
