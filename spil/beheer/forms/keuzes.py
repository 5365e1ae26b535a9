"""A choice between rows: the browser sees a public key, the view gets the row."""

from collections.abc import Callable, Iterable
from typing import Any, Generic, TypeVar

from django import forms

T = TypeVar("T")


class RijField(forms.ChoiceField, Generic[T]):
    """Filled by `vul()`; `cleaned_data` holds the row itself, or None."""

    def __init__(self, *, leeg: str, **kwargs: Any) -> None:
        super().__init__(error_messages={"required": f"{leeg}."}, **kwargs)
        self._leeg = leeg
        self._rijen: dict[str, T] = {}

    def vul(
        self, rijen: Iterable[T], *, sleutel: Callable[[T], str], naam: Callable[[T], str]
    ) -> None:
        self._rijen = {sleutel(rij): rij for rij in rijen}
        self.choices = [("", self._leeg), *((s, naam(rij)) for s, rij in self._rijen.items())]

    def clean(self, value: Any) -> Any:
        return self._rijen.get(super().clean(value))


def met_uuid(rij: Any) -> str:
    return str(rij.uuid)
