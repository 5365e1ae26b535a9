"""The shape of what people choose and type about an agenda; the rules are in the commands."""

from collections.abc import Collection, Iterable
from typing import Any, cast
from uuid import UUID

from django import forms

from spil.adviezen.zonder_personen import FormZonderPersonen
from spil.overleggen.models import Aanleiding
from spil.overleggen.models.agendaplek import GEWOON, KORTST, LANGST
from spil.overleggen.queries.agenda import Plekregel
from spil.overleggen.queries.kandidaten import VOLGORDE, Kandidaat

_BUITEN = f"Een punt duurt {KORTST} tot {LANGST} minuten."


def minutenveld(label: str, **kwargs: Any) -> forms.IntegerField:
    return forms.IntegerField(
        label=label,
        min_value=KORTST,
        max_value=LANGST,
        widget=forms.TextInput({"inputmode": "numeric", "class": "invoer--kort"}),
        error_messages={
            "required": "Vul in hoeveel minuten het punt duurt.",
            "invalid": "Vul een getal in.",
            "min_value": _BUITEN,
            "max_value": _BUITEN,
        },
        **kwargs,
    )


class KandidatenForm(forms.Form):
    """Which of what needs this table."""

    dossiers = forms.MultipleChoiceField(
        label="Wat komt op de agenda?",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Kies er ten minste één."},
    )

    def __init__(
        self,
        *args: Any,
        kandidaten: Iterable[Kandidaat],
        vanzelf: Collection[str],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        rijen = list(kandidaten)
        keuze = cast("forms.MultipleChoiceField", self.fields["dossiers"])
        keuze.choices = [(str(een.dossier.uuid), een.in_woorden()) for een in rijen]
        keuze.initial = [str(een.dossier.uuid) for een in rijen if een.komt_door(vanzelf)]

    @property
    def gekozen(self) -> list[UUID]:
        return [UUID(sleutel) for sleutel in self.cleaned_data["dossiers"]]


class PlaatsForm(forms.Form):
    """Where an item goes: what a button says, or where it was dragged to and what the order was."""

    richting = forms.ChoiceField(choices=[("omhoog", ""), ("omlaag", "")], required=False)
    plaats = forms.IntegerField(min_value=1, required=False)
    gezien = forms.CharField(required=False)

    def clean_gezien(self) -> list[UUID]:
        try:
            return [UUID(een) for een in self.cleaned_data["gezien"].split()]
        except ValueError:
            raise forms.ValidationError("Dit is geen volgorde.") from None


class OnderwerpForm(FormZonderPersonen):
    """An item about nobody."""

    vraag_bij_redenen = "Staat er een naam in dit punt?"
    raad_bij_redenen = (
        "Iedereen die het overleg ziet, leest dit punt. Een casus zet u op de agenda bij Wat deze"
        " tafel nodig heeft."
    )

    onderwerp = forms.CharField(
        label="Waar gaat het over?",
        help_text="Bijvoorbeeld opening, begroting of rondvraag. Noem hier geen betrokkenen.",
        max_length=200,
        error_messages={"required": "Schrijf waar het over gaat, zonder namen."},
    )
    minuten = minutenveld("Hoeveel minuten?", initial=GEWOON)


class TijdenForm(forms.Form):
    """The minutes of every item."""

    wijzigt = True

    def __init__(self, *args: Any, plekken: Iterable[Plekregel], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for regel in plekken:
            self.fields[f"minuten-{regel.plek.uuid}"] = minutenveld(
                f"{regel.plek.volgnummer}. {_waarover(regel)}", initial=regel.plek.minuten
            )

    def minuten(self) -> dict[UUID, int]:
        return {
            UUID(naam.removeprefix("minuten-")): waarde
            for naam, waarde in self.cleaned_data.items()
        }


def _waarover(regel: Plekregel) -> str:
    if regel.punt is not None:
        return regel.punt.wie
    return regel.plek.onderwerp or "Niet voor u"


class VullingForm(forms.Form):
    """What comes on the agendas of a series by itself."""

    wijzigt = True

    vanzelf = forms.MultipleChoiceField(
        label="Wat komt vanzelf op de agenda?",
        help_text="Elke nacht, vanaf een week voor het overleg. Kiest u niets, dan zet u alles zelf"
        " op de agenda.",
        choices=[(een.value, een.label) for een in VOLGORDE],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    minuten = minutenveld("Hoeveel minuten krijgt een punt?", initial=GEWOON)

    def keuze(self) -> dict[str, Any]:
        vanzelf = [Aanleiding(een) for een in self.cleaned_data["vanzelf"]]
        return {"vanzelf": vanzelf, "minuten": self.cleaned_data["minuten"]}
