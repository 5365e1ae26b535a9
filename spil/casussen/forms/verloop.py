from collections.abc import Sequence
from typing import Any

from django import forms

from spil.casussen.forms.keuzes import RijKeuzes, naam_en_organisatie
from spil.casussen.models import AVE_NIVEAUS, Leefgebiedsituatie
from spil.gebruikers.models import Medewerker
from spil.partners.models import Organisatiesoort
from spil.toegang.formulier import versieveld
from spil.ui.velden import DatumField
from spil.werkprocessen.definitie import Fase


class FaseForm(forms.Form):
    """Only the phases that follow from this one; who decided, when that is not the regisseur."""

    houdt_concept = True

    reden = forms.CharField(
        widget=forms.Textarea({"rows": 3}),
        max_length=500,
        required=False,
        label="Waarom gaat de casus daarheen?",
        help_text="Alle deelnemers kunnen dit lezen.",
    )

    def __init__(
        self,
        *args: Any,
        fasen: Sequence[Fase],
        beslissers: Sequence[Medewerker] | None = None,
        beslist: str = "",
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["fase"] = forms.ChoiceField(
            choices=[(fase.code, fase.naam) for fase in fasen],
            widget=forms.RadioSelect,
            label="Naar welke fase gaat de casus?",
            error_messages={"required": "Kies een fase."},
        )
        if beslissers is not None:
            self.fields["beslissers"] = RijKeuzes(
                beslissers,
                label_van=naam_en_organisatie,
                label="Wie heeft dit besloten?",
                help_text="In deze fase beslist niet de regisseur. U legt hun besluit vast.",
                niemand=_niemand(beslist),
                error_messages={"required": "Kies wie dit heeft besloten."},
            )
        self.order_fields(["fase", "reden", "beslissers"])


def _niemand(beslist: str) -> str:
    """Who is missing, so that the functioneel beheerder knows whom to add."""
    soort = dict(Organisatiesoort.choices).get(beslist, "publieke deelnemers")
    return (
        f"In deze fase beslist: {soort}. Daarvan kent Spil nog geen medewerker. De functioneel "
        "beheerder voegt die toe."
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
    wijzigt = True
    dag = DatumField(
        label="Wanneer wordt de casus weer besproken?",
        help_text="Bijvoorbeeld 26-11-2026. Laat leeg om het overleg van de agenda te halen.",
        required=False,
    )
