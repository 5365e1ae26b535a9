"""The shape of what people type before a meeting; the rules are in the commands."""

from collections.abc import Iterable, Mapping
from typing import Any, cast
from uuid import uuid4

from django import forms

from spil.beheer.forms.keuzes import RijField, met_uuid
from spil.overleggen.models import Datacategorie, Uitvraag, Uitvraagstaat
from spil.overleggen.models.uitvraag import BEANTWOORD
from spil.partners.models import Partner
from spil.ui.velden import DatumField

MOGELIJK = {
    Uitvraagstaat.GEBRACHT: "Wij brengen iets mee",
    Uitvraagstaat.NIETS_BEKEND: "Bij ons is niets bekend",
    Uitvraagstaat.NIET_GEDEELD: "Wij delen dit niet",
}


class PuntvraagForm(forms.Form):
    """What the table must answer."""

    wijzigt = True
    houdt_concept = True

    vraag = forms.CharField(
        label="Wat moet de tafel beantwoorden?",
        help_text="Eén vraag waar een besluit of een afspraak op kan volgen. Wie bij dit punt zit,"
        " leest haar.",
        max_length=1000,
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": "Schrijf de vraag aan de tafel."},
    )


class UitvraagForm(forms.Form):
    """Who is asked to bring what, and before which day."""

    sleutel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    partner: RijField[Partner] = RijField(label="Aan wie vraagt u het?", leeg="Kies een partij")
    categorie = forms.ChoiceField(
        label="Wat voor gegevens?",
        help_text="Wie aan tafel dit mag lezen, volgt uit de oplegger.",
        error_messages={"required": "Kies wat voor gegevens u vraagt."},
    )
    vraag = forms.CharField(
        label="Wat vraagt u?",
        help_text="Vraag alleen wat voor dit punt nodig is.",
        max_length=1000,
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": "Schrijf wat u vraagt."},
    )
    antwoord_voor = DatumField(label="Wanneer moet het er zijn?")

    def __init__(
        self, *args: Any, mogelijk: Mapping[Partner, list[str]], soorten: Iterable[Datacategorie],
        **kwargs: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **kwargs)
        self._mogelijk = mogelijk
        partner = cast("RijField[Partner]", self.fields["partner"])
        partner.vul(mogelijk, sleutel=met_uuid, naam=lambda een: een.naam)
        categorie = cast("forms.ChoiceField", self.fields["categorie"])
        categorie.choices = [("", "Kies een soort"), *((een.value, een.label) for een in soorten)]

    def clean(self) -> dict[str, Any]:
        schoon: dict[str, Any] = super().clean() or {}
        partner, wat = schoon.get("partner"), schoon.get("categorie")
        if partner and wat and wat not in self._mogelijk[partner]:
            mag = ", ".join(Datacategorie(een).label.lower() for een in self._mogelijk[partner])
            self.add_error("categorie", f"{partner.naam} deelt aan deze tafel alleen: {mag}.")
        return schoon


class UitvraagAntwoordForm(forms.Form):
    """What a party brings, or why it does not."""

    wijzigt = True
    houdt_concept = True

    staat = forms.ChoiceField(
        label="Wat brengt u naar deze tafel?",
        choices=[(een.value, MOGELIJK[een]) for een in BEANTWOORD],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wat u naar deze tafel brengt."},
    )
    antwoord = forms.CharField(
        label="Wat is er bekend, of waarom deelt u het niet?",
        help_text="Alleen wat voor deze vraag nodig is. Niet delen kan om een zwaarwegende reden (WGS"
        " art. 1.5). Is er niets bekend, dan mag dit leeg blijven.",
        max_length=4000,
        required=False,
        widget=forms.Textarea({"rows": 6}),
    )
    voorwaarde = forms.CharField(
        label="Mag dit niet verder worden gedeeld, of alleen onder een voorwaarde?",
        help_text="Schrijf die hier. Zij staat steeds bij wat u meebrengt (WGS art. 2.29 lid 3).",
        max_length=300,
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        schoon: dict[str, Any] = super().clean() or {}
        if schoon.get("staat") == Uitvraagstaat.GEBRACHT and not schoon.get("antwoord"):
            self.add_error("antwoord", "Schrijf wat u meebrengt.")
        if schoon.get("staat") == Uitvraagstaat.NIET_GEDEELD and not schoon.get("antwoord"):
            self.add_error("antwoord", "Schrijf welke zwaarwegende reden er is.")
        return schoon

    @staticmethod
    def begin_van(uitvraag: Uitvraag) -> dict[str, Any]:
        """As it stands now."""
        return {
            "staat": uitvraag.staat if uitvraag.is_beantwoord else "",
            "antwoord": uitvraag.antwoord,
            "voorwaarde": uitvraag.voorwaarde,
        }


class UitvraagIntrekkingForm(forms.Form):
    """Why something is no longer needed."""

    reden = forms.CharField(
        label="Waarom is dit niet meer nodig?",
        help_text="De partij leest dit.",
        max_length=300,
        error_messages={"required": "Schrijf waarom dit niet meer nodig is."},
    )
