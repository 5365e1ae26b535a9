"""Who is asked for a position before the table, and on which reports."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms

from spil.aanmeldingen.queries import Regel
from spil.gebruikers.models import Rol


class VragenForm(forms.Form):
    mensen = forms.MultipleChoiceField(
        label="Wie vraagt u?",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Kies wie u om een standpunt vraagt."},
    )
    waarover = forms.MultipleChoiceField(
        label="Over welke aanmeldingen?",
        help_text="Wie u vraagt leest alleen de aanmeldingen die u hier kiest.",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Kies over welke aanmeldingen."},
    )

    def __init__(
        self, *args: Any, rollen: Iterable[Rol], regels: Iterable[Regel], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.rollen = {str(rol.uuid): rol for rol in rollen}
        wie = [
            (sleutel, f"{rol.medewerker.naam}, {rol.medewerker.partner.naam}")
            for sleutel, rol in self.rollen.items()
        ]
        waarover = [
            (
                str(r.aanmelding.uuid),
                f"{r.aanmelding.kenmerk}: {r.naam}, {r.aanmelding.partner.naam}",
            )
            for r in regels
        ]
        self.fields["mensen"].choices = wie  # type: ignore[attr-defined]
        self.fields["waarover"].choices = waarover  # type: ignore[attr-defined]

    def gevraagden(self) -> list[Rol]:
        return [self.rollen[sleutel] for sleutel in self.cleaned_data["mensen"]]

    def aanmeldingen(self) -> list[UUID]:
        return [UUID(sleutel) for sleutel in self.cleaned_data["waarover"]]
