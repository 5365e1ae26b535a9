"""Step 2 of a report: what goes on, what was tried, and how the four criteria are met."""

from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from spil.aanmeldingen.forms.basis import (
    Gegevens,
    TekstField,
    beginwaarden,
    criteriumvelden,
    oordelen,
    voeg_criteria_toe,
)
from spil.aanmeldingen.forms.wie import Wie
from spil.aanmeldingen.inhoud import Inhoud
from spil.aanmeldingen.models import Urgentie
from spil.personen.leefgebieden import Leefgebied


class WatForm(forms.Form):
    """What the table needs to judge the report."""

    aanleiding = TekstField(
        label="Waarom meldt u nu aan?",
        help_text="Wat is er gebeurd, en wat wilt u dat het huis doet? Schrijf feiten, met wanneer.",
        verplicht="Schrijf op waarom u nu aanmeldt.",
    )
    geprobeerd = TekstField(
        label="Wat is er al geprobeerd?",
        help_text="Door wie, en waarom hielp het niet genoeg?",
        verplicht="Schrijf op wat er al is geprobeerd.",
    )
    betrokken_organisaties = TekstField(
        label="Welke organisaties zijn betrokken, en hoe?",
        rijen=3,
        help_text="Noem ook een contactpersoon als u die hebt.",
    )
    urgentie = forms.ChoiceField(
        label="Hoeveel haast heeft het?",
        choices=[
            (Urgentie.GEWOON, "Gewoon: het kan wachten op het volgende triageoverleg"),
            (Urgentie.SPOED, "Spoed: wachten is onveilig"),
        ],
        widget=forms.RadioSelect,
        initial=Urgentie.GEWOON,
        help_text="Is er nu direct gevaar? Bel 112.",
    )
    reden_spoed = TekstField(
        label="Waarom heeft het spoed?",
        rijen=2,
        na_keuze=True,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for leefgebied in Leefgebied:
            self.fields[f"leefgebied_{leefgebied}"] = TekstField(label=leefgebied.label, rijen=2)
        voeg_criteria_toe(
            self, waarom="Leg uit waarom wel of niet is voldaan aan criterium", landelijk=True
        )

    def clean(self) -> Gegevens:
        schoon: Gegevens = super().clean() or {}
        if not any(schoon.get(f"leefgebied_{leefgebied}") for leefgebied in Leefgebied):
            eerste = f"leefgebied_{next(iter(Leefgebied))}"
            self.add_error(eerste, "Vertel van ten minste één leefgebied wat er speelt.")
        if schoon.get("urgentie") == Urgentie.SPOED and not schoon.get("reden_spoed"):
            self.add_error("reden_spoed", "Schrijf op waarom het spoed heeft.")
        return schoon

    def algemeen(self) -> list[BoundField]:
        return [self[n] for n in ("aanleiding", "geprobeerd", "betrokken_organisaties")]

    def haast(self) -> list[BoundField]:
        return [self["urgentie"], self["reden_spoed"]]

    def leefgebieden(self) -> list[BoundField]:
        return [self[f"leefgebied_{leefgebied}"] for leefgebied in Leefgebied]

    def criteria(self) -> list[tuple[BoundField, BoundField]]:
        return criteriumvelden(self)


def wat_form(gegevens: Gegevens | None, *, toets: bool) -> WatForm:
    """With `toets` the answers are judged, else only shown."""
    return WatForm(gegevens or {}) if toets else WatForm(initial=beginwaarden(gegevens))


class VerklaringForm(forms.Form):
    """The declaration that goes with sending it (BGS art. 1.6)."""

    kwaliteit = forms.BooleanField(
        label=(
            "Ik heb gecontroleerd of deze gegevens juist, volledig en nodig zijn, en mijn "
            "organisatie mag ze verstrekken."
        ),
        help_text="Uw organisatie blijft verantwoordelijk voor deze gegevens (BGS art. 1.6).",
        error_messages={"required": "Verklaar dat u de gegevens hebt gecontroleerd."},
    )


def naar_inhoud(wie: Wie, wat: WatForm, *, kwaliteit_verklaard: bool) -> Inhoud:
    """Two valid steps make a report."""
    een, twee = wie.form.cleaned_data, wat.cleaned_data
    return Inhoud(
        personen=wie.personen(),
        gemeente=wie.form.gekozen_gemeente(),
        geinformeerd=een["geinformeerd"],
        reden_niet_geinformeerd="" if een["geinformeerd"] else een["reden_niet_geinformeerd"],
        mag_genoemd=een["mag_genoemd"],
        reden_niet_genoemd="" if een["mag_genoemd"] else een["reden_niet_genoemd"],
        aanleiding=twee["aanleiding"],
        geprobeerd=twee["geprobeerd"],
        betrokken_organisaties=twee["betrokken_organisaties"],
        urgentie=twee["urgentie"],
        reden_spoed=twee["reden_spoed"] if twee["urgentie"] == Urgentie.SPOED else "",
        leefgebieden={
            leefgebied: tekst
            for leefgebied in Leefgebied
            if (tekst := twee[f"leefgebied_{leefgebied}"])
        },
        criteria=oordelen(wat),
        kwaliteit_verklaard=kwaliteit_verklaard,
    )
