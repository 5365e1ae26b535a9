from datetime import date
from typing import Any

from django import forms

from spil.personen.commands import Adres, Persoonsgegevens
from spil.personen.models import Adressoort, Betrokkene, Betrokkenerol
from spil.personen.postcode import PostcodeKloptNiet, schone_postcode
from spil.toegang.formulier import versieveld
from spil.toegang.models import Deelsoort
from spil.ui.velden import DatumField


def postcodeveld() -> forms.CharField:
    """To be judged with `toets_postcode`: the woonplaats says whether it lies abroad."""
    return forms.CharField(
        max_length=12,
        required=False,
        label="Postcode",
        help_text="Bijvoorbeeld 4811 AA.",
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false"}),
    )


def toets_postcode(form: forms.Form) -> None:
    """In `clean()` of a form with `postcode` and `woonplaats`: as it is kept, or an error."""
    getypt = form.cleaned_data.get("postcode", "")
    try:
        form.cleaned_data["postcode"] = schone_postcode(
            getypt, woonplaats=form.cleaned_data.get("woonplaats", "")
        )
    except PostcodeKloptNiet as fout:
        form.add_error("postcode", str(fout))


class PersoonForm(forms.Form):
    """Who somebody is in this dossier: no more than is needed."""

    rol = forms.ChoiceField(
        choices=Betrokkenerol.choices,
        label="Rol in deze casus",
        help_text="Alleen gezin en directe kring (BGS art. 2.19).",
    )
    voornamen = forms.CharField(max_length=120, required=False, label="Voornamen")
    tussenvoegsel = forms.CharField(max_length=20, required=False, label="Tussenvoegsel")
    achternaam = forms.CharField(
        max_length=120,
        label="Achternaam",
        error_messages={"required": "Vul een achternaam in."},
    )
    geboortedatum = DatumField(
        label="Geboortedatum", help_text="Bijvoorbeeld 3-3-1985.", required=False
    )
    geslacht = forms.ChoiceField(
        choices=Betrokkene.Geslacht.choices,
        initial=Betrokkene.Geslacht.ONBEKEND,
        label="Geslacht",
    )

    versie = versieveld()

    def __init__(self, *args: Any, vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vandaag = vandaag
        for veld in ("voornamen", "tussenvoegsel", "achternaam"):
            self.fields[veld].widget.attrs |= {"autocomplete": "off", "spellcheck": "false"}

    def clean_geboortedatum(self) -> date | None:
        dag: date | None = self.cleaned_data["geboortedatum"]
        if dag is not None and dag > self.vandaag:
            raise forms.ValidationError("De geboortedatum ligt in de toekomst.")
        return dag

    @property
    def gegevens(self) -> Persoonsgegevens:
        namen = ("rol", "voornamen", "tussenvoegsel", "achternaam", "geboortedatum", "geslacht")
        return Persoonsgegevens(**{naam: self.cleaned_data[naam] for naam in namen})


class NieuwePersoonForm(PersoonForm):
    """With the question who may know of this person."""

    deel = forms.ChoiceField(
        choices=[
            ("", "Wie bij de rol past: gezin op de kaft, anderen bij de deelnemers"),
            (Deelsoort.GEZAMENLIJK, "Alle deelnemers, niet op de kaft"),
            (Deelsoort.KERN, "Alleen het huis"),
        ],
        required=False,
        label="Wie mag van deze persoon weten?",
    )

    @property
    def deelsoort(self) -> Deelsoort | None:
        gekozen = self.cleaned_data["deel"]
        return Deelsoort(gekozen) if gekozen else None


class ContactForm(forms.Form):
    soort = forms.ChoiceField(
        choices=Adressoort.choices,
        initial=Adressoort.WOON,
        label="Wat voor adres is het?",
        help_text="Het vorige adres van dit soort eindigt op de dag die u hieronder invult.",
    )
    straat_en_nummer = forms.CharField(max_length=120, required=False, label="Straat en nummer")
    postcode = postcodeveld()
    woonplaats = forms.CharField(max_length=80, required=False, label="Woonplaats")
    telefoon = forms.CharField(max_length=30, required=False, label="Telefoon")
    vanaf = DatumField(label="Vanaf wanneer klopt dit?")
    geheim = forms.BooleanField(
        required=False,
        label="Dit is een geheim adres",
        help_text="Alleen het huis heeft het dan, en wie het opvraagt staat in het logboek. Staat het"
        " al ergens in dit dossier, ook bij een ander, dan wordt het daar ook geheim.",
    )
    deel = forms.ChoiceField(
        choices=[
            (Deelsoort.KERN, "Alleen het huis"),
            (Deelsoort.GEZAMENLIJK, "Alle deelnemers"),
        ],
        label="Wie mag dit zien?",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for veld in ("straat_en_nummer", "postcode", "woonplaats", "telefoon"):
            self.fields[veld].widget.attrs |= {"autocomplete": "off", "spellcheck": "false"}

    def clean(self) -> dict[str, Any]:
        schoon = super().clean() or {}
        toets_postcode(self)
        return schoon

    @property
    def adres(self) -> Adres:
        namen = ("straat_en_nummer", "postcode", "woonplaats", "telefoon")
        return Adres(**{naam: self.cleaned_data[naam].strip() for naam in namen})


class BsnForm(forms.Form):
    nummer = forms.CharField(
        max_length=20,
        label="BSN",
        help_text="Negen cijfers. Het nummer wordt versleuteld bewaard.",
        error_messages={"required": "Vul het BSN in."},
        widget=forms.TextInput(
            attrs={
                "autocomplete": "off",
                "inputmode": "numeric",
                "spellcheck": "false",
                "class": "invoer--kort",
            }
        ),
    )
