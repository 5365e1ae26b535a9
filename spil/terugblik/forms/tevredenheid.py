"""Asking organisations, and the question as they see it."""

from collections.abc import Sequence
from typing import Final

from django import forms

from spil.casussen.forms.keuzes import RijKeuzes
from spil.partners.models import Partner
from spil.terugblik.commands.tevredenheid import Waardering
from spil.terugblik.models import Gevraagde
from spil.terugblik.queries.partijen import Partij

SCHAAL: Final = [
    (5, "Heel goed"),
    (4, "Goed"),
    (3, "Gaat wel"),
    (2, "Slecht"),
    (1, "Heel slecht"),
]


class PartijenForm(forms.Form):
    """Which organisations. A list, since there may be many."""

    def __init__(
        self, *args: object, partijen: Sequence[Partij], niemand: str, **kwargs: object
    ) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        labels = {p.partner.uuid: _label(p) for p in partijen}
        self.fields["partners"] = RijKeuzes[Partner](
            [p.partner for p in partijen],
            label_van=lambda partner: labels[partner.uuid],
            niemand=niemand,
            label="Welke organisaties?",
            error_messages={"required": "Kies minstens één organisatie."},
        )


def _label(partij: Partij) -> str:
    """As what it is asked, and who brings the question: Spil or the house."""
    soort = Gevraagde(partij.soort).label.lower()
    weg = "leest de vraag in Spil" if partij.medewerkers else "u geeft de link door"
    return f"{partij.partner.naam} ({soort}; {weg})"


def _vraag(label: str) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label,
        choices=SCHAAL,
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies een antwoord."},
    )


class WaarderingForm(forms.Form):
    samenwerking = _vraag("Hoe verliep de samenwerking?")
    duidelijkheid = _vraag("Hoe goed wist u wie wat deed, en wanneer?")
    resultaat = _vraag("Hoe goed hielp wat er samen is gedaan?")
    opmerking = forms.CharField(
        label="Wilt u er nog iets bij zeggen?",
        help_text="In één regel. Noem niemand: geen namen, datums of nummers. U mag dit leeg laten.",
        max_length=300,
        required=False,
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false"}),
    )

    def waardering(self) -> Waardering:
        return Waardering(**self.cleaned_data)
