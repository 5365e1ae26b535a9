"""Choosing among rows that a query gave: forms ask the database nothing themselves."""

from collections.abc import Callable, Iterable
from typing import Any, Generic, TypeVar

from django import forms

from spil.gebruikers.models import Medewerker, Rol
from spil.kern.models import MetUuid

NIEMAND = (
    "Er valt hier niets te kiezen. De functioneel beheerder kan organisaties en mensen toevoegen."
)
R = TypeVar("R", bound=MetUuid)


class RijKeuze(forms.ChoiceField, Generic[R]):
    """One of these rows; `cleaned_data` holds the row."""

    def __init__(self, rijen: Iterable[R], *, label_van: Callable[[R], str], **kwargs: Any) -> None:
        self.rijen = {str(rij.uuid): rij for rij in rijen}
        keuzes = [(sleutel, label_van(rij)) for sleutel, rij in self.rijen.items()]
        if not keuzes:
            kwargs["help_text"] = NIEMAND
        kwargs.setdefault("widget", forms.RadioSelect)
        kwargs.setdefault("error_messages", {"required": "Maak een keuze."})
        super().__init__(choices=keuzes, **kwargs)

    def clean(self, value: Any) -> R | None:
        return self.rijen.get(super().clean(value))


class RijKeuzes(forms.MultipleChoiceField, Generic[R]):
    """Any of these rows; `cleaned_data` holds a list of rows. `niemand`: what is said without any."""

    def __init__(
        self,
        rijen: Iterable[R],
        *,
        label_van: Callable[[R], str],
        niemand: str = NIEMAND,
        **kwargs: Any,
    ) -> None:
        self.rijen = {str(rij.uuid): rij for rij in rijen}
        keuzes = [(sleutel, label_van(rij)) for sleutel, rij in self.rijen.items()]
        if not keuzes:
            kwargs["help_text"] = niemand
        kwargs.setdefault("widget", forms.CheckboxSelectMultiple)
        kwargs.setdefault("error_messages", {"required": "Kies er ten minste één."})
        super().__init__(choices=keuzes, **kwargs)

    def clean(self, value: Any) -> list[R]:
        return [self.rijen[sleutel] for sleutel in super().clean(value)]


def naam_en_organisatie(medewerker: Medewerker) -> str:
    """`J. Verbeek, Politie Zeeland-West-Brabant`."""
    return f"{medewerker.naam}, {medewerker.partner.naam}"


def naam_en_functie(rol: Rol) -> str:
    """`B. Arends, geneesheer-directeur`: an expert is found by what they do."""
    return ", ".join(filter(None, (rol.medewerker.naam, rol.medewerker.functie)))


def rolnaam(rol: Rol) -> str:
    return rol.naam


def beslissers_veld(beslissers: Iterable[Medewerker]) -> RijKeuzes[Medewerker]:
    """Who took the decision."""
    return RijKeuzes(
        beslissers,
        label_van=naam_en_organisatie,
        label="Wie heeft dit besloten?",
        help_text="U legt hun besluit vast. Onder de WGS besluiten dit de publieke deelnemers (art. 2.31).",
        error_messages={"required": "Kies wie dit heeft besloten."},
    )
