"""Whom a goal or an action is about: asked only in a case with more people."""

from collections.abc import Callable
from typing import Any, Final, cast
from uuid import UUID

from django import forms

from spil.personen.models import Betrokkene

ER_VALT_TE_KIEZEN: Final = 2


class BetreftField(forms.TypedMultipleChoiceField):
    """Nobody chosen is the whole case."""

    def __init__(self) -> None:
        super().__init__(
            label="Wie betreft dit?",
            help_text="Kies niemand als het de hele casus betreft.",
            coerce=UUID,
            required=False,
            widget=forms.CheckboxSelectMultiple,
            error_messages={"invalid_choice": "Kies alleen mensen uit deze casus."},
        )


class MetBetreftForm(forms.Form):
    """Base of a form with a BetreftField `betreft`. Names are read only when the form is drawn, or
    when somebody chose one."""

    def __init__(
        self, *args: Any, betrokkenen: Callable[[], list[Betrokkene]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self._betrokkenen = betrokkenen
        cast("BetreftField", self.fields["betreft"]).choices = lambda: [
            (str(mens.uuid), mens.naam) for mens in betrokkenen()
        ]

    def noem(self) -> list[Betrokkene]:
        """Before it is drawn: whom it names. With nobody to choose between it does not ask."""
        mensen = self._betrokkenen()
        if len(mensen) >= ER_VALT_TE_KIEZEN or self["betreft"].initial:
            return mensen
        del self.fields["betreft"]
        return []
