from typing import Any

from django import forms

from spil.casussen.fasen import Fase, volgende_fasen
from spil.casussen.models import AVE_NIVEAUS, Leefgebiedsituatie
from spil.toegang.formulier import versieveld
from spil.ui.velden import DatumField


class FaseForm(forms.Form):
    """Only the phases that follow from this one."""

    def __init__(self, *args: Any, fase: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["fase"] = forms.TypedChoiceField(
            choices=[(f.value, f.label) for f in volgende_fasen(fase)],
            coerce=Fase,
            widget=forms.RadioSelect,
            label="Naar welke fase gaat de casus?",
            error_messages={"required": "Kies een fase."},
        )


class AveForm(forms.Form):
    niveau = forms.TypedChoiceField(
        choices=[(str(n), f"AVE {n}") for n in AVE_NIVEAUS],
        coerce=int,
        widget=forms.RadioSelect,
        label="AVE-niveau",
        error_messages={"required": "Kies een niveau."},
    )
    toelichting = forms.CharField(
        widget=forms.Textarea,
        label="Waarom verandert het niveau?",
        help_text="Alle deelnemers lezen dit.",
        error_messages={"required": "Schrijf waarom het AVE-niveau verandert."},
    )


class AanleidingForm(forms.Form):
    tekst = forms.CharField(
        widget=forms.Textarea,
        max_length=2000,
        label="Waarom is dit een casus?",
        help_text="Twee of drie zinnen. Alle deelnemers lezen dit boven aan het dossier.",
        error_messages={"required": "Schrijf in een paar zinnen waarom dit een casus is."},
    )
    versie = versieveld()


class SituatieForm(forms.Form):
    ernst = forms.TypedChoiceField(
        choices=Leefgebiedsituatie.Ernst.choices,
        coerce=Leefgebiedsituatie.Ernst,
        widget=forms.RadioSelect,
        label="Hoe gaat het nu op dit leefgebied?",
        help_text="Dit zegt iets over de situatie, niet over de persoon. Spil telt niets op.",
        error_messages={"required": "Kies hoe het nu gaat."},
    )
    tekst = forms.CharField(
        widget=forms.Textarea,
        label="Beschrijf de situatie",
        help_text="Alleen wat voor deze casus nodig is. Alle deelnemers lezen dit.",
        error_messages={"required": "Beschrijf de situatie op dit leefgebied."},
    )


class BesprekingForm(forms.Form):
    dag = DatumField(
        label="Wanneer wordt de casus weer besproken?",
        help_text="Bijvoorbeeld 26-11-2026. Laat leeg om het overleg van de agenda te halen.",
        required=False,
    )
