"""Step 1 of a report: about whom, and what that person knows of it."""

from typing import Any, cast

from django import forms
from django.forms.boundfield import BoundField

from spil.aanmeldingen.forms.basis import (
    Gegevens,
    JaNeeField,
    TekstField,
    aantal_in,
    beginwaarden,
)
from spil.aanmeldingen.inhoud import Persoon
from spil.aanmeldingen.queries import Meldgebied
from spil.huizen.models import Gemeente
from spil.personen.bsn import is_geldig_bsn
from spil.personen.forms import postcodeveld, toets_postcode
from spil.personen.models import Betrokkene, Betrokkenerol
from spil.ui.velden import DatumField

MEESTE_ANDEREN = 12
ANDERE_ROLLEN = [
    ("", "Kies een rol"),
    *[keuze for keuze in Betrokkenerol.choices if keuze[0] != Betrokkenerol.HOOFDPERSOON],
]
WETEN = ("geinformeerd", "reden_niet_geinformeerd", "mag_genoemd", "reden_niet_genoemd")


def _kort(label: str, lengte: int, **kwargs: Any) -> forms.CharField:
    widget = forms.TextInput({"autocomplete": "off", "spellcheck": "false"})
    kwargs.setdefault("required", False)
    return forms.CharField(label=label, max_length=lengte, widget=widget, **kwargs)


def vul_gemeente(form: forms.Form, gebied: Meldgebied) -> None:
    """A report for a burgemeester must say for which one."""
    veld = cast(forms.ChoiceField, form.fields["gemeente"])
    veld.choices = gebied.keuzes()
    if bezwaar := gebied.bezwaar(None):
        veld.required = True
        veld.error_messages["required"] = bezwaar


def toets_gemeente(gebied: Meldgebied, code: str) -> str:
    """So that who chooses a municipality that cannot be, reads why beside the question."""
    if bezwaar := gebied.bezwaar(gebied.gemeente(code)):
        raise forms.ValidationError(bezwaar)
    return code


class NaamForm(forms.Form):
    """A name and a birth date."""

    voornamen = _kort("Voornamen", 120)
    tussenvoegsel = _kort("Tussenvoegsel", 20)
    achternaam = _kort(
        "Achternaam", 120, required=True, error_messages={"required": "Vul de achternaam in."}
    )
    geboortedatum = DatumField(
        label="Geboortedatum", help_text="Bijvoorbeeld 3-3-1985.", required=False
    )


class WieForm(NaamForm):
    """The hoofdpersoon."""

    geslacht = forms.ChoiceField(
        label="Geslacht",
        choices=Betrokkene.Geslacht.choices,
        widget=forms.RadioSelect,
        initial=Betrokkene.Geslacht.ONBEKEND,
    )
    bsn = _kort(
        "Burgerservicenummer",
        12,
        help_text="Alleen als u het hebt. Spil bewaart het versleuteld.",
    )
    straat_en_nummer = _kort("Straat en huisnummer", 120)
    postcode = postcodeveld()
    woonplaats = _kort("Woonplaats", 80)
    gemeente = forms.ChoiceField(
        label="Gemeente", required=False, help_text="Waar de betrokkene woont of meestal verblijft."
    )
    telefoon = _kort("Telefoonnummer", 30)
    geheim_adres = forms.BooleanField(label="Het adres is geheim", required=False)
    geinformeerd = JaNeeField(
        label="Weet de betrokkene van deze aanmelding?",
        verplicht="Kies of de betrokkene van deze aanmelding weet.",
    )
    reden_niet_geinformeerd = TekstField(
        label="Waarom weet de betrokkene het niet?",
        rijen=2,
        na_keuze=True,
        help_text="Bijvoorbeeld: een lopend onderzoek, of gevaar.",
    )
    mag_genoemd = JaNeeField(
        label="Mag het huis tegen de betrokkene zeggen dat u aanmeldde?",
        verplicht="Kies of het huis u mag noemen.",
    )
    reden_niet_genoemd = TekstField(
        label="Waarom mag het huis u niet noemen?",
        rijen=2,
        na_keuze=True,
    )

    def __init__(self, *args: Any, gebied: Meldgebied, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.gebied = gebied
        vul_gemeente(self, gebied)

    def clean_gemeente(self) -> str:
        return toets_gemeente(self.gebied, self.cleaned_data["gemeente"])

    def clean_bsn(self) -> str:
        getypt = str(self.cleaned_data["bsn"])
        nummer = "".join(teken for teken in getypt if teken not in " .-")
        if nummer and not is_geldig_bsn(nummer):
            raise forms.ValidationError(
                "Dit burgerservicenummer klopt niet. Controleer de negen cijfers, of laat het leeg."
            )
        return nummer

    def clean(self) -> Gegevens:
        schoon: Gegevens = super().clean() or {}
        toets_postcode(self)
        for vraag, reden, uitleg in (
            ("geinformeerd", "reden_niet_geinformeerd", "Schrijf op waarom de betrokkene het niet weet."),
            ("mag_genoemd", "reden_niet_genoemd", "Schrijf op waarom het huis u niet mag noemen."),
        ):  # fmt: skip
            if schoon.get(vraag) is False and not schoon.get(reden):
                self.add_error(reden, uitleg)
            elif schoon.get(vraag):
                schoon[reden] = ""
        return schoon

    def hoofdpersoon(self) -> Persoon:
        velden = (
            *("voornamen", "tussenvoegsel", "achternaam", "geboortedatum", "geslacht", "bsn"),
            *("straat_en_nummer", "postcode", "woonplaats", "telefoon", "geheim_adres"),
        )
        return Persoon(**{veld: self.cleaned_data[veld] for veld in velden})

    def gekozen_gemeente(self) -> Gemeente | None:
        return self.gebied.gemeente(self.cleaned_data["gemeente"])


class AnderForm(NaamForm):
    """Somebody else who matters: gezin and directe kring only (BGS art. 2.19)."""

    rol = forms.ChoiceField(
        label="Wie is dit voor de betrokkene?",
        choices=ANDERE_ROLLEN,
        error_messages={"required": "Kies wie dit is."},
    )
    field_order = ["rol"]

    def persoon(self) -> Persoon:
        return Persoon(**self.cleaned_data)


class Wie:
    """The forms of this step together."""

    def __init__(self, gegevens: Gegevens | None, *, gebied: Meldgebied, toets: bool):
        """With `toets` the answers are judged, else only shown."""
        aantal = aantal_in(gegevens, minste=0, meeste=MEESTE_ANDEREN)
        self.aantal = aantal
        if toets:
            self.form = WieForm(gegevens or {}, gebied=gebied)
            self.anderen = [
                AnderForm(
                    gegevens or {}, prefix=f"ander{n}", empty_permitted=True,
                    use_required_attribute=False,
                )
                for n in range(aantal)
            ]  # fmt: skip
        else:
            self.form = WieForm(initial=beginwaarden(gegevens), gebied=gebied)
            self.anderen = [
                AnderForm(initial=beginwaarden(gegevens, f"ander{n}"), prefix=f"ander{n}")
                for n in range(aantal)
            ]

    def hoofdvelden(self) -> list[BoundField]:
        return [veld for veld in self.form if veld.name not in WETEN]

    def wetenvelden(self) -> list[BoundField]:
        return [self.form[naam] for naam in WETEN]

    def alle(self) -> list[forms.Form]:
        return [self.form, *self.anderen]

    def is_valid(self) -> bool:
        return all(form.is_valid() for form in self.alle())

    def personen(self) -> list[Persoon]:
        anderen = [form.persoon() for form in self.anderen if form.has_changed()]
        return [self.form.hoofdpersoon(), *anderen]
