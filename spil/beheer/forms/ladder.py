from collections.abc import Iterable, Mapping
from typing import Any

from django import forms

from spil.beheer.forms.keuzes import RijField, met_uuid
from spil.gebruikers.models import Medewerker, Trede


class LadderForm(forms.Form):
    """Who stands at each step; nobody may."""

    wijzigt = True

    def __init__(
        self, data: Any, *, nu: Mapping[Trede, Medewerker], mensen: Iterable[Medewerker]
    ) -> None:
        super().__init__(data)
        keuzes = list(mensen)
        for trede in Trede:
            veld: RijField[Medewerker] = RijField(
                label=trede.label, leeg="Nog niemand", required=False
            )
            veld.vul(keuzes, sleutel=met_uuid, naam=lambda m: f"{m.naam}, {m.partner.naam}")
            veld.initial = str(nu[trede].uuid) if trede in nu else ""
            self.fields[trede.value] = veld

    def contacten(self) -> dict[Trede, Medewerker | None]:
        return {trede: self.cleaned_data[trede.value] for trede in Trede}
