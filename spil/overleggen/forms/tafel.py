"""Who was there, who is asked to sign, what they sign, and what they take along."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID, uuid4

from django import forms

from spil.casussen.forms.keuzes import RijKeuze, RijKeuzes
from spil.overleggen.models import Genodigde
from spil.overleggen.queries.tafel import Gast
from spil.overleggen.queries.uittreksels import Regelkeuze


def naam_van(genodigde: Genodigde) -> str:
    return f"{genodigde.naam}, {genodigde.partner.naam}"


def naam_aan_tafel(genodigde: Genodigde) -> str:
    """Also that somebody has no login, or came in the place of another."""
    return ", ".join(filter(None, (naam_van(genodigde), genodigde.bijschrift)))


class AanwezigheidForm(forms.Form):
    """Everybody who sits at the item; nobody ticked is an answer too."""

    def __init__(self, *args: Any, gasten: Sequence[Gast], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        mogen = [gast for gast in gasten if not gast.tekent_eerst]
        self.fields["aanwezig"] = RijKeuzes[Genodigde](
            [gast.genodigde for gast in mogen],
            label_van=naam_aan_tafel,
            niemand="Er zit nog niemand bij dit punt aan tafel. Nodig eerst iemand uit.",
            label="Wie is er?",
            required=False,
            initial=[str(gast.genodigde.uuid) for gast in mogen if gast.is_er],
        )


class AanschuiversForm(forms.Form):
    """Of who is asked for the meeting: who hears this item. Nobody ticked is an answer too."""

    def __init__(
        self, *args: Any, mogelijk: Sequence[Genodigde], zitten: Sequence[Genodigde], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.mogelijk = mogelijk
        self.fields["aanschuivers"] = RijKeuzes[Genodigde](
            mogelijk,
            label_van=_naam_en_hoe,
            niemand="Er is nog niemand uitgenodigd voor dit overleg.",
            label="Wie hoort dit punt?",
            required=False,
            initial=[str(een.uuid) for een in zitten],
        )

    @property
    def gekozen(self) -> list[UUID]:
        return [een.uuid for een in self.cleaned_data["aanschuivers"]]


def _naam_en_hoe(genodigde: Genodigde) -> str:
    hoe = ", alleen bij een punt" if genodigde.incidenteel else ""
    return f"{naam_van(genodigde)}{hoe}{', tekent eerst' if genodigde.moet_nog_tekenen else ''}"


class GeheimhoudingForm(forms.Form):
    """For whom a link is made."""

    def __init__(self, *args: Any, genodigden: Sequence[Genodigde], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["genodigden"] = RijKeuzes[Genodigde](
            genodigden,
            label_van=naam_van,
            label="Voor wie maakt u een link?",
            help_text="Een eerdere link van dezelfde gast werkt daarna niet meer.",
            error_messages={"required": "Kies minstens één gast."},
        )


class VerklaringForm(forms.Form):
    """What the guest fills in, on their own device."""

    naam = forms.CharField(
        label="Uw naam",
        help_text="Zoals u die ook met de hand zou schrijven.",
        max_length=120,
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": "Schrijf uw naam."},
    )
    akkoord = forms.BooleanField(
        label="Ik heb de verklaring gelezen en houd mij eraan.",
        error_messages={"required": "Zet een vinkje als u zich eraan houdt."},
    )


class TekstForm(forms.Form):
    wijzigt = True

    tekst = forms.CharField(
        label="Tekst van de verklaring",
        help_text="Een lege regel begint een nieuwe alinea. Noem geen namen: iedereen tekent dezelfde tekst.",
        max_length=8000,
        widget=forms.Textarea({"rows": 22}),
        error_messages={"required": "Schrijf wat mensen ondertekenen."},
    )


class UittrekselForm(forms.Form):
    """No line is chosen beforehand: who makes it decides of each (BGS art. 2.21)."""

    sleutel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)

    def __init__(
        self,
        *args: Any,
        genodigden: Sequence[Genodigde],
        keuzes: Sequence[Regelkeuze],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["voor"] = RijKeuze[Genodigde](
            genodigden,
            label_van=naam_van,
            label="Voor wie is het uittreksel?",
            initial=str(genodigden[0].uuid) if len(genodigden) == 1 else None,
            error_messages={"required": "Kies voor wie het uittreksel is."},
        )
        self.fields["regels"] = forms.MultipleChoiceField(
            label="Wat mag deze gast weten?",
            help_text="Kies alleen wat nodig is om mee te werken aan het plan.",
            choices=[(keuze.sleutel, keuze.tekst) for keuze in keuzes],
            widget=forms.CheckboxSelectMultiple,
            required=False,
        )
        self.fields["tekst"] = forms.CharField(
            label="Wat wilt u erbij schrijven?",
            help_text="Dit komt zo op papier te staan.",
            max_length=4000,
            required=False,
            widget=forms.Textarea({"rows": 5}),
        )
