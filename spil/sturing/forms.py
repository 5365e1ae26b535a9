from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict

from spil.sturing.periode import OngeldigePeriode, Periode

# More bars than this cannot be read side by side on a phone.
MEESTE_JAREN = 12
GEEN_JAAR = "Schrijf het jaar met vier cijfers, bijvoorbeeld 2021."


class JaarField(forms.IntegerField):
    """A typed year."""

    widget = forms.TextInput(
        {"inputmode": "numeric", "autocomplete": "off", "class": "invoer--kort"}
    )
    default_error_messages = {"invalid": GEEN_JAAR, "required": GEEN_JAAR}


class PeriodeForm(forms.Form):
    """Which years to show; without a choice the last six."""

    van = JaarField(label="Van jaar")
    tot = JaarField(label="Tot en met jaar")

    def __init__(self, adres: QueryDict, *, vandaag: date) -> None:
        self.vandaag = vandaag
        standaard = Periode.kies(None, None, vandaag=vandaag)
        gekozen = adres if adres.keys() & {"van", "tot"} else None
        super().__init__(gekozen, initial={"van": standaard.van, "tot": standaard.tot})
        self.periode: Periode | None = None if self.is_bound else standaard
        if self.is_bound:
            self.full_clean()

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
