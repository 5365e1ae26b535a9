from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict

from spil.sturing.periode import OngeldigePeriode, Periode

# More bars than this cannot be read side by side on a phone.
MEESTE_JAREN = 12
HUIS = "Het huis, zoals gepubliceerd"
GEEN_JAAR = "Schrijf het jaar met vier cijfers, bijvoorbeeld 2021."


class JaarField(forms.IntegerField):
    """A typed year."""

    widget = forms.TextInput(
        {"inputmode": "numeric", "autocomplete": "off", "class": "invoer--kort"}
    )
    default_error_messages = {"invalid": GEEN_JAAR, "required": GEEN_JAAR}


class PeriodeForm(forms.Form):
    """Which years to show, and of which approach; without a choice the last six, of the house."""

    van = JaarField(label="Van jaar")
    tot = JaarField(label="Tot en met jaar")
    aanpak = forms.ChoiceField(label="Welke aanpak", required=False)

    def __init__(
        self, adres: QueryDict, *, vandaag: date, aanpakken: Sequence[tuple[str, str]] = ()
    ) -> None:
        self.vandaag = vandaag
        standaard = Periode.kies(None, None, vandaag=vandaag)
        jaren = {"van": str(standaard.van), "tot": str(standaard.tot)}
        gekozen = {**jaren, "aanpak": adres["aanpak"]} if "aanpak" in adres else None
        if adres.keys() & {"van", "tot"}:
            gekozen = {naam: adres.get(naam, "") for naam in ("van", "tot", "aanpak")}
        super().__init__(gekozen, initial=jaren)
        if aanpakken:
            keuze = self.fields["aanpak"]
            assert isinstance(keuze, forms.ChoiceField)  # noqa: S101 - a mistake in a form of ours
            keuze.choices = [("", HUIS), *aanpakken]
        else:
            del self.fields["aanpak"]
        self.periode: Periode | None = None if self.is_bound else standaard
        if self.is_bound:
            self.full_clean()

    @property
    def gekozen_aanpak(self) -> str:
        """Empty when none was, or what was typed in the address is none."""
        return str(self.cleaned_data.get("aanpak", "")) if self.is_bound else ""

    def clean(self) -> dict[str, Any]:
        if self.errors:
            return self.cleaned_data
        van, tot = self.cleaned_data["van"], self.cleaned_data["tot"]
        try:
            periode = Periode.kies(van, tot, vandaag=self.vandaag)
        except OngeldigePeriode as fout:
            self.add_error(fout.veld, str(fout))
            return self.cleaned_data
        if len(periode.jaren) > MEESTE_JAREN:
            self.add_error("van", f"Kies hooguit {MEESTE_JAREN} jaren tegelijk.")
        else:
            self.periode = periode
        return self.cleaned_data
