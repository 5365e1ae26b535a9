from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms

from spil.herkenning.models import Persoonsoordeel
from spil.herkenning.models.persoonsoordeel import LANGSTE_REDEN
from spil.herkenning.queries import Mogelijk


def _reden(label: str, help_text: str = "") -> forms.CharField:
    return forms.CharField(
        max_length=LANGSTE_REDEN,
        label=label,
        help_text=help_text,
        widget=forms.Textarea({"rows": 2}),
        error_messages={"required": "Schrijf waarom u dit vindt."},
    )


class OordeelForm(forms.Form):
    """Whether two are the same; with one candidate there is nothing to choose."""

    ander = forms.ChoiceField(
        widget=forms.RadioSelect,
        label="Over wie gaat het?",
        error_messages={
            "required": "Kies over wie het gaat.",
            "invalid_choice": "Deze persoon staat niet meer op de lijst. Vernieuw de pagina.",
        },
    )
    oordeel = forms.ChoiceField(
        choices=Persoonsoordeel.Soort.choices,
        widget=forms.RadioSelect,
        label="Is het dezelfde persoon?",
        error_messages={"required": "Kies of het dezelfde persoon is."},
    )
    reden = _reden(
        "Waarom?",
        "Bijvoorbeeld: zelfde BSN, of een neef met dezelfde naam. Het huis leest dit in de"
        " tijdlijn van beide dossiers.",
    )

    def __init__(self, *args: Any, paren: Sequence[Mogelijk], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes = [(str(paar.ander.uuid), _keuze(paar)) for paar in paren]
        veld = self.fields["ander"]
        assert isinstance(veld, forms.ChoiceField)  # noqa: S101 - declared above
        veld.choices = keuzes
        if len(keuzes) == 1:
            veld.initial = keuzes[0][0]

    @property
    def ander_uuid(self) -> UUID:
        return UUID(self.cleaned_data["ander"])

    @property
    def is_koppeling(self) -> bool:
        return bool(self.cleaned_data["oordeel"] == Persoonsoordeel.Soort.ZELFDE)


class HerroepForm(forms.Form):
    """Why what was said of two people does not hold."""

    reden = _reden("Waarom?", "Het huis leest dit in de tijdlijn van beide dossiers.")


def _keuze(paar: Mogelijk) -> str:
    return f"{paar.ander.naam}, dossier {paar.ander.dossier.nummer}"
