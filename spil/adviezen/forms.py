"""The shape of what people type about advice; the rules are in the commands."""

from collections.abc import Iterable
from typing import Any, cast
from uuid import uuid4

from django import forms

from spil.adviezen.commands.adviezen import Vraag
from spil.adviezen.models import Advies
from spil.adviezen.queries import ANDERS
from spil.adviezen.zonder_personen import FormZonderPersonen

NIETS_ONTHOUDEN = {"autocomplete": "off", "spellcheck": "false"}


class AdviesForm(FormZonderPersonen):
    """Three fields."""

    vraag_bij_redenen = "Gaat dit over één persoon?"
    raad_bij_redenen = (
        "Een advies noemt nooit iemand. Gaat het over een persoon, maak er dan een aanmelding van:"
        " uw tekst gaat mee. Haal anders weg wat naar iemand wijst, of zeg dat er geen naam in"
        " staat."
    )
    naar_aanmelding = True

    sleutel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    terug = forms.CharField(widget=forms.HiddenInput, required=False, max_length=300)
    organisatie = forms.CharField(
        label="Wie vroeg het?",
        help_text="De organisatie, niet de persoon. De eerste letters zijn genoeg.",
        max_length=120,
        widget=forms.TextInput({**NIETS_ONTHOUDEN, "list": "organisaties", "autofocus": True}),
        error_messages={"required": "Vul in welke organisatie de vraag stelde."},
    )
    thema = forms.ChoiceField(label="Thema", error_messages={"required": "Kies een thema."})
    regel = forms.CharField(
        label="Waar ging het over?",
        help_text="In één regel, zonder naam, geboortedatum of BSN.",
        max_length=200,
        widget=forms.TextInput(NIETS_ONTHOUDEN),
        error_messages={"required": "Schrijf in één regel waar de vraag over ging."},
    )

    def __init__(
        self,
        *args: Any,
        themas: Iterable[tuple[str, str]],
        nieuw: bool = True,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        if not nieuw:
            del self.fields["sleutel"]  # of a row that is made
        thema = cast(forms.ChoiceField, self.fields["thema"])
        thema.choices = [("", "Kies een thema"), *themas]

    @classmethod
    def van(cls, advies: Advies, *, themas: Iterable[tuple[str, str]]) -> "AdviesForm":
        return cls(
            initial={
                "organisatie": advies.organisatie,
                "thema": advies.thema or ANDERS,
                "regel": advies.regel,
            },
            themas=themas,
            nieuw=False,
        )

    @property
    def wijzigt(self) -> bool:
        return "regel" in self.initial

    def vraag(self) -> Vraag:
        velden = {naam: self.cleaned_data[naam] for naam in ("organisatie", "thema", "regel")}
        return Vraag(**velden, zonder_naam=self.zonder_naam)
