"""The shape of what people type on a sheet; the rules are in the commands."""

from collections.abc import Iterable, Mapping
from typing import Any, Final, cast
from uuid import uuid4

from django import forms

from spil.beheer.forms.keuzes import RijField, met_uuid
from spil.casussen.forms.keuzes import RijKeuzes
from spil.overleggen.commands import Opleggerinhoud
from spil.overleggen.forms.velden import ZONDER_NAMEN
from spil.overleggen.models import Datacategorie, Deelname, Oplegger
from spil.overleggen.models.oplegger import LANGST_BEWAARMAANDEN
from spil.overleggen.opleggerregels import mag_vast
from spil.partners.models import Partner
from spil.ui.velden import DatumField

NIET: Final = "niet"
_VELDEN = ("voorzitter", "doel", "grondslag", "criteria", "bewaarmaanden", "evaluatie_op")


def _tekst(verplicht: str, *, rijen: int, langst: int, **kwargs: Any) -> forms.CharField:
    return forms.CharField(
        max_length=langst,
        widget=forms.Textarea({"rows": rijen}),
        error_messages={"required": verplicht},
        **kwargs,
    )


def _partijnaam(partner: Partner) -> str:
    return partner.naam


class OpleggerForm(forms.Form):
    """What a sheet says beside who sits there and what they share."""

    wijzigt = True

    sleutel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4, required=False)
    eigenaar: RijField[Partner] = RijField(
        label="Welke organisatie is eigenaar van het overleg?", leeg="Kies een organisatie"
    )
    voorzitter = forms.CharField(
        label="Wie zit voor?",
        help_text="Een functie, bijvoorbeeld procesregisseur, of de naam van een collega.",
        max_length=120,
        error_messages={"required": "Schrijf wie voorzit."},
    )
    doel = _tekst(
        "Schrijf waarvoor het overleg is.",
        label="Waarvoor is het overleg?",
        help_text=ZONDER_NAMEN,
        rijen=3,
        langst=1000,
    )
    grondslag = forms.CharField(
        label="Op welke grondslag worden gegevens gedeeld?",
        help_text="Wet en artikel, of het convenant.",
        max_length=300,
        error_messages={"required": "Schrijf op welke grondslag gegevens worden gedeeld."},
    )
    criteria = _tekst(
        "Schrijf wanneer iets op de agenda mag.",
        label="Wanneer mag iets op de agenda?",
        help_text=f"Een regel per criterium. {ZONDER_NAMEN}",
        rijen=4,
        langst=2000,
    )
    bewaarmaanden = forms.IntegerField(
        label="Hoeveel maanden blijft het verslag bewaard?",
        min_value=1,
        max_value=LANGST_BEWAARMAANDEN,
        widget=forms.TextInput({"inputmode": "numeric", "class": "invoer--kort"}),
        error_messages={
            "required": "Vul in hoeveel maanden het verslag blijft.",
            "invalid": "Vul een getal in.",
            "min_value": "Vul 1 tot 180 maanden in.",
            "max_value": "Vul 1 tot 180 maanden in.",
        },
    )
    evaluatie_op = DatumField(label="Wanneer bekijkt u deze oplegger opnieuw?")

    def __init__(
        self, *args: Any, partners: Iterable[Partner], zonder_personen: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        eigenaar = cast("RijField[Partner]", self.fields["eigenaar"])
        eigenaar.vul(partners, sleutel=met_uuid, naam=_partijnaam)
        if zonder_personen:
            del self.fields["grondslag"]

    def inhoud(self) -> Opleggerinhoud:
        return Opleggerinhoud(
            **{naam: waarde for naam, waarde in self.cleaned_data.items() if naam != "sleutel"}
        )

    @staticmethod
    def begin_van(oplegger: Oplegger) -> dict[str, Any]:
        """As it stands now."""
        velden = {veld: getattr(oplegger, veld) for veld in _VELDEN}
        return {**velden, "eigenaar": str(oplegger.eigenaar.uuid)}


class PartijenForm(forms.Form):
    """Of each organisation whether it sits at the table."""

    wijzigt = True

    def __init__(
        self,
        *args: Any,
        partners: Iterable[Partner],
        nu: Mapping[int, str],
        regime: str,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.partners = {f"partij-{partner.uuid}": partner for partner in partners}
        for naam, partner in self.partners.items():
            keuzes = [
                een for een in Deelname if een != Deelname.VAST or mag_vast(partner, regime=regime)
            ]
            self.fields[naam] = forms.ChoiceField(
                label=partner.naam,
                choices=[(NIET, "Niet aan tafel"), *((een.value, een.label) for een in keuzes)],
                initial=nu.get(partner.pk, NIET),
                error_messages={"required": f"Kies of {partner.naam} aan tafel zit."},
            )

    def deelname(self) -> dict[Partner, str]:
        return {
            self.partners[naam]: waarde
            for naam, waarde in self.cleaned_data.items()
            if waarde != NIET
        }


class StroomForm(forms.Form):
    """What one party shares with which others, instead of what stood there."""

    van: RijField[Partner] = RijField(label="Wie deelt?", leeg="Kies een partij")

    def __init__(
        self,
        *args: Any,
        partijen: Iterable[Partner],
        categorieen: Iterable[Datacategorie],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        aan_tafel = list(partijen)
        van = cast("RijField[Partner]", self.fields["van"])
        van.vul(aan_tafel, sleutel=met_uuid, naam=_partijnaam)
        self.fields["naar"] = RijKeuzes(
            aan_tafel,
            label_van=_partijnaam,
            label="Met wie?",
            error_messages={"required": "Kies met wie gedeeld wordt."},
        )
        self.fields["categorieen"] = forms.MultipleChoiceField(
            label="Wat?",
            help_text="Kiest u niets, dan deelt deze partij niets met wie u koos.",
            choices=[(een.value, een.label) for een in categorieen],
            widget=forms.CheckboxSelectMultiple,
            required=False,
        )

    def clean(self) -> dict[str, Any]:
        schoon: dict[str, Any] = super().clean() or {}
        if schoon.get("van") and schoon.get("naar") == [schoon["van"]]:
            self.add_error("naar", "Kies een andere partij dan wie deelt.")
        return schoon


class TerugzendingForm(forms.Form):
    """Why somebody does not adopt it."""

    reden = _tekst("Schrijf wat er anders moet.", label="Wat moet er anders?", rijen=3, langst=1000)
