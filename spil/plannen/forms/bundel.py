"""The shape of one act on more actions."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from spil.casussen.forms.keuzes import RijKeuzes
from spil.kern import datums
from spil.plannen.models import Actie
from spil.ui.velden import DatumField

VERZET, HERINNER = "verzet", "herinner"


class BundelForm(forms.Form):
    """Which actions, and what to do with them."""

    doe = forms.ChoiceField(
        label="Wat wilt u met deze acties doen?",
        choices=[(VERZET, "Verzetten naar een andere dag"), (HERINNER, "Herinneren wie het doet")],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies of u verzet of herinnert."},
    )
    naar = DatumField(label="Naar welke dag?", help_text="Alleen als u verzet.", required=False)

    def __init__(self, *args: Any, acties: Sequence[Actie], vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["acties"] = RijKeuzes[Actie](
            acties,
            label_van=lambda actie: (
                f"{actie.omschrijving}: {actie.eigenaar}, {datums.kort(actie.deadline)}"
            ),
            label="Welke acties?",
            help_text="Wat te laat is staat al aangevinkt.",
            initial=[str(actie.uuid) for actie in acties if actie.is_te_laat(vandaag)],
            error_messages={"required": "Kies ten minste één actie."},
        )
        self.order_fields(["acties", "doe", "naar"])

    def clean(self) -> dict[str, Any]:
        gegevens: dict[str, Any] = super().clean() or {}
        if gegevens.get("doe") == VERZET and not gegevens.get("naar") and "naar" not in self.errors:
            self.add_error("naar", "Kies de dag waarnaar u verzet.")
        return gegevens

    @property
    def verzet(self) -> bool:
        return bool(self.cleaned_data["doe"] == VERZET)
