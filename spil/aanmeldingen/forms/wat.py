"""Step 2 of a report: what goes on, what was tried, how the criteria are met, and what its approach
asks besides."""

from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from spil.aanmeldingen.forms.basis import (
    Gegevens,
    TekstField,
    beginwaarden,
    criteriumvelden,
    oordelen,
    toets_criteria,
    voeg_criteria_toe,
)
from spil.aanmeldingen.forms.wie import Wie
from spil.aanmeldingen.inhoud import Inhoud
from spil.aanmeldingen.models import Urgentie
from spil.aanmeldingen.vragen import criteriavragen, vraagt_de_vier
from spil.huizen.models import Huis
from spil.invullingen.forms import Vragenformulier
from spil.werkprocessen.leefgebieden import Leefgebied
from spil.werkprocessen.models import Werkprocesversie
from spil.werkprocessen.motor import Aanpak

VRAGEN = "vraag"


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

    def __init__(self, *args: Any, aanpak: Aanpak, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.de_vier, self.vragen = vraagt_de_vier(aanpak), criteriavragen(aanpak)
        for leefgebied in Leefgebied:
            self.fields[f"leefgebied_{leefgebied}"] = TekstField(label=leefgebied.label, rijen=2)
        voeg_criteria_toe(
            self,
            self.vragen,
            waarom="Leg uit waarom wel of niet is voldaan aan criterium",
            landelijk=True,
        )

    def clean(self) -> Gegevens:
        schoon: Gegevens = super().clean() or {}
        if self.de_vier:
            self._toets_de_vier(schoon)
        toets_criteria(self, self.vragen)
        if schoon.get("urgentie") == Urgentie.SPOED and not schoon.get("reden_spoed"):
            self.add_error("reden_spoed", "Schrijf op waarom het spoed heeft.")
        return schoon

    def _toets_de_vier(self, schoon: Gegevens) -> None:
        """Without these nobody can judge the criteria of BGS art. 2.20."""
        if not schoon.get("geprobeerd") and "geprobeerd" not in self.errors:
            self.add_error("geprobeerd", "Schrijf op wat er al is geprobeerd.")
        if not any(schoon.get(f"leefgebied_{leefgebied}") for leefgebied in Leefgebied):
            eerste = f"leefgebied_{next(iter(Leefgebied))}"
            self.add_error(eerste, "Vertel van ten minste één leefgebied wat er speelt.")

    def algemeen(self) -> list[BoundField]:
        return [self[n] for n in ("aanleiding", "geprobeerd", "betrokken_organisaties")]

    def haast(self) -> list[BoundField]:
        return [self["urgentie"], self["reden_spoed"]]

    def leefgebieden(self) -> list[BoundField]:
        return [self[f"leefgebied_{leefgebied}"] for leefgebied in Leefgebied]

    def criteria(self) -> list[tuple[BoundField, BoundField]]:
        return criteriumvelden(self, self.vragen)


class Wat:
    """The forms of this step together: what each report tells, and what its approach asks."""

    def __init__(
        self, gegevens: Gegevens | None, *, versie: Werkprocesversie, huis: Huis, toets: bool
    ):
        """With `toets` the answers are judged, else only shown."""
        self.versie, aanpak = versie, versie.aanpak
        velden = aanpak.velden_bij_aanmelding()
        if toets:
            self.form = WatForm(gegevens or {}, aanpak=aanpak)
            self.vragen = Vragenformulier(
                aanpak, velden, huis=huis, data=gegevens or {}, prefix=VRAGEN
            )
        else:
            self.form = WatForm(initial=beginwaarden(gegevens), aanpak=aanpak)
            self.vragen = Vragenformulier(
                aanpak,
                velden,
                huis=huis,
                beginwaarden=beginwaarden(gegevens, VRAGEN),
                prefix=VRAGEN,
            )

    def alle(self) -> list[forms.Form]:
        return [self.form, self.vragen]

    def is_valid(self) -> bool:
        return all(form.is_valid() for form in self.alle())


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


def naar_inhoud(wie: Wie, wat: Wat, *, kwaliteit_verklaard: bool) -> Inhoud:
    """Two valid steps make a report."""
    een, twee = wie.form.cleaned_data, wat.form.cleaned_data
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
        criteria=oordelen(wat.form, wat.form.vragen),
        antwoorden=wat.vragen.antwoorden(),
        kwaliteit_verklaard=kwaliteit_verklaard,
    )
