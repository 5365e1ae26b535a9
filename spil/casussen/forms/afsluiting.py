from collections.abc import Iterable, Sequence
from typing import Any

from django import forms

from spil.casussen.afsluitcontroles import Afsluitvraag
from spil.casussen.forms.keuzes import beslissers_veld, naam_en_organisatie
from spil.casussen.models import Afsluitreden
from spil.gebruikers.models import Medewerker
from spil.werkprocessen.definitie.verloop import Resultaat


class AfsluitForm(forms.Form):
    """The reason, the evaluation, who decided, and what each app asks at closing."""

    reden = forms.TypedChoiceField(
        choices=Afsluitreden.choices,
        coerce=Afsluitreden,
        widget=forms.RadioSelect,
        label="Waarom eindigt de casus?",
        error_messages={"required": "Kies waarom de casus eindigt."},
    )
    evaluatie = forms.CharField(
        widget=forms.Textarea,
        label="Wat heeft de samenwerking opgeleverd?",
        help_text="Wat ging goed, wat kan een volgende keer beter?",
        error_messages={"required": "Schrijf wat de samenwerking heeft opgeleverd."},
    )

    def __init__(
        self,
        *args: Any,
        vragen: Sequence[Afsluitvraag],
        beslissers: Iterable[Medewerker],
        resultaten: Sequence[Resultaat] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.resultaten = {resultaat.code: resultaat.naam for resultaat in resultaten}
        if self.resultaten:
            self.fields["resultaat"] = forms.ChoiceField(
                choices=list(self.resultaten.items()),
                widget=forms.RadioSelect,
                label="Wat is het resultaat?",
                error_messages={"required": "Kies met welk resultaat de casus eindigt."},
            )
        self.vragen = {f"vraag_{nr}": vraag for nr, vraag in enumerate(vragen)}
        for naam, vraag in self.vragen.items():
            self.fields[naam] = forms.ChoiceField(
                choices=list(vraag.keuzes),
                widget=forms.RadioSelect,
                label=vraag.vraag,
                error_messages={"required": f"Nog niet beantwoord: {vraag.vraag}"},
            )
        self.fields["beslissers"] = beslissers_veld(beslissers)
        self.order_fields(["reden", "resultaat"])

    @property
    def antwoorden(self) -> dict[str, str]:
        """Key of the question → the answer."""
        return {v.sleutel: self.cleaned_data[naam] for naam, v in self.vragen.items()}

    def samenvatting(self) -> list[tuple[str, str]]:
        """What was filled in, in words, for the check page."""
        return [(str(self.fields[naam].label), self._in_woorden(naam)) for naam in self.fields]

    def _in_woorden(self, naam: str) -> str:
        waarde = self.cleaned_data[naam]
        if naam == "beslissers":
            return ", ".join(naam_en_organisatie(medewerker) for medewerker in waarde)
        if naam == "reden":
            return str(Afsluitreden(waarde).label)
        if naam == "resultaat":
            return self.resultaten[waarde]
        vraag = self.vragen.get(naam)
        return dict(vraag.keuzes)[waarde] if vraag else str(waarde)


class HeropenForm(forms.Form):
    reden = forms.CharField(
        widget=forms.Textarea,
        label="Waarom legt u de casus opnieuw voor?",
        error_messages={"required": "Schrijf waarom u de casus opnieuw voorlegt."},
    )
