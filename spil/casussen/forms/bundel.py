"""The shape of one act on more cases."""

from collections.abc import Iterable, Sequence
from typing import Any, cast
from uuid import UUID

from django import forms

from spil.casussen.forms.keuzes import RijKeuze, rolnaam
from spil.casussen.queries import Casusregel
from spil.gebruikers.models import Rol
from spil.kern import datums
from spil.ui.velden import DatumField

BESPREKING, OVERDRAGEN = "bespreking", "overdragen"


class CasusbundelForm(forms.Form):
    """Which cases, and what to do with them."""

    casussen = forms.MultipleChoiceField(
        label="Welke casussen?",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Kies ten minste één casus."},
    )
    doe = forms.ChoiceField(
        label="Wat wilt u met deze casussen doen?",
        choices=[
            (BESPREKING, "Het volgende overleg plannen"),
            (OVERDRAGEN, "De regie overdragen aan een collega"),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies of u een overleg plant of de regie overdraagt."},
    )
    dag = DatumField(
        label="Op welke dag is het overleg?",
        help_text="Alleen als u een overleg plant. Bijvoorbeeld 26-11-2026.",
        required=False,
    )

    def __init__(
        self,
        *args: Any,
        casussen: Sequence[Casusregel],
        collegas: Iterable[Rol],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.regels = {str(regel.dossier_uuid): regel for regel in casussen}
        keuze = cast(forms.MultipleChoiceField, self.fields["casussen"])
        keuze.choices = [(sleutel, _label(regel)) for sleutel, regel in self.regels.items()]
        self.fields["aan"] = RijKeuze(
            collegas,
            label_van=rolnaam,
            label="Wie krijgt de regie?",
            help_text="Alleen als u de regie overdraagt.",
            required=False,
        )

    def clean(self) -> dict[str, Any]:
        gegevens: dict[str, Any] = super().clean() or {}
        doe = gegevens.get("doe")
        if doe == BESPREKING and not gegevens.get("dag") and "dag" not in self.errors:
            self.add_error("dag", "Kies de dag van het overleg.")
        if doe == OVERDRAGEN and not gegevens.get("aan") and "aan" not in self.errors:
            self.add_error("aan", "Kies wie de regie krijgt.")
        return gegevens

    @property
    def draagt_over(self) -> bool:
        return bool(self.cleaned_data["doe"] == OVERDRAGEN)

    @property
    def gekozen(self) -> list[Casusregel]:
        return [self.regels[sleutel] for sleutel in self.cleaned_data["casussen"]]

    @property
    def dossiers(self) -> list[UUID]:
        return [regel.dossier_uuid for regel in self.gekozen]


def _label(regel: Casusregel) -> str:
    wie = ", ".join(persoon.naam for persoon in regel.hoofdpersonen)
    dag = regel.volgende_bespreking
    overleg = f"overleg {datums.kort(dag)}" if dag else "geen overleg gepland"
    return ", ".join(deel for deel in (regel.nummer, wie, regel.fase_naam, overleg) if deel)
