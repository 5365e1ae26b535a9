"""Input shape and texts; the rules are in the commands."""

from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta
from typing import Any

from django import forms

from spil.gebruikers.models import Rol
from spil.kern.klok import NEDERLAND
from spil.toegang.queries.logboek import ALTIJD, Periode
from spil.ui.velden import DatumField


class VerleenForm(forms.Form):
    """Give a colleague the whole dossier."""

    collega = forms.ChoiceField(label="Collega", error_messages={"required": "Kies een collega."})
    toelichting = forms.CharField(
        label="Waarom heeft deze collega toegang nodig?",
        help_text="Wie dit dossier kan zien, leest deze reden.",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Schrijf op waarom deze collega toegang nodig heeft."},
    )

    def __init__(self, *args: Any, collegas: Iterable[Rol], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._rollen = {str(rol.uuid): rol for rol in collegas}
        keuzes = [(uuid, rol.naam) for uuid, rol in self._rollen.items()]
        veld = self.fields["collega"]
        assert isinstance(veld, forms.ChoiceField)  # noqa: S101 - for the type checker
        veld.choices = [("", "Kies een collega"), *keuzes]

    def rol(self) -> Rol:
        return self._rollen[self.cleaned_data["collega"]]


class NoodtoegangForm(forms.Form):
    """Break-glass, by dossier number."""

    nummer = forms.CharField(
        label="Dossiernummer",
        help_text="Bijvoorbeeld 2026-0143.",
        max_length=20,
        error_messages={"required": "Vul het dossiernummer in."},
        widget=forms.TextInput(attrs={"autocomplete": "off", "class": "invoer--kort"}),
    )
    toelichting = forms.CharField(
        label="Waarom moet u nu in dit dossier kijken?",
        help_text="Schrijf een hele zin. De FG en wie bij het huis aan dit dossier werkt, lezen dit.",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Schrijf op waarom u nu in dit dossier moet kijken."},
    )


class DossierZoekForm(forms.Form):
    nummer = forms.CharField(
        label="Dossiernummer",
        help_text="Bijvoorbeeld 2026-0143.",
        max_length=20,
        error_messages={"required": "Vul het dossiernummer in."},
        widget=forms.TextInput(attrs={"autocomplete": "off", "class": "invoer--kort"}),
    )


class PersoonZoekForm(forms.Form):
    naam = forms.CharField(
        label="Naam van de persoon",
        help_text="Voornaam, achternaam of een begin daarvan. Wie u vindt, wordt vastgelegd.",
        min_length=2,
        max_length=120,
        error_messages={
            "required": "Vul een naam in.",
            "min_length": "Vul ten minste twee letters in.",
        },
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class PeriodeForm(forms.Form):
    """Both ends may stay open; without a choice it is everything."""

    van = DatumField(label="Van", required=False)
    tot = DatumField(label="Tot en met", required=False)

    def clean(self) -> dict[str, Any]:
        van, tot = self.cleaned_data.get("van"), self.cleaned_data.get("tot")
        if van and tot and tot < van:
            self.add_error("tot", "De laatste dag ligt voor de eerste. Draai ze om.")
        return self.cleaned_data

    def periode(self, *, op: datetime) -> Periode:
        """Whole days in the Netherlands; everything while the form holds a mistake."""
        velden = self.cleaned_data if self.is_valid() else {}
        van, tot = velden.get("van"), velden.get("tot")
        begin = datetime.combine(van, time.min, NEDERLAND) if van else ALTIJD
        einde = (
            datetime.combine(tot + timedelta(days=1), time.min, NEDERLAND)
            if tot
            else op + timedelta(seconds=1)
        )
        return Periode(van=begin.astimezone(UTC), tot=einde.astimezone(UTC))
