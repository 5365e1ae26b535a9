from collections.abc import Iterable
from datetime import date
from typing import Any, cast

from django import forms
from django.http import QueryDict

from spil.beheer.forms.keuzes import RijField
from spil.huizen.models import Gemeente
from spil.ui.velden import DatumField
from spil.werkprocessen.models import Gemeentetaak, Werkprocesversie


class DagForm(forms.Form):
    """On which day to look; without a choice today."""

    op = DatumField(label="Op welke dag", help_text="")

    def __init__(self, adres: QueryDict, *, vandaag: date) -> None:
        super().__init__(adres if "op" in adres else None, initial={"op": vandaag})
        self.dag: date = vandaag
        if self.is_bound and self.is_valid():
            self.dag = self.cleaned_data["op"]


class GemeentetaakForm(forms.Form):
    """One approach, for one or more municipalities from one day on."""

    aanpak: RijField[Werkprocesversie] = RijField(label="Aanpak", leeg="Kies een aanpak")
    gemeenten = forms.MultipleChoiceField(
        label="Gemeenten van het huis", required=False, widget=forms.CheckboxSelectMultiple
    )
    buiten = forms.CharField(
        label="Andere gemeenten",
        help_text="Een per regel. Alleen bij een aanpak die verder reikt dan het huis.",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    soort = forms.ChoiceField(
        label="Soort",
        help_text=(
            "Een basistaak krijgt iedere gemeente. Een plustaak heeft de gemeente bij het huis "
            "belegd. Een pluspakket is samenwerking op maat, waarvoor zij extra betaalt."
        ),
        choices=Gemeentetaak.Soort.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wat voor taak dit is."},
    )
    vanaf = DatumField(label="Vanaf")
    besluit = forms.CharField(
        label="Waar is dit afgesproken?",
        help_text="Bijvoorbeeld: stuurgroep 12-3-2026. Bij een pluspakket altijd invullen.",
        max_length=120,
        required=False,
    )

    def __init__(
        self,
        *args: Any,
        aanpakken: Iterable[Werkprocesversie],
        gemeenten: Iterable[Gemeente],
        alle: Iterable[Gemeente],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        veld = cast("RijField[Werkprocesversie]", self.fields["aanpak"])
        veld.vul(aanpakken, sleutel=lambda v: str(v.werkproces.uuid), naam=lambda v: v.naam)
        eigen = [(gemeente.pk, gemeente.naam) for gemeente in gemeenten]
        self.fields["gemeenten"].choices = eigen  # type: ignore[attr-defined]
        self._alle = {gemeente.pk: gemeente for gemeente in alle}
        self._op_naam = {gemeente.naam.casefold(): gemeente for gemeente in alle}

    def clean_buiten(self) -> list[Gemeente]:
        namen = [regel.strip() for regel in self.cleaned_data["buiten"].splitlines()]
        namen = [naam for naam in namen if naam]
        if onbekend := [naam for naam in namen if naam.casefold() not in self._op_naam]:
            raise forms.ValidationError(
                f"Geen gemeente van nu heet zo: {', '.join(onbekend)}. Schrijf de naam voluit."
            )
        return [self._op_naam[naam.casefold()] for naam in namen]

    def gekozen(self) -> list[Gemeente]:
        """Each once."""
        eigen = [self._alle[code] for code in self.cleaned_data["gemeenten"]]
        return list(dict.fromkeys([*eigen, *self.cleaned_data["buiten"]]))
