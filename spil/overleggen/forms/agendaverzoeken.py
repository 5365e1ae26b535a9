"""The shape of what people type when they ask for a table, or say no; the rules are in the commands."""

from collections.abc import Iterable
from typing import Any
from uuid import uuid4

from django import forms

from spil.casussen.forms.keuzes import RijKeuze
from spil.overleggen.models import Overlegreeks
from spil.overleggen.models.agendaverzoek import LANGSTE_VRAAG


class AgendaverzoekForm(forms.Form):
    """At which table, and what for."""

    houdt_concept = True

    sleutel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4, required=False)
    vraag = forms.CharField(
        label="Wat wilt u aan tafel bespreken?",
        help_text="Dit leest het team van het huis, en wie er van uw organisatie aan de casus werkt."
        " De tafel zelf leest het niet.",
        max_length=LANGSTE_VRAAG,
        widget=forms.Textarea({"rows": 4}),
        error_messages={"required": "Schrijf wat u aan tafel wilt bespreken."},
    )

    def __init__(self, *args: Any, reeksen: Iterable[Overlegreeks], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reeks"] = RijKeuze(
            reeksen,
            label_van=lambda reeks: reeks.naam,
            label="In welk overleg?",
            error_messages={"required": "Kies een overleg."},
        )
        self.order_fields(["sleutel", "reeks", "vraag"])


class AfwijzingForm(forms.Form):
    """Why a case does not come on the agenda."""

    reden = forms.CharField(
        label="Waarom komt dit niet op de agenda?",
        help_text="Wie het vroeg, leest dit.",
        max_length=300,
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": "Schrijf waarom dit niet op de agenda komt."},
    )
