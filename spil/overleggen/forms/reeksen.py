"""The shape of what people type about a series; the rules are in the commands."""

from collections.abc import Iterable
from typing import Any, Final, cast
from uuid import uuid4

from django import forms

from spil.beheer.forms.keuzes import RijField, met_uuid
from spil.overleggen.commands import VanWie, Wanneer
from spil.overleggen.forms.velden import (
    begintijdveld,
    duurveld,
    plaatsveld,
    redenveld,
    videolinkveld,
)
from spil.overleggen.models import BijFeestdag, Overlegreeks, Reeksritme, Reekssoort
from spil.partners.models import Partner
from spil.ui.velden import DatumField
from spil.verwerkingen.models import Verwerking

LANGSTE_NAAM: Final = 120
_WANNEER = tuple(Wanneer.__dataclass_fields__)


class WanneerForm(forms.Form):
    """What of a series can change at any time."""

    wijzigt = True

    naam = forms.CharField(
        label="Hoe heet de reeks?",
        help_text="Bijvoorbeeld Weegploeg radicalisering.",
        max_length=LANGSTE_NAAM,
        error_messages={"required": "Geef de reeks een naam."},
    )
    ritme = forms.ChoiceField(
        label="Hoe vaak?",
        choices=Reeksritme.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies hoe vaak het overleg is."},
    )
    eerste_dag = DatumField(
        label="Wat is de eerste dag?",
        help_text="Het ritme telt vanaf deze dag: de tweede dinsdag van een maand blijft de tweede"
        " dinsdag. Bijvoorbeeld 26-11-2026.",
    )
    begintijd = begintijdveld()
    duur_minuten = duurveld()
    bij_feestdag = forms.ChoiceField(
        label="En als de dag een feestdag is?",
        choices=BijFeestdag.choices,
        widget=forms.RadioSelect,
        initial=BijFeestdag.VERVALT,
    )
    plaats = plaatsveld()
    videolink = videolinkveld()
    in_inrichting = forms.BooleanField(
        label="Het overleg is in een gevangenis of andere inrichting", required=False
    )

    def wanneer(self) -> Wanneer:
        return Wanneer(**{veld: self.cleaned_data[veld] for veld in _WANNEER})

    def van_wie(self) -> VanWie | None:
        """Not asked here."""
        return None

    @staticmethod
    def begin_van(reeks: Overlegreeks) -> dict[str, Any]:
        """As it stands now."""
        namen = (*_WANNEER, "soort")
        return {
            **{veld: getattr(reeks, veld) for veld in namen},
            "gastheer": str(reeks.gastheer.uuid) if reeks.gastheer else "",
            "verwerking": str(reeks.verwerking.uuid) if reeks.verwerking else "",
        }


class ReeksForm(WanneerForm):
    """A whole series: also whose table it is."""

    sleutel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4, required=False)
    soort = forms.ChoiceField(
        label="Van wie is dit overleg?",
        choices=Reekssoort.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies van wie dit overleg is."},
    )
    gastheer: RijField[Partner] = RijField(
        label="Welke partner?",
        leeg="Geen partner",
        required=False,
        help_text="Alleen bij een overleg van een partner.",
    )
    verwerking: RijField[Verwerking] = RijField(
        label="Onder welke verwerking valt het?",
        leeg="Geen verwerking",
        required=False,
        help_text="Bepaalt wat er aan tafel gedeeld mag worden. Een bestuurlijk overleg heeft er"
        " geen: daar gaat het over niemand.",
    )
    field_order = ("naam", "soort", "gastheer", "verwerking")

    def __init__(
        self,
        *args: Any,
        gastheren: Iterable[Partner],
        verwerkingen: Iterable[Verwerking],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        gastheer = cast("RijField[Partner]", self.fields["gastheer"])
        gastheer.vul(gastheren, sleutel=met_uuid, naam=lambda partner: partner.naam)
        verwerking = cast("RijField[Verwerking]", self.fields["verwerking"])
        verwerking.vul(verwerkingen, sleutel=met_uuid, naam=lambda rij: rij.naam)

    def van_wie(self) -> VanWie:
        g = self.cleaned_data
        return VanWie(soort=g["soort"], gastheer=g["gastheer"], verwerking=g["verwerking"])


class EindeForm(forms.Form):
    """A series ends."""

    per = DatumField(label="Wat is de eerste dag zonder deze reeks?")
    reden = redenveld("Waarom eindigt de reeks?", "Schrijf waarom de reeks eindigt.")
